import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { asLongAsTheCollective, type Processing } from '../../platform/personal-data/processing.js';
import { CollectivesRepository } from './collectives.repository.js';
import { PhaseWordsRepository } from './phase-words.repository.js';
import { CollectivesService } from './collectives.service.js';

const processing: Processing = {
  title: { fr: 'Adhésions et rôles', en: 'Memberships and roles' },
  purpose: {
    fr: 'Savoir qui est membre, qui tient quel rôle et depuis quand ; proposer un changement de phase.',
    en: 'Know who is a member, who holds which role and since when; propose a change of phase.',
  },
  data: {
    fr: 'Collectifs rejoints et dates, rôles avec leur raison, changements de phase et exceptions demandés.',
    en: 'Collectives joined and dates, roles with their reason, changes of phase and exceptions asked.',
  },
  basis: 'consent',
  readers: {
    fr: 'Rôles : tout le monde. Liste des membres : les membres.',
    en: 'Roles: everybody. The list of members: the members.',
  },
  kept: [asLongAsTheCollective],
  tables: ['membership', 'role', 'phase_change', 'phase_exception'],
};

/** Memberships and roles. Roles are public and dated (R5): they end, and stay as a former member's. */
@Injectable()
export class CollectivesPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'memberships';
  readonly processing = processing;

  constructor(
    private readonly personalData: PersonalData,
    private readonly collectives: CollectivesRepository,
    private readonly phaseWords: PhaseWordsRepository,
    private readonly service: CollectivesService,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  async export(db: Db, accountId: Id): Promise<unknown> {
    const held = await this.collectives.heldOn(db, accountId);
    return { ...held, phases: await this.phaseWords.heldOn(db, accountId) };
  }

  /** Leaves every collective; refused to the last coordinator of one. */
  async erase(tx: Tx, accountId: Id): Promise<void> {
    for (const collectiveId of await this.collectives.notLeft(tx, accountId)) {
      await this.service.depart(tx, collectiveId, accountId);
    }
    await this.collectives.forgetPartyCards(tx, accountId);
  }
}
