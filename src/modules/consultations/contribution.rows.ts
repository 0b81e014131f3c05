import type { Id } from '../../kernel/ids.js';
import type { ContributionState, Fate, Taker } from './domain/contribution-fate.js';

/** A contribution as a list or its page shows it. */
export interface ContributionRow {
  readonly id: Id;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly theme: string;
  readonly state: ContributionState;
  readonly authorId: Id | null;
  /** null when said offline; empty for a former member who asked to be erased. */
  readonly authorName: string | null;
  readonly offlineName: string | null;
  readonly enteredById: Id;
  readonly enteredByName: string;
  readonly groupId: Id | null;
  readonly groupSlug: string | null;
  readonly groupName: string | null;
  readonly triageReason: string;
  readonly fate: Fate | null;
  readonly fateReason: string | null;
  readonly takenUpType: Taker | null;
  readonly takenUpId: Id | null;
  readonly answeredByName: string | null;
  readonly answeredById: Id | null;
  readonly answeredAt: Date | null;
  readonly receivedAt: Date;
  readonly version: number;
  readonly editedAt: Date | null;
  readonly hiddenGround: string | null;
  /** In the place of the words; null when they are shown. */
  readonly hiddenReason: string | null;
}

/** What a contribution said before an edit. */
export interface ContributionVersion {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly theme: string;
  readonly writtenAt: Date;
}

export interface ContributionToModerate {
  readonly id: Id;
  readonly collectiveId: Id;
  /** Whoever typed it in: the author, or who wrote it down for somebody offline. */
  readonly authorIds: readonly Id[];
  readonly text: string;
  readonly hidden: boolean;
}

export interface ThemeCount {
  readonly theme: string;
  readonly count: number;
}

export interface ContributionFilter {
  readonly number?: number;
  readonly theme?: string | null;
  readonly state?: ContributionState | null;
  readonly groupId?: Id | null;
  readonly authorId?: Id | null;
  /** Words to find, forgiving accents, endings and small slips. */
  readonly search?: string | null;
}
