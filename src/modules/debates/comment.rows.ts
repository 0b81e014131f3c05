import type { Id } from '../../kernel/ids.js';
import type { Person } from '../identity/index.js';
import type { CommentEntity } from './comment.entity.js';
import type { ReactionKind, Stance } from './domain/comment.js';

type Moments = 'createdAt' | 'editedAt' | 'withdrawnAt' | 'hiddenAt';

/** A comment as the debate's one statement reads it, with its author, reactions and mentions; moments as ISO texts. */
export interface CommentRow extends Omit<CommentEntity, Moments> {
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly withdrawnAt: string | null;
  readonly hiddenAt: string | null;
  readonly authorName: string;
  /** How many gave each kind; kinds nobody gave are absent. */
  readonly reactions: Readonly<Partial<Record<ReactionKind, number>>>;
  /** The reader's own. */
  readonly ownReactions: readonly ReactionKind[];
  readonly mentions: readonly { readonly id: Id; readonly name: string }[];
}

export interface VersionRow {
  readonly number: number;
  readonly stance: Stance | null;
  readonly body: string;
  readonly writtenAt: Date;
}

/** A comment that asks, and what was answered below it. */
export interface DebateQuestion {
  readonly id: Id;
  readonly authorId: Id;
  readonly person: Person;
  readonly body: string;
  readonly askedAt: Date;
  /** Oldest first; `at` as an ISO text. */
  readonly answers: readonly { readonly id: Id; readonly authorId: Id; readonly at: string }[];
}

/** Comments that stand; for, against and question count people, not comments. */
export interface DebateCounts {
  readonly comments: number;
  readonly for: number;
  readonly against: number;
  readonly question: number;
}

export const noComments: DebateCounts = { comments: 0, for: 0, against: 0, question: 0 };
