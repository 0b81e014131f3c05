import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';
import { DebatedThings, postComment } from '../support/scenes/debates.js';

interface Held {
  account: { name: string; email: string; hasPassword: boolean; passwordHash?: string; sessions: unknown[] };
  memberships: { memberships: { collective: string; state: string }[]; roles: { kind: string; reason: string }[] };
}

const erase = `mutation ($password: String) { eraseAccount(password: $password) { __typename ${refusal} } }`;

describe('my data', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let collective: TestCollective;
  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier', 'odile@exemple.fr');
    collective = await assembly.collective(coordinator);
  });
  afterAll(() => assembly.end());

  const download = (somebody: Somebody): Promise<Response> =>
    fetch(`${assembly.origin}/api/me/data.json`, somebody.cookie ? { headers: { cookie: somebody.cookie } } : {});

  it('can be downloaded by its owner, without secrets', async () => {
    const response = await download(coordinator);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const held = (await response.json()) as Held;
    expect(held.account).toMatchObject({ name: 'Odile Carrier', email: 'odile@exemple.fr', hasPassword: false });
    expect(held.account.sessions).toHaveLength(1);
    expect(held.account.passwordHash).toBeUndefined();
    expect(held.memberships.memberships).toMatchObject([{ collective: 'Collectif commune', state: 'active' }]);
    expect(held.memberships.roles).toMatchObject([{ kind: 'coordination' }]);
  });

  it('names what one wrote about, beside its number', async () => {
    const subject = new DebatedThings(assembly).add(collective, 'La fontaine');
    await postComment(coordinator, subject);
    const held = (await (await download(coordinator)).json()) as { debates: { comments: unknown[] } };
    expect(held.debates.comments).toMatchObject([
      { subjectType: subject.type, subjectId: subject.id, subjectTitle: 'La fontaine' },
    ]);
  });

  it('cannot be downloaded by a visitor, nor again and again', async () => {
    expect((await download(assembly.visitor())).status).toBe(401);
    const somebody = await assembly.person('Paul Ménard');
    const statuses: number[] = [];
    for (let time = 0; time < 6; time += 1) statuses.push((await download(somebody)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it('is erased on request: no name, no address, no session, no role; what was done stays', async () => {
    const somebody = await assembly.member(collective, 'Inès Vasseur');
    await assembly.giveRole(collective, somebody, 'moderator');
    expect(await somebody.act(erase)).toMatchObject({ __typename: 'Done' });
    expect((await somebody.get<{ me: unknown }>('query { me { id } }')).me).toBeNull();
    const [row] = await assembly.sql<object>('select name, email, password_hash from account where id = $1', [
      somebody.id,
    ]);
    expect(row).toEqual({ name: '', email: null, password_hash: null });
    const roles = await assembly.sql('select 1 from role where account_id = $1 and to_at is null', [somebody.id]);
    expect(roles).toEqual([]);
    const past = await coordinator.get<{ roles: { kind: string; person: { erased: boolean } }[] }>(
      'query ($id: ID!) { roles(collectiveId: $id) { kind person { name erased } } }',
      { id: collective.id },
    );
    expect(past.roles).toContainEqual({ kind: 'moderator', person: { name: '', erased: true } });
    await assembly.settled();
    const { journal } = await coordinator.get<{ journal: { edges: { node: { sentence: string } }[] } }>(
      'query ($id: ID!) { journal(collectiveId: $id) { edges { node { sentence } } } }',
      { id: collective.id },
    );
    expect(JSON.stringify(journal)).not.toContain('Inès');
  });

  it('is not erased without the password of an account that has one, nor for the last coordinator', async () => {
    const somebody = await assembly.person('Max Renaud');
    await somebody.act(`mutation { setPassword(next: "sept loutres en voyage") { __typename } }`);
    expect(await somebody.act(erase, { password: 'faux' })).toMatchObject({ code: 'WrongPassword' });
    expect(await somebody.act(erase, { password: 'sept loutres en voyage' })).toMatchObject({ __typename: 'Done' });
    expect(await coordinator.act(erase)).toMatchObject({ code: 'LastCoordinator' });
    expect((await coordinator.get<{ me: unknown }>('query { me { id } }')).me).not.toBeNull();
  });

  it('finds members by a part of their name, accents forgiven, among members only', async () => {
    await assembly.member(collective, 'Éloïse Garnier');
    const search = 'query ($id: ID!, $text: String!) { searchMembers(collectiveId: $id, text: $text) { name } }';
    const found = await coordinator.get<object>(search, { id: collective.id, text: 'eloise' });
    expect(found).toEqual({ searchMembers: [{ name: 'Éloïse Garnier' }] });
    const percent = await coordinator.get<object>(search, { id: collective.id, text: '%' });
    expect(percent).toEqual({ searchMembers: [] });
    const stranger = await assembly.person('Ana Roche');
    const answer = await stranger.ask(search, { id: collective.id, text: 'eloise' });
    expect(answer.errors?.[0]?.extensions?.code).toBe('MembersOnly');
  });
});

describe('the mailbox page', () => {
  it('shows on this machine what would have been sent, with its links', async () => {
    const assembly = await Assembly.start();
    await assembly.person('Odile Carrier', 'odile@exemple.fr');
    await assembly.visitor().act('mutation { requestSignInLink(email: "odile@exemple.fr") { __typename } }');
    const page = await fetch(`${assembly.origin}/boite`);
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    expect(html).toContain('Votre lien de connexion');
    expect(html).toMatch(/<a href="[^"]+\/connexion\/lien#[\w-]+">/);
    expect(html).not.toMatch(/style=|<style|<script/);
    const read = async (headers: Record<string, string>) =>
      (await fetch(`${assembly.origin}/boite`, { headers })).text();
    expect(html).toContain('<h1>Boîte aux lettres d’essai</h1>');
    expect(await read({ 'accept-language': 'en-GB,fr' })).toMatch(/<html lang="en">[^]*<h1>Trial mailbox<\/h1>/);
    expect(await read({ 'accept-language': 'fr', cookie: 'faire_lang=en' })).toContain('<html lang="en">');
    expect(await read({ 'accept-language': 'en', cookie: 'faire_lang=fr' })).toContain('<html lang="fr">');
    expect((await fetch(`${assembly.origin}/boite/boite.css`)).headers.get('content-type')).toContain('text/css');
    expect(await assembly.visitor().get('{ lettersStayHere }')).toEqual({ lettersStayHere: true });
    await assembly.end();
  });

  it('is nowhere to be found on an installation others can reach, or that sends mail', async () => {
    for (const environment of [{ PUBLIC_URL: 'https://faire.exemple.fr' }, { SMTP_URL: 'smtp://127.0.0.1:9' }]) {
      const assembly = await Assembly.start(environment);
      expect((await fetch(`${assembly.origin}/boite`)).status).toBe(404);
      expect((await fetch(`${assembly.origin}/boite/boite.css`)).status).toBe(404);
      expect(await assembly.visitor().get('{ lettersStayHere }')).toEqual({ lettersStayHere: false });
      await assembly.end();
    }
  });
});
