import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { TextsRepository } from './texts.repository.js';

/** Which versions somebody wrote. Texts stay (R5); with the account erased, their author has no name. */
@Injectable()
export class TextsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'texts';

  constructor(
    private readonly personalData: PersonalData,
    private readonly texts: TextsRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  export(db: Db, accountId: Id): Promise<unknown> {
    return this.texts.written(db, accountId);
  }

  async erase(): Promise<void> {
    // The account is the only place of the name.
  }
}
