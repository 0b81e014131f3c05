import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { GroupLineageRepository } from './lineage/group-lineage.repository.js';
import { GroupSessionsRepository } from './group-sessions.repository.js';
import { WorkingGroupsRepository } from './working-groups.repository.js';

/** The groups somebody joined, what they asked and chose for them, and the sessions they answered. A recorded presence stays counted, without a name. */
@Injectable()
export class WorkingGroupsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'workingGroups';

  constructor(
    private readonly personalData: PersonalData,
    private readonly groups: WorkingGroupsRepository,
    private readonly sessions: GroupSessionsRepository,
    private readonly lineage: GroupLineageRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  async export(db: Db, accountId: Id): Promise<unknown> {
    const [memberships, answers, lineage] = await Promise.all([
      this.groups.membershipsOf(db, accountId),
      this.sessions.answersOf(db, accountId),
      this.lineage.heldOn(db, accountId),
    ]);
    return { memberships, answers, lineage };
  }

  async erase(tx: Tx, accountId: Id): Promise<void> {
    await this.groups.endMemberships(tx, accountId);
    await this.sessions.forgetAnswers(tx, accountId);
    await this.lineage.forgetChoices(tx, accountId);
  }
}
