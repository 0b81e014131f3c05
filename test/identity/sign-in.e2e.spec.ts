import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assembly, refusal, Somebody } from '../support/assembly.js';
import { newestLink, openLink, post, signIn, signUp, solvedProof } from '../support/scenes/identity.js';

const password = 'quatre canards bavards';

describe('signing up and in', () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await Assembly.start();
  });
  afterAll(() => assembly.end());

  const account = async (email: string, change: object = {}): Promise<Record<string, unknown>> => ({
    input: { name: 'Nora Lemoine', email, consent: true, password, proof: await solvedProof(assembly), ...change },
  });
  const link = (email: string): Promise<unknown> =>
    assembly
      .visitor()
      .act(`mutation ($email: String!) { requestSignInLink(email: $email) { __typename ${refusal} } }`, { email });
  const me = (cookie: string | null): Promise<{ me: { name: string } | null }> =>
    new Somebody(assembly.origin, null, cookie, 'browser').get('query { me { name } }');

  it('opens an account with a solved challenge, and a session with it', async () => {
    const { result, cookie } = await post(assembly.origin, signUp, await account('nora@exemple.fr'));
    expect(result).toMatchObject({ __typename: 'Me', name: 'Nora Lemoine' });
    expect((await me(cookie)).me).toEqual({ name: 'Nora Lemoine' });
    expect((await me(null)).me).toBeNull();
  });

  it('refuses a proof that is absent, false or already spent', async () => {
    const proof = await solvedProof(assembly);
    const forged = Buffer.from(proof, 'base64')
      .toString()
      .replace(/"counter":\d+/, '"counter":99999');
    for (const wrong of ['', 'e30=', Buffer.from(forged).toString('base64')]) {
      const { result } = await post(assembly.origin, signUp, await account('robot@exemple.fr', { proof: wrong }));
      expect(result).toMatchObject({ code: 'ProofOfWorkMissing', rule: 'R13' });
    }
    await post(assembly.origin, signUp, await account('une@exemple.fr', { proof }));
    const { result } = await post(assembly.origin, signUp, await account('deux@exemple.fr', { proof }));
    expect(result).toMatchObject({ code: 'ProofOfWorkMissing' });
  });

  it('refuses who does not consent, an easy password, and an address already taken', async () => {
    const consent = await post(assembly.origin, signUp, await account('non@exemple.fr', { consent: false }));
    expect(consent.result).toMatchObject({ code: 'ConsentNeeded', rule: 'R12' });
    const easy = await post(assembly.origin, signUp, await account('easy@exemple.fr', { password: 'motdepasse1' }));
    expect(easy.result).toMatchObject({ code: 'PasswordTooCommon' });
    await post(assembly.origin, signUp, await account('prise@exemple.fr'));
    const taken = await post(assembly.origin, signUp, await account('prise@exemple.fr'));
    expect(taken.result).toMatchObject({ code: 'EmailTaken' });
    expect(taken.cookie).toBeNull();
  });

  it('lets in by a link once, within fifteen minutes, and confirms the address', async () => {
    const somebody = await assembly.person('Jules Perrin', 'jules@exemple.fr');
    await link('jules@exemple.fr');
    const token = await newestLink(assembly, 'jules@exemple.fr');
    const { result, cookie } = await post(assembly.origin, openLink, { token });
    expect(result).toMatchObject({ id: somebody.id, emailConfirmed: true });
    expect((await me(cookie)).me).toEqual({ name: 'Jules Perrin' });
    expect((await post(assembly.origin, openLink, { token })).result).toMatchObject({ code: 'LinkSpent' });

    await link('jules@exemple.fr');
    const late = await newestLink(assembly, 'jules@exemple.fr');
    assembly.clock.forward(16);
    expect((await post(assembly.origin, openLink, { token: late })).result).toMatchObject({ code: 'LinkSpent' });
  });

  it('gives a link to one of two who open it at the same moment', async () => {
    await assembly.person('Ana Roche', 'ana@exemple.fr');
    await link('ana@exemple.fr');
    const token = await newestLink(assembly, 'ana@exemple.fr');
    const answers = await Promise.all([0, 1].map(() => post(assembly.origin, openLink, { token })));
    expect(answers.map(({ result }) => result.__typename).sort()).toEqual(['Me', 'Refusal']);
  });

  it('answers the same whether or not there is an account at an address', async () => {
    expect(await link('personne@exemple.fr')).toEqual({ __typename: 'Done' });
    expect(await assembly.sql(`select 1 from mail where address = 'personne@exemple.fr'`)).toEqual([]);
  });

  it('lets in by password, and stops a guesser without stopping the others', async () => {
    await post(assembly.origin, signUp, await account('lise@exemple.fr'));
    const right = await post(assembly.origin, signIn, { email: 'Lise@exemple.fr', password });
    expect(right.result.__typename).toBe('Me');
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const wrong = await post(assembly.origin, signIn, { email: 'lise@exemple.fr', password: 'autre chose' });
      expect(wrong.result).toMatchObject({ code: 'WrongCredentials' });
    }
    const stopped = await post(assembly.origin, signIn, { email: 'lise@exemple.fr', password });
    expect(stopped.result).toMatchObject({ code: 'TooManyAttempts', rule: 'R13' });
    const other = await post(assembly.origin, signIn, { email: 'nora@exemple.fr', password });
    expect(other.result.__typename).toBe('Me');
  });

  it('asks for the current password to set another, and ends the other sessions', async () => {
    const first = await post(assembly.origin, signUp, await account('max@exemple.fr'));
    const second = await post(assembly.origin, signIn, { email: 'max@exemple.fr', password });
    const setPassword = `mutation ($current: String, $next: String!) {
      setPassword(current: $current, next: $next) { __typename ${refusal} } }`;
    const here = new Somebody(assembly.origin, null, second.cookie, 'Max');
    const next = 'sept loutres en voyage';
    expect(await here.act(setPassword, { current: 'faux', next })).toMatchObject({ code: 'WrongPassword' });
    expect(await here.act(setPassword, { current: password, next })).toMatchObject({ __typename: 'Me' });
    expect((await me(second.cookie)).me).not.toBeNull();
    expect((await me(first.cookie)).me).toBeNull();
  });
});
