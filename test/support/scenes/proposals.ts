import type { Id } from '../../../src/kernel/ids.js';
import { WorkingGroupsService } from '../../../src/modules/working-groups/index.js';
import { refusal, type Assembly, type Outcome, type Somebody, type TestCollective } from '../assembly.js';

/** A text as an editor sends it: a paragraph each. */
export const paragraphs = (...texts: readonly string[]): unknown => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })),
});

export interface TestProposal extends Outcome {
  readonly id: Id;
  readonly number: number;
  readonly version: number;
  readonly state: string;
  readonly title: string;
  readonly private: boolean;
  readonly text: { readonly id: Id; readonly number: number; readonly html: string; readonly document: unknown };
  readonly versions: readonly { readonly number: number; readonly id: Id }[];
  readonly authors: readonly { readonly name: string }[];
}

export const proposalFields = `id number version state title private chapter commentCount viewerFollows followerCount
  text { id number html document } versions { id number reason authors { name } } authors { name } invited { name }
  withdrawnAt withdrawalReason decisionReason origins { title path } descendants { title path }
  viewerMayEdit viewerMayOpenDebate viewerMaySubmit viewerMayRecall viewerMayWithdraw viewerIsInvited`;

const input = {
  title: 'Un tarif progressif de l’eau',
  problem: 'L’eau se paie au même prix pour boire et pour remplir une piscine.',
  document: paragraphs('Les quinze premiers mètres cubes sont gratuits.'),
  cost: '',
  competence: 'metropolitan',
  chapter: 'Eau',
  groupIds: [] as readonly Id[],
  private: false,
};

export type ProposalWords = Partial<typeof input>;

/** Proposals as people write them, over the API. */
export class ProposalScene {
  constructor(
    private readonly assembly: Assembly,
    private readonly collective: TestCollective,
  ) {}

  draft(author: Somebody, words: ProposalWords = {}, origins: readonly unknown[] = []): Promise<TestProposal> {
    return author.act<TestProposal>(
      `mutation ($collective: ID!, $input: ProposalInput!, $origins: [ProposalOriginInput!]!) {
        draftProposal(collectiveId: $collective, input: $input, origins: $origins) {
          __typename ... on Proposal { ${proposalFields} } ${refusal} } }`,
      { collective: this.collective.id, input: { ...input, ...words }, origins },
    );
  }

  /** Edits from the version given: the one somebody has before their eyes. */
  edit(
    author: Somebody,
    { id, version }: Pick<TestProposal, 'id' | 'version'>,
    words: ProposalWords,
    reason = '',
  ): Promise<TestProposal> {
    return author.act<TestProposal>(
      `mutation ($collective: ID!, $id: ID!, $version: Int!, $reason: String!, $input: ProposalInput!) {
        editProposal(collectiveId: $collective, id: $id, version: $version, reason: $reason, input: $input) {
          __typename ... on Proposal { ${proposalFields} } ${refusal} } }`,
      { collective: this.collective.id, id, version, reason, input: { ...input, ...words } },
    );
  }

  /** A step that needs nothing but the proposal: openProposalDebate, submitProposal, recallProposal. */
  step(somebody: Somebody, name: string, id: Id, more = '', collective = this.collective): Promise<TestProposal> {
    return somebody.act<TestProposal>(
      `mutation ($collective: ID!, $id: ID!) { ${name}(collectiveId: $collective, id: $id ${more}) {
        __typename ... on Proposal { ${proposalFields} } ${refusal} } }`,
      { collective: collective.id, id },
    );
  }

  /** Of each clause of its text, the titles of the other texts its words come from. */
  async origins(somebody: Somebody, { text }: Pick<TestProposal, 'text'>): Promise<string[][]> {
    const { textOrigins } = await somebody.get<{
      textOrigins: {
        clauses: { runs: { versionId: Id }[] }[];
        sources: { id: Id; title: string }[];
      };
    }>('query ($id: ID!) { textOrigins(versionId: $id) { clauses sources { id title } } }', { id: text.id });
    const { clauses, sources } = textOrigins;
    return clauses.map(({ runs }) =>
      sources.filter(({ id }) => runs.some(({ versionId }) => versionId === id)).map(({ title }) => title),
    );
  }

  async read(somebody: Somebody, number: number, collective = this.collective): Promise<TestProposal | null> {
    const { proposal } = await somebody.get<{ proposal: TestProposal | null }>(
      `query ($collective: ID!, $number: Int!) { proposal(collectiveId: $collective, number: $number) { ${proposalFields} } }`,
      { collective: collective.id, number },
    );
    return proposal;
  }

  /** Titles the list gives, in its order. */
  async titles(somebody: Somebody, filter: object = {}, sort = 'relevance', first = 50): Promise<string[]> {
    return (await this.page(somebody, filter, sort, first)).titles;
  }

  async page(
    somebody: Somebody,
    filter: object,
    sort: string,
    first: number,
    after: string | null = null,
  ): Promise<{ titles: string[]; total: number; cursor: string | null; more: boolean }> {
    const { proposals } = await somebody.get<{
      proposals: {
        edges: { node: { title: string } }[];
        totalCount: number;
        pageInfo: { endCursor: string | null; hasNextPage: boolean };
      };
    }>(
      `query ($collective: ID!, $filter: ProposalFilter, $sort: String!, $first: Int!, $after: String) {
        proposals(collectiveId: $collective, filter: $filter, sort: $sort, first: $first, after: $after) {
          totalCount pageInfo { endCursor hasNextPage } edges { node { title authors { name } groups { slug } } } } }`,
      { collective: this.collective.id, filter, sort, first, after },
    );
    return {
      titles: proposals.edges.map(({ node }) => node.title),
      total: proposals.totalCount,
      cursor: proposals.pageInfo.endCursor,
      more: proposals.pageInfo.hasNextPage,
    };
  }

  /** A group and somebody who facilitates it. */
  async group(coordinator: Somebody, facilitator: Somebody, name: string): Promise<Id> {
    if (!coordinator.actor) throw new Error('a visitor opens no group');
    const groups = this.assembly.service(WorkingGroupsService);
    const { id } = await groups.open(coordinator.actor, this.collective.id, {
      name,
      kind: 'thematic',
      theme: name,
      description: '',
      place: '',
      rhythm: '',
      parentId: null,
    });
    await groups.nameFacilitator(coordinator.actor, this.collective.id, id, facilitator.id, 'pour la scène');
    return id;
  }
}
