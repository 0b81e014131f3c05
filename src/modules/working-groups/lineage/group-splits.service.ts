import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { notFound } from '../../../kernel/common.refusals.js';
import { ensure } from '../../../kernel/decision.js';
import { newId, type Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService, RolesService } from '../../collectives/index.js';
import { groupChangeUnderWay, groupSplitDays } from '../domain/group-lineage.refusals.js';
import { splitDays, splitSides, type GroupPart, type SplitSides } from '../domain/group-split.js';
import { tell } from '../tell.js';
import { groupPartChosen, groupSplit, groupSplitAsked, groupSplitTakenBack } from '../working-groups.events.js';
import { WorkingGroupsRepository } from '../working-groups.repository.js';
import { WorkingGroupsService } from '../working-groups.service.js';
import { GroupDesk, type GroupAtHand } from './group-desk.js';
import { mayAskChange, mayChoosePart, mayConcludeGroupSplit, mayTakeBackGroupSplit } from './group-lineage.policy.js';
import { GroupLineageRepository } from './group-lineage.repository.js';
import type { GroupSplitRow } from './group-lineage.rows.js';

export interface GroupSplitRequest {
  /** Of the group that would be born. */
  readonly name: string;
  readonly theme: string;
  readonly description: string;
  readonly reason: string;
  /** How long members may choose. */
  readonly days: number;
}

interface SplitAtHand extends GroupAtHand {
  readonly split: GroupSplitRow;
}

/** A group becomes two: each member says whether they stay, go, or both. */
@Injectable()
export class GroupSplitsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lineage: GroupLineageRepository,
    private readonly repository: WorkingGroupsRepository,
    private readonly groups: WorkingGroupsService,
    private readonly desk: GroupDesk,
    private readonly collectives: CollectivesService,
    private readonly roles: RolesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  ask(
    actor: SignedInActor,
    collectiveId: Id,
    groupId: Id,
    { days, ...request }: GroupSplitRequest,
  ): Promise<GroupSplitRow> {
    return this.unitOfWork.run(async (tx) => {
      const { group, side } = await this.desk.hold(tx, collectiveId, groupId);
      ensure(mayAskChange(await this.collectives.standing(actor, collectiveId, tx), side));
      if (days < splitDays.least || days > splitDays.most)
        throw new Refused(groupSplitDays({ field: 'days', ...splitDays }));
      if (await this.lineage.underWay(tx, groupId)) throw new Refused(groupChangeUnderWay());
      const askedAt = this.clock.now();
      const closesAt = new Date(askedAt.getTime() + days * 24 * 3_600_000);
      const split = { collectiveId, id: newId(), groupId, ...request, closesAt, askedBy: actor.accountId, askedAt };
      await this.lineage.insertSplit(tx, split);
      tell(tx, groupSplitAsked, actor, group, { other: request.name });
      return { ...split, state: 'open' };
    });
  }

  /** Choosing again is changing one's mind. */
  choose(actor: SignedInActor, collectiveId: Id, id: Id, part: GroupPart): Promise<GroupSplitRow> {
    return this.unitOfWork.run(async (tx) => {
      const { group, split } = await this.hold(tx, collectiveId, id);
      const joined = await this.repository.hasJoined(tx, group.id, actor.accountId);
      const now = this.clock.now();
      ensure(mayChoosePart(await this.collectives.standing(actor, collectiveId, tx), joined, split, now));
      await this.lineage.choose(tx, split, actor.accountId, part, now);
      tell(tx, groupPartChosen, actor, group);
      return split;
    });
  }

  takeBack(actor: SignedInActor, collectiveId: Id, id: Id): Promise<GroupSplitRow> {
    return this.unitOfWork.run(async (tx) => {
      const { group, side, split } = await this.hold(tx, collectiveId, id);
      ensure(mayTakeBackGroupSplit(await this.collectives.standing(actor, collectiveId, tx), side, split));
      const at = this.clock.now();
      await this.lineage.settleSplit(tx, id, { state: 'taken-back', by: actor.accountId, at, resultId: null });
      tell(tx, groupSplitTakenBack, actor, group);
      return split;
    });
  }

  /** The other group is born with those who go; a facilitator who goes facilitates it. Proposals stay where they are. */
  conclude(actor: SignedInActor, collectiveId: Id, id: Id): Promise<GroupSplitRow> {
    return this.unitOfWork.run(async (tx) => {
      const { group, side, split } = await this.hold(tx, collectiveId, id);
      const sides = await this.sides(tx, split);
      const now = this.clock.now();
      const standing = await this.collectives.standing(actor, collectiveId, tx);
      ensure(mayConcludeGroupSplit(standing, side, split, sides, now));
      const { name, theme, description, reason } = split;
      const { kind, place, rhythm, parentId } = group;
      const born = await this.groups.create(tx, collectiveId, {
        name,
        theme,
        description,
        kind,
        place,
        rhythm,
        parentId,
      });
      await this.lineage.settleSplit(tx, id, { state: 'done', by: actor.accountId, at: now, resultId: born.id });
      await this.repository.addMembers(tx, group.id, born.id, sides.going, now);
      const gone = sides.going.filter((member) => !sides.staying.includes(member));
      await this.repository.removeMembers(tx, group.id, gone, now);
      for (const accountId of side.facilitatorIds.filter((member) => sides.going.includes(member))) {
        if (gone.includes(accountId)) {
          await this.roles.resign(tx, { collectiveId, accountId, kind: 'facilitator', subjectId: group.id, reason });
        }
        await this.groups.giveFacilitation(tx, born, accountId, actor.accountId, reason);
      }
      tell(tx, groupSplit, actor, group, { other: born.name }, [born.id]);
      return split;
    });
  }

  /** Who would be where if it were concluded now. */
  async sides(db: Db, { id, groupId }: GroupSplitRow): Promise<SplitSides> {
    const memberIds = await this.repository.memberIds(db, groupId);
    const choices = await this.lineage.choices(db, id);
    return splitSides(memberIds, new Map(choices.map(({ accountId, part }) => [accountId, part])));
  }

  private async hold(tx: Tx, collectiveId: Id, id: Id): Promise<SplitAtHand> {
    const found = await this.lineage.split(tx, collectiveId, id);
    if (!found) throw new Refused(notFound());
    const hand = await this.desk.hold(tx, collectiveId, found.groupId);
    // Read again, now that nothing else changes it.
    const split = await this.lineage.split(tx, collectiveId, id);
    if (!split) throw new Refused(notFound());
    return { ...hand, split };
  }
}
