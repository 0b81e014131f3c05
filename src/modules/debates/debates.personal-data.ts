import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { DebatesRepository } from './debates.repository.js';

/** What somebody wrote and how they reacted. What was said in public stays, without a name; reactions go. */
@Injectable()
export class DebatesPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'debates';

  constructor(
    private readonly personalData: PersonalData,
    private readonly debates: DebatesRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  async export(db: Db, accountId: Id): Promise<unknown> {
    const [comments, reactions] = await Promise.all([
      this.debates.writtenBy(db, accountId),
      this.debates.reactionsOf(db, accountId),
    ]);
    return { comments, reactions };
  }

  async erase(tx: Tx, accountId: Id): Promise<void> {
    await this.debates.forgetPerson(tx, accountId);
  }
}
