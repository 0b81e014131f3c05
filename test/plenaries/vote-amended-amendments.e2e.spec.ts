import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { AmendmentScene, twoClauses } from '../support/scenes/amendments.js';
import { cast } from '../support/scenes/ballots.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';
import { ProposalScene, type TestProposal } from '../support/scenes/proposals.js';

interface Item {
  readonly id: Id;
  readonly title: string;
  readonly presentation: string;
  readonly state: string;
  readonly ballots: readonly { readonly id: Id; readonly question: string }[];
  readonly amendmentVote: { readonly kind: string; readonly amendments: readonly { readonly number: number }[] } | null;
}

const agenda = `agenda { id title presentation state ballots { id question } amendmentVote { kind amendments { number } } }`;

describe('amendments of an amendment before a plenary', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let chair: Somebody;
  let author: Somebody;
  let ana: Somebody;
  let plenaries: PlenaryScene;
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
    plenaries = new PlenaryScene(assembly, collective);
    proposals = new ProposalScene(assembly, collective);
    chair = await assembly.member(collective, 'Inès Vasseur');
    author = await assembly.member(collective, 'Paul Ménard');
    ana = await assembly.member(collective, 'Ana Tellier');
  });
  afterAll(() => assembly.end());

  /** 1 is amended by 3 and by 4, which say the same words otherwise; 2 is of another clause. */
  beforeEach(async () => {
    const draft = await proposals.draft(author, { document: twoClauses });
    proposal = await proposals.step(author, 'openProposalDebate', draft.id);
    amending = new AmendmentScene(collective, proposals, author, proposal);
    await amending.table(ana, await amending.saying(0, 'L’eau est très chère en été.'));
    await amending.table(ana, await amending.saying(1, 'Elle est rare et précieuse.'));
    await amending.amend(chair, 1, await amending.sayingIn(1, 0, 'L’eau est très chère en été et en automne.'));
    await amending.amend(author, 1, await amending.sayingIn(1, 0, 'L’eau est très chère en été et au printemps.'));
    await proposals.step(author, 'submitProposal', proposal.id);
    const subject = { type: 'Proposal', id: proposal.id };
    ({ id: plenary, number, itemId } = await plenaries.underWay(coordinator, chair, [author, ana, chair], { subject }));
  });

  const arrange = (votes: object | null = null): Promise<Outcome & { agenda: Item[] }> =>
    chair.act(
      `mutation ($id: ID!, $votes: [AmendmentVoteInput!]) { arrangeAmendmentVotes(itemId: $id, votes: $votes) {
        __typename ... on Plenary { ${agenda} } ${refusal} } }`,
      { id: itemId, votes },
    );
  const items = async (): Promise<Item[]> => {
    const { plenary: seen } = await chair.get<{ plenary: { agenda: Item[] } }>(
      `query ($slug: String!, $n: Int!) { plenary(collectiveSlug: $slug, number: $n) { ${agenda} } }`,
      { slug: collective.slug, n: number },
    );
    return seen.agenda;
  };
  const itemOf = async (...numbers: readonly number[]): Promise<Item> => {
    const voted = ({ amendmentVote }: Item) => amendmentVote?.amendments.map((each) => each.number).toSorted();
    const found = (await items()).find((item) => voted(item)?.join(' ') === numbers.join(' '));
    if (!found) throw new Error(`no item votes ${numbers.join(', ')}`);
    return found;
  };
  const open = async (item: Item): Promise<Outcome> => {
    await plenaries.step(chair, 'openAgendaItem', item.id);
    return plenaries.openBallot(chair, item.ballots[0]?.id ?? '');
  };
  const vote = async (item: Item, choices: readonly string[]): Promise<Outcome & { outcome?: string }> => {
    const opened = await open(item);
    if (opened.__typename === 'Refusal') return opened;
    const ballot = item.ballots[0]?.id ?? '';
    for (const [place, choice] of choices.entries())
      await cast([author, ana, chair][place] as Somebody, ballot, { choice });
    await plenaries.closeBallot(chair, ballot);
    return plenaries.proclaim(chair, ballot);
  };
  const yes = ['for', 'for', 'against'];
  const no = ['against', 'against', 'for'];
  const approve = (option: number): string =>
    JSON.stringify({ marks: [1, 2, 3].map((each) => (each === option ? 1 : 0)) });
  const states = async (): Promise<string[]> => (await amending.seen(ana)).amendments.map(({ state }) => state);
  const html = async (): Promise<string> => (await proposals.read(author, proposal.number))?.text.html ?? '';

  it('are voted before it: what passes is what it says when it is voted, and what it excludes falls', async () => {
    const made = await arrange();
    expect(made.agenda.map(({ title }) => title)).toEqual([
      'Amendement n° 2',
      'Sous-amendements n° 3 et 4 à l’amendement n° 1\u202F: au choix',
      'Amendement n° 1',
      'Le tarif de l’eau',
    ]);
    expect(made.agenda[2]?.presentation).toContain('après ses sous-amendements');
    expect(await vote(await itemOf(3, 4), [approve(1), approve(1), approve(3)])).toMatchObject({ outcome: 'elected' });
    expect(await states()).toEqual(['tabled', 'tabled', 'accepted', 'fallen']);
    expect(await html()).not.toContain('automne');
    expect(await vote(await itemOf(1), yes)).toMatchObject({ outcome: 'adopted' });
    expect(await html()).toContain('L’eau est très chère en été et en automne.');
    const read = await proposals.read(author, proposal.number);
    const [version] = (read?.versions ?? []) as unknown as { authors: { name: string }[] }[];
    expect(version?.authors.map(({ name }) => name)).toContain('Inès Vasseur');
  });

  it('must be voted before it', async () => {
    await arrange();
    expect(await open(await itemOf(1))).toMatchObject({ code: 'AmendmentVotesLeft' });
  });

  it('are rejected without it, which is voted as it was', async () => {
    await arrange();
    await vote(await itemOf(3, 4), [approve(3), approve(3), approve(3)]);
    expect(await states()).toEqual(['tabled', 'tabled', 'rejected', 'rejected']);
    await vote(await itemOf(1), yes);
    expect(await html()).toContain('L’eau est très chère en été.');
  });

  it('come before it whatever the chair’s order, and are not mixed with it in one vote', async () => {
    const mixed = [{ kind: 'together', amendments: [1, 3] }];
    expect(await arrange(mixed)).toMatchObject({ code: 'AmendmentsOfOtherTexts' });
    expect(await arrange([{ kind: 'together', amendments: [1, 2] }])).toMatchObject({ code: 'AmendmentIsAmended' });
    const wanted = [[1], [2], [4], [3]].map((amendments) => ({ kind: 'vote', amendments }));
    const made = await arrange(wanted);
    expect(made.agenda.map(({ title }) => title)).toEqual([
      'Sous-amendement n° 4 à l’amendement n° 1',
      'Sous-amendement n° 3 à l’amendement n° 1',
      'Amendement n° 1',
      'Amendement n° 2',
      'Le tarif de l’eau',
    ]);
    expect(made.agenda[1]?.presentation).toContain('Tombe si le n° 4 est adopté.');
    await vote(await itemOf(4), no);
    // What may no longer make it fall is no longer said.
    expect((await itemOf(3)).presentation).not.toContain('Tombe');
    await vote(await itemOf(3), yes);
    await vote(await itemOf(1), yes);
    expect(await html()).toContain('et en automne');
  });

  it('keep the words the chair gave their item', async () => {
    await arrange();
    const item = await itemOf(1);
    await chair.act(
      `mutation ($id: ID!, $input: AgendaItemInput!) { editAgendaItem(id: $id, input: $input) { __typename ${refusal} } }`,
      {
        id: item.id,
        input: {
          type: 'amendment',
          title: item.title,
          presentation: 'Présenté par Ana.',
          subject: { type: 'Proposal', id: proposal.id },
        },
      },
    );
    await vote(await itemOf(3, 4), [approve(3), approve(3), approve(3)]);
    expect((await itemOf(1)).presentation).toBe('Présenté par Ana.');
  });

  it('not put to the vote, lapse with it', async () => {
    await arrange([{ kind: 'vote', amendments: [1] }]);
    await vote(await itemOf(1), no);
    expect(await states()).toEqual(['rejected', 'tabled', 'lapsed', 'lapsed']);
    await plenaries.step(chair, 'closePlenary', plenary);
  });
});
