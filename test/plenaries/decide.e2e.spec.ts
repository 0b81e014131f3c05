import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { PhasesService, type PhaseAction } from '../../src/modules/collectives/index.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { cast, secretRule } from '../support/scenes/ballots.js';
import { CharterScenes } from '../support/scenes/charter.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';
import { ProposalScene } from '../support/scenes/proposals.js';

describe('what a plenary decides', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let chair: Somebody;
  let voters: Somebody[];
  let scene: PlenaryScene;
  let organisations: OrganisationScenes;
  let proposals: ProposalScene;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    scene = new PlenaryScene(assembly, collective);
    organisations = new OrganisationScenes(assembly, collective);
    proposals = new ProposalScene(assembly, collective);
    chair = await assembly.member(collective, 'Inès Vasseur');
    voters = await Promise.all(['Paul Ménard', 'Rosa Tellier'].map((name) => assembly.member(collective, name)));
  });
  afterAll(() => assembly.end());

  /** Votes of everybody present, then the close. */
  const vote = async (ballot: Id, choices: readonly string[]): Promise<void> => {
    await Promise.all(voters.map((each, index) => cast(each, ballot, { choice: choices[index] ?? 'abstain' })));
    await scene.closeBallot(chair, ballot);
  };

  const mandate = async (): Promise<Id> =>
    (await organisations.propose(coordinator, voters.slice(0, 1), { termOn: '2026-12-31' })).id;

  const stateOf = async (id: Id): Promise<string | undefined> =>
    (await organisations.mandates(coordinator)).find((each) => each.id === id)?.state;

  const phase = async (allows: readonly PhaseAction[]): Promise<Id> => {
    if (!coordinator.actor) throw new Error('nobody');
    const phases = assembly.service(PhasesService);
    const input = { title: 'Écrire', objective: '', startsOn: '2026-02-01', endsOn: '2026-03-02', allows };
    const { id } = await phases.plan(coordinator.actor, collective.id, input);
    await phases.open(coordinator.actor, collective.id, id);
    return id;
  };

  it('gives a mandate, or refuses it', async () => {
    const [given, refused] = [await mandate(), await mandate()];
    const { itemId } = await scene.underWay(coordinator, chair, voters);
    for (const [subject, choice, state] of [
      [given, 'for', 'given'],
      [refused, 'against', 'refused'],
    ] as const) {
      const { id } = await scene.prepare(chair, itemId, { subjects: [{ type: 'Mandate', id: subject }] });
      await scene.openBallot(chair, id);
      await vote(id, [choice, choice]);
      await scene.proclaim(chair, id);
      expect(await stateOf(subject)).toBe(state);
    }
  });

  it('bundles no mandates, votes on no comment, and on nothing decided already', async () => {
    const [one, two] = [await mandate(), await mandate()];
    const { id, itemId } = await scene.underWay(coordinator, chair, voters);
    const bundle = [one, two].map((each) => ({ type: 'Mandate', id: each }));
    expect(await scene.prepare(chair, itemId, { subjects: bundle })).toMatchObject({ code: 'OneSubjectPerBallot' });
    const plenary = [{ type: 'Plenary', id }];
    expect(await scene.prepare(chair, itemId, { subjects: plenary })).toMatchObject({ code: 'NotVotable' });
    const draft = await proposals.draft(voters[0] as Somebody);
    const early = await scene.prepare(chair, itemId, { subjects: [{ type: 'Proposal', id: draft.id }] });
    expect(await scene.openBallot(chair, early.id)).toMatchObject({ code: 'SubjectNotReady' });
  });

  it('puts a version of the charter in force', async () => {
    const charters = new CharterScenes(assembly, collective);
    const draft = await charters.write(coordinator, await charters.draft(coordinator), 'Valeurs', [
      ['Décider ensemble', 'Les plénières décident.'],
    ]);
    const { itemId } = await scene.underWay(coordinator, chair, voters);
    const { id } = await scene.prepare(chair, itemId, { subjects: [{ type: 'Charter', id: draft.id }] });
    await scene.openBallot(chair, id);
    await vote(id, ['for', 'for']);
    expect(await scene.proclaim(chair, id)).toMatchObject({ outcome: 'adopted' });
    const [row] = await assembly.sql<{ state: string }>('select state from charter_version where id = $1', [draft.id]);
    expect(row?.state).toBe('in_force');
  });

  it('rejects several proposals by one ballot, and defers them where nobody votes', async () => {
    const submit = async (title: string): Promise<Id> => {
      const { id } = await proposals.draft(voters[0] as Somebody, { title });
      await proposals.step(voters[0] as Somebody, 'openProposalDebate', id);
      await proposals.step(voters[0] as Somebody, 'submitProposal', id);
      return id;
    };
    const states = async (ids: readonly Id[]): Promise<string[]> =>
      (await assembly.sql<{ state: string }>('select state from proposal where id = any($1)', [ids])).map(
        (r) => r.state,
      );
    const { itemId } = await scene.underWay(coordinator, chair, voters);
    for (const [choices, state] of [
      [['against', 'against'], 'rejected'],
      [[], 'deferred'],
    ] as const) {
      const ids = [await submit('Un tarif'), await submit('Une régie')];
      const { id } = await scene.prepare(chair, itemId, {
        subjects: ids.map((each) => ({ type: 'Proposal', id: each })),
      });
      await scene.openBallot(chair, id);
      if (choices.length > 0) await vote(id, choices);
      else await scene.closeBallot(chair, id);
      await scene.proclaim(chair, id);
      expect(await states(ids)).toEqual([state, state]);
    }
  });

  it('votes nothing that the phase forbids (R2)', async () => {
    const waiting = await mandate();
    const closing = await phase(['adopt-proposals']);
    const { itemId } = await scene.underWay(coordinator, chair, voters);
    const { id } = await scene.prepare(chair, itemId, { subjects: [{ type: 'Mandate', id: waiting }] });
    expect(await scene.openBallot(chair, id)).toMatchObject({ code: 'PhaseForbids', rule: 'R2' });
    if (coordinator.actor) await assembly.service(PhasesService).close(coordinator.actor, collective.id, closing);
    expect(await scene.openBallot(chair, id)).toMatchObject({ __typename: 'Ballot' });
  });

  it('opens one ballot at a time, on the current item, to those who are there or to every member', async () => {
    const { id, itemId } = await scene.underWay(coordinator, chair, voters.slice(0, 1));
    const other = (await scene.addItem(chair, id, { title: 'Autre' })).agenda[1]?.id ?? '';
    const [first, second, elsewhere] = [
      await scene.prepare(chair, itemId),
      await scene.prepare(chair, itemId, { rule: secretRule }),
      await scene.prepare(chair, other),
    ];
    expect(await scene.openBallot(chair, elsewhere.id)).toMatchObject({ code: 'ItemNotLive' });
    expect(await scene.openBallot(chair, first.id)).toMatchObject({ rollSize: 1 });
    expect(await scene.openBallot(chair, second.id)).toMatchObject({ code: 'BallotInProgress' });
    expect(await cast(voters[1] as Somebody, first.id)).toMatchObject({ code: 'NotOnRoll' });
    await scene.closeBallot(chair, first.id);
    await scene.proclaim(chair, first.id);
    expect(await scene.openBallot(chair, second.id, { roll: 'members' })).toMatchObject({ code: 'SecretAtRisk' });
    const opened = await scene.openBallot(chair, second.id, { roll: 'members', warningsRead: true });
    expect(opened).toMatchObject({ rollSize: 4 });
    expect(await cast(voters[1] as Somebody, second.id)).toMatchObject({ __typename: 'Receipt' });
  });

  it('hears no report-back before the report is posted (R3)', async () => {
    const delegate = voters[0] as Somebody;
    const given = await organisations.given(coordinator, [delegate], { termOn: '2026-12-31' });
    const representative = await assembly.member(collective, 'Léa Fontanel');
    const party = await organisations.represented(coordinator, 'Rive droite écologie', representative);
    const startsAt = new Date(assembly.clock.now().getTime() - 3_600_000).toISOString();
    const encounter = await organisations.plan(coordinator, given, party, [delegate], startsAt);
    expect(encounter.code).toBeUndefined();
    const { id } = await scene.underWay(coordinator, chair, voters);
    const back = await scene.addItem(chair, id, {
      type: 'report-back',
      title: 'Retour de la rencontre',
      subject: { type: 'Encounter', id: encounter.id },
    });
    const item = back.agenda.find(({ title }) => title === 'Retour de la rencontre')?.id ?? '';
    expect(await scene.step(chair, 'openAgendaItem', item)).toMatchObject({ code: 'ReportNotPosted', rule: 'R3' });
  });
});
