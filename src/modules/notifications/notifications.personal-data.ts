import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { NotificationsRepository } from './notifications.repository.js';

/** How often somebody is written to, and what they were told. */
@Injectable()
export class NotificationsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'mail';

  constructor(
    private readonly personalData: PersonalData,
    private readonly notifications: NotificationsRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  export(db: Db, accountId: Id): Promise<unknown> {
    return this.notifications.held(db, accountId);
  }

  erase(tx: Tx, accountId: Id): Promise<void> {
    return this.notifications.forgetAccount(tx, accountId);
  }
}
