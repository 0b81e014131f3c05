import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db } from '../../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../../platform/personal-data/personal-data.js';
import { ChapterEndorsementsRepository } from './chapter-endorsements.repository.js';

/** Who signed for an organisation. Erased: the organisation’s act stays, signed by nobody’s name (R5). */
@Injectable()
export class ChapterEndorsementsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'chapterEndorsements';

  constructor(
    private readonly personalData: PersonalData,
    private readonly endorsements: ChapterEndorsementsRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  export(db: Db, accountId: Id): Promise<unknown> {
    return this.endorsements.signedBy(db, accountId);
  }

  erase(): Promise<void> {
    return Promise.resolve();
  }
}
