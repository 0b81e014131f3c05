import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { GroupSessionsRepository } from './group-sessions.repository.js';
import { WorkingGroupsRepository } from './working-groups.repository.js';

/** The groups somebody joined and the sessions they answered. A recorded presence stays counted, without a name. */
@Injectable()
export class WorkingGroupsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'workingGroups';

  constructor(
    private readonly personalData: PersonalData,
    private readonly groups: WorkingGroupsRepository,
    private readonly sessions: GroupSessionsRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  async export(db: Db, accountId: Id): Promise<unknown> {
    const [memberships, answers] = await Promise.all([
      this.groups.membershipsOf(db, accountId),
      this.sessions.answersOf(db, accountId),
    ]);
    return { memberships, answers };
  }

  async erase(tx: Tx, accountId: Id): Promise<void> {
    await this.groups.endMemberships(tx, accountId);
    await this.sessions.forgetAnswers(tx, accountId);
  }
}
