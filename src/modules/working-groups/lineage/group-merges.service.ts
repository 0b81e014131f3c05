import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { notFound } from '../../../kernel/common.refusals.js';
import { ensure } from '../../../kernel/decision.js';
import { newId, type Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import type { Tx } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService, RolesService } from '../../collectives/index.js';
import { groupChangeUnderWay, groupMergeTarget } from '../domain/group-lineage.refusals.js';
import { isLiving } from '../domain/group-state.js';
import { GroupSessionsRepository } from '../group-sessions.repository.js';
import { tell } from '../tell.js';
import { groupMergeAsked, groupMergeDeclined, groupMerged, groupMergeTakenBack } from '../working-groups.events.js';
import { WorkingGroupsRepository } from '../working-groups.repository.js';
import { WorkingGroupsService } from '../working-groups.service.js';
import { GroupDesk, type GroupAtHand } from './group-desk.js';
import {
  mayAgreeToGroupMerge,
  mayAskChange,
  mayDeclineGroupMerge,
  mayTakeBackGroupMerge,
} from './group-lineage.policy.js';
import { GroupLineageRepository } from './group-lineage.repository.js';
import type { GroupMergeRow } from './group-lineage.rows.js';

interface MergeAtHand {
  readonly merge: GroupMergeRow;
  readonly from: GroupAtHand;
  readonly into: GroupAtHand;
}

/** A group goes into another: one side asks, the other agrees or declines. */
@Injectable()
export class GroupMergesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lineage: GroupLineageRepository,
    private readonly groups: WorkingGroupsRepository,
    private readonly sessions: GroupSessionsRepository,
    private readonly service: WorkingGroupsService,
    private readonly desk: GroupDesk,
    private readonly collectives: CollectivesService,
    private readonly roles: RolesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  ask(actor: SignedInActor, collectiveId: Id, groupId: Id, intoId: Id, reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (groupId === intoId) throw new Refused(groupMergeTarget({ field: 'intoId' }));
      const [from, into] = await this.both(tx, collectiveId, groupId, intoId);
      ensure(mayAskChange(await this.collectives.standing(actor, collectiveId, tx), from.side));
      if (!isLiving(into.group.state)) throw new Refused(groupMergeTarget({ field: 'intoId' }));
      if (await this.lineage.underWay(tx, groupId)) throw new Refused(groupChangeUnderWay());
      const asked = { askedBy: actor.accountId, askedAt: this.clock.now() };
      await this.lineage.insertMerge(tx, { collectiveId, id: newId(), groupId, intoId, reason, ...asked });
      tell(tx, groupMergeAsked, actor, from.group, { into: into.group.name }, [intoId]);
    });
  }

  takeBack(actor: SignedInActor, collectiveId: Id, id: Id): Promise<GroupMergeRow> {
    return this.unitOfWork.run(async (tx) => {
      const { merge, from, into } = await this.hold(tx, collectiveId, id);
      ensure(mayTakeBackGroupMerge(await this.collectives.standing(actor, collectiveId, tx), from.side, merge));
      await this.lineage.settleMerge(tx, id, { state: 'taken-back', by: actor.accountId, at: this.clock.now() });
      tell(tx, groupMergeTakenBack, actor, from.group, { into: into.group.name }, [into.group.id]);
      return merge;
    });
  }

  decline(actor: SignedInActor, collectiveId: Id, id: Id, answer: string): Promise<GroupMergeRow> {
    return this.unitOfWork.run(async (tx) => {
      const { merge, from, into } = await this.hold(tx, collectiveId, id);
      ensure(mayDeclineGroupMerge(await this.collectives.standing(actor, collectiveId, tx), into.side, merge));
      await this.lineage.settleMerge(tx, id, { state: 'declined', by: actor.accountId, at: this.clock.now(), answer });
      tell(tx, groupMergeDeclined, actor, from.group, { into: into.group.name }, [into.group.id]);
      return merge;
    });
  }

  /** Members, facilitators, planned sessions and attached groups of the one are the other's; what it did stays its own (R5). */
  agree(actor: SignedInActor, collectiveId: Id, id: Id): Promise<GroupMergeRow> {
    return this.unitOfWork.run(async (tx) => {
      const { merge, from, into } = await this.hold(tx, collectiveId, id);
      const standing = await this.collectives.standing(actor, collectiveId, tx);
      ensure(mayAgreeToGroupMerge(standing, from.side, into.side, merge));
      const now = this.clock.now();
      const { groupId, intoId, reason } = merge;
      const by = actor.accountId;
      await this.lineage.settleMerge(tx, id, { state: 'agreed', by, at: now });
      const ended = await this.lineage.endAsked(tx, groupId, { by, at: now, reason });
      const merged = { state: 'merged', stateReason: reason, mergedIntoId: intoId } as const;
      await this.groups.update(tx, groupId, from.group.version, merged);
      await this.groups.addMembers(tx, groupId, intoId, null, now);
      await this.groups.removeMembers(tx, groupId, null, now);
      await this.sessions.share(tx, groupId, intoId, now);
      const around = await this.groups.isUnder(tx, intoId, groupId);
      await this.lineage.reattach(tx, groupId, around ? from.group.parentId : intoId);
      await this.roles.endOver(tx, { collectiveId, subjectId: groupId, by, reason });
      for (const accountId of from.side.facilitatorIds) {
        if (into.side.facilitatorIds.includes(accountId)) continue;
        await this.service.giveFacilitation(tx, into.group, accountId, by, reason);
      }
      tell(tx, groupMerged, actor, from.group, { into: into.group.name }, [intoId, ...ended]);
      return merge;
    });
  }

  private async hold(tx: Tx, collectiveId: Id, id: Id): Promise<MergeAtHand> {
    const found = await this.lineage.merge(tx, collectiveId, id);
    if (!found) throw new Refused(notFound());
    const [from, into] = await this.both(tx, collectiveId, found.groupId, found.intoId);
    // Read again, now that nothing else changes it.
    const merge = await this.lineage.merge(tx, collectiveId, id);
    if (!merge) throw new Refused(notFound());
    return { merge, from, into };
  }

  /** Held in the order of their ids, whoever asks first. */
  private async both(
    tx: Tx,
    collectiveId: Id,
    fromId: Id,
    intoId: Id,
  ): Promise<readonly [from: GroupAtHand, into: GroupAtHand]> {
    const held = new Map<Id, GroupAtHand>();
    for (const id of [fromId, intoId].sort()) held.set(id, await this.desk.hold(tx, collectiveId, id));
    const [from, into] = [held.get(fromId), held.get(intoId)];
    if (!from || !into) throw new Refused(notFound());
    return [from, into];
  }
}
