import { newId, type Id } from '../../../src/kernel/ids.js';
import { refusal, type Outcome, type Somebody, type TestCollective } from '../assembly.js';
import { paragraphs, ProposalScene, type TestProposal } from './proposals.js';

interface TextDocument {
  readonly content: readonly { readonly attrs: object; readonly content: readonly object[] }[];
}

export interface AmendmentSeen {
  readonly id: Id;
  readonly number: number;
  readonly amends: number | null;
  readonly textId: Id;
  readonly document: TextDocument;
  readonly refusedBecause: string | null;
  readonly author: { readonly name: string };
  readonly state: string;
  readonly fellWith: number | null;
  readonly stale: boolean;
  readonly base: number;
  readonly clauses: readonly { readonly kind: string }[];
  readonly spoken: string;
  readonly supporters: number;
  readonly recommendation: string | null;
  readonly signatories: readonly { readonly person: { readonly name: string }; readonly signed: boolean }[];
  readonly groupText: { readonly spoken: string } | null;
  readonly authorAnswer: string | null;
  readonly authorWords: string;
  readonly viewerMayReword: boolean;
  readonly viewerMaySign: boolean;
  readonly viewerMayUnsign: boolean;
  readonly viewerMayAnswer: boolean;
  readonly viewerMayAmend: boolean;
  readonly viewerMayTakeIn: boolean;
  readonly viewerMayRefuse: boolean;
}

export interface Amended extends Outcome {
  readonly versionId: Id;
  readonly amendments: readonly AmendmentSeen[];
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly relation: string }[];
  readonly order: readonly {
    readonly kind: string;
    readonly because: string;
    readonly amends: number | null;
    readonly amendments: readonly number[];
  }[];
  readonly viewerMayTable: boolean;
  readonly viewerMaySettle: boolean;
}

const fields = `versionId viewerMayTable viewerMaySettle pairs { a b relation } order { kind because amends amendments falls { amendment when because } }
  amendments { id number amends textId document refusedBecause author { name } state fellWith stale base clauses spoken supporters recommendation
    signatories { person { name } signed } groupText { spoken } authorAnswer authorWords
    viewerMayReword viewerMaySign viewerMayUnsign viewerMayAnswer viewerMayAmend viewerMayTakeIn viewerMayRefuse }`;
const result = `__typename ... on AmendedProposal { ${fields} } ${refusal}`;
const types = { id: 'ID!', who: 'ID!', ids: '[ID!]!', input: 'AmendmentInput!', word: 'String!', because: 'String!' };

export const twoClauses = paragraphs('L’eau est chère en été.', 'Elle est rare.');

/** The amendments of one proposal as people write them, over the API. */
export class AmendmentScene {
  constructor(
    private readonly collective: TestCollective,
    private readonly proposals: ProposalScene,
    private readonly author: Somebody,
    readonly proposal: TestProposal,
  ) {}

  async text(): Promise<{ versionId: Id; document: TextDocument }> {
    const read = await this.proposals.read(this.author, this.proposal.number);
    if (!read) throw new Error('there is no such proposal');
    return { versionId: read.text.id, document: read.text.document as never };
  }

  /** The text with one paragraph said otherwise; its name stays. */
  async saying(place: number, words: string): Promise<{ versionId: Id; document: object; reason: string }> {
    const { versionId, document } = await this.text();
    return { versionId, document: said(document, place, words), reason: 'Pour être exact.' };
  }

  /** The same of the text of an amendment, as somebody reads it. */
  async sayingIn(
    number: number,
    place: number,
    words: string,
  ): Promise<{ versionId: Id; document: object; reason: string }> {
    const found = (await this.seen(this.author)).amendments.find((each) => each.number === number);
    if (!found) throw new Error(`there is no amendment ${number}`);
    return { versionId: found.textId, document: said(found.document, place, words), reason: 'Pour être plus exact.' };
  }

  /** Declares the variables its arguments name. */
  act(who: Somebody, name: string, args: string, variables: object = {}): Promise<Amended> {
    const declared = Object.entries(types).filter(([variable]) => new RegExp(`\\$${variable}\\b`).test(args));
    return who.act<Amended>(
      `mutation ($c: ID!, $p: ID!${declared.map(([variable, type]) => `, $${variable}: ${type}`).join('')}) {
        ${name}(collectiveId: $c, proposalId: $p, ${args}) { ${result} } }`,
      { c: this.collective.id, p: this.proposal.id, ...variables },
    );
  }

  table(who: Somebody, input: object, id = newId()): Promise<Amended> {
    return this.act(who, 'tableAmendment', 'id: $id, input: $input', { id, input });
  }

  /** Amends the amendment of this number. */
  async amend(who: Somebody, number: number, input: object, id = newId()): Promise<Amended> {
    const which = idOf(await this.seen(who), number);
    return this.act(who, 'amendAmendment', 'amendmentId: $who, id: $id, input: $input', { who: which, id, input });
  }

  async seen(who: Somebody): Promise<Amended> {
    const { proposalAmendments } = await who.get<{ proposalAmendments: Amended }>(
      `query ($c: ID!, $p: ID!) { proposalAmendments(collectiveId: $c, proposalId: $p) { ${fields} } }`,
      { c: this.collective.id, p: this.proposal.id },
    );
    return proposalAmendments;
  }
}

const said = (document: TextDocument, place: number, words: string): object => ({
  ...document,
  content: document.content.map((block, at) =>
    at === place ? { ...block, content: [{ type: 'text', text: words }] } : block,
  ),
});

export function idOf({ amendments }: Amended, number: number): Id {
  const found = amendments.find((each) => each.number === number);
  if (!found) throw new Error(`there is no amendment ${number}`);
  return found.id;
}
