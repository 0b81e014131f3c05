import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { ModerationRepository } from './moderation.repository.js';

/** What somebody reported, the measures about what they wrote, their appeals. Erased: the words, not the decisions. */
@Injectable()
export class ModerationPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'moderation';

  constructor(
    private readonly personalData: PersonalData,
    private readonly moderation: ModerationRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  async export(db: Db, accountId: Id): Promise<unknown> {
    const [reports, measures] = await Promise.all([
      this.moderation.reportedBy(db, accountId),
      this.moderation.appealedBy(db, accountId),
    ]);
    return { reports, measures };
  }

  async erase(tx: Tx, accountId: Id): Promise<void> {
    await this.moderation.forgetWords(tx, accountId);
  }
}
