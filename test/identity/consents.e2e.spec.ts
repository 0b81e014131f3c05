import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../src/platform/database/database.js';
import { PersonalData } from '../../src/platform/personal-data/personal-data.js';
import { playAgain } from '../support/migrations.js';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';

interface Consent {
  kind: string;
  collective: string | null;
  version: number;
  words: string;
  withdrawnAt: string | null;
}

const mine = 'query { myConsents { kind collective version words withdrawnAt } }';
const join = `mutation ($id: ID!, $consent: Boolean!, $version: Int) {
  joinCollective(id: $id, consent: $consent, consentVersion: $version) { __typename ${refusal} } }`;
const leave = `mutation ($id: ID!) { leaveCollective(id: $id) { __typename ${refusal} } }`;

describe('consents', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let somebody: Somebody;
  beforeAll(async () => {
    assembly = await Assembly.start();
    collective = await assembly.collective(await assembly.person('Odile Carrier'));
    somebody = await assembly.person('Irène Faure');
  });
  afterAll(() => assembly.end());

  const consents = async (): Promise<Consent[]> => (await somebody.get<{ myConsents: Consent[] }>(mine)).myConsents;

  it('are shown before they are asked, in the reader’s language', async () => {
    const { consentWords } = await assembly
      .visitor()
      .get<{ consentWords: { kind: string; version: number; words: string }[] }>(
        'query { consentWords { kind version words } }',
      );
    expect(consentWords.map(({ kind }) => kind)).toEqual(['account', 'membership']);
    expect(consentWords[1]?.words).toContain('{collective}');
  });

  it('are kept with the words that were shown, once', async () => {
    expect(await somebody.act(join, { id: collective.id, consent: false })).toMatchObject({
      code: 'JoinConsentNeeded',
    });
    expect(await somebody.act(join, { id: collective.id, consent: true, version: 99 })).toMatchObject({
      code: 'ConsentWordsChanged',
    });
    expect(await consents()).toMatchObject([{ kind: 'account', version: 1, withdrawnAt: null }]);
    await somebody.act(join, { id: collective.id, consent: true, version: 1 });
    await somebody.act(join, { id: collective.id, consent: true, version: 1 });
    expect(await consents()).toMatchObject([
      { kind: 'membership', collective: 'Collectif commune', version: 1, withdrawnAt: null },
      { kind: 'account' },
    ]);
    expect((await consents())[0]?.words).toMatch(/^J’accepte de rejoindre Collectif commune/);
  });

  it('are taken back by leaving, and given again by coming back', async () => {
    assembly.clock.forward(1);
    expect(await somebody.act(leave, { id: collective.id })).toMatchObject({ __typename: 'Done' });
    expect((await consents())[0]?.withdrawnAt).not.toBeNull();
    assembly.clock.forward(1);
    await somebody.act(join, { id: collective.id, consent: true, version: 1 });
    const membership = (await consents()).filter(({ kind }) => kind === 'membership');
    expect(membership.map(({ withdrawnAt }) => withdrawnAt === null)).toEqual([true, false]);
    const file = await assembly.service(PersonalData).export(assembly.service(Database), somebody.id);
    expect(file).toMatchObject({ account: { consents: [{ kind: 'membership' }, {}, { kind: 'account' }] } });
  });

  it('are nobody else’s to read', async () => {
    expect((await assembly.visitor().ask(mine)).errors).toBeDefined();
  });
});

describe('consents given before they were kept with their words', () => {
  it('are of the first words, and taken back by who left', async () => {
    const assembly = await Assembly.start();
    const collective = await assembly.collective(await assembly.person('Odile Carrier'));
    const left = await assembly.member(collective, 'Denis Roux');
    await left.act(leave, { id: collective.id });
    await playAgain(assembly.databaseUrl, 'RecordConsents');
    const rows = await assembly.sql(
      `select a.name, c.kind, c.version, c.withdrawn_at is not null as left from consent c join account a on a.id = c.account_id
       order by a.name, c.kind`,
    );
    expect(rows).toEqual([
      { name: 'Denis Roux', kind: 'account', version: 1, left: false },
      { name: 'Denis Roux', kind: 'membership', version: 1, left: true },
      { name: 'Odile Carrier', kind: 'account', version: 1, left: false },
      { name: 'Odile Carrier', kind: 'membership', version: 1, left: false },
    ]);
    await assembly.end();
  });
});

describe('the register of processing', () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await Assembly.start({ PRIVACY_CONTACT: 'donnees@exemple.fr' });
  });
  afterAll(() => assembly.end());

  it('is public, with whom to write to, what is kept and until when', async () => {
    const { processingRegister } = await assembly.visitor().get<{
      processingRegister: { contact: string; lines: { name: string; title: string; kept: string[] }[] };
    }>('query { processingRegister { contact lines { name title purpose data basis readers kept } } }');
    expect(processingRegister.contact).toBe('donnees@exemple.fr');
    expect(processingRegister.lines.length).toBeGreaterThan(15);
    for (const { kept } of processingRegister.lines) expect(kept.length).toBeGreaterThan(0);
  });
});

describe('what is past its term', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier', 'odile@exemple.fr');
    await assembly.collective(coordinator);
  });
  afterAll(() => assembly.end());

  const minutesIn = (days: number): number => days * 24 * 60;
  const expire = (): Promise<void> => assembly.service(PersonalData).expire(assembly.clock.now());
  const lettersTo = (address: string): Promise<{ subject: string }[]> =>
    assembly.sql('select subject from mail where address = $1', [address]);
  const isErased = async ({ id }: Somebody): Promise<boolean> =>
    (await assembly.sql('select 1 from account where id = $1 and erased_at is not null', [id])).length === 1;

  it('goes: ended sessions but the last, sign-in links; who is there keeps theirs', async () => {
    const somebody = await assembly.person('Jean Noir', 'jean@exemple.fr');
    await assembly.visitor().act(`mutation { requestSignInLink(email: "jean@exemple.fr") { __typename ${refusal} } }`);
    const links = () => assembly.sql('select 1 from magic_link where account_id = $1', [somebody.id]);
    expect(await links()).toHaveLength(1);
    assembly.clock.forward(minutesIn(2));
    await expire();
    expect(await links()).toHaveLength(0);
    expect((await somebody.get<{ me: object | null }>('query { me { id } }')).me).not.toBeNull();
    assembly.clock.forward(minutesIn(250));
    await expire();
    const sessions = await assembly.sql('select 1 from session where account_id = $1', [somebody.id]);
    expect(sessions).toHaveLength(1);
  });

  it('an account nobody visits for three years is warned once, then erased; never a collective’s last coordinator', async () => {
    const gone = await assembly.person('Paule Rey', 'paule@exemple.fr');
    const back = await assembly.person('Guy Rey', 'guy@exemple.fr');
    assembly.clock.forward(minutesIn(3 * 365 + 1));
    await expire();
    await expire();
    expect((await lettersTo('paule@exemple.fr')).map(({ subject }) => subject)).toEqual([
      'Votre compte va être effacé',
    ]);
    assembly.clock.forward(minutesIn(10));
    await assembly.sql(
      `insert into session (id, account_id, token_hash, device, opened_at, last_seen_at)
       values (gen_random_uuid(), $1, decode('00', 'hex'), 'test', $2, $2)`,
      [back.id, assembly.clock.now()],
    );
    assembly.clock.forward(minutesIn(21));
    await expire();
    expect([await isErased(gone), await isErased(back), await isErased(coordinator)]).toEqual([true, false, false]);
    await expire();
    expect(await isErased(back)).toBe(false);
  });
});
