import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { asLongAsTheCollective, type Processing } from '../../platform/personal-data/processing.js';
import { ModerationRepository } from './moderation.repository.js';

const processing: Processing = {
  title: { fr: 'Modération', en: 'Moderation' },
  purpose: {
    fr: 'Traiter les signalements, dire les raisons, permettre un recours.',
    en: 'Handle reports, give reasons, allow an appeal.',
  },
  data: { fr: 'Signalements, mesures et leurs raisons, recours.', en: 'Reports, measures and their reasons, appeals.' },
  basis: 'legal-duty',
  readers: {
    fr: 'La modération ; la mesure : la personne concernée, puis le journal public, sans nom.',
    en: 'The moderators; the measure: the person concerned, then the public log, without a name.',
  },
  kept: [
    asLongAsTheCollective,
    { fr: 'Vos mots : jusqu’à l’effacement du compte.', en: 'Your words: until the account is erased.' },
  ],
  tables: ['moderation_appeal', 'moderation_measure', 'moderation_report'],
};

/** What somebody reported, the measures about what they wrote, their appeals. Erased: the words, not the decisions. */
@Injectable()
export class ModerationPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'moderation';
  readonly processing = processing;

  constructor(
    private readonly personalData: PersonalData,
    private readonly moderation: ModerationRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  async export(db: Db, accountId: Id): Promise<unknown> {
    const [reports, measures] = await Promise.all([
      this.moderation.reportedBy(db, accountId),
      this.moderation.appealedBy(db, accountId),
    ]);
    return { reports, measures };
  }

  async erase(tx: Tx, accountId: Id): Promise<void> {
    await this.moderation.forgetWords(tx, accountId);
  }
}
