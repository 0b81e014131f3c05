import { Injectable } from '@nestjs/common';
import { notFound } from '../../../kernel/common.refusals.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import { RolesService } from '../../collectives/index.js';
import type { WorkingGroupEntity } from '../working-group.entity.js';
import { WorkingGroupsRepository } from '../working-groups.repository.js';
import type { Side } from './group-lineage.policy.js';

/** A group, and who speaks for it. */
export interface GroupAtHand {
  readonly group: WorkingGroupEntity;
  readonly side: Side;
}

/** Laying a group on the table, with its facilitators. */
@Injectable()
export class GroupDesk {
  constructor(
    private readonly groups: WorkingGroupsRepository,
    private readonly roles: RolesService,
  ) {}

  /** Held until the transaction ends. Throws NotFound for a group of another collective. */
  async hold(tx: Tx, collectiveId: Id, id: Id): Promise<GroupAtHand> {
    return this.with(tx, await this.groups.forUpdate(tx, collectiveId, id));
  }

  async read(db: Db, collectiveId: Id, id: Id): Promise<GroupAtHand> {
    return this.with(db, await this.groups.byId(db, collectiveId, id));
  }

  private async with(db: Db, group: WorkingGroupEntity | null): Promise<GroupAtHand> {
    if (!group) throw new Refused(notFound());
    const { collectiveId, id, state } = group;
    const holders = await this.roles.holders(db, collectiveId, 'facilitator', id);
    return { group, side: { id, state, facilitatorIds: holders.map(({ accountId }) => accountId) } };
  }
}
