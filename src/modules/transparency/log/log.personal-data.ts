import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../../platform/personal-data/personal-data.js';
import { LogRepository } from './log.repository.js';

/** What opens the log's commitments to somebody. Erased: it is destroyed; the log, its tree and every proof still hold. */
@Injectable()
export class LogPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'public-log';

  constructor(
    private readonly personalData: PersonalData,
    private readonly repository: LogRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  /** What the log says of somebody is told by the parts it is about. */
  export(): Promise<unknown> {
    return Promise.resolve([]);
  }

  erase(tx: Tx, accountId: Id): Promise<void> {
    return this.repository.forget(tx, accountId);
  }
}
