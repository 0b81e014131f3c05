import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { changedMeanwhile, notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { pageOf } from '../../platform/graphql/connection.js';
import type { Actor, SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, holds, mayCoordinate, mayTakePart, RolesService } from '../collectives/index.js';
import { isLiving, nextStates, type GroupKind, type GroupState } from './domain/group-state.js';
import {
  facilitatorStays,
  groupNotLiving,
  groupStepImpossible,
  joinGroupFirst,
  parentImpossible,
} from './domain/group.refusals.js';
import { freeSlug, slugOf } from './domain/slug.js';
import { GroupLineageRepository } from './lineage/group-lineage.repository.js';
import type { WorkingGroupEntity } from './working-group.entity.js';
import type { GroupMemberRow, GroupRow } from './working-group.rows.js';
import {
  facilitatorSteppedDown,
  groupEdited,
  groupJoined,
  groupLeft,
  groupOpened,
  groupStateChanged,
} from './working-groups.events.js';
import { mayGuide, mayJoinGroup, mayOpenGroup, mayStepDown, mayVolunteer } from './working-groups.policy.js';
import { tell } from './tell.js';
import { WorkingGroupsRepository, type GroupFilter } from './working-groups.repository.js';

export interface GroupInput {
  readonly name: string;
  readonly kind: GroupKind;
  readonly theme: string;
  readonly description: string;
  readonly place: string;
  readonly rhythm: string;
  readonly parentId: Id | null;
}

export interface GroupStep {
  readonly state: GroupState;
  readonly reason: string;
}

/** Working groups: who opens them, who belongs to them, who facilitates, what becomes of them. */
@Injectable()
export class WorkingGroupsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly groups: WorkingGroupsRepository,
    private readonly lineage: GroupLineageRepository,
    private readonly collectives: CollectivesService,
    private readonly roles: RolesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  open(actor: SignedInActor, collectiveId: Id, input: GroupInput): Promise<WorkingGroupEntity> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayOpenGroup(await this.collectives.standing(actor, collectiveId, tx)));
      if (input.parentId !== null) await this.find(tx, collectiveId, input.parentId);
      const group = await this.create(tx, collectiveId, input);
      tell(tx, groupOpened, actor, group);
      return group;
    });
  }

  /** A group at its beginning, under a name that is free. */
  async create(tx: Tx, collectiveId: Id, input: GroupInput): Promise<WorkingGroupEntity> {
    const slug = slugOf(input.name);
    const group: WorkingGroupEntity = {
      ...input,
      collectiveId,
      id: newId(),
      slug: freeSlug(slug, await this.groups.slugsLike(tx, collectiveId, slug)),
      state: 'forming',
      stateReason: '',
      mergedIntoId: null,
      createdAt: this.clock.now(),
      version: 1,
    };
    await this.groups.insert(tx, group);
    return group;
  }

  /** Its address stays what it was: links to it are kept. */
  edit(
    actor: SignedInActor,
    collectiveId: Id,
    id: Id,
    version: number,
    input: GroupInput,
  ): Promise<WorkingGroupEntity> {
    return this.unitOfWork.run(async (tx) => {
      const group = await this.find(tx, collectiveId, id);
      ensure(mayGuide(await this.collectives.standing(actor, collectiveId, tx), [id]));
      if (input.parentId !== null) {
        await this.find(tx, collectiveId, input.parentId);
        if (await this.groups.isUnder(tx, input.parentId, id))
          throw new Refused(parentImpossible({ field: 'parentId' }));
      }
      if (!(await this.groups.update(tx, id, version, input))) throw new Refused(changedMeanwhile());
      const edited = { ...group, ...input, version: version + 1 };
      tell(tx, groupEdited, actor, edited);
      return edited;
    });
  }

  /** Takes a group to its next state, with the reason everybody reads: a closed one asks nothing any more; "merged" is for both sides to agree on. */
  step(actor: SignedInActor, collectiveId: Id, id: Id, { state, reason }: GroupStep): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const group = await this.hold(tx, collectiveId, id);
      const standing = await this.collectives.standing(actor, collectiveId, tx);
      ensure(mayGuide(standing, [id]));
      if (!nextStates(group.state).includes(state)) throw new Refused(groupStepImpossible({ field: 'state' }));
      await this.groups.update(tx, id, group.version, { state, stateReason: reason });
      const by = actor.accountId;
      const ended = isLiving(state) ? [] : await this.lineage.endAsked(tx, id, { by, at: this.clock.now(), reason });
      tell(tx, groupStateChanged, actor, group, { state }, ended);
      if (!isLiving(state)) await this.roles.endOver(tx, { collectiveId, subjectId: id, by, reason });
    });
  }

  /** Joining twice is joining once. */
  join(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const group = await this.hold(tx, collectiveId, id);
      ensure(mayJoinGroup(await this.collectives.standing(actor, collectiveId, tx), group));
      const joined = await this.groups.join(tx, collectiveId, id, actor.accountId, this.clock.now());
      if (joined) tell(tx, groupJoined, actor, group);
    });
  }

  leave(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const group = await this.hold(tx, collectiveId, id);
      const standing = await this.collectives.standing(actor, collectiveId, tx);
      if (holds(standing, 'facilitator', id)) throw new Refused(facilitatorStays());
      const left = await this.groups.leave(tx, id, actor.accountId, this.clock.now());
      if (!left) throw new Refused(joinGroupFirst());
      tell(tx, groupLeft, actor, group);
    });
  }

  /** Coordination asks somebody of the collective to facilitate; they join the group with it. */
  nameFacilitator(actor: SignedInActor, collectiveId: Id, id: Id, accountId: Id, reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const group = await this.hold(tx, collectiveId, id);
      const standing = await this.collectives.standing(actor, collectiveId, tx);
      ensure(mayCoordinate(standing));
      ensure(mayJoinGroup(standing, group));
      await this.giveFacilitation(tx, group, accountId, actor.accountId, reason);
      const joined = await this.groups.join(tx, collectiveId, id, accountId, this.clock.now());
      if (joined) tell(tx, groupJoined, { accountId }, group);
    });
  }

  /** A member of a group that has no facilitator becomes it, at once: the role is public, and coordination can end it. */
  volunteer(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const group = await this.hold(tx, collectiveId, id);
      const facilitators = await this.roles.holders(tx, collectiveId, 'facilitator', id);
      ensure(
        mayVolunteer(await this.collectives.standing(actor, collectiveId, tx), group, {
          joined: await this.groups.hasJoined(tx, id, actor.accountId),
          facilitated: facilitators.length > 0,
        }),
      );
      const reason = 'Volontaire : le groupe n’avait pas d’animation';
      await this.giveFacilitation(tx, group, actor.accountId, actor.accountId, reason);
    });
  }

  /** Who facilitates stops, by themself: the vacancy shows from then on. They stay in the group. */
  stepDown(actor: SignedInActor, collectiveId: Id, id: Id, reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const group = await this.hold(tx, collectiveId, id);
      ensure(mayStepDown(await this.collectives.standing(actor, collectiveId, tx), group));
      await this.roles.resign(tx, {
        collectiveId,
        accountId: actor.accountId,
        kind: 'facilitator',
        subjectId: id,
        reason,
      });
      tell(tx, facilitatorSteppedDown, actor, group);
    });
  }

  list(actor: Actor, collectiveId: Id, filter: Omit<GroupFilter, 'slug'>): Promise<GroupRow[]> {
    return this.groups.groups(this.database, collectiveId, actor.accountId, this.clock.now(), filter);
  }

  async bySlug(actor: Actor, collectiveId: Id, slug: string): Promise<GroupRow | null> {
    const now = this.clock.now();
    const [group] = await this.groups.groups(this.database, collectiveId, actor.accountId, now, { slug });
    return group ?? null;
  }

  async slugOf(collectiveId: Id, id: Id): Promise<string> {
    return (await this.find(this.database, collectiveId, id)).slug;
  }

  /** Who belongs to a group and how much they come: told to people of the collective. */
  async members(actor: Actor, collectiveId: Id, id: Id, page: PageRequest): Promise<Page<GroupMemberRow>> {
    ensure(mayTakePart(await this.collectives.standing(actor, collectiveId)));
    await this.find(this.database, collectiveId, id);
    const [rows, total] = await Promise.all([
      this.groups.members(this.database, id, this.clock.now(), page),
      this.groups.memberCount(this.database, id),
    ]);
    return pageOf(rows, page.first, total);
  }

  /** Throws NotFound for a group of another collective. */
  async find(db: Db, collectiveId: Id, id: Id): Promise<WorkingGroupEntity> {
    const group = await this.groups.byId(db, collectiveId, id);
    if (!group) throw new Refused(notFound());
    return group;
  }

  /** All of these groups, each living and of this collective; throws NotFound or GroupNotLiving. */
  async findLiving(db: Db, collectiveId: Id, ids: readonly Id[]): Promise<{ id: Id; name: string }[]> {
    const wanted = [...new Set(ids)];
    const found = await this.groups.byIds(db, collectiveId, wanted);
    if (found.length !== wanted.length) throw new Refused(notFound());
    if (!found.every(({ state }) => isLiving(state))) throw new Refused(groupNotLiving());
    return found;
  }

  /** Whether somebody belongs to a group now. */
  hasJoined(db: Db, id: Id, accountId: Id): Promise<boolean> {
    return this.groups.hasJoined(db, id, accountId);
  }

  /** Ids of the groups somebody belongs to in a collective. */
  joinedBy(db: Db, collectiveId: Id, accountId: Id): Promise<Id[]> {
    return this.groups.joinedBy(db, collectiveId, accountId);
  }

  /** Who is told of what happens to groups: their members. */
  followers(db: Db, ids: readonly Id[]): Promise<{ subjectId: Id; accountId: Id; reason: 'group' }[]> {
    return this.groups.followers(db, ids);
  }

  /** Records who facilitates a group from now on. */
  async giveFacilitation(
    tx: Tx,
    { collectiveId, id }: WorkingGroupEntity,
    accountId: Id,
    givenBy: Id,
    reason: string,
  ): Promise<void> {
    const subject = { type: 'WorkingGroup', id } as const;
    await this.roles.give(tx, { collectiveId, accountId, kind: 'facilitator', subject, givenBy, reason });
  }

  /** Held until the transaction ends: who belongs to it and what it becomes change one at a time. */
  private async hold(tx: Tx, collectiveId: Id, id: Id): Promise<WorkingGroupEntity> {
    const group = await this.groups.forUpdate(tx, collectiveId, id);
    if (!group) throw new Refused(notFound());
    return group;
  }
}
