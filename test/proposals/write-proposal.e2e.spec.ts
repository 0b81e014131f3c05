import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import { ProposalDecisionsService, ProposalsReading } from '../../src/modules/proposals/index.js';
import { CollectivesService, PhasesService, type PhaseAction } from '../../src/modules/collectives/index.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { paragraphs, ProposalScene, type TestProposal } from '../support/scenes/proposals.js';

describe('a proposal', () => {
  let assembly: Assembly;
  let scene: ProposalScene;
  let coordinator: Somebody;
  let author: Somebody;
  let other: Somebody;
  let facilitator: Somebody;
  let collective: TestCollective;
  let water: Id;

  const word = () => ({ collectiveId: collective.id, plenaryId: newId(), decisionId: newId(), actorId: null });
  const decide = (step: 'adopt' | 'reject' | 'defer', ids: readonly Id[]): Promise<unknown> =>
    assembly
      .service(UnitOfWork)
      .run<unknown>((tx) =>
        assembly.service(ProposalDecisionsService)[step](tx, ids, { ...word(), reason: 'Le chiffrage manque.' }),
      );

  /** In debate, submitted, or adopted. */
  const brought = async (to: 'debated' | 'submitted' | 'adopted', words = {}): Promise<TestProposal> => {
    const { id, number } = await scene.draft(author, words);
    await scene.step(author, 'openProposalDebate', id);
    if (to !== 'debated') await scene.step(author, 'submitProposal', id);
    if (to === 'adopted') await decide('adopt', [id]);
    const proposal = await scene.read(author, number);
    if (!proposal) throw new Error('the proposal is there');
    return proposal;
  };

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    scene = new ProposalScene(assembly, collective);
    author = await assembly.member(collective, 'Paul Ménard');
    other = await assembly.member(collective, 'Inès Vasseur');
    facilitator = await assembly.member(collective, 'Chloé Dhennin');
    water = await scene.group(coordinator, facilitator, 'Eau');
  });
  afterAll(() => assembly.end());

  it('is drafted by a member, numbered, and told to those who watch', async () => {
    const watch = await assembly.visitor().watch(`collective:${collective.id}`);
    const draft = await scene.draft(author, { groupIds: [water] });
    expect(draft).toMatchObject({ __typename: 'Proposal', state: 'draft', viewerMayEdit: true, viewerFollows: true });
    await watch.heard('ProposalDrafted');
    expect((await scene.draft(author)).number).toBe(draft.number + 1);
    expect(await scene.draft(assembly.visitor())).toMatchObject({ code: 'SignInFirst' });
    expect(await scene.draft(await assembly.person('Un passant'))).toMatchObject({ code: 'MembersOnly' });
    expect(await scene.draft(author, { document: paragraphs('') })).toMatchObject({ code: 'TextEmpty' });
    expect(await scene.draft(author, { title: ' ' })).toMatchObject({ code: 'InvalidInput', field: 'title' });
  });

  it('is written by its co-authors and the facilitators of its groups, in versions that can be compared', async () => {
    const draft = await scene.draft(author, { groupIds: [water] });
    expect(await scene.edit(other, draft, {})).toMatchObject({ code: 'ProposalEditorsOnly' });
    const document: unknown = JSON.parse(JSON.stringify(draft.text.document).replace('quinze', 'vingt'));
    const second = await scene.edit(facilitator, draft, { groupIds: [water], document }, 'Comme à la séance de mars');
    expect(second.versions).toMatchObject([
      { number: 2, reason: 'Comme à la séance de mars', authors: [{ name: 'Chloé Dhennin' }] },
      { number: 1 },
    ]);
    const difference = `query ($from: ID!, $to: ID!) { textDifference(fromId: $from, toId: $to) { insertedWords deletedWords } }`;
    const [to, from] = second.versions.map(({ id }) => id);
    expect(await assembly.visitor().get(difference, { from, to })).toEqual({
      textDifference: { insertedWords: 1, deletedWords: 1 },
    });
    expect(await scene.edit(author, draft, { title: 'Autre' })).toMatchObject({
      code: 'ChangedMeanwhile',
      kind: 'conflict',
    });
  });

  it('gains co-authors who accept, and only members', async () => {
    const draft = await scene.draft(author);
    const invite = (somebody: Somebody): Promise<TestProposal> =>
      scene.step(author, 'inviteCoAuthor', draft.id, `accountId: "${somebody.id}"`);
    expect(await scene.step(other, 'answerCoAuthorship', draft.id, 'accept: true')).toMatchObject({
      code: 'CoAuthorNotInvited',
    });
    expect(await invite(await assembly.person('Un passant'))).toMatchObject({ code: 'CoAuthorNotMember' });
    expect(await invite(other)).toMatchObject({ invited: [{ name: 'Inès Vasseur' }] });
    expect(await invite(other)).toMatchObject({ code: 'CoAuthorInvitedAlready' });

    const standing = await assembly.service(CollectivesService).standing({ accountId: other.id }, collective.id);
    const awaiting = await assembly.service(ProposalsReading).awaiting(assembly.service(Database), standing);
    expect(awaiting).toMatchObject([{ kind: 'answer', path: `/propositions/${draft.number}` }]);

    const leaver = await assembly.member(collective, 'Lise Renard');
    await invite(leaver);
    await leaver.act(`mutation ($id: ID!) { leaveCollective(id: $id) { __typename } }`, { id: collective.id });
    expect(await scene.step(leaver, 'answerCoAuthorship', draft.id, 'accept: true')).toMatchObject({
      code: 'MembersOnly',
    });

    const accepted = await scene.step(other, 'answerCoAuthorship', draft.id, 'accept: true');
    expect(accepted).toMatchObject({ viewerMayEdit: true, viewerFollows: true });
    expect(accepted.authors.map(({ name }) => name)).toEqual(['Paul Ménard', 'Inès Vasseur']);
  });

  it('is left by a co-author, never by the last one, and keeps who wrote what', async () => {
    const draft = await scene.draft(author);
    await scene.step(author, 'inviteCoAuthor', draft.id, `accountId: "${other.id}"`);
    const leave = (somebody: Somebody): Promise<Outcome> =>
      somebody.act(
        `mutation ($c: ID!, $id: ID!) { leaveProposal(collectiveId: $c, id: $id) { __typename ${refusal} } }`,
        { c: collective.id, id: draft.id },
      );
    expect(await leave(author)).toMatchObject({ code: 'ProposalLastAuthor', rule: 'R5' });
    expect(await leave(other)).toMatchObject({ code: 'ProposalAuthorsOnly' });
    await scene.step(other, 'answerCoAuthorship', draft.id, 'accept: true');
    const watch = await other.watch(`proposal:${draft.id}`);
    const left = await Promise.all([leave(author), leave(other)]);
    expect(left.map(({ code }) => code ?? 'left').sort()).toEqual(['ProposalLastAuthor', 'left']);
    await watch.heard('CoAuthorLeft');
    const kept = await scene.read(other, draft.number);
    expect(kept?.authors).toHaveLength(1);
    expect(kept?.versions).toMatchObject([{ authors: [{ name: 'Paul Ménard' }] }]);
  });

  it('as a private draft is read by its co-authors, who is invited and its groups, until it is debated', async () => {
    const draft = await scene.draft(author, { title: 'Brouillon secret', private: true, groupIds: [water] });
    expect(await scene.read(facilitator, draft.number)).toMatchObject({ private: true });
    for (const somebody of [other, assembly.visitor()]) {
      expect(await scene.read(somebody, draft.number)).toBeNull();
      expect(await scene.titles(somebody, { search: 'secret' })).toEqual([]);
      const read = await somebody.ask('query ($id: ID!) { textVersion(id: $id) { html } }', { id: draft.text.id });
      expect(read.errors?.[0]?.extensions?.code).toBe('NotFound');
      expect((await somebody.watch(`proposal:${draft.id}`)).answer).toMatchObject({ ok: false });
    }
    expect(await scene.edit(other, draft, {})).toMatchObject({ code: 'NotFound' });
    const told = await assembly.sql<{ payload: string }>('select payload::text from event_log where subject_id = $1', [
      draft.id,
    ]);
    expect(told.every(({ payload }) => !payload.includes('secret'))).toBe(true);
    expect(await scene.titles(facilitator, { search: 'secret' })).toEqual(['Brouillon secret']);

    await scene.step(author, 'openProposalDebate', draft.id);
    expect(await scene.read(assembly.visitor(), draft.number)).toMatchObject({ state: 'debated', private: false });
    expect((await assembly.visitor().watch(`proposal:${draft.id}`)).answer).toMatchObject({ ok: true });
  });

  it('goes from draft to debate to the plenary, and its text stays while it waits', async () => {
    const draft = await scene.draft(author);
    expect(await scene.step(author, 'submitProposal', draft.id)).toMatchObject({ code: 'ProposalStepImpossible' });
    expect(await scene.step(other, 'openProposalDebate', draft.id)).toMatchObject({ code: 'ProposalEditorsOnly' });
    const watch = await other.watch(`proposal:${draft.id}`);
    await scene.step(author, 'openProposalDebate', draft.id);
    await watch.heard('ProposalDebateOpened');
    const submitted = await scene.step(author, 'submitProposal', draft.id);
    expect(submitted).toMatchObject({ state: 'submitted', viewerMayEdit: false, viewerMayRecall: true });
    expect(await scene.edit(author, submitted, {})).toMatchObject({ code: 'ProposalAwaitsPlenary' });
    expect(await scene.step(author, 'recallProposal', draft.id)).toMatchObject({
      state: 'debated',
      viewerMayEdit: true,
    });
  });

  it('is submitted only in a phase that allows it', async () => {
    const { id } = await brought('debated');
    const phases = assembly.service(PhasesService);
    const plan = (title: string, allows: PhaseAction[]) => {
      if (!coordinator.actor) throw new Error('a visitor plans nothing');
      return phases.plan(coordinator.actor, collective.id, {
        title,
        objective: '',
        startsOn: '2026-01-01',
        endsOn: '2026-01-31',
        allows,
      });
    };
    const listening = await plan('Écoute', ['contribute', 'draft-proposals']);
    if (!coordinator.actor) throw new Error('a visitor opens no phase');
    await phases.open(coordinator.actor, collective.id, listening.id);
    expect(await scene.step(author, 'submitProposal', id)).toMatchObject({ code: 'PhaseForbids', rule: 'R2' });
    await phases.close(coordinator.actor, collective.id, listening.id);
    expect(await scene.step(author, 'submitProposal', id)).toMatchObject({ state: 'submitted' });
  });

  it('once adopted does not change, by any way (R6)', async () => {
    const adopted = await brought('adopted');
    expect(adopted).toMatchObject({ state: 'adopted', viewerMayEdit: false, viewerMayWithdraw: false });
    expect(await scene.edit(author, adopted, { title: 'Autre' })).toMatchObject({
      code: 'AdoptedTextStays',
      rule: 'R6',
    });
    expect(await scene.step(author, 'withdrawProposal', adopted.id, 'reason: "non"')).toMatchObject({ rule: 'R6' });
    await expect(assembly.sql(`update proposal set title = 'Autre' where id = $1`, [adopted.id])).rejects.toThrow(
      'does not change',
    );
    await expect(assembly.sql('delete from proposal where id = $1', [adopted.id])).rejects.toThrow('never deleted');
  });

  it('is adopted with others or not at all, in the words of its current version', async () => {
    const one = await brought('submitted');
    const two = await brought('debated');
    await expect(decide('adopt', [one.id, two.id])).rejects.toMatchObject({ message: 'ProposalStepImpossible' });
    expect(await scene.read(author, one.number)).toMatchObject({ state: 'submitted' });
    const waiting = await assembly.service(ProposalDecisionsService).submitted(collective.id);
    expect(waiting.map(({ id }) => id)).toContain(one.id);
    expect(await decide('adopt', [one.id])).toMatchObject([
      { proposalId: one.id, textVersionId: one.text.id, chapter: 'Eau', authorIds: [author.id] },
    ]);
  });

  it('deferred is worked on again and submitted again; rejected stays as it is', async () => {
    const deferred = await brought('submitted');
    await decide('defer', [deferred.id]);
    const back = await scene.edit(author, deferred, { document: paragraphs('Chiffré.') });
    expect(back).toMatchObject({ state: 'deferred', decisionReason: 'Le chiffrage manque.', viewerMaySubmit: true });
    expect(await scene.step(author, 'submitProposal', deferred.id)).toMatchObject({ state: 'submitted' });
    await decide('reject', [deferred.id]);
    expect(await scene.edit(author, back, {})).toMatchObject({ code: 'ProposalSettled' });
  });

  it('is withdrawn by an author, dated, and erases nothing (R5)', async () => {
    const proposal = await brought('debated', { groupIds: [water] });
    const withdraw = (somebody: Somebody): Promise<TestProposal> =>
      scene.step(somebody, 'withdrawProposal', proposal.id, 'reason: "Reprise dans la n° 1"');
    expect(await withdraw(facilitator)).toMatchObject({ code: 'ProposalAuthorsOnly' });
    expect(await withdraw(author)).toMatchObject({ state: 'withdrawn', withdrawalReason: 'Reprise dans la n° 1' });
    expect(await withdraw(author)).toMatchObject({ code: 'ProposalSettled', rule: 'R5' });
    expect(await scene.read(assembly.visitor(), proposal.number)).toMatchObject({
      text: { html: expect.stringContaining('gratuits') as string },
      authors: [{ name: 'Paul Ménard' }],
    });
  });

  it('says where it comes from, within its collective', async () => {
    const first = await brought('debated', { title: 'La première' });
    const next = await scene.draft(author, { title: 'La seconde' }, [{ type: 'Proposal', id: first.id }]);
    expect(next).toMatchObject({ origins: [{ title: 'La première', path: `/propositions/${first.number}` }] });
    expect(await scene.read(author, first.number)).toMatchObject({ descendants: [{ title: 'La seconde' }] });
    expect(await scene.draft(author, {}, [{ type: 'Proposal', id: newId() }])).toMatchObject({
      code: 'ProposalOriginUnknown',
    });
  });

  it('is followed, debated by everybody and counts its comments', async () => {
    const proposal = await brought('debated', { title: 'La plus débattue' });
    const follow = (value: boolean): Promise<TestProposal> =>
      scene.step(other, 'followProposal', proposal.id, `follow: ${value}`);
    expect(await follow(true)).toMatchObject({ viewerFollows: true, followerCount: 2 });
    expect(await follow(true)).toMatchObject({ followerCount: 2 });
    expect(await scene.titles(other, { followed: true })).toContain('La plus débattue');
    expect(await follow(false)).toMatchObject({ viewerFollows: false, followerCount: 1 });

    const posted = await other.act(
      `mutation ($id: ID!, $subject: ID!) { postComment(input: {id: $id, subjectType: "Proposal", subjectId: $subject, body: "Oui."}) {
        __typename ${refusal} } }`,
      { id: newId(), subject: proposal.id },
    );
    expect(posted.code).toBeUndefined();
    await assembly.settled();
    expect(await scene.read(other, proposal.number)).toMatchObject({ commentCount: 1 });
    expect((await scene.titles(other, {}, 'debated'))[0]).toBe('La plus débattue');
  });

  it('of another collective is out of reach', async () => {
    const proposal = await brought('debated');
    const elsewhere = await assembly.collective(coordinator, 'ailleurs');
    expect(await scene.read(coordinator, proposal.number, elsewhere)).toBeNull();
    expect(await scene.step(author, 'submitProposal', proposal.id, '', elsewhere)).toMatchObject({ code: 'NotFound' });
  });
});
