import { Inject, Injectable } from '@nestjs/common';
import type { Awaiting } from '../../../kernel/awaiting.js';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/ids.js';
import { Database, type Db } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import { CollectivesService, isCoordination, type Standing } from '../../collectives/index.js';
import type { GroupPart } from '../domain/group-split.js';
import { WorkingGroupsRepository } from '../working-groups.repository.js';
import { GroupDesk, type GroupAtHand } from './group-desk.js';
import {
  mayAgreeToGroupMerge,
  mayAskChange,
  mayChoosePart,
  mayConcludeGroupSplit,
  mayDeclineGroupMerge,
  mayTakeBackGroupMerge,
  mayTakeBackGroupSplit,
} from './group-lineage.policy.js';
import { GroupLineageRepository } from './group-lineage.repository.js';
import type { GroupRelatives, NamedGroupMerge, NamedGroupSplit } from './group-lineage.rows.js';
import { GroupSplitsService } from './group-splits.service.js';

/** A merge as somebody reads it, and what they may answer. */
export interface GroupMergeSeen {
  readonly merge: NamedGroupMerge;
  readonly mayTakeBack: boolean;
  readonly mayAgree: boolean;
  readonly mayDecline: boolean;
}

/** A split as somebody reads it: how many chose what, never who. */
export interface GroupSplitSeen {
  readonly split: NamedGroupSplit;
  readonly members: number;
  readonly going: number;
  readonly undecided: number;
  readonly viewerPart: GroupPart | null;
  readonly mayChoose: boolean;
  readonly mayConclude: boolean;
  readonly mayTakeBack: boolean;
}

export interface GroupLineage extends GroupRelatives {
  readonly merges: readonly GroupMergeSeen[];
  readonly split: GroupSplitSeen | null;
  readonly mayAsk: boolean;
}

/** Where a group comes from, what it may become. */
@Injectable()
export class GroupLineageReading {
  constructor(
    private readonly database: Database,
    private readonly lineage: GroupLineageRepository,
    private readonly groups: WorkingGroupsRepository,
    private readonly splits: GroupSplitsService,
    private readonly desk: GroupDesk,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(actor: Actor, collectiveId: Id, groupId: Id): Promise<GroupLineage> {
    const hand = await this.desk.read(this.database, collectiveId, groupId);
    const [standing, relatives, merges, split] = await Promise.all([
      this.collectives.standing(actor, collectiveId),
      this.lineage.relatives(this.database, groupId),
      this.lineage.merges(this.database, groupId),
      this.lineage.openSplit(this.database, groupId),
    ]);
    const busy = split !== null || merges.some((merge) => merge.state === 'asked' && merge.groupId === groupId);
    return {
      ...relatives,
      merges: await Promise.all(merges.map((merge) => this.merge(standing, hand, merge))),
      split: split && (await this.split(standing, hand, split)),
      mayAsk: !busy && mayAskChange(standing, hand.side).allowed,
    };
  }

  /** Merges to answer for one's groups, splits in which one has not chosen, and those one's groups may end. */
  async awaiting(db: Db, standing: Standing): Promise<Awaiting[]> {
    const { collectiveId, accountId, roles } = standing;
    if (accountId === null) return [];
    const facilitated = roles.flatMap(({ kind, subjectId }) =>
      kind === 'facilitator' && subjectId ? [subjectId] : [],
    );
    const who = { facilitated, coordinates: isCoordination(standing), now: this.clock.now() };
    const waiting = await this.lineage.waiting(db, collectiveId, accountId, who);
    return waiting.map(({ kind, id, slug, name, deadline }) => ({
      kind,
      subject: { type: 'WorkingGroup', id },
      title: name,
      path: `/groupes/${slug}`,
      deadline,
    }));
  }

  private async merge(standing: Standing, hand: GroupAtHand, merge: NamedGroupMerge): Promise<GroupMergeSeen> {
    if (merge.state !== 'asked') return { merge, mayTakeBack: false, mayAgree: false, mayDecline: false };
    const { collectiveId, groupId, intoId } = merge;
    const isFrom = groupId === hand.side.id;
    const other = await this.desk.read(this.database, collectiveId, isFrom ? intoId : groupId);
    const [from, into] = isFrom ? [hand.side, other.side] : [other.side, hand.side];
    return {
      merge,
      mayTakeBack: mayTakeBackGroupMerge(standing, from, merge).allowed,
      mayAgree: mayAgreeToGroupMerge(standing, from, into, merge).allowed,
      mayDecline: mayDeclineGroupMerge(standing, into, merge).allowed,
    };
  }

  private async split(standing: Standing, { side }: GroupAtHand, split: NamedGroupSplit): Promise<GroupSplitSeen> {
    const [memberIds, choices, sides] = await Promise.all([
      this.groups.memberIds(this.database, side.id),
      this.lineage.choices(this.database, split.id),
      this.splits.sides(this.database, split),
    ]);
    const { accountId } = standing;
    const joined = accountId !== null && memberIds.includes(accountId);
    const now = this.clock.now();
    const chose = new Set(choices.map((choice) => choice.accountId));
    return {
      split,
      members: memberIds.length,
      going: sides.going.length,
      undecided: memberIds.filter((id) => !chose.has(id)).length,
      viewerPart: choices.find((choice) => choice.accountId === accountId)?.part ?? null,
      mayChoose: mayChoosePart(standing, joined, split, now).allowed,
      mayConclude: mayConcludeGroupSplit(standing, side, split, sides, now).allowed,
      mayTakeBack: mayTakeBackGroupSplit(standing, side, split).allowed,
    };
  }
}
