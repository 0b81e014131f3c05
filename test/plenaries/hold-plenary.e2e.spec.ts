import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/kernel/ids.js';
import { PlenariesService } from '../../src/modules/plenaries/index.js';
import { CollectivesService } from '../../src/modules/collectives/index.js';
import { Database } from '../../src/platform/database/database.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { cast } from '../support/scenes/ballots.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';
import { ProposalScene } from '../support/scenes/proposals.js';

describe('a plenary, from convening to its minutes', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let chair: Somebody;
  let secretary: Somebody;
  let voters: Somebody[];
  let scene: PlenaryScene;
  let proposals: ProposalScene;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    scene = new PlenaryScene(assembly, collective);
    proposals = new ProposalScene(assembly, collective);
    chair = await assembly.member(collective, 'Inès Vasseur');
    secretary = await assembly.member(collective, 'Sylvie Rousset');
    voters = await Promise.all(
      ['Paul Ménard', 'Rosa Tellier', 'Samir Haddou', 'Yann Le Goff'].map((name) => assembly.member(collective, name)),
    );
  });
  afterAll(() => assembly.end());

  const voter = (index: number): Somebody => {
    const found = voters[index];
    if (!found) throw new Error(`no voter ${index}`);
    return found;
  };

  const awaited = async (who: Somebody): Promise<string[]> => {
    const standing = await assembly
      .service(CollectivesService)
      .standing({ accountId: who.actor?.accountId ?? null }, collective.id);
    const lines = await assembly.service(PlenariesService).awaiting(assembly.service(Database), standing);
    return lines.map(({ kind, path }) => `${kind} ${path}`);
  };

  it('adopts a proposal while every screen follows', async () => {
    const draft = await proposals.draft(voter(0));
    await proposals.step(voter(0), 'openProposalDebate', draft.id);
    const submitted = await proposals.step(voter(0), 'submitProposal', draft.id);
    expect(submitted).toMatchObject({ state: 'submitted' });

    const convened = await scene.convene(coordinator);
    const { id } = convened;
    expect(convened).toMatchObject({ state: 'announced', number: 1 });
    expect(await scene.convene(voter(0))).toMatchObject({ code: 'CoordinationOnly' });
    expect(await awaited(voter(0))).toEqual(['attend /plenieres/1']);
    await scene.appoint(coordinator, id, 'chair', chair);
    expect(await scene.appoint(coordinator, id, 'secretary', secretary)).toMatchObject({
      chair: { name: 'Inès Vasseur' },
      secretary: { name: 'Sylvie Rousset' },
    });
    await scene.addItem(coordinator, id, { type: 'welcome', title: 'Accueil' });
    const agenda = (await scene.addItem(chair, id, { subject: { type: 'Proposal', id: draft.id } })).agenda;
    const itemId = agenda[1]?.id ?? '';

    const follower = assembly.visitor();
    const watch = await follower.watch(`plenary:${id}`);
    expect(await scene.step(voter(0), 'openPlenary', id)).toMatchObject({ code: 'ChairOnly' });
    await scene.step(chair, 'openPlenary', id);
    await watch.heard('PlenaryOpened');
    await scene.gather(chair, id, [chair, ...voters]);
    expect(await scene.step(chair, 'openAgendaItem', itemId)).toMatchObject({ present: 5 });
    const turned = await watch.heard('AgendaItemOpened');
    expect(turned.view).toMatchObject({ present: 5, itemId, state: 'open', ballot: null });

    const { id: ballot } = await scene.prepare(chair, itemId, { subjects: [{ type: 'Proposal', id: draft.id }] });
    expect(await scene.openBallot(coordinator, ballot)).toMatchObject({ code: 'ChairOnly' });
    expect(await scene.openBallot(chair, ballot)).toMatchObject({ rollSize: 5, present: 5 });
    await watch.heard('BallotOpened');
    expect(await scene.room(voter(0), id)).toMatchObject({
      viewerCheckedIn: true,
      viewerMayVote: true,
      viewerHasVoted: false,
      view: { ballot: { id: ballot, state: 'open', turnout: 0, rollSize: 5, counts: null } },
    });
    expect(await scene.room(secretary, id)).toMatchObject({ viewerMayVote: false, viewerCheckedIn: false });
    await Promise.all(voters.map((each, index) => cast(each, ballot, { choice: index === 3 ? 'against' : 'for' })));
    expect(await scene.room(voter(0), id)).toMatchObject({ viewerHasVoted: true, view: { ballot: { turnout: 4 } } });
    expect(await scene.proclaim(chair, ballot)).toMatchObject({ code: 'BallotNotClosed' });
    expect(await scene.step(chair, 'closePlenary', id)).toMatchObject({ code: 'BallotInProgress' });
    await scene.closeBallot(chair, ballot);
    expect(await scene.step(chair, 'finishAgendaItem', itemId)).toMatchObject({ code: 'BallotInProgress' });
    expect(await scene.proclaim(chair, ballot)).toMatchObject({
      outcome: 'adopted',
      subjects: [{ type: 'Proposal', id: draft.id }],
    });
    const told = await watch.heard('DecisionTaken');
    expect(told.view).toMatchObject({ ballot: { outcome: 'adopted', counts: { for: 3, against: 1 } } });
    expect(await proposals.read(voter(0), draft.number)).toMatchObject({ state: 'adopted' });
  });

  it('closes, drafts its minutes from what happened, and publishes them once', async () => {
    const before = await scene.see(chair, 1);
    expect(before.decisions).toMatchObject([{ outcome: 'adopted' }]);
    const closed = await scene.step(chair, 'closePlenary', before.id);
    expect(closed).toMatchObject({ state: 'closed', present: 0, minutes: { state: 'draft' } });
    expect(closed.agenda.map(({ state }) => state)).toEqual(['carried', 'done']);
    expect(closed.minutes?.text.html).toContain('Inès Vasseur, Paul Ménard');
    expect(closed.minutes?.text.html).toContain('Adoptée');
    expect((await scene.see(assembly.visitor(), 1)).minutes).toBeNull();
    expect(await awaited(secretary)).toEqual(['publish /plenieres/1/compte-rendu']);

    const { text } = closed.minutes ?? { text: { id: '', document: {} } };
    const edit = `mutation ($id: ID!, $base: ID!, $doc: JSON!) { editMinutes(plenaryId: $id, basedOn: $base, document: $doc) {
      ... on Plenary { minutes { text { number } } } ... on Refusal { code } } }`;
    const doc = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Séance paisible.' }] }],
    };
    const edited = { id: before.id, base: text.id, doc };
    expect(await voter(0).act(edit, edited)).toMatchObject({ code: 'DeskOnly' });
    expect(await secretary.act(edit, edited)).toMatchObject({ minutes: { text: { number: 2 } } });
    expect(await secretary.act(edit, edited)).toMatchObject({ code: 'ChangedMeanwhile' });
    for (const signed of [secretary, chair])
      expect(await scene.step(signed, 'publishMinutes', before.id, 'plenaryId')).toMatchObject({
        code: 'MinutesNotSigned',
      });
    await scene.step(secretary, 'signMinutes', before.id, 'plenaryId');
    expect(await scene.step(secretary, 'publishMinutes', before.id, 'plenaryId')).toMatchObject({
      code: 'MinutesNotSigned',
    });
    const published = await scene.step(chair, 'signMinutes', before.id, 'plenaryId');
    expect(published).toMatchObject({ state: 'minuted', minutes: { state: 'published' } });
    expect(await scene.step(secretary, 'publishMinutes', before.id, 'plenaryId')).toMatchObject({
      code: 'MinutesPublishedAlready',
    });
    expect((await scene.see(assembly.visitor(), 1)).minutes?.text.html).toContain('Séance paisible.');
    expect(await scene.step(chair, 'openPlenary', before.id)).toMatchObject({ code: 'PlenaryStateWrong' });
    expect(await scene.addItem(chair, before.id)).toMatchObject({ code: 'PlenaryOver' });
  });

  it('lists plenaries and decisions, each leading to what it decided', async () => {
    const seen = await assembly.visitor().get<{ plenaries: object; decisions: object }>(
      `query ($c: ID!) { plenaries(collectiveId: $c) { edges { node { number state decisionCount attendanceCount } } }
        decisions(collectiveId: $c) { edges { node { plenaryNumber outcome verdictSentence ruleSentence } } } }`,
      { c: collective.id },
    );
    expect(seen.plenaries).toMatchObject({
      edges: [{ node: { number: 1, state: 'minuted', decisionCount: 1, attendanceCount: 5 } }],
    });
    expect(seen.decisions).toMatchObject({ edges: [{ node: { plenaryNumber: 1, outcome: 'adopted' } }] });
  });

  it('keeps plenaries of another collective apart', async () => {
    const elsewhere = await assembly.collective(coordinator, 'ailleurs');
    const there = new PlenaryScene(assembly, elsewhere);
    const { id, number } = await there.convene(coordinator);
    expect(number).toBe(1);
    expect(await there.addItem(chair, id)).toMatchObject({ code: 'MembersOnly' });
    const plenary = await scene.see(coordinator, 1);
    const foreign = { subject: { type: 'Plenary', id: plenary.id } };
    expect(await there.addItem(coordinator, id, foreign)).toMatchObject({ code: 'NotFound' });
    expect(await scene.step(coordinator, 'openPlenary', newId())).toMatchObject({ code: 'NotFound' });
  });

  it('is edited by one coordinator at a time, with dates in order', async () => {
    const { id, version } = await scene.convene(coordinator, { title: 'Plénière de mars' });
    const edit = (title: string, from: number, endsAt: string | null = null): Promise<{ code?: string }> =>
      coordinator.act(
        `mutation ($id: ID!, $v: Int!, $input: PlenaryInput!) { editPlenary(id: $id, version: $v, input: $input) {
          ... on Plenary { title } ... on Refusal { code } } }`,
        { id, v: from, input: { title, startsAt: '2026-04-01T18:00:00Z', endsAt } },
      );
    expect(await edit('Plénière d’avril', version)).toMatchObject({ title: 'Plénière d’avril' });
    expect(await edit('Autre', version)).toMatchObject({ code: 'ChangedMeanwhile' });
    expect(await edit('Autre', version + 1, '2026-03-01T18:00:00Z')).toMatchObject({ code: 'PlenaryDatesWrong' });
  });
});
