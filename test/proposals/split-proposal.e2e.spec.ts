import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { paragraphs, ProposalScene, type TestProposal } from '../support/scenes/proposals.js';
import { openGroup } from '../support/scenes/working-groups.js';

interface Kin extends Outcome {
  readonly relatives: readonly { id: Id; number: number; title: string; distance: number }[];
  readonly split: {
    id: Id;
    title: string;
    leaving: string[];
    viewerMayAgree: boolean;
    viewerMayDecline: boolean;
    viewerMayTakeBack: boolean;
  } | null;
  readonly viewerMayAskSplit: boolean;
  readonly viewerIsAskedToFollow: boolean;
}

const fields = `relatives { id number title distance } viewerMayAskSplit
  viewerIsAskedToFollow split { id title leaving viewerMayAgree viewerMayDecline viewerMayTakeBack }`;
const result = `{ __typename ... on ProposalKin { ${fields} } ${refusal} }`;

describe('a proposal that is split', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let scene: ProposalScene;
  let odile: Somebody;
  let ines: Somebody;
  let paul: Somebody;
  let reader: Somebody;
  let whole: TestProposal;
  let clauses: Id[];

  beforeAll(async () => {
    assembly = await Assembly.start();
    odile = await assembly.person('Odile Carrier');
    collective = await assembly.collective(odile);
    scene = new ProposalScene(assembly, collective);
    ines = await assembly.member(collective, 'Inès Vasseur');
    paul = await assembly.member(collective, 'Paul Ménard');
    reader = await assembly.member(collective, 'Rose Vanel');
  });
  afterAll(() => assembly.end());

  beforeEach(async () => {
    const draft = await scene.draft(ines, {
      title: 'L’eau et les rivières',
      chapter: 'L’eau',
      document: paragraphs('Le prix.', 'Les berges.', 'Les crues.'),
    });
    whole = await scene.step(ines, 'openProposalDebate', draft.id);
    const [{ document } = { document: { content: [] } }] = await assembly.sql<{
      document: { content: { attrs: { id: Id } }[] };
    }>('select v.document from proposal p join text_version v on v.id = p.text_version_id where p.id = $1', [whole.id]);
    clauses = document.content.map(({ attrs }) => attrs.id);
  });

  const ask = (who: Somebody, clauseIds: readonly (Id | undefined)[], title = 'Les rivières'): Promise<Kin> =>
    who.act(
      `mutation ($c: ID!, $p: ID!, $input: ProposalSplitInput!) {
        askProposalSplit(collectiveId: $c, proposalId: $p, input: $input) ${result} }`,
      { c: collective.id, p: whole.id, input: { clauseIds, title, reason: 'Deux sujets.' } },
    );
  const answer = (who: Somebody, name: string, id: Id | undefined, more = ''): Promise<Kin> =>
    who.act(
      `mutation ($c: ID!, $p: ID!, $id: ID!) { ${name}(collectiveId: $c, proposalId: $p, id: $id ${more}) ${result} }`,
      { c: collective.id, p: whole.id, id },
    );
  const kin = async (who: Somebody, proposalId = whole.id): Promise<Kin> => {
    const { proposalKin } = await who.get<{ proposalKin: Kin }>(
      `query ($c: ID!, $p: ID!) { proposalKin(collectiveId: $c, proposalId: $p) { ${fields} } }`,
      { c: collective.id, p: proposalId },
    );
    return proposalKin;
  };
  const together = async (): Promise<void> => {
    const variables = { c: collective.id, id: whole.id, who: paul.id };
    await ines.act(
      `mutation ($c: ID!, $id: ID!, $who: ID!) {
        inviteCoAuthor(collectiveId: $c, id: $id, accountId: $who) { __typename ${refusal} } }`,
      variables,
    );
    await paul.act(
      `mutation ($c: ID!, $id: ID!) {
        answerCoAuthorship(collectiveId: $c, id: $id, accept: true) { __typename ${refusal} } }`,
      { c: collective.id, id: whole.id },
    );
  };
  const read = async (number: number): Promise<TestProposal> => {
    const found = await scene.read(reader, number);
    if (!found) throw new Error('the proposal is not there');
    return found;
  };

  it('becomes two at once where one person wrote it: numbers, words, people and lineage', async () => {
    await reader.act(
      `mutation ($c: ID!, $id: ID!) { followProposal(collectiveId: $c, id: $id, follow: true) { __typename ${refusal} } }`,
      { c: collective.id, id: whole.id },
    );
    const split = await ask(ines, [clauses[1], clauses[2]]);
    expect(split).toMatchObject({ split: null, relatives: [{ title: 'Les rivières', distance: 1 }] });
    const [rest, part] = [await read(whole.number), await read(split.relatives[0]?.number ?? 0)];
    expect(rest.text.html).toContain('Le prix.');
    expect(rest.text.html).not.toContain('Les berges.');
    expect(part).toMatchObject({ state: 'debated', title: 'Les rivières' });
    expect(part.text.html).toContain('Les crues.');
    expect(rest.text.number).toBe(2);
    const of = await kin(reader, part.id);
    expect(await scene.origins(reader, part)).toEqual([[whole.title], [whole.title]]);
    expect(await scene.origins(reader, rest)).toEqual([[]]);
    expect(of.viewerIsAskedToFollow).toBe(true);
  });

  it('waits for another of its people, who agrees or declines; not for the voice of who asked', async () => {
    await together();
    const asked = await ask(ines, [clauses[2]]);
    const acts = { viewerMayAgree: false, viewerMayDecline: false, viewerMayTakeBack: true };
    expect(asked.split).toMatchObject({ leaving: ['Les crues.'], ...acts });
    expect(await answer(ines, 'declineProposalSplit', asked.split?.id, ', reason: "Non."')).toMatchObject({
      code: 'SplitIsYours',
    });
    expect(await answer(paul, 'takeBackProposalSplit', asked.split?.id)).toMatchObject({ code: 'SplitIsAnothers' });
    expect(await ask(paul, [clauses[1]])).toMatchObject({ code: 'SplitUnderWay' });
    expect(await answer(ines, 'agreeToProposalSplit', asked.split?.id)).toMatchObject({ code: 'SplitNeedsAnother' });
    expect(await answer(reader, 'agreeToProposalSplit', asked.split?.id)).toMatchObject({ __typename: 'Refusal' });
    expect(await answer(paul, 'declineProposalSplit', asked.split?.id, ', reason: "Ensemble."')).toMatchObject({
      split: null,
      relatives: [],
    });
    expect(await answer(paul, 'agreeToProposalSplit', asked.split?.id)).toMatchObject({ code: 'SplitSettled' });
    const again = await ask(ines, [clauses[2]]);
    const [one, other] = await Promise.all([
      answer(paul, 'agreeToProposalSplit', again.split?.id),
      answer(paul, 'agreeToProposalSplit', again.split?.id),
    ]);
    expect([one.__typename, other.__typename].sort()).toEqual(['ProposalKin', 'Refusal']);
    expect((await kin(reader)).relatives).toHaveLength(1);
  });

  it('waits for who facilitates its group, even where one person wrote it', async () => {
    const group = await openGroup(assembly, collective, odile, 'Eau');
    await assembly.giveRole(collective, paul, 'facilitator', { type: 'WorkingGroup', id: group.id });
    await assembly.sql('insert into proposal_group (collective_id, proposal_id, group_id) values ($1, $2, $3)', [
      collective.id,
      whole.id,
      group.id,
    ]);
    const asked = await ask(ines, [clauses[2]]);
    expect(asked.split).toMatchObject({ viewerMayAgree: false });
    expect(await answer(ines, 'agreeToProposalSplit', asked.split?.id)).toMatchObject({ code: 'SplitNeedsAnother' });
    expect(await answer(paul, 'agreeToProposalSplit', asked.split?.id)).toMatchObject({ split: null });
  });

  it('is taken back by who asked, and asked again when the text has changed since', async () => {
    await together();
    const asked = await ask(ines, [clauses[0]]);
    await answer(ines, 'takeBackProposalSplit', asked.split?.id);
    const again = await ask(ines, [clauses[0]]);
    const now = await read(whole.number);
    await ines.act(
      `mutation ($c: ID!, $id: ID!, $version: Int!, $input: ProposalInput!) {
        editProposal(collectiveId: $c, id: $id, version: $version, input: $input) { __typename ${refusal} } }`,
      {
        c: collective.id,
        id: whole.id,
        version: now.version,
        input: { title: whole.title, document: paragraphs('Tout autre chose.', 'Et encore.') },
      },
    );
    expect(await answer(paul, 'agreeToProposalSplit', again.split?.id)).toMatchObject({ code: 'SplitTextChanged' });
  });

  it('keeps at least a word on each side, and its amendments are answered before', async () => {
    expect(await ask(ines, clauses)).toMatchObject({ code: 'SplitOneSided' });
    expect(await ask(reader, [clauses[0]])).toMatchObject({ __typename: 'Refusal' });
    const now = await read(whole.number);
    await reader.act(
      `mutation ($c: ID!, $p: ID!, $id: ID!, $input: AmendmentInput!) {
        tableAmendment(collectiveId: $c, proposalId: $p, id: $id, input: $input) { __typename ${refusal} } }`,
      {
        c: collective.id,
        p: whole.id,
        id: newId(),
        input: {
          versionId: now.text.id,
          document: paragraphs('Le juste prix.', 'Les berges.', 'Les crues.'),
          reason: 'Mieux.',
        },
      },
    );
    expect(await ask(ines, [clauses[0]])).toMatchObject({ code: 'SplitAmendmentsOpen' });
  });
});
