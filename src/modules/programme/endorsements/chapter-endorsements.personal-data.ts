import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db } from '../../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../../platform/personal-data/personal-data.js';
import { asLongAsTheCollective, everybody, type Processing } from '../../../platform/personal-data/processing.js';
import { ChapterEndorsementsRepository } from './chapter-endorsements.repository.js';

const processing: Processing = {
  title: { fr: 'Adhésions aux chapitres', en: 'Endorsements of chapters' },
  purpose: {
    fr: 'Dire quelle organisation soutient quel chapitre, et qui a signé.',
    en: 'Tell which organisation endorses which chapter, and who signed.',
  },
  data: { fr: 'Signatures au nom d’une organisation.', en: 'Signatures in the name of an organisation.' },
  basis: 'made-public',
  readers: everybody,
  kept: [asLongAsTheCollective],
  tables: ['chapter_endorsement'],
};

/** Who signed for an organisation. Erased: the organisation’s act stays, signed by nobody’s name (R5). */
@Injectable()
export class ChapterEndorsementsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'chapterEndorsements';
  readonly processing = processing;

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
