import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { asLongAsTheCollective, everybody, type Processing } from '../../platform/personal-data/processing.js';
import { ConsultationsRepository } from './consultations.repository.js';

const processing: Processing = {
  title: { fr: 'Contributions', en: 'Contributions' },
  purpose: {
    fr: 'Recueillir ce que disent les habitant·es et y répondre.',
    en: 'Gather what residents say and answer it.',
  },
  data: {
    fr: 'Contributions déposées, ou saisies pour d’autres, réponses données.',
    en: 'Contributions made, or written down for others, answers given.',
  },
  basis: 'made-public',
  readers: everybody,
  kept: [asLongAsTheCollective],
  tables: ['contribution'],
};

/** What somebody contributed, or wrote down for others. It was said in public: it stays, without their name. */
@Injectable()
export class ConsultationsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'contributions';
  readonly processing = processing;

  constructor(
    private readonly personalData: PersonalData,
    private readonly contributions: ConsultationsRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  export(db: Db, accountId: Id): Promise<unknown> {
    return this.contributions.enteredBy(db, accountId);
  }

  /** Names are read from the account, which its own module empties. */
  erase(): Promise<void> {
    return Promise.resolve();
  }
}
