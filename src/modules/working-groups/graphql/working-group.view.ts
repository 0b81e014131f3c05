import { mayCoordinate, mayTakePart, type Standing } from '../../collectives/index.js';
import { attendanceTrend } from '../domain/attendance-trend.js';
import { isLiving, nextStates } from '../domain/group-state.js';
import type { GroupRow, NamedPerson, SessionRow } from '../working-group.rows.js';
import { mayGuide, mayJoinGroup, mayStepDown, mayVolunteer } from '../working-groups.policy.js';
import type { GroupSessionType } from './group-session.type.js';
import type { WorkingGroupType } from './working-group.type.js';

export const personView = ({ id, name }: NamedPerson) => ({ id, name, erased: name === '' });

/** A group with its health, and what the reader may do with it. */
export function groupView(group: GroupRow, standing: Standing): WorkingGroupType {
  const { viewerJoined, facilitators } = group;
  const vacancy = { joined: viewerJoined, facilitated: facilitators.length > 0 };
  const vacant = facilitators.length === 0 && isLiving(group.state);
  return {
    ...group,
    nextStates: nextStates(group.state),
    facilitators: facilitators.map(personView),
    health: {
      lastActivityAt: group.lastActivityAt,
      nextSessionAt: group.nextSessionAt,
      withoutFacilitator: vacant,
      vacantSince: vacant ? group.vacantSince : null,
      recentAttendance: group.recentAttendance,
      previousAttendance: group.previousAttendance,
      attendanceTrend: attendanceTrend(group.recentAttendance, group.previousAttendance),
    },
    viewerMayJoin: !viewerJoined && mayJoinGroup(standing, group).allowed,
    viewerMayGuide: mayGuide(standing, [group.id]).allowed,
    viewerMayNameFacilitator: isLiving(group.state) && mayCoordinate(standing).allowed,
    viewerMayStepDown: mayStepDown(standing, group).allowed,
    viewerMayVolunteer: mayVolunteer(standing, group, vacancy).allowed,
  };
}

/** A session, and what the reader may do with it now. */
export function sessionView(session: SessionRow, standing: Standing, now: Date): GroupSessionType {
  const guides = mayGuide(
    standing,
    session.groups.map(({ id }) => id),
  ).allowed;
  const scheduled = session.state === 'scheduled';
  return {
    ...session,
    people: session.people.map(({ answer, came, ...person }) => ({ person: personView(person), answer, came })),
    viewerMayAnswer: scheduled && session.endsAt > now && mayTakePart(standing).allowed,
    viewerMayEdit: guides && scheduled,
    viewerMayNote: guides && session.state !== 'cancelled' && session.startsAt <= now,
  };
}
