import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { asLongAsTheCollective, type Processing } from '../../platform/personal-data/processing.js';
import { DraftsRepository } from './drafts/drafts.repository.js';
import { TextsRepository } from './texts.repository.js';

const processing: Processing = {
  title: { fr: 'Textes écrits ensemble', en: 'Texts written together' },
  purpose: {
    fr: 'Garder la trace de qui a écrit quoi, de la première idée à la phrase publiée.',
    en: 'Keep the trace of who wrote what, from the first idea to the published sentence.',
  },
  data: {
    fr: 'Versions et brouillons auxquels vous avez écrit, mot par mot.',
    en: 'Versions and drafts you wrote in, word by word.',
  },
  basis: 'made-public',
  readers: {
    fr: 'Versions : tout le monde. Brouillons : qui écrit avec vous.',
    en: 'Versions: everybody. Drafts: who writes with you.',
  },
  kept: [asLongAsTheCollective],
  tables: ['text_version', 'draft_update'],
};

/** Which versions somebody wrote, and in which drafts. Texts stay (R5); with the account erased, their author has no name. */
@Injectable()
export class TextsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'texts';
  readonly processing = processing;

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
