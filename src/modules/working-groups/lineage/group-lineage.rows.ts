import type { Id } from '../../../kernel/ids.js';
import type { GroupPart } from '../domain/group-split.js';
import type { GroupLink, NamedPerson } from '../working-group.rows.js';

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
  readonly asker: NamedPerson;
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

/** A group whose members choose, with who asked. */
export interface NamedGroupSplit extends GroupSplitRow {
  readonly asker: NamedPerson;
}

/** A group that splits, waiting for somebody. */
export interface WaitingGroup extends GroupLink {
  /** What is asked of them: to answer, or to finish. */
  readonly kind: 'answer' | 'finish';
  readonly deadline: Date | null;
}

/** A group another comes from or became. */
export interface GroupRelative extends GroupLink {
  /** null: merged before it was written down. */
  readonly at: Date | null;
}

/** The groups a group comes from, and those that come from it. */
export interface GroupRelatives {
  /** The group it went into. */
  readonly joined: GroupRelative | null;
  readonly absorbed: readonly GroupRelative[];
  readonly splitFrom: GroupRelative | null;
  readonly splitInto: readonly GroupRelative[];
}
