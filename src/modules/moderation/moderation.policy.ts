import { every, when, type Decision } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { holds, isCoordination, mayTakePart, type Standing } from '../collectives/index.js';
import type { AppealOutcome, MeasureKind } from './domain/moderation.js';
import {
  appealAuthorOnly,
  appealedAlready,
  hiddenAlready,
  moderatorsOnly,
  noAppealWaiting,
  nothingToAppeal,
  ownContent,
  sameJudge,
} from './domain/moderation.refusals.js';

interface Content {
  readonly authorId: Id;
  readonly hidden: boolean;
}

interface Measure {
  readonly kind: MeasureKind;
  readonly authorId: Id;
  readonly decidedBy: Id;
  readonly liftedAt: Date | null;
  readonly appeal: { readonly outcome: AppealOutcome | null } | null;
}

/** Moderators, and the coordination: a collective that has just opened has moderation too. */
export const mayModerate = (standing: Standing): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(holds(standing, 'moderator') || isCoordination(standing), moderatorsOnly()),
  );

export const mayReport = (standing: Standing, content: Content): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(content.authorId !== standing.accountId, ownContent()),
    () => when(!content.hidden, hiddenAlready()),
  );

/** Nobody judges what they wrote. */
export const mayDecide = (standing: Standing, content: Content): Decision =>
  every(
    () => mayModerate(standing),
    () => when(content.authorId !== standing.accountId, ownContent()),
    () => when(!content.hidden, hiddenAlready()),
  );

/** The author, once, while it is hidden; suspended or gone from the collective too. */
export const mayAppeal = (accountId: Id | null, measure: Measure): Decision =>
  every(
    () => when(measure.authorId === accountId, appealAuthorOnly()),
    () => when(measure.appeal === null, appealedAlready()),
    () => when(measure.kind === 'hide' && measure.liftedAt === null, nothingToAppeal()),
  );

/** Somebody else than who decided, unless nobody else can (`others`: how many could). */
export const mayAnswerAppeal = (standing: Standing, measure: Measure, others: number): Decision =>
  every(
    () => mayModerate(standing),
    () => when(measure.authorId !== standing.accountId, ownContent()),
    () => when(measure.appeal?.outcome === null, noAppealWaiting()),
    () => when(measure.decidedBy !== standing.accountId || others === 0, sameJudge()),
  );
