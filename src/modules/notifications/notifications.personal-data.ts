import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { untilErased, type Processing } from '../../platform/personal-data/processing.js';
import { NotificationsRepository } from './notifications.repository.js';

/** Days. */
const newsKept = 180;

const processing: Processing = {
  title: { fr: 'Nouvelles et courriels', en: 'News and mail' },
  purpose: {
    fr: 'Vous prévenir de ce qui vous concerne, au rythme que vous choisissez.',
    en: 'Tell you what concerns you, at the rhythm you choose.',
  },
  data: {
    fr: 'Nouvelles qui vous ont été signalées, rythme des courriels.',
    en: 'News you were told, rhythm of mail.',
  },
  basis: 'consent',
  readers: { fr: 'Vous seul·e', en: 'Only you' },
  kept: [untilErased, { fr: `Nouvelles : ${newsKept} jours.`, en: `News: ${newsKept} days.` }],
  tables: ['notification', 'mail_preference'],
};

/** How often somebody is written to, and what they were told. */
@Injectable()
export class NotificationsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'mail';
  readonly processing = processing;

  constructor(
    private readonly personalData: PersonalData,
    private readonly notifications: NotificationsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  export(db: Db, accountId: Id): Promise<unknown> {
    return this.notifications.held(db, accountId);
  }

  erase(tx: Tx, accountId: Id): Promise<void> {
    return this.notifications.forgetAccount(tx, accountId);
  }

  async expire(now: Date): Promise<void> {
    const before = new Date(now.getTime() - newsKept * 24 * 60 * 60 * 1000);
    await this.unitOfWork.run((tx) => this.notifications.forgetBefore(tx, before));
  }
}
