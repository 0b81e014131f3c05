import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../../platform/personal-data/personal-data.js';
import { everybody, type Processing } from '../../../platform/personal-data/processing.js';
import { LogRepository } from './log.repository.js';

const processing: Processing = {
  title: { fr: 'Journal public scellé', en: 'Sealed public log' },
  purpose: { fr: 'Rendre visible toute réécriture de l’histoire.', en: 'Make any rewriting of history visible.' },
  data: {
    fr: 'Le sel qui ouvre les empreintes où l’on parle de vous. Le journal lui-même ne contient aucun nom.',
    en: 'The salt that opens the commitments that speak of you. The log itself holds no name.',
  },
  basis: 'traceability',
  readers: everybody,
  kept: [
    {
      fr: 'Empreintes : toujours ; elles ne disent rien sans le sel. Sel : détruit avec le compte.',
      en: 'Commitments: for ever; they say nothing without the salt. Salt: destroyed with the account.',
    },
  ],
  tables: ['log_opening'],
};

/** What opens the log's commitments to somebody. Erased: it is destroyed; the log, its tree and every proof still hold. */
@Injectable()
export class LogPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'public-log';
  readonly processing = processing;

  constructor(
    private readonly personalData: PersonalData,
    private readonly repository: LogRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  /** Where the log says something of them, and what opens it. */
  export(db: Db, accountId: Id): Promise<unknown> {
    return this.repository.openingsOf(db, accountId);
  }

  erase(tx: Tx, accountId: Id): Promise<void> {
    return this.repository.forget(tx, accountId);
  }
}
