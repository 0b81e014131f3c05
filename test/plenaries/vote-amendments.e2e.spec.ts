import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import { PhasesService } from '../../src/modules/collectives/index.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { AmendmentScene, idOf, twoClauses } from '../support/scenes/amendments.js';
import { cast } from '../support/scenes/ballots.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';
import { ProposalScene, type TestProposal } from '../support/scenes/proposals.js';

interface Item {
  readonly id: Id;
  readonly title: string;
  readonly presentation: string;
  readonly state: string;
  readonly ballots: readonly { readonly id: Id; readonly state: string; readonly question: string }[];
  readonly amendmentVote: {
    readonly kind: string;
    readonly amendments: readonly {
      readonly number: number;
      readonly state: string;
      readonly fellWith: number | null;
    }[];
  } | null;
}

const agenda = `agenda { id title presentation state ballots { id state question }
  amendmentVote { kind amendments { number state fellWith separate { person { name } reason } } } }`;

describe('amendments before a plenary', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let chair: Somebody;
  let author: Somebody;
  let ana: Somebody;
  let scene: PlenaryScene;
  let proposals: ProposalScene;
  let amending: AmendmentScene;
  let proposal: TestProposal;
  let plenary: Id;
  let number: number;
  let itemId: Id;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    scene = new PlenaryScene(assembly, collective);
    proposals = new ProposalScene(assembly, collective);
    chair = await assembly.member(collective, 'Inès Vasseur');
    author = await assembly.member(collective, 'Paul Ménard');
    ana = await assembly.member(collective, 'Ana Tellier');
  });
  afterAll(() => assembly.end());

  /** 1 and 2 say the same words otherwise, 3 is alone, 4 goes further than 1 and excludes it too. */
  beforeEach(async () => {
    const draft = await proposals.draft(author, { document: twoClauses });
    proposal = await proposals.step(author, 'openProposalDebate', draft.id);
    amending = new AmendmentScene(collective, proposals, author, proposal);
    await amending.table(ana, await amending.saying(0, 'L’eau est hors de prix en été.'));
    await amending.table(chair, await amending.saying(0, 'L’eau est gratuite en été.'));
    await amending.table(ana, await amending.saying(1, 'Elle est rare et précieuse.'));
    await proposals.step(author, 'submitProposal', proposal.id);
    const subject = { type: 'Proposal', id: proposal.id };
    ({ id: plenary, number, itemId } = await scene.underWay(coordinator, chair, [author, ana, chair], { subject }));
  });

  const arrange = (who: Somebody, votes: object | null = null, item = itemId): Promise<Outcome & { agenda: Item[] }> =>
    who.act(
      `mutation ($id: ID!, $votes: [AmendmentVoteInput!]) { arrangeAmendmentVotes(itemId: $id, votes: $votes) {
        __typename ... on Plenary { ${agenda} } ${refusal} } }`,
      { id: item, votes },
    );

  const items = async (): Promise<Item[]> => {
    const { plenary: seen } = await chair.get<{ plenary: { agenda: Item[] } }>(
      `query ($slug: String!, $n: Int!) { plenary(collectiveSlug: $slug, number: $n) { ${agenda} } }`,
      { slug: collective.slug, n: number },
    );
    return seen.agenda;
  };

  const itemOf = async (...numbers: readonly number[]): Promise<Item> => {
    const found = (await items()).find(
      ({ amendmentVote }) =>
        JSON.stringify(amendmentVote?.amendments.map((each) => each.number).toSorted()) === JSON.stringify(numbers),
    );
    if (!found) throw new Error(`no item votes ${numbers.join(', ')}`);
    return found;
  };

  /** Turns to the item and votes its ballot, a choice a person; gives the decision. */
  const vote = async (item: Item, choices: readonly string[]): Promise<Outcome & { outcome?: string }> => {
    const ballot = item.ballots[0]?.id ?? '';
    await scene.step(chair, 'openAgendaItem', item.id);
    const opened = await scene.openBallot(chair, ballot);
    if (opened.__typename === 'Refusal') return opened;
    for (const [place, choice] of choices.entries()) {
      const answer = await cast([author, ana, chair][place] as Somebody, ballot, { choice });
      if (answer.__typename !== 'Receipt') throw new Error(answer.message);
    }
    await scene.closeBallot(chair, ballot);
    return scene.proclaim(chair, ballot);
  };

  const yes = ['for', 'for', 'against'];
  const no = ['against', 'against', 'for'];
  /** Options from 1: the amendments of the choice, then the text unchanged. */
  const approve = (...chosen: readonly number[]): string =>
    JSON.stringify({ marks: [1, 2, 3].map((option) => (chosen.includes(option) ? 1 : 0)) });
  const states = async (): Promise<(string | number | null)[][]> =>
    (await amending.seen(ana)).amendments.map((each) => [each.state, each.fellWith, each.base]);
  const html = async (): Promise<string> => (await proposals.read(author, proposal.number))?.text.html ?? '';

  it('become agenda items before the text, each with its ballot and its reason; asked twice, once', async () => {
    expect(await arrange(ana)).toMatchObject({ code: 'ChairOnly' });
    const made = await arrange(chair);
    expect(made.agenda.map(({ title }) => title)).toEqual([
      'Amendement n° 3',
      'Amendements n° 1 et 2 : au choix',
      'Le tarif de l’eau',
    ]);
    expect(made.agenda[1]).toMatchObject({
      amendmentVote: { kind: 'choice', amendments: [{ number: 1 }, { number: 2 }] },
      ballots: [{ state: 'draft', question: expect.stringContaining('ou le texte inchangé') }],
      presentation: expect.stringContaining('un seul choix'),
    });
    const ids = made.agenda.map(({ id }) => id);
    expect((await arrange(chair)).agenda.map(({ id }) => id)).toEqual(ids);
  });

  it('are voted: the text merges at once, the loser of a choice is rejected, then the whole text is voted', async () => {
    await arrange(coordinator);
    const whole = await scene.prepare(chair, itemId, { subjects: [{ type: 'Proposal', id: proposal.id }] });
    expect(await scene.openBallot(chair, whole.id)).toMatchObject({ code: 'AmendmentVotesLeft' });
    expect(await vote(await itemOf(3), yes)).toMatchObject({ outcome: 'adopted' });
    expect(await html()).toContain('Elle est rare et précieuse.');
    expect(await states()).toEqual([
      ['tabled', null, 2],
      ['tabled', null, 2],
      ['accepted', null, 1],
    ]);
    expect(await vote(await itemOf(1, 2), [approve(1), approve(1, 2), approve(3)])).toMatchObject({
      outcome: 'elected',
    });
    expect(await html()).toContain('L’eau est hors de prix en été.');
    expect(await states()).toEqual([
      ['accepted', null, 2],
      ['fallen', 1, 2],
      ['accepted', null, 1],
    ]);
    await scene.step(chair, 'openAgendaItem', itemId);
    await scene.openBallot(chair, whole.id);
    for (const each of [author, ana]) await cast(each, whole.id, { choice: 'for' });
    await scene.closeBallot(chair, whole.id);
    expect(await scene.proclaim(chair, whole.id)).toMatchObject({ outcome: 'adopted' });
    const read = await proposals.read(author, proposal.number);
    expect(read).toMatchObject({ state: 'adopted' });
    expect(read?.text.html).toContain('hors de prix');
    expect(read?.versions).toHaveLength(3);
  });

  it('fall when another passes, in the list at once: a ballot that has lost all its amendments cannot open', async () => {
    await arrange(chair, [
      { kind: 'vote', amendments: [2] },
      { kind: 'together', amendments: [1, 3] },
    ]);
    const before = await itemOf(1, 3);
    expect(await vote(await itemOf(2), yes)).toMatchObject({ outcome: 'adopted' });
    expect(await states()).toEqual([
      ['fallen', 2, 1],
      ['accepted', null, 1],
      ['tabled', null, 2],
    ]);
    // The item goes on with the one that is left.
    const left = await itemOf(3);
    expect(left).toMatchObject({ id: before.id, title: 'Amendement n° 3', state: 'pending' });
    expect(await scene.openBallot(chair, before.ballots[0]?.id ?? '')).toMatchObject({ code: 'NotFound' });
    expect(await vote(left, no)).toMatchObject({ outcome: 'rejected' });
    expect((await states())[2]).toEqual(['rejected', null, 2]);
    expect(await html()).not.toContain('précieuse');
  });

  it('make their item fall with them', async () => {
    await arrange(chair, [
      { kind: 'vote', amendments: [1] },
      { kind: 'vote', amendments: [2] },
    ]);
    const other = await itemOf(2);
    await vote(await itemOf(1), yes);
    expect((await items()).find(({ id }) => id === other.id)).toMatchObject({
      state: 'fallen',
      ballots: [{ state: 'draft' }],
      amendmentVote: { amendments: [{ number: 2, state: 'fallen', fellWith: 1 }] },
    });
    expect(await scene.step(chair, 'openAgendaItem', other.id)).toMatchObject({ code: 'AgendaItemFrozen' });
    await scene.step(chair, 'openAgendaItem', itemId);
    const whole = await scene.prepare(chair, itemId, { subjects: [{ type: 'Proposal', id: proposal.id }] });
    expect(await scene.openBallot(chair, whole.id)).toMatchObject({ __typename: 'Ballot' });
  });

  it('leave the text alone where it is the text unchanged that is chosen, or nobody votes', async () => {
    await arrange(chair);
    const before = await html();
    expect(await vote(await itemOf(1, 2), [approve(3), approve(3), approve(1)])).toMatchObject({ outcome: 'elected' });
    expect((await states()).slice(0, 2)).toEqual([
      ['rejected', null, 1],
      ['rejected', null, 1],
    ]);
    expect(await vote(await itemOf(3), [])).toMatchObject({ outcome: 'void' });
    expect((await states())[2]).toEqual(['tabled', null, 1]);
    expect(await html()).toBe(before);
  });

  it('are arranged by the chair, who is told what cannot be', async () => {
    const together = [{ kind: 'together', amendments: [1, 2] }];
    expect(await arrange(chair, together)).toMatchObject({ code: 'AmendmentsConflict' });
    expect(await arrange(chair, [{ kind: 'choice', amendments: [1] }])).toMatchObject({ code: 'ChoiceOfOne' });
    expect(await arrange(chair, [{ kind: 'vote', amendments: [9] }])).toMatchObject({ code: 'AmendmentUnknown' });
    const twice = [1, 1].map((each) => ({ kind: 'vote', amendments: [each] }));
    expect(await arrange(chair, twice)).toMatchObject({ code: 'AmendmentUnknown' });
    await arrange(chair);
    const alone = await arrange(chair, [
      { kind: 'vote', amendments: [2] },
      { kind: 'vote', amendments: [1] },
    ]);
    expect(alone.agenda.map(({ amendmentVote }) => amendmentVote?.amendments.map((each) => each.number))).toEqual([
      [2],
      [1],
      undefined,
    ]);
    const free = (await scene.addItem(chair, plenary, { title: 'Divers' })).agenda.at(-1)?.id ?? '';
    expect(await arrange(chair, null, free)).toMatchObject({ code: 'NoAmendmentsHere' });
    await amending.act(ana, 'withdrawAmendment', 'id: $id', { id: (await amending.seen(ana)).amendments[0]?.id });
    const item = await itemOf(1);
    await scene.step(chair, 'openAgendaItem', item.id);
    expect(await scene.openBallot(chair, item.ballots[0]?.id ?? '')).toMatchObject({ code: 'AmendmentsMoved' });
  });

  interface Opinions extends Outcome {
    readonly viewerMayFileOn: readonly { readonly number: number }[];
    readonly opinions: readonly {
      readonly id: Id;
      readonly body: string;
      readonly quote: string;
      readonly clause: string | null;
      readonly author: { readonly name: string };
      readonly signatories: readonly { readonly name: string }[];
      readonly viewerMaySign: boolean;
    }[];
  }
  const opinionFields = `id viewerMayFileOn { number }
    opinions { id body quote clause author { name } signatories { name } viewerMaySign }`;
  const file = async (who: Somebody, place: number, body: string, id = newId()): Promise<Opinions> =>
    who.act(
      `mutation ($c: ID!, $p: ID!, $a: ID!, $id: ID!, $body: String!) {
        fileMinorityOpinion(collectiveId: $c, proposalId: $p, amendmentId: $a, id: $id, body: $body) {
          __typename ... on MinorityOpinions { ${opinionFields} } ${refusal} } }`,
      { c: collective.id, p: proposal.id, a: idOf(await amending.seen(who), place), id, body },
    );
  const onOpinion = (who: Somebody, name: string, id: Id): Promise<Opinions> =>
    who.act(
      `mutation ($c: ID!, $p: ID!, $id: ID!) { ${name}(collectiveId: $c, proposalId: $p, id: $id) {
        __typename ... on MinorityOpinions { ${opinionFields} } ${refusal} } }`,
      { c: collective.id, p: proposal.id, id },
    );

  it('leave their minority a voice beside the clause, which others of it sign, and which is theirs to take back', async () => {
    await arrange(chair, [
      { kind: 'vote', amendments: [2] },
      { kind: 'vote', amendments: [3] },
    ]);
    expect(await file(ana, 1, 'Trop tôt.')).toMatchObject({ code: 'OpinionOfMinorityOnly' });
    await vote(await itemOf(2), yes);
    // 1 has fallen with it; 3 is rejected.
    await vote(await itemOf(3), no);
    expect(await file(chair, 1, 'Pas le mien.')).toMatchObject({ code: 'OpinionOfMinorityOnly' });
    const id = newId();
    const seen = await file(ana, 1, 'La gratuité ne dit pas qui paie.', id);
    expect(seen.opinions).toMatchObject([
      { author: { name: 'Ana Tellier' }, quote: 'L’eau est chère en été.', clause: 'L’eau est gratuite en été.' },
    ]);
    expect(seen.viewerMayFileOn).toEqual([{ number: 3 }]);
    expect((await file(ana, 1, 'La gratuité ne dit pas qui paie.', id)).opinions).toHaveLength(1);
    expect(await file(ana, 1, 'Encore.')).toMatchObject({ code: 'OpinionFiled' });
    expect(await onOpinion(ana, 'signMinorityOpinion', id)).toMatchObject({ code: 'OpinionOwn' });
    expect(await onOpinion(chair, 'signMinorityOpinion', id)).toMatchObject({ code: 'OpinionOfMinorityOnly' });
    expect(await onOpinion(chair, 'takeBackMinorityOpinion', id)).toMatchObject({ code: 'OpinionNotYours' });
    const outsider = await assembly.person('Zoé Passante');
    const { minorityOpinions } = await outsider.get<{ minorityOpinions: { body: string }[] }>(
      'query ($c: ID!, $n: [Int!]!) { minorityOpinions(collectiveId: $c, numbers: $n) { body } }',
      { c: collective.id, n: [proposal.number] },
    );
    expect(minorityOpinions).toEqual([{ body: 'La gratuité ne dit pas qui paie.' }]);
    expect((await onOpinion(ana, 'takeBackMinorityOpinion', id)).opinions).toEqual([]);
    expect(await onOpinion(ana, 'takeBackMinorityOpinion', id)).toMatchObject({ code: 'NotFound' });
    expect((await file(ana, 1, 'Autrement dit.')).opinions).toHaveLength(1);
  });

  it('are signed by those who supported the amendment', async () => {
    await arrange(chair);
    await assembly.sql(
      `insert into amendment_supporter (collective_id, amendment_id, account_id, at)
       select collective_id, id, $2, created_at from amendment where proposal_id = $1 and number = 3`,
      [proposal.id, author.id],
    );
    await vote(await itemOf(3), no);
    const id = newId();
    await file(ana, 3, 'Rare ne suffit pas.', id);
    expect((await onOpinion(author, 'signMinorityOpinion', id)).opinions).toMatchObject([
      { signatories: [{ name: 'Paul Ménard' }], viewerMaySign: false },
    ]);
    for (const _ of [1, 2]) await onOpinion(author, 'signMinorityOpinion', id);
    expect((await onOpinion(author, 'takeBackMinorityOpinion', id)).opinions).toMatchObject([{ signatories: [] }]);
  });

  it('are in the minutes: what was decided of each, what the text became, what fell', async () => {
    await arrange(chair, [
      { kind: 'vote', amendments: [1] },
      { kind: 'vote', amendments: [2] },
    ]);
    await vote(await itemOf(1), yes);
    await scene.step(chair, 'closePlenary', plenary);
    const { minutes } = await scene.see(chair, number);
    expect(minutes?.text.html).toContain('Adopter l’amendement n° 1');
    expect(minutes?.text.html).toContain('hors de prix');
    expect(minutes?.text.html).toContain('Point tombé');
  });

  const apart = (who: Somebody, item: Id, amendment: number, reason = ''): Promise<Outcome & { agenda: Item[] }> =>
    who.act(
      `mutation ($id: ID!, $n: Int!, $reason: String!) { askSeparateVote(itemId: $id, amendment: $n, reason: $reason) {
        __typename ... on Plenary { ${agenda} } ${refusal} } }`,
      { id: item, n: amendment, reason },
    );

  it('are voted apart from the others when somebody who votes asks, until the joint vote opens', async () => {
    const joint = [
      { kind: 'together', amendments: [1, 3] },
      { kind: 'vote', amendments: [2] },
    ];
    await arrange(chair, joint);
    const item = await itemOf(1, 3);
    const outside = await assembly.member(collective, 'Nadia Reboul');
    expect(await apart(outside, item.id, 3)).toMatchObject({ code: 'NotCheckedIn' });
    expect(await apart(ana, item.id, 2)).toMatchObject({ code: 'AmendmentNotVotedTogether' });
    const heard = await author.watch(`plenary:${plenary}`);
    const asked = await apart(ana, item.id, 3, 'Précieuse pour qui ?');
    expect(asked.agenda.map(({ title, id }) => [title, id === item.id])).toEqual([
      ['Amendement n° 1', true],
      ['Amendement n° 3', false],
      ['Amendement n° 2', false],
      ['Le tarif de l’eau', false],
    ]);
    expect(asked.agenda[1]?.presentation).toContain('Voté à part');
    expect(asked.agenda[1]?.amendmentVote?.amendments).toMatchObject([
      { number: 3, separate: { person: { name: 'Ana Tellier' }, reason: 'Précieuse pour qui ?' } },
    ]);
    await assembly.settled();
    await expect.poll(() => heard.notices.map(({ event }) => event)).toContain('SeparateVoteAsked');
    expect(await apart(author, item.id, 1)).toMatchObject({ code: 'AmendmentNotVotedTogether' });
    // No arrangement puts it back.
    const again = await arrange(chair, joint);
    expect(again.agenda.map(({ title }) => title)).toEqual(asked.agenda.map(({ title }) => title));
    expect(await vote(await itemOf(1), yes)).toMatchObject({ outcome: 'adopted' });
    expect(await vote(await itemOf(3), no)).toMatchObject({ outcome: 'rejected' });
    await scene.step(chair, 'closePlenary', plenary);
    const { minutes } = await scene.see(chair, number);
    expect(minutes?.text.html).toContain('Ana Tellier a demandé ce vote à part');
    expect(minutes?.text.html).toContain('Précieuse pour qui');
  });

  it('are no longer put apart once the joint vote is open, and once however many ask at the same moment', async () => {
    await arrange(chair, [{ kind: 'together', amendments: [1, 3] }]);
    const item = await itemOf(1, 3);
    const answers = await Promise.all([author, ana, chair].map((who) => apart(who, item.id, 3)));
    expect(answers.filter(({ __typename }) => __typename === 'Plenary')).toHaveLength(1);
    expect((await items()).filter(({ amendmentVote }) => amendmentVote !== null)).toHaveLength(2);
    await arrange(chair, [
      { kind: 'vote', amendments: [3] },
      { kind: 'vote', amendments: [1] },
    ]);
    const first = await itemOf(1);
    await scene.step(chair, 'openAgendaItem', first.id);
    await scene.openBallot(chair, first.ballots[0]?.id ?? '');
    expect(await apart(ana, first.id, 1)).toMatchObject({ code: 'JointVoteOpened' });
  });

  it('are decided once, however many proclaim at the same moment', async () => {
    await arrange(chair);
    const item = await itemOf(3);
    const ballot = item.ballots[0]?.id ?? '';
    await scene.step(chair, 'openAgendaItem', item.id);
    await scene.openBallot(chair, ballot);
    await cast(author, ballot, { choice: 'for' });
    await scene.closeBallot(chair, ballot);
    const answers = await Promise.all([1, 2, 3].map(() => scene.proclaim(chair, ballot)));
    expect(answers.filter(({ __typename }) => __typename === 'Decision')).toHaveLength(1);
    expect((await proposals.read(author, proposal.number))?.versions).toHaveLength(2);
  });

  it('wait where the phase adopts no proposals', async () => {
    await arrange(chair);
    const item = await itemOf(3);
    await scene.step(chair, 'openAgendaItem', item.id);
    if (!coordinator.actor) throw new Error('nobody');
    const phases = assembly.service(PhasesService);
    const input = { title: 'Écrire', objective: '', startsOn: '2026-02-01', endsOn: '2026-03-02', allows: [] };
    const { id } = await phases.plan(coordinator.actor, collective.id, input);
    await phases.open(coordinator.actor, collective.id, id);
    expect(await scene.openBallot(chair, item.ballots[0]?.id ?? '')).toMatchObject({ rule: 'R2' });
  });
});
