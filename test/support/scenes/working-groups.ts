import type { Id } from '../../../src/kernel/ids.js';
import { GroupSessionsService, WorkingGroupsService } from '../../../src/modules/working-groups/index.js';
import type { SignedInActor } from '../../../src/platform/sessions/actor.js';
import type { Assembly, Somebody, TestCollective } from '../assembly.js';

const actorOf = ({ actor }: Somebody): SignedInActor => {
  if (!actor) throw new Error('a visitor opens no group');
  return actor;
};

export interface TestGroup {
  readonly id: Id;
  readonly slug: string;
}

/** A group of a collective, opened by whoever may. */
export function openGroup(
  assembly: Assembly,
  collective: TestCollective,
  by: Somebody,
  name: string,
): Promise<TestGroup> {
  return assembly.service(WorkingGroupsService).open(actorOf(by), collective.id, {
    name,
    kind: 'thematic',
    theme: 'eau',
    description: '',
    place: 'Maison de quartier',
    rhythm: 'tous les mardis',
    parentId: null,
  });
}

export function joinGroup(
  assembly: Assembly,
  collective: TestCollective,
  by: Somebody,
  group: TestGroup,
): Promise<void> {
  return assembly.service(WorkingGroupsService).join(actorOf(by), collective.id, group.id);
}

/** A session of two hours, this many hours from now. */
export function scheduleSession(
  assembly: Assembly,
  collective: TestCollective,
  by: Somebody,
  groups: readonly TestGroup[],
  inHours: number,
  capacity: number | null = null,
): Promise<Id> {
  const startsAt = new Date(assembly.clock.now().getTime() + inHours * 3_600_000);
  return assembly.service(GroupSessionsService).schedule(actorOf(by), collective.id, {
    groupIds: groups.map(({ id }) => id),
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * 3_600_000),
    place: 'Maison de quartier',
    link: null,
    capacity,
    agenda: 'Le tarif de l’eau',
  });
}
