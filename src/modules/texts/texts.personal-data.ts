import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { DraftsRepository } from './drafts/drafts.repository.js';
import { TextsRepository } from './texts.repository.js';

/** Which versions somebody wrote, and in which drafts. Texts stay (R5); with the account erased, their author has no name. */
@Injectable()
export class TextsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'texts';

  constructor(
    private readonly personalData: PersonalData,
    private readonly texts: TextsRepository,
    private readonly drafts: DraftsRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  async export(db: Db, accountId: Id): Promise<unknown> {
    return { versions: await this.texts.written(db, accountId), drafts: await this.drafts.written(db, accountId) };
  }

  async erase(): Promise<void> {
    // The account is the only place of the name.
  }
}
