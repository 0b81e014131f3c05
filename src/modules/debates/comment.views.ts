import type { Id } from '../../kernel/ids.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import { mayTakePart, readsHidden, type Standing } from '../collectives/index.js';
import type { CommentRow, DebateCounts } from './comment.rows.js';
import { stateOf, type CommentState, type Quote, type ReactionKind, type Stance } from './domain/comment.js';
import { mayEdit, mayPost, mayWithdraw } from './debates.policy.js';

export interface PersonView {
  readonly id: Id;
  readonly name: string;
  readonly erased: boolean;
}

export interface ReactionsView extends Readonly<Record<ReactionKind, number>> {
  /** Kinds the reader gave. */
  readonly mine: readonly ReactionKind[];
}

/** A comment as one reader sees it. */
export interface CommentView {
  readonly id: Id;
  readonly subjectType: string;
  readonly subjectId: Id;
  readonly author: PersonView;
  readonly replyTo: Id | null;
  readonly rootId: Id;
  readonly depth: number;
  readonly state: CommentState;
  readonly stance: Stance | null;
  /** "" when withdrawn, or hidden from this reader. */
  readonly body: string;
  readonly quote: Quote | null;
  readonly mentions: readonly PersonView[];
  readonly reactions: ReactionsView;
  /** ISO texts. */
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly version: number;
  readonly hiddenGround: string | null;
  readonly hiddenReason: string | null;
  readonly viewerMayAnswer: boolean;
  readonly viewerMayEdit: boolean;
  readonly viewerMayWithdraw: boolean;
  readonly viewerMayReport: boolean;
}

export interface ThreadView {
  readonly id: Id;
  readonly comment: CommentView;
  /** In the order they were stored; `replyTo` and `depth` say where each belongs. */
  readonly answers: CommentView[];
}

export interface DebateView {
  readonly id: Id;
  readonly subjectType: string;
  readonly collectiveId: Id;
  readonly title: string;
  readonly path: string;
  readonly open: boolean;
  readonly counts: DebateCounts;
  readonly viewerMayPost: boolean;
  /** Why not, as a sentence. */
  readonly viewerMayNotBecause: string | null;
}

const noReactions: ReactionsView = { agree: 0, thanks: 0, insight: 0, doubt: 0, mine: [] };

const person = (id: Id, name: string): PersonView => ({ id, name, erased: name === '' });

/** What one reader may see and do of the comments of one debate; what holds for all of them is asked once. */
export function viewerOf(
  standing: Standing,
  subject: Pick<SubjectCard, 'debatable'>,
): (row: CommentRow) => CommentView {
  const posting = mayPost(standing, subject).allowed;
  const takesPart = mayTakePart(standing).allowed;
  return (row) => {
    const state = stateOf(row);
    const written = { authorId: row.authorId, state };
    const readable = state === 'shown' || (state === 'hidden' && readsHidden(standing, [row.authorId]));
    const own = row.authorId === standing.accountId;
    return {
      id: row.id,
      subjectType: row.subjectType,
      subjectId: row.subjectId,
      author: person(row.authorId, row.authorName),
      replyTo: row.replyTo,
      rootId: row.rootId,
      depth: row.depth,
      state,
      stance: state === 'shown' ? row.stance : null,
      body: readable ? row.body : '',
      quote: readable ? row.quote : null,
      mentions: readable ? row.mentions.map(({ id, name }) => person(id, name)) : [],
      reactions: state === 'shown' ? { ...noReactions, ...row.reactions, mine: row.ownReactions } : noReactions,
      createdAt: row.createdAt,
      editedAt: row.editedAt,
      version: row.version,
      hiddenGround: state === 'hidden' ? row.hiddenGround : null,
      hiddenReason: state === 'hidden' ? row.hiddenReason : null,
      viewerMayAnswer: posting && state === 'shown',
      viewerMayEdit: own && mayEdit(standing, subject, written).allowed,
      viewerMayWithdraw: own && state !== 'withdrawn' && mayWithdraw(standing.accountId, written).allowed,
      viewerMayReport: takesPart && !own && state === 'shown',
    };
  };
}

/** Rows in reading order, as threads: a first comment and what answers it. */
export function threadsOf(comments: readonly CommentView[]): ThreadView[] {
  const threads: ThreadView[] = [];
  for (const comment of comments) {
    if (comment.depth === 0) threads.push({ id: comment.id, comment, answers: [] });
    else threads.at(-1)?.answers.push(comment);
  }
  return threads;
}
