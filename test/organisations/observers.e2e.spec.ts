import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { PersonalData } from '../../src/platform/personal-data/personal-data.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { playAgain } from '../support/migrations.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';

interface Seen extends Outcome {
  readonly observersWanted: number | null;
  readonly observers: readonly { id: Id; name: string }[];
  readonly volunteering: number;
  readonly volunteers: readonly { note: string; person: { name: string } }[];
  readonly viewerMayVolunteer: boolean;
  readonly viewerMayWithdrawOffer: boolean;
}

const fields = `observersWanted observerCall observers { id name } volunteering volunteers { note person { name } }
  viewerMayCallObservers viewerMayVolunteer viewerMayWithdrawOffer viewerMayChooseObservers`;

describe('who observes an encounter', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let delegate: Somebody;
  let representative: Somebody;
  let [amir, berthe, carole]: Somebody[] = [];
  let visitor: Somebody;
  let scenes: OrganisationScenes;
  let party: { id: Id; slug: string };
  let id: Id;

  beforeAll(async () => {
    assembly = await Assembly.start();
    assembly.clock.set('2026-03-02T10:00:00Z');
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    delegate = await assembly.member(collective, 'Paul Ménard');
    representative = await assembly.member(collective, 'Rose Vanel');
    amir = await assembly.member(collective, 'Amir Saadi');
    berthe = await assembly.member(collective, 'Berthe Lorieux');
    carole = await assembly.member(collective, 'Carole Petit');
    visitor = assembly.visitor();
    scenes = new OrganisationScenes(assembly, collective);
    party = await scenes.represented(coordinator, 'Les Rives', representative);
    const mandate = await scenes.given(coordinator, [delegate], { termOn: '2026-06-30' });
    ({ id } = await scenes.plan(delegate, mandate, party, [delegate], '2026-03-20T18:00:00Z', {
      guestIds: [representative.id],
    }));
  });
  afterAll(async () => {
    visitor.close();
    await assembly.end();
  });

  const act = (who: Somebody | undefined, call: string, more: Record<string, unknown> = {}): Promise<Seen> => {
    if (!who) throw new Error('nobody');
    const types = { wanted: 'Int', words: 'String!', note: 'String!', accountId: 'ID!', reason: 'String!' } as const;
    const named = Object.keys(more) as (keyof typeof types)[];
    return who.act(
      `mutation ($c: ID!, $id: ID!${named.map((each) => `, $${each}: ${types[each]}`).join('')}) {
         ${call}(collectiveId: $c, id: $id${named.map((each) => `, ${each}: $${each}`).join('')}) {
           __typename ... on Encounter { ${fields} } ${refusal} } }`,
      { c: collective.id, id, ...more },
    );
  };
  const call = (who: Somebody, wanted: number | null) => act(who, 'callObservers', { wanted, words: 'Venez écouter.' });
  const volunteer = (who: Somebody | undefined, note = '') => act(who, 'volunteerAsObserver', { note });
  const withdraw = (who: Somebody | undefined) => act(who, 'withdrawAsObserver');
  const choose = (who: Somebody, somebody: Somebody | undefined, reason = 'Elle connaît le dossier.') =>
    act(who, 'chooseObserver', { accountId: somebody?.id ?? '', reason });
  const seen = async (who: Somebody): Promise<Seen> => {
    const { encounterSheet } = await who.get<{ encounterSheet: { encounter: Seen } }>(
      `query ($c: ID!, $id: ID!) { encounterSheet(collectiveId: $c, id: $id) { encounter { ${fields} } } }`,
      { c: collective.id, id },
    );
    return encounterSheet.encounter;
  };
  const events = async (type: string): Promise<number> =>
    (await assembly.sql('select 1 from event_log where type = $1', [type])).length;

  it('is called for by its delegates, or the coordination', async () => {
    expect(await volunteer(amir)).toMatchObject({ code: 'ObserversNotCalled' });
    expect(await call(representative, 1)).toMatchObject({ code: 'DelegatesOnly' });
    expect(await call(delegate, 0)).toMatchObject({ code: 'InvalidInput' });
    expect(await call(delegate, 1)).toMatchObject({ observersWanted: 1, observerCall: 'Venez écouter.' });
    await call(delegate, 1);
    expect(await events('ObserversCalled')).toBe(1);
    expect(await seen(visitor)).toMatchObject({ observersWanted: 1, volunteering: 0, viewerMayVolunteer: false });
  });

  it('are members who offer, once, and take it back; only the coordination reads who', async () => {
    expect(await volunteer(visitor)).toMatchObject({ code: 'SignInFirst' });
    expect(await volunteer(delegate)).toMatchObject({ code: 'ObserverTakesPart' });
    expect(await volunteer(representative)).toMatchObject({ code: 'ObserverTakesPart' });
    await Promise.all([volunteer(amir, 'Je suis libre.'), volunteer(amir, 'Je suis libre.'), volunteer(berthe)]);
    expect(await events('ObserverOffered')).toBe(2);
    expect(await seen(visitor)).toMatchObject({ volunteering: 2, volunteers: [] });
    expect(await seen(delegate)).toMatchObject({ volunteers: [] });
    const { volunteers } = await seen(coordinator);
    expect(volunteers).toHaveLength(2);
    expect(volunteers).toContainEqual({ note: 'Je suis libre.', person: { name: 'Amir Saadi' } });
    expect(amir && (await seen(amir))).toMatchObject({ viewerMayVolunteer: false, viewerMayWithdrawOffer: true });
    expect(await withdraw(berthe)).toMatchObject({ volunteering: 1, viewerMayVolunteer: true });
    await withdraw(berthe);
    await withdraw(carole);
    expect(await events('ObserverWithdrew')).toBe(1);
    expect(await volunteer(berthe)).toMatchObject({ volunteering: 2 });
  });

  it('are chosen for a reason everybody reads, no more than were called, nobody by themself', async () => {
    expect(await choose(delegate, amir)).toMatchObject({ code: 'CoordinationOnly' });
    expect(await choose(coordinator, carole)).toMatchObject({ code: 'NotVolunteering' });
    await volunteer(coordinator);
    expect(await choose(coordinator, coordinator)).toMatchObject({ code: 'ObserverOneself' });
    const both = await Promise.all([choose(coordinator, amir), choose(coordinator, berthe)]);
    expect(both.map(({ code }) => code).filter(Boolean)).toEqual(['ObserversEnough']);
    const { observers, volunteering } = await seen(visitor);
    expect([observers.length, volunteering]).toEqual([1, 2]);
    await assembly.settled();
    const { journal } = await visitor.get<{ journal: { edges: { node: { sentence: string } }[] } }>(
      'query ($id: ID!) { journal(collectiveId: $id) { edges { node { sentence } } } }',
      { id: collective.id },
    );
    expect(journal.edges[0]?.node.sentence).toBe(
      `Odile Carrier choisit ${observers[0]?.name} pour observer la rencontre « Les Rives » : Elle connaît le dossier.`,
    );
  });

  it('leave their place when they withdraw, and are no delegates: they record nothing', async () => {
    const [chosen] = (await seen(visitor)).observers;
    const somebody = [amir, berthe].find((each) => each?.id === chosen?.id);
    const other = [amir, berthe].find((each) => each?.id !== chosen?.id);
    expect(await withdraw(somebody)).toMatchObject({ observers: [], volunteering: 2 });
    expect((await choose(coordinator, other)).observers).toMatchObject([{ id: other?.id }]);
    assembly.clock.set('2026-03-20T20:00:00Z');
    expect(other && (await scenes.hold(other, id))).toMatchObject({ code: 'DelegatesOnly' });
  });

  it('do not change any more once it began', async () => {
    expect(await volunteer(carole)).toMatchObject({ code: 'EncounterBegun' });
    expect(await call(delegate, 3)).toMatchObject({ code: 'EncounterBegun' });
    expect(await choose(coordinator, amir)).toMatchObject({ code: 'EncounterBegun' });
    expect(
      (await withdraw((await seen(visitor)).observers[0]?.id === amir?.id ? amir : berthe)).observers,
    ).toHaveLength(1);
  });

  it('are kept; offers not taken up go 90 days after the encounter', async () => {
    const states = async (): Promise<string[]> =>
      (await assembly.sql<{ state: string }>('select state from encounter_volunteer order by state')).map(
        ({ state }) => state,
      );
    const expire = (): Promise<void> => assembly.service(PersonalData).expire(assembly.clock.now());
    await expire();
    expect(await states()).toEqual(['chosen', 'offered', 'withdrawn']);
    assembly.clock.set('2026-06-19T20:00:00Z');
    await expire();
    await expire();
    expect(await states()).toEqual(['chosen']);
  });

  it('is undone and done again on a database in use', async () => {
    await playAgain(assembly.databaseUrl, 'CallObservers');
    expect(await assembly.sql(`select 1 from encounter_participant where side = 'observer'`)).toEqual([]);
  });
});
