import type { Id } from '../../kernel/ids.js';
import type { GroupKind, GroupState } from './domain/group-state.js';
import type { SessionState } from './group-session.entity.js';

/** Enough to name a group and link to it. */
export interface GroupLink {
  readonly id: Id;
  readonly slug: string;
  readonly name: string;
}

export interface NamedPerson {
  readonly id: Id;
  /** Empty for a former member who asked to be erased. */
  readonly name: string;
}

/** A group with its health, as a list or its page shows it. */
export interface GroupRow extends GroupLink {
  readonly kind: GroupKind;
  readonly theme: string;
  readonly description: string;
  readonly place: string;
  readonly rhythm: string;
  readonly state: GroupState;
  readonly stateReason: string;
  readonly createdAt: Date;
  readonly version: number;
  readonly parent: GroupLink | null;
  readonly mergedInto: GroupLink | null;
  /** The group it was a part of. */
  readonly bornOf: GroupLink | null;
  readonly memberCount: number;
  readonly facilitators: NamedPerson[];
  /** When the last facilitator stopped, or the group opened: for a group that nobody facilitates. */
  readonly vacantSince: Date;
  readonly viewerJoined: boolean;
  readonly lastActivityAt: Date;
  readonly nextSessionAt: Date | null;
  /** Mean number of people at the last three sessions, and at the three before. */
  readonly recentAttendance: number | null;
  readonly previousAttendance: number | null;
}

export interface GroupMemberRow extends NamedPerson {
  readonly joinedAt: Date;
  readonly sessionsAttended: number;
  readonly lastAttendedAt: Date | null;
}

export interface SessionPerson extends NamedPerson {
  readonly answer: SessionAnswer;
  readonly came: boolean | null;
}

export type SessionAnswer = 'attending' | 'excused';

export interface SessionRow {
  readonly id: Id;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly link: string | null;
  readonly capacity: number | null;
  readonly agenda: string;
  readonly state: SessionState;
  readonly cancelReason: string | null;
  readonly notes: string | null;
  readonly notedAt: Date | null;
  readonly version: number;
  readonly groups: GroupLink[];
  readonly attendingCount: number;
  readonly excusedCount: number;
  /** How many came; null until somebody wrote it down. */
  readonly cameCount: number | null;
  readonly people: SessionPerson[];
  readonly viewerAnswer: SessionAnswer | null;
}
