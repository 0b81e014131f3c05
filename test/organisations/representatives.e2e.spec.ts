import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { CollectivesService } from '../../src/modules/collectives/index.js';
import { OrganisationsInbox, RepresentativeTerms } from '../../src/modules/organisations/index.js';
import { Database } from '../../src/platform/database/database.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { playAgain } from '../support/migrations.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';

interface Line {
  id: Id;
  state: string;
  proof: string | null;
  untilOn: string | null;
  verifiedHow: string | null;
  viewerMaySettle: boolean;
  viewerMayVerify: boolean;
  person: { name: string };
}

describe('representatives of an organisation', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let lea: Somebody;
  let rose: Somebody;
  let gil: Somebody;
  let scenes: OrganisationScenes;
  let party: { id: Id; slug: string };
  beforeAll(async () => {
    assembly = await Assembly.start();
    assembly.clock.set('2026-03-02T10:00:00Z');
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    scenes = new OrganisationScenes(assembly, collective);
    [lea, rose, gil] = await Promise.all([
      assembly.member(collective, 'Léa Fontanel'),
      assembly.member(collective, 'Rose Vanel'),
      assembly.member(collective, 'Gil Orgeret'),
    ]);
    party = await scenes.represented(coordinator, 'Rive droite', lea);
  });
  afterAll(() => assembly.end());

  const lines = async (who: Somebody): Promise<Line[]> =>
    (
      await who.get<{ organisation: { representatives: Line[] } }>(
        `query ($c: ID!, $slug: String!) { organisation(collectiveId: $c, slug: $slug) { representatives {
           id state proof untilOn verifiedHow viewerMaySettle viewerMayVerify person { name } } } }`,
        { c: collective.id, slug: party.slug },
      )
    ).organisation.representatives;
  const declared = async (who: Somebody): Promise<Line | undefined> =>
    (await lines(who)).find(({ state }) => state === 'declared');
  const declare = (who: Somebody, untilOn: string | null): Promise<Outcome> =>
    who.act(
      `mutation ($c: ID!, $id: ID!, $u: String) {
         declareRepresentative(collectiveId: $c, organisationId: $id, proof: "Appelez le local.", untilOn: $u) {
           __typename ${refusal} } }`,
      { c: collective.id, id: party.id, u: untilOn },
    );
  const verify = (who: Somebody, id: Id): Promise<Outcome> => scenes.step(who, 'verifyRepresentative', id);
  const speaksFor = async (who: Somebody): Promise<boolean> =>
    (await scenes.file(who, party)).code !== 'RepresentativesOnly';
  const awaits = async (who: Somebody): Promise<string[]> => {
    const standing = await assembly.service(CollectivesService).standing({ accountId: who.id }, collective.id);
    const found = await assembly.service(OrganisationsInbox).awaiting(assembly.service(Database), standing);
    return found.map(({ kind }) => kind);
  };

  it('are verified by another one, who sees the proof and is asked; not by who represents another organisation', async () => {
    const other = await scenes.represented(coordinator, 'Rive gauche', gil);
    expect(other.id).not.toBe(party.id);
    expect(await declare(rose, '2026-02-28')).toMatchObject({ code: 'RepresentationPast' });
    expect(await declare(rose, '28 mars')).toMatchObject({ code: 'InvalidInput' });
    expect((await declare(rose, '2026-03-28')).code).toBeUndefined();
    expect(await declared(assembly.visitor())).toBeUndefined();
    expect(await declared(gil)).toBeUndefined();
    const seen = await declared(lea);
    expect(seen).toMatchObject({ proof: 'Appelez le local.', viewerMayVerify: true, viewerMaySettle: false });
    expect(await awaits(lea)).toContain('verify');
    expect(await awaits(gil)).not.toContain('verify');
    const id = seen?.id ?? '';
    expect(await verify(gil, id)).toMatchObject({ code: 'CoordinationOnly' });
    expect(await verify(rose, id)).toMatchObject({ code: 'CoordinationOnly' });
    expect(await scenes.step(lea, 'refuseRepresentative', id, { reason: 'Non' })).toMatchObject({
      code: 'CoordinationOnly',
    });
    const both = await Promise.all([verify(lea, id), verify(lea, id)]);
    expect(both.map(({ code }) => code ?? 'done').toSorted()).toEqual(['RepresentativeSettled', 'done']);
    expect((await lines(assembly.visitor())).find(({ person }) => person.name === 'Rose Vanel')).toMatchObject({
      verifiedHow: 'representative',
      untilOn: '2026-03-28',
      proof: null,
    });
    expect(await speaksFor(rose)).toBe(true);
  });

  it('do not vouch for each other', async () => {
    assembly.clock.forward(1);
    const [first] = await lines(coordinator);
    await scenes.step(coordinator, 'endRepresentative', first?.id ?? '', { reason: 'Nouveau bureau.' });
    await declare(lea, null);
    const again = await declared(rose);
    expect(await verify(rose, again?.id ?? '')).toMatchObject({ code: 'VerifiedByCandidate', rule: 'R4' });
    expect((await verify(coordinator, again?.id ?? '')).code).toBeUndefined();
  });

  it('are reminded two weeks before their last day, and speak no more after it', async () => {
    const settle = (): Promise<void> => assembly.service(RepresentativeTerms).settle();
    const told = async (type: string): Promise<number> =>
      (await assembly.sql('select 1 from event_log where type = $1 and actor_id is null', [type])).length;
    await settle();
    expect(await told('RepresentativeTermNear')).toBe(0);
    assembly.clock.set('2026-03-14T10:00:00Z');
    await Promise.all([settle(), settle()]);
    expect(await told('RepresentativeTermNear')).toBe(1);
    assembly.clock.set('2026-03-28T21:00:00Z');
    await settle();
    expect(await told('RepresentativeEnded')).toBe(0);
    expect(await speaksFor(rose)).toBe(true);
    // The role ends with its day, whenever the job comes by.
    assembly.clock.set('2026-03-28T23:30:00Z');
    expect(await speaksFor(rose)).toBe(false);
    await Promise.all([settle(), settle()]);
    expect(await told('RepresentativeEnded')).toBe(1);
    expect((await lines(assembly.visitor())).find(({ person }) => person.name === 'Rose Vanel')).toMatchObject({
      state: 'ended',
    });
    expect(await speaksFor(lea)).toBe(true);
    expect((await declare(rose, '2026-09-30')).code).toBeUndefined();
  });

  it('of before were verified by the coordination', async () => {
    await playAgain(assembly.databaseUrl, 'DateRepresentatives');
    const rows = await assembly.sql(
      'select distinct state, verified_how as how, until_on from representative order by state, how',
    );
    expect(rows).toEqual([
      { state: 'declared', how: null, until_on: null },
      { state: 'ended', how: 'coordination', until_on: null },
      { state: 'verified', how: 'coordination', until_on: null },
    ]);
  });
});
