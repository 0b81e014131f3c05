import {
  GroupLineageReading,
  GroupMergesService,
  GroupSessionsService,
  GroupSplitsService,
  WorkingGroupsService,
} from '../../modules/working-groups/index.js';
import {
  departures,
  groupLives,
  groupMerges,
  groups,
  groupSplits,
  instantOf,
  people,
  sessionAttendance,
} from '../content/index.js';
import type { GroupContent, GroupKey, GroupMergeContent, GroupSplitContent, SessionContent } from '../content/index.js';
import { founder } from './people.script.js';
import type { Act, Stage } from './stage.js';

const days = 24 * 60 * 60_000;
const minutes = 60_000;

/** Groups open, people join them, they meet and write down what they said. */
export function groupsScript(now: Date): Act[] {
  return [
    ...groups.flatMap((group) => [
      { at: instantOf(group.createdOn, now), run: (stage: Stage) => openGroup(stage, group) },
      ...joins(group, now),
      ...group.sessions.flatMap((session, index) => meeting(group, session, index, now)),
      ...life(group, now),
    ]),
    ...groupMerges.flatMap((merge) => merging(merge, now)),
    ...groupSplits.flatMap((split) => splitting(split, now)),
  ];
}

function merging({ from, into, askedOn, agreedOn, reason }: GroupMergeContent, now: Date): Act[] {
  return [
    {
      at: instantOf(askedOn, now),
      run: (stage) =>
        stage
          .service(GroupMergesService)
          .ask(
            leader(stage, groupOf(from)),
            stage.collectiveId,
            stage.groups.get(from),
            stage.groups.get(into),
            reason,
          ),
    },
    {
      at: instantOf(agreedOn, now),
      run: async (stage) => {
        const agreeing = leader(stage, groupOf(into));
        const reading = stage.service(GroupLineageReading);
        const { merges } = await reading.of(agreeing, stage.collectiveId, stage.groups.get(into));
        for (const { merge } of merges.filter(({ mayAgree }) => mayAgree)) {
          await stage.service(GroupMergesService).agree(agreeing, stage.collectiveId, merge.id);
        }
      },
    },
  ];
}

function splitting({ group, on, choices, ...request }: GroupSplitContent, now: Date): Act[] {
  let id = '';
  return [
    {
      at: instantOf(on, now),
      run: async (stage) => {
        const splits = stage.service(GroupSplitsService);
        const asking = leader(stage, groupOf(group));
        id = (await splits.ask(asking, stage.collectiveId, stage.groups.get(group), request)).id;
      },
    },
    ...choices.map(({ by, on: chosenOn, part }): Act => ({
      at: instantOf(chosenOn, now),
      run: (stage) => stage.service(GroupSplitsService).choose(stage.as(by), stage.collectiveId, id, part),
    })),
  ];
}

/** What became of it, and who stopped facilitating. */
function life(group: GroupContent, now: Date): Act[] {
  const steps = (groupLives[group.key] ?? []).map(({ on, state, reason }) => ({
    at: instantOf(on, now),
    run: (stage: Stage) =>
      stage
        .service(WorkingGroupsService)
        .step(leader(stage, group), stage.collectiveId, stage.groups.get(group.key), { state, reason }),
  }));
  const gone = departures
    .filter((departure) => departure.group === group.key)
    .map(({ on, reason }) => ({
      at: instantOf(on, now),
      run: async (stage: Stage) => {
        for (const key of group.facilitators) {
          const id = stage.groups.get(group.key);
          await stage.service(WorkingGroupsService).stepDown(stage.as(key), stage.collectiveId, id, reason);
        }
      },
    }));
  return [...steps, ...gone];
}

async function openGroup(stage: Stage, group: GroupContent): Promise<void> {
  const { kind, name, theme, description, place, rhythm } = group;
  const input = { kind, name, theme, description, place, rhythm, parentId: null };
  const opened = await stage.service(WorkingGroupsService).open(stage.as(founder), stage.collectiveId, input);
  stage.groups.set(group.key, opened.id);
}

function joins(group: GroupContent, now: Date): Act[] {
  const created = instantOf(group.createdOn, now);
  const later = (joinedOn: string): Date =>
    new Date(Math.max(created.getTime(), instantOf(joinedOn, now).getTime()) + minutes);
  return people
    .filter(({ key, groups: own }) => own.includes(group.key) || group.facilitators.includes(key))
    .map(({ key, joinedOn }) => ({
      at: later(joinedOn),
      run: async (stage) => {
        const service = stage.service(WorkingGroupsService);
        const id = stage.groups.get(group.key);
        await service.join(stage.as(key), stage.collectiveId, id);
        if (!group.facilitators.includes(key)) return;
        const reason = 'Choisi·e par le groupe à sa première réunion.';
        await service.nameFacilitator(stage.as(founder), stage.collectiveId, id, stage.people.get(key), reason);
      },
    }));
}

function meeting(group: GroupContent, session: SessionContent, index: number, now: Date): Act[] {
  const startsAt = instantOf(session.from, now);
  const endsAt = new Date(startsAt.getTime() + session.minutes * minutes);
  const announced = new Date(
    Math.max(startsAt.getTime() - 10 * days, instantOf(group.createdOn, now).getTime() + 2 * days),
  );
  const at = new Date(Math.min(announced.getTime(), now.getTime() - 60 * minutes));
  const attendance = sessionAttendance[group.key]?.[index];
  let id = '';
  const scheduled: Act = {
    at,
    run: async (stage) => {
      id = await stage.service(GroupSessionsService).schedule(leader(stage, group), stage.collectiveId, {
        groupIds: [stage.groups.get(group.key)],
        startsAt,
        endsAt,
        place: session.place,
        link: null,
        capacity: null,
        agenda: session.agenda,
      });
    },
  };
  if (session.notes === null) return [scheduled];
  const { notes } = session;
  return [
    scheduled,
    {
      at: new Date(startsAt.getTime() - 60 * minutes),
      run: async (stage) => {
        for (const key of attendance?.excused ?? []) {
          await stage.service(GroupSessionsService).answer(stage.as(key), stage.collectiveId, id, 'excused');
        }
      },
    },
    {
      at: new Date(endsAt.getTime() + 10 * minutes),
      run: (stage) =>
        stage.service(GroupSessionsService).recordPresence(
          leader(stage, group),
          stage.collectiveId,
          id,
          (attendance?.attended ?? []).map((key) => stage.people.get(key)),
        ),
    },
    {
      at: new Date(endsAt.getTime() + days),
      run: async (stage) => {
        const sessions = stage.service(GroupSessionsService);
        const { version } = await sessions.one(leader(stage, group), stage.collectiveId, id);
        await sessions.writeNotes(leader(stage, group), stage.collectiveId, id, version, notes);
      },
    },
  ];
}

function groupOf(key: GroupKey): GroupContent {
  const found = groups.find((group) => group.key === key);
  if (!found) throw new Error(`the story has no group “${key}”`);
  return found;
}

/** Whoever facilitates, or coordination while the group has nobody yet. */
const leader = (stage: Stage, group: GroupContent) => {
  const key = group.facilitators.find((each) => stage.people.has(each));
  return stage.as(key ?? founder);
};
