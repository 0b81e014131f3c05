import { every, when, type Decision } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { holds, isCoordination, mayTakePart, type Standing } from '../../collectives/index.js';
import {
  groupMergeNeedsOtherSide,
  groupMergeSettled,
  groupSpeaksItself,
  groupSplitClosed,
  groupSplitOneSided,
  groupSplitOver,
  groupSplitTooSoon,
} from '../domain/group-lineage.refusals.js';
import { fewestWhoGo, type SplitSides } from '../domain/group-split.js';
import { isLiving, type GroupState } from '../domain/group-state.js';
import { groupNotLiving, joinGroupFirst } from '../domain/group.refusals.js';
import { mayGuide } from '../working-groups.policy.js';
import type { GroupMergeRow, GroupSplitRow } from './group-lineage.rows.js';

/** A group, and who facilitates it now. */
export interface Side {
  readonly id: Id;
  readonly state: GroupState;
  readonly facilitatorIds: readonly Id[];
}

const living = ({ state }: Pick<Side, 'state'>): Decision => when(isLiving(state), groupNotLiving());

/** Its facilitators speak for a group; where it has none, the coordination. */
const speaksFor = (standing: Standing, { id, facilitatorIds }: Side): Decision =>
  every(
    () => mayGuide(standing, [id]),
    () => when(facilitatorIds.length === 0 || holds(standing, 'facilitator', id), groupSpeaksItself()),
  );

/** To merge it into another, or to split it. */
export const mayAskChange = (standing: Standing, group: Side): Decision =>
  every(
    () => speaksFor(standing, group),
    () => living(group),
  );

type Asked = Pick<GroupMergeRow, 'state' | 'askedBy'>;

const awaits = ({ state }: Asked): Decision => when(state === 'asked', groupMergeSettled());

/** By who asked, or whoever speaks for the group that would go. */
export const mayTakeBackGroupMerge = (standing: Standing, from: Side, merge: Asked): Decision =>
  every(
    () => mayTakePart(standing),
    () => (standing.accountId === merge.askedBy ? mayTakePart(standing) : speaksFor(standing, from)),
    () => awaits(merge),
  );

/** By somebody else than who asked, who facilitates the other; where nobody else does, by the coordination. */
export const mayDeclineGroupMerge = (standing: Standing, into: Side, merge: Asked): Decision => {
  const others = into.facilitatorIds.filter((id) => id !== merge.askedBy);
  const speaks = others.length > 0 ? holds(standing, 'facilitator', into.id) : isCoordination(standing);
  return every(
    () => mayTakePart(standing),
    () => when(speaks && standing.accountId !== merge.askedBy, groupMergeNeedsOtherSide()),
    () => awaits(merge),
  );
};

export const mayAgreeToGroupMerge = (standing: Standing, from: Side, into: Side, merge: Asked): Decision =>
  every(
    () => mayDeclineGroupMerge(standing, into, merge),
    () => living(from),
    () => living(into),
  );

type Open = Pick<GroupSplitRow, 'state' | 'closesAt' | 'askedBy'>;

const open = ({ state }: Open): Decision => when(state === 'open', groupSplitOver());

/** A member of the group, until it closes; they may change their mind. */
export const mayChoosePart = (standing: Standing, joined: boolean, split: Open, now: Date): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(joined, joinGroupFirst()),
    () => open(split),
    () => when(now < split.closesAt, groupSplitClosed()),
  );

export const mayTakeBackGroupSplit = (standing: Standing, group: Side, split: Open): Decision =>
  every(
    () => mayTakePart(standing),
    () => (standing.accountId === split.askedBy ? mayTakePart(standing) : speaksFor(standing, group)),
    () => open(split),
  );

/** Once everybody chose, or the time is over: nobody is moved who did not say so, and neither side is empty. */
export const mayConcludeGroupSplit = (
  standing: Standing,
  group: Side,
  split: Open,
  { going, staying, everybodyChose }: SplitSides,
  now: Date,
): Decision =>
  every(
    () => mayAskChange(standing, group),
    () => open(split),
    () => when(everybodyChose || now >= split.closesAt, groupSplitTooSoon()),
    () =>
      when(
        going.length >= fewestWhoGo && staying.length > 0,
        groupSplitOneSided({ least: fewestWhoGo, going: going.length, staying: staying.length }),
      ),
  );
