import { denied, every, when, type Decision } from '../../../kernel/decision.js';
import { signInFirst } from '../../../kernel/common.refusals.js';
import type { Id } from '../../../kernel/ids.js';
import { coordinationOnly, membersOnly, suspendedMember } from './collective.refusals.js';

export const roleKinds = [
  'coordination',
  'facilitator',
  'chair',
  'secretary',
  'teller',
  'delegate',
  'representative',
  'moderator',
] as const;

export type RoleKind = (typeof roleKinds)[number];

export const tiers = ['follower', 'participant', 'member'] as const;

export type Tier = (typeof tiers)[number];

/** A role held now. `subjectId` is the group, plenary, ballot, mandate or organisation; null for the whole collective. */
export interface HeldRole {
  readonly kind: RoleKind;
  readonly subjectId: Id | null;
}

/** What somebody is in one collective at this moment: all a policy needs to know of them. */
export interface Standing {
  readonly collectiveId: Id;
  readonly accountId: Id | null;
  readonly tier: Tier | null;
  readonly suspended: boolean;
  readonly roles: readonly HeldRole[];
}

export const holds = (standing: Standing, kind: RoleKind, subjectId: Id | null = null): boolean =>
  standing.roles.some((role) => role.kind === kind && role.subjectId === subjectId);

export const isCoordination = (standing: Standing): boolean => holds(standing, 'coordination');

/** What moderation hides is still read by its authors and by who moderates. */
export const readsHidden = (standing: Standing, authorIds: readonly Id[]): boolean =>
  (standing.accountId !== null && authorIds.includes(standing.accountId)) ||
  holds(standing, 'moderator') ||
  isCoordination(standing);

export const isMember = (standing: Standing): boolean => standing.tier === 'member' && !standing.suspended;

/** Signed in, belonging to the collective in whatever tier, not suspended. */
export function mayTakePart(standing: Standing): Decision {
  if (standing.accountId === null) return denied(signInFirst());
  return every(
    () => when(standing.tier !== null, membersOnly()),
    () => when(!standing.suspended, suspendedMember()),
  );
}

export const mayActAsMember = (standing: Standing): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(standing.tier === 'member', membersOnly()),
  );

export const mayCoordinate = (standing: Standing): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(isCoordination(standing), coordinationOnly()),
  );
