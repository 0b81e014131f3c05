import type { Id } from '../../kernel/ids.js';
import type { SubjectType } from '../../kernel/subject-ref.js';
import type { AppealOutcome, Ground, MeasureKind } from './domain/moderation.js';

/** What waits in the queue: one subject, all its reports. Who reported is told to nobody. */
export interface ReportedRow {
  readonly subjectType: SubjectType;
  readonly subjectId: Id;
  readonly firstAt: Date;
  readonly reports: readonly { readonly ground: Ground; readonly note: string; readonly reportedAt: string }[];
}

export interface AppealRow {
  readonly body: string;
  readonly appealedAt: Date;
  readonly outcome: AppealOutcome | null;
  readonly answer: string | null;
  readonly decidedBy: Id | null;
  readonly decidedAt: Date | null;
  readonly alone: boolean;
}

export interface MeasureRow {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly subjectType: SubjectType;
  readonly subjectId: Id;
  readonly authorIds: readonly Id[];
  readonly kind: MeasureKind;
  readonly ground: Ground | null;
  readonly reason: string;
  readonly decidedBy: Id;
  readonly decidedAt: Date;
  readonly liftedAt: Date | null;
  readonly appeal: AppealRow | null;
}
