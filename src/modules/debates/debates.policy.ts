import { allowed, denied, every, when, type Decision } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import { mayTakePart, type Standing } from '../collectives/index.js';
import type { CommentState } from './domain/comment.js';
import { authorOnly, commentGone, debateClosed } from './domain/comment.refusals.js';

interface Written {
  readonly authorId: Id;
  readonly state: CommentState;
}

/** Whoever takes part in the collective, on what is being debated now. */
export const mayPost = (standing: Standing, subject: Pick<SubjectCard, 'debatable'>): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(subject.debatable, debateClosed()),
  );

/** Answer or react: what still stands, in an open debate. */
export const mayAnswer = (standing: Standing, subject: Pick<SubjectCard, 'debatable'>, state: CommentState): Decision =>
  every(
    () => mayPost(standing, subject),
    () => when(state === 'shown', commentGone()),
  );

export const mayEdit = (standing: Standing, subject: Pick<SubjectCard, 'debatable'>, comment: Written): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(comment.authorId === standing.accountId, authorOnly()),
    () => mayAnswer(standing, subject, comment.state),
  );

/** Always possible (R5): by its author, whether still a member or not, debate open or not. */
export const mayWithdraw = (accountId: Id | null, comment: Written): Decision =>
  comment.authorId === accountId ? allowed : denied(authorOnly());
