import { signInFirst } from '../../kernel/common.refusals.js';
import { denied, every, when, type Decision } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { holds, isCoordination, mayTakePart, type Standing } from '../collectives/index.js';
import { isLiving, type GroupState } from './domain/group-state.js';
import {
  facilitatorsOnly,
  groupHasFacilitator,
  groupNotLiving,
  groupOpenersOnly,
  joinGroupFirst,
} from './domain/group.refusals.js';

interface Group {
  readonly id: Id;
  readonly state: GroupState;
}

const guides = (standing: Standing, groupId: Id): boolean =>
  isCoordination(standing) || holds(standing, 'facilitator', groupId);

const facilitatesAny = (standing: Standing): boolean => standing.roles.some(({ kind }) => kind === 'facilitator');

export const mayOpenGroup = (standing: Standing): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(isCoordination(standing) || facilitatesAny(standing), groupOpenersOnly()),
  );

/** Edits a group, and plans, changes and notes its sessions: somebody who facilitates one of them, or the coordination. */
export const mayGuide = (standing: Standing, groupIds: readonly Id[]): Decision =>
  every(
    () => mayTakePart(standing),
    () =>
      when(
        groupIds.some((id) => guides(standing, id)),
        facilitatorsOnly(),
      ),
  );

/** Anyone of the collective, at any time, any number of groups. */
export const mayJoinGroup = (standing: Standing, group: Group): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(isLiving(group.state), groupNotLiving()),
  );

/** By themself, suspended or not: nobody facilitates against their will. */
export const mayStepDown = (standing: Standing, { id }: Pick<Group, 'id'>): Decision =>
  standing.accountId === null ? denied(signInFirst()) : when(holds(standing, 'facilitator', id), facilitatorsOnly());

/** A vacancy is filled by a member of the group who steps forward: nobody else decides it. */
export const mayVolunteer = (
  standing: Standing,
  group: Group,
  { joined, facilitated }: { readonly joined: boolean; readonly facilitated: boolean },
): Decision =>
  every(
    () => mayJoinGroup(standing, group),
    () => when(joined, joinGroupFirst()),
    () => when(!facilitated, groupHasFacilitator()),
  );
