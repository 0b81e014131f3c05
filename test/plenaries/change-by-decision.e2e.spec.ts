import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { Database } from '../../src/platform/database/database.js';
import { CollectivesService, type PhaseAction } from '../../src/modules/collectives/index.js';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';
import { cast } from '../support/scenes/ballots.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';

const phaseResult = `{ __typename ... on Phase { id title state endsOn allows } ${refusal} }`;

interface Change {
  readonly id: Id;
  readonly state: string;
}

/** The scene's clock stands on 2 March 2026. */
describe('what only a plenary changes', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let odile: Somebody;
  let bruno: Somebody;
  let chair: Somebody;
  let voters: Somebody[];
  let scene: PlenaryScene;

  beforeAll(async () => {
    assembly = await Assembly.start();
    odile = await assembly.person('Odile Carrier');
    collective = await assembly.collective(odile);
    scene = new PlenaryScene(assembly, collective);
    bruno = await assembly.member(collective, 'Bruno Aubert');
    chair = await assembly.member(collective, 'Inès Vasseur');
    voters = await Promise.all(['Paul Ménard', 'Rosa Tellier'].map((name) => assembly.member(collective, name)));
    await odile.get(
      `mutation ($c: ID!, $a: ID!) { giveRole(collectiveId: $c, accountId: $a, kind: "coordination", reason: "À deux") { __typename } }`,
      { c: collective.id, a: bruno.id },
    );
  });
  afterAll(() => assembly.end());

  const c = (): { c: Id } => ({ c: collective.id });

  const decided = async (type: string, id: Id, choice: 'for' | 'against'): Promise<unknown> => {
    const { itemId } = await scene.underWay(odile, chair, voters);
    const ballot = await scene.prepare(chair, itemId, { subjects: [{ type, id }] });
    await scene.openBallot(chair, ballot.id);
    await Promise.all(voters.map((each) => cast(each, ballot.id, { choice })));
    await scene.closeBallot(chair, ballot.id);
    return scene.proclaim(chair, ballot.id);
  };

  /** null, or the code that refuses. */
  const refused = (action: PhaseAction): Promise<string | null> =>
    assembly
      .service(CollectivesService)
      .ensurePhaseAllows(assembly.service(Database), collective.id, action)
      .then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : 'odd'),
      );

  const logged = async (type: string): Promise<number> => {
    await assembly.settled();
    const rows = await assembly.sql('select 1 from event_log where collective_id = $1 and type = $2', [
      collective.id,
      type,
    ]);
    return rows.length;
  };

  describe('a phase that was opened', () => {
    let phase: Id;
    const input = (allows: readonly PhaseAction[], change: Record<string, unknown> = {}): Record<string, unknown> => ({
      title: 'Écrire',
      objective: '',
      startsOn: '2026-03-01',
      endsOn: '2026-03-20',
      allows,
      ...change,
    });
    const act = (name: 'openPhase' | 'closePhase', id: Id) =>
      odile.act(`mutation ($c: ID!, $id: ID!) { ${name}(collectiveId: $c, id: $id) ${phaseResult} }`, { ...c(), id });
    const edit = (id: Id, change: Record<string, unknown>) =>
      odile.act<{ endsOn: string }>(
        `mutation ($c: ID!, $id: ID!, $input: PhaseInput!) { editPhase(collectiveId: $c, id: $id, input: $input) ${phaseResult} }`,
        { ...c(), id, input: input(['contribute'], change) },
      );
    const plan = (change: Record<string, unknown> = {}) =>
      odile.act<{ id: Id }>(
        `mutation ($c: ID!, $input: PhaseInput!) { planPhase(collectiveId: $c, input: $input) ${phaseResult} }`,
        { ...c(), input: input(['contribute'], change) },
      );
    const propose = (change: Record<string, unknown> = {}, who = odile) =>
      who.act<Change>(
        `mutation ($c: ID!, $id: ID!, $input: PhaseChangeInput!) {
          proposePhaseChange(collectiveId: $c, phaseId: $id, input: $input) { __typename ... on PhaseChange { id state } ${refusal} } }`,
        {
          ...c(),
          id: phase,
          input: { ...input(['contribute', 'draft-proposals']), reason: 'Il est temps.', ...change },
        },
      );
    const withdraw = (id: Id) =>
      odile.act(
        `mutation ($c: ID!, $id: ID!) { withdrawPhaseChange(collectiveId: $c, id: $id) { __typename ${refusal} } }`,
        { ...c(), id },
      );

    it('is edited while it is planned, and no more', async () => {
      const made = await plan();
      phase = made.id;
      expect(await edit(phase, { endsOn: '2026-03-25' })).toMatchObject({ endsOn: '2026-03-25' });
      expect(await propose()).toMatchObject({ code: 'PhaseNotOpen' });
      await act('openPhase', phase);
      expect(await edit(phase, {})).toMatchObject({ code: 'PhaseNeedsDecision', rule: 'R2' });
    });

    it('lasts until its last day', async () => {
      const next = await plan({ title: 'La suite', startsOn: '2026-03-26', endsOn: '2026-04-20' });
      for (const [name, id] of [
        ['openPhase', next.id],
        ['closePhase', phase],
      ] as const) {
        expect(await act(name, id)).toMatchObject({
          code: 'PhaseLastsUntil',
          message: expect.stringContaining('25 mars 2026') as unknown,
        });
      }
    });

    it('changes by a plenary’s decision, once', async () => {
      expect(await refused('draft-proposals')).toBe('PhaseForbids');
      expect(await propose({}, voters[0])).toMatchObject({ code: 'CoordinationOnly' });
      expect(await propose({ endsOn: '2026-02-01' })).toMatchObject({ code: 'PhaseDatesWrong' });
      const rejected = await propose();
      expect(await propose()).toMatchObject({ code: 'PhaseChangeWaits' });
      await decided('PhaseChange', rejected.id, 'against');
      expect(await refused('draft-proposals')).toBe('PhaseForbids');
      expect(await withdraw(rejected.id)).toMatchObject({ code: 'PhaseChangeSettled' });
      const taken = await propose();
      expect(await withdraw(taken.id)).toMatchObject({ __typename: 'Done' });
      const adopted = await propose({ endsOn: '2026-03-02' });
      await decided('PhaseChange', adopted.id, 'for');
      expect(await refused('draft-proposals')).toBeNull();
      const { phaseChanges } = await assembly
        .visitor()
        .get<{ phaseChanges: Change[] }>('query ($c: ID!) { phaseChanges(collectiveId: $c) { id state } }', c());
      expect(phaseChanges.map(({ state }) => state)).toEqual(['adopted', 'withdrawn', 'rejected']);
      expect(await logged('PhaseChanged')).toBe(1);
    });

    it('is not withdrawn from a vote that was prepared', async () => {
      const change = await propose({ title: 'Encore' });
      const { itemId } = await scene.underWay(odile, chair, voters);
      await scene.prepare(chair, itemId, { subjects: [{ type: 'PhaseChange', id: change.id }] });
      expect(await withdraw(change.id)).toMatchObject({ code: 'PhaseChangeBeingVoted' });
    });

    it('bears an exception for some days, that two coordinators decide', async () => {
      const ask = (change: Record<string, unknown> = {}) =>
        odile.act<Change>(
          `mutation ($c: ID!, $id: ID!, $input: PhaseExceptionInput!) {
            askPhaseException(collectiveId: $c, phaseId: $id, input: $input) { __typename ... on PhaseException { id state } ${refusal} } }`,
          {
            ...c(),
            id: phase,
            input: {
              action: 'give-mandates',
              reason: 'Un parti attend.',
              fromOn: '2026-03-02',
              untilOn: '2026-03-04',
              ...change,
            },
          },
        );
      const answer = (who: Somebody, id: Id, granted: boolean) =>
        who.act<Change>(
          `mutation ($c: ID!, $id: ID!, $granted: Boolean!) {
            answerPhaseException(collectiveId: $c, id: $id, granted: $granted) { __typename ... on PhaseException { id state } ${refusal} } }`,
          { ...c(), id, granted },
        );
      const end = (id: Id) =>
        odile.act<Change>(
          `mutation ($c: ID!, $id: ID!) {
            endPhaseException(collectiveId: $c, id: $id) { __typename ... on PhaseException { id state } ${refusal} } }`,
          { ...c(), id },
        );
      const allows = () => refused('give-mandates');
      expect(await ask({ action: 'contribute' })).toMatchObject({ code: 'ExceptionNotNeeded' });
      for (const dates of [{ fromOn: '2026-03-01' }, { untilOn: '2026-03-01' }, { untilOn: '2026-03-16' }]) {
        expect(await ask(dates)).toMatchObject({ code: 'ExceptionDatesWrong' });
      }
      const asked = await ask();
      expect(await ask()).toMatchObject({ code: 'ExceptionAskedAlready' });
      expect(await answer(odile, asked.id, true)).toMatchObject({ code: 'ExceptionNeedsAnother' });
      expect(await allows()).toBe('PhaseForbids');
      expect(await answer(bruno, asked.id, true)).toMatchObject({ state: 'granted' });
      expect(await answer(bruno, asked.id, false)).toMatchObject({ code: 'ExceptionSettled' });
      expect(await allows()).toBeNull();
      assembly.clock.set('2026-03-04T22:30:00Z');
      expect(await allows()).toBeNull();
      assembly.clock.set('2026-03-04T23:30:00Z');
      expect(await allows()).toBe('PhaseForbids');
      assembly.clock.set('2026-03-02T18:30:00Z');
      expect(await end(asked.id)).toMatchObject({ state: 'ended' });
      expect(await end(asked.id)).toMatchObject({ state: 'ended' });
      expect(await allows()).toBe('PhaseForbids');
      const denied = await ask();
      expect(await answer(bruno, denied.id, false)).toMatchObject({ state: 'refused' });
      expect(await end(denied.id)).toMatchObject({ code: 'ExceptionSettled' });
      expect(await logged('PhaseExceptionGranted')).toBe(1);
    });

    it('closes from its last day on, and stays closed', async () => {
      expect(await act('closePhase', phase)).toMatchObject({ state: 'closed' });
      assembly.clock.set('2026-03-05T10:00:00Z');
      expect(await act('openPhase', phase)).toMatchObject({ code: 'PhaseOver' });
      assembly.clock.set('2026-03-02T18:30:00Z');
    });
  });

  it('a mandate that is voted is not rewritten', async () => {
    const organisations = new OrganisationScenes(assembly, collective);
    const { id } = await organisations.propose(odile, voters.slice(0, 1), { termOn: '2026-12-31' });
    const { itemId } = await scene.underWay(odile, chair, voters);
    await scene.prepare(chair, itemId, { subjects: [{ type: 'Mandate', id }] });
    const { mandates } = await odile.get<{ mandates: { id: Id; viewerMayWrite: boolean }[] }>(
      'query ($c: ID!) { mandates(collectiveId: $c) { id viewerMayWrite } }',
      c(),
    );
    expect(mandates.find((each) => each.id === id)?.viewerMayWrite).toBe(false);
    const publish = `mutation ($id: ID!) { publishText(type: "Mandate", id: $id, reason: "") { __typename ${refusal} } }`;
    expect(await odile.act(publish, { id })).toMatchObject({ code: 'MandateBeingVoted' });
  });
});
