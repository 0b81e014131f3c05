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
  plenaryDecides,
  sameJudge,
} from './domain/moderation.refusals.js';

interface Content {
  readonly authorIds: readonly Id[];
  readonly hidden: boolean;
  readonly heldByPlenary?: boolean;
}

interface Measure {
  readonly kind: MeasureKind;
  readonly authorIds: readonly Id[];
  readonly decidedBy: Id;
  readonly liftedAt: Date | null;
  readonly appeal: { readonly outcome: AppealOutcome | null } | null;
}

const wrote = (accountId: Id | null, { authorIds }: { readonly authorIds: readonly Id[] }): boolean =>
  accountId !== null && authorIds.includes(accountId);

/** Moderators, and the coordination: a collective that has just opened has moderation too. */
export const mayModerate = (standing: Standing): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(holds(standing, 'moderator') || isCoordination(standing), moderatorsOnly()),
  );

export const mayReport = (standing: Standing, content: Content): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(!wrote(standing.accountId, content), ownContent()),
    () => when(!content.hidden, hiddenAlready()),
  );

/** Nobody judges what they wrote. */
export const mayDecide = (standing: Standing, content: Content): Decision =>
  every(
    () => mayModerate(standing),
    () => when(!wrote(standing.accountId, content), ownContent()),
    () => when(!content.hidden, hiddenAlready()),
  );

/** What a plenary decides on stays readable as it decides: it is kept, or taken back first. */
export const mayHide = (standing: Standing, content: Content): Decision =>
  every(
    () => mayDecide(standing, content),
    () => when(content.heldByPlenary !== true, plenaryDecides()),
  );

/** The author, once, while it is hidden; suspended or gone from the collective too. */
export const mayAppeal = (accountId: Id | null, measure: Measure): Decision =>
  every(
    () => when(wrote(accountId, measure), appealAuthorOnly()),
    () => when(measure.appeal === null, appealedAlready()),
    () => when(measure.kind === 'hide' && measure.liftedAt === null, nothingToAppeal()),
  );

/** Somebody else than who decided, unless nobody else can (`others`: how many could). */
export const mayAnswerAppeal = (standing: Standing, measure: Measure, others: number): Decision =>
  every(
    () => mayModerate(standing),
    () => when(!wrote(standing.accountId, measure), ownContent()),
    () => when(measure.appeal?.outcome === null, noAppealWaiting()),
    () => when(measure.decidedBy !== standing.accountId || others === 0, sameJudge()),
  );
