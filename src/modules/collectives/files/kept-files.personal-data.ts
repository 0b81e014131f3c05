import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import { Database, type Db, type Tx } from '../../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../../platform/personal-data/personal-data.js';
import { asLongAsTheCollective, everybody, type Processing } from '../../../platform/personal-data/processing.js';
import { KeptFilesRepository } from './kept-files.repository.js';

const day = 24 * 60 * 60_000;

const processing: Processing = {
  title: { fr: 'Fichiers joints', en: 'Files joined' },
  purpose: {
    fr: 'Garder les documents joints à ce qui est publié.',
    en: 'Keep the documents joined to what is published.',
  },
  data: {
    fr: 'Fichiers que vous avez envoyés, tels quels, et quand.',
    en: 'Files you sent, as they are, and when.',
  },
  basis: 'made-public',
  readers: everybody,
  kept: [
    asLongAsTheCollective,
    {
      fr: 'Fichier envoyé et joint à rien : un jour.',
      en: 'File sent and joined to nothing: one day.',
    },
  ],
  tables: ['kept_file'],
};

/** Files somebody sent. What was published with one stays, without their name once erased; what waited goes. */
@Injectable()
export class KeptFilesPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'files';
  readonly processing = processing;

  constructor(
    private readonly personalData: PersonalData,
    private readonly database: Database,
    private readonly files: KeptFilesRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  export(db: Db, accountId: Id): Promise<unknown> {
    return this.files.heldOn(db, accountId);
  }

  erase(tx: Tx, accountId: Id): Promise<void> {
    return this.files.forget(tx, accountId);
  }

  expire(now: Date): Promise<void> {
    return this.files.forgetWaiting(this.database, new Date(now.getTime() - day));
  }
}
