import type { Id } from '../../../kernel/ids.js';

/** A mark beside a comment; none is fine. */
export const stances = ['for', 'against', 'question'] as const;
export type Stance = (typeof stances)[number];

/** A person gives each kind once. */
export const reactionKinds = ['agree', 'thanks', 'insight', 'doubt'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

/** Words quoted from a clause of a text version; who shows them finds where they are now (`texts/domain/anchor.ts`). */
export interface Quote {
  readonly clauseId: Id;
  readonly textVersionId: Id;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** How deep answers go: an answer to a deepest one stands beside it. */
export const deepest = 2;

/** UTF-16 units. */
export const commentLimit = 5_000;
export const mentionLimit = 10;

interface Place {
  readonly id: Id;
  readonly rootId: Id;
  readonly replyTo: Id | null;
  readonly depth: number;
}

/** Where an answer to `parent` stands in its thread; a first comment opens its own. */
export function placeOf(id: Id, parent: Place | null): Omit<Place, 'id'> {
  if (!parent) return { rootId: id, replyTo: null, depth: 0 };
  if (parent.depth >= deepest) return { rootId: parent.rootId, replyTo: parent.replyTo, depth: parent.depth };
  return { rootId: parent.rootId, replyTo: parent.id, depth: parent.depth + 1 };
}

export type CommentState = 'shown' | 'hidden' | 'withdrawn';

/** Withdrawal wins: what its author took back is nobody's to show again. */
export const stateOf = (comment: { withdrawnAt: unknown; hiddenAt: unknown }): CommentState =>
  comment.withdrawnAt ? 'withdrawn' : comment.hiddenAt ? 'hidden' : 'shown';
