import type { Id } from '../../../kernel/ids.js';
import type { GroupPart } from '../domain/group-split.js';
import type { GroupLink } from '../working-group.rows.js';

export type GroupMergeState = 'asked' | 'agreed' | 'declined' | 'taken-back';

/** A group that would go into another. */
export interface GroupMergeRow {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly groupId: Id;
  readonly intoId: Id;
  readonly reason: string;
  readonly state: GroupMergeState;
  readonly askedBy: Id;
  readonly askedAt: Date;
  /** Why it was declined. */
  readonly answer: string;
}

/** A merge with the names of both. */
export interface NamedGroupMerge extends GroupMergeRow {
  readonly from: GroupLink;
  readonly into: GroupLink;
}

export type GroupSplitState = 'open' | 'done' | 'taken-back';

/** A group some of whose members would make another. */
export interface GroupSplitRow {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly groupId: Id;
  readonly name: string;
  readonly theme: string;
  readonly description: string;
  readonly reason: string;
  readonly closesAt: Date;
  readonly state: GroupSplitState;
  readonly askedBy: Id;
  readonly askedAt: Date;
}

export interface GroupChoice {
  readonly accountId: Id;
  readonly part: GroupPart;
}

/** The groups a group comes from, and those that come from it. */
export interface GroupRelatives {
  readonly absorbed: readonly GroupLink[];
  readonly splitFrom: GroupLink | null;
  readonly splitInto: readonly GroupLink[];
}
