import type { Id } from '../../kernel/ids.js';
import type { Person } from '../identity/index.js';
import type { AppealOutcome, Ground, MeasureKind } from './domain/moderation.js';
import type { ReportedRow } from './moderation.rows.js';

export interface ReportedView {
  readonly subjectType: string;
  readonly subjectId: Id;
  readonly title: string;
  /** Address under the collective; "" when what it was about is gone. */
  readonly path: string;
  readonly authors: readonly Person[];
  /** The words reported; "" when their author took them back. */
  readonly text: string;
  readonly firstAt: Date;
  readonly reports: ReportedRow['reports'];
  readonly viewerMayDecide: boolean;
  readonly viewerMayHide: boolean;
}

export interface AppealView {
  /** Read by its author and by who moderates; null for others. */
  readonly body: string | null;
  readonly appealedAt: Date;
  readonly outcome: AppealOutcome | null;
  readonly answer: string | null;
  readonly decidedBy: Person | null;
  readonly decidedAt: Date | null;
  readonly alone: boolean;
}

export interface MeasureView {
  readonly id: Id;
  readonly subjectType: string;
  readonly subjectId: Id;
  readonly title: string;
  readonly path: string;
  readonly kind: MeasureKind;
  readonly ground: Ground | null;
  readonly reason: string;
  readonly decidedBy: Person | null;
  readonly decidedAt: Date;
  readonly liftedAt: Date | null;
  /** The words concerned, for their author and who moderates; null for others. */
  readonly text: string | null;
  readonly appeal: AppealView | null;
  readonly viewerMayAppeal: boolean;
  readonly viewerMayAnswerAppeal: boolean;
}
