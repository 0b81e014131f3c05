import { newId, type Id } from '../../../src/kernel/ids.js';
import { subjectTypes, type SubjectRef, type SubjectType } from '../../../src/kernel/subject-ref.js';
import { Subjects, type SubjectCard } from '../../../src/platform/subjects/subjects.js';
import { refusal, type Assembly, type Outcome, type Somebody, type TestCollective } from '../assembly.js';

export const commentFields = `id state stance body version replyTo rootId depth createdAt editedAt
  author { id name } mentions { id } reactions { agree thanks insight doubt mine } quote { clauseId quote }
  hiddenGround hiddenReason viewerMayAnswer viewerMayEdit viewerMayWithdraw viewerMayReport`;

export interface CommentSeen extends Outcome {
  readonly id: Id;
  readonly state: string;
  readonly stance: string | null;
  readonly body: string;
  readonly version: number;
  readonly replyTo: Id | null;
  readonly depth: number;
  readonly createdAt: string;
  readonly mentions: readonly { id: Id }[];
  readonly reactions: { agree: number; thanks: number; mine: readonly string[] };
  readonly hiddenGround: string | null;
  readonly hiddenReason: string | null;
  readonly viewerMayEdit: boolean;
}

export interface DebateSeen {
  readonly open: boolean;
  readonly title: string;
  readonly viewerMayPost: boolean;
  readonly viewerMayNotBecause: string | null;
  readonly counts: { comments: number; for: number; against: number; question: number };
  readonly threads: {
    readonly edges: readonly { node: { comment: CommentSeen; answers: readonly CommentSeen[] } }[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

export interface NewCommentFields {
  readonly id?: Id;
  readonly body?: string;
  readonly stance?: string | null;
  readonly replyTo?: Id | null;
  readonly mentions?: readonly Id[];
  readonly quote?: Record<string, string>;
}

const outcome = `{ __typename ... on Comment { ${commentFields} } ${refusal} }`;

/** Things to debate that belong to no module: a type nobody else describes, open or closed as the scene says. */
export class DebatedThings {
  private readonly cards = new Map<Id, SubjectCard>();
  private readonly type: SubjectType;

  constructor(assembly: Assembly) {
    this.type = this.claim(assembly.service(Subjects));
  }

  add(collective: TestCollective, title: string): SubjectRef {
    const id = newId();
    this.cards.set(id, {
      type: this.type,
      id,
      collectiveId: collective.id,
      title,
      path: `/choses/${this.cards.size + 1}`,
      debatable: true,
    });
    return { type: this.type, id };
  }

  close({ id }: SubjectRef): void {
    const card = this.cards.get(id);
    if (card) this.cards.set(id, { ...card, debatable: false });
  }

  private claim(subjects: Subjects): SubjectType {
    const free = [...subjectTypes].reverse().find((type) => {
      try {
        subjects.add(type, (_db, ids) => Promise.resolve(ids.flatMap((id) => this.cards.get(id) ?? [])));
        return true;
      } catch {
        return false;
      }
    });
    if (!free) throw new Error('every type of subject is described by a module');
    return free;
  }
}

export function postComment(
  somebody: Somebody,
  subject: SubjectRef,
  fields: NewCommentFields = {},
): Promise<CommentSeen> {
  const { id = newId(), body = 'Et les jours de marché ?', ...rest } = fields;
  return somebody.act<CommentSeen>(`mutation ($input: PostCommentInput!) { postComment(input: $input) ${outcome} }`, {
    input: { id, subjectType: subject.type, subjectId: subject.id, body, ...rest },
  });
}

export const editComment = (
  somebody: Somebody,
  comment: Pick<CommentSeen, 'id' | 'version'>,
  body: string,
): Promise<CommentSeen> =>
  somebody.act<CommentSeen>(`mutation ($input: EditCommentInput!) { editComment(input: $input) ${outcome} }`, {
    input: { id: comment.id, version: comment.version, body },
  });

export const withdrawComment = (somebody: Somebody, id: Id): Promise<CommentSeen> =>
  somebody.act<CommentSeen>(`mutation ($id: ID!) { withdrawComment(id: $id) ${outcome} }`, { id });

export const reactToComment = (somebody: Somebody, id: Id, kind: string, on = true): Promise<CommentSeen> =>
  somebody.act<CommentSeen>(
    `mutation ($id: ID!, $kind: String!, $on: Boolean!) { reactToComment(id: $id, kind: $kind, on: $on) ${outcome} }`,
    { id, kind, on },
  );

/** Throws when there is no such debate. */
export async function readDebate(
  somebody: Somebody,
  subject: SubjectRef,
  page: { first?: number; after?: string | null } = {},
): Promise<DebateSeen> {
  const { debate } = await somebody.get<{ debate: DebateSeen | null }>(
    `query ($type: String!, $id: ID!, $first: Int, $after: String) {
      debate(subjectType: $type, subjectId: $id, first: $first, after: $after) {
        title open viewerMayPost viewerMayNotBecause counts { comments for against question }
        threads { edges { node { comment { ${commentFields} } answers { ${commentFields} } } }
                  pageInfo { hasNextPage endCursor } } } }`,
    { type: subject.type, id: subject.id, first: page.first ?? 20, after: page.after ?? null },
  );
  if (!debate) throw new Error('there is no such debate');
  return debate;
}

/** First comments of a debate, in order. */
export const opened = (debate: DebateSeen): CommentSeen[] => debate.threads.edges.map(({ node }) => node.comment);
