import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { ConsultationsRepository } from './consultations.repository.js';

/** What somebody contributed, or wrote down for others. It was said in public: it stays, without their name. */
@Injectable()
export class ConsultationsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'contributions';

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
