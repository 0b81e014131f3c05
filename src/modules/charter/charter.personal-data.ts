import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { asLongAsTheCollective, everybody, type Processing } from '../../platform/personal-data/processing.js';
import { CharterAmendmentsRepository } from './charter-amendments.repository.js';
import { EndorsementsRepository } from './endorsements.repository.js';

const processing: Processing = {
  title: { fr: 'Charte et adhésions à la charte', en: 'Charter and endorsements' },
  purpose: {
    fr: 'Dire qui a adhéré à quelle version de la charte, avec quelles réserves, et par quelle décision.',
    en: 'Tell who endorsed which version of the charter, with which reservations, by which decision.',
  },
  data: {
    fr: 'Signatures, déclarations, réserves, amendements de la charte, versions rédigées.',
    en: 'Signatures, statements, reservations, amendments of the charter, versions drafted.',
  },
  basis: 'made-public',
  readers: everybody,
  kept: [
    asLongAsTheCollective,
    {
      fr: 'Vos déclarations personnelles : jusqu’à l’effacement du compte.',
      en: 'Your personal statements: until the account is erased.',
    },
  ],
  tables: ['endorsement', 'charter_version', 'charter_amendment'],
};

/** What somebody endorsed, announced, recorded or signed. Erased: their own statements; the dated endorsement stays, without a name (R5). */
@Injectable()
export class CharterPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'charter';
  readonly processing = processing;

  constructor(
    private readonly personalData: PersonalData,
    private readonly endorsements: EndorsementsRepository,
    private readonly amendments: CharterAmendmentsRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  async export(db: Db, accountId: Id): Promise<unknown> {
    const rows = await this.endorsements.ofAccount(db, accountId);
    const tabled = await this.amendments.ofAccount(db, accountId);
    const endorsements = rows.map(
      ({
        versionNumber,
        organisation,
        person,
        announcedBy,
        confirmedBy,
        state,
        statement,
        announcedAt,
        activeAt,
        withdrawnAt,
      }) => ({
        version: versionNumber,
        organisation: organisation?.name ?? null,
        state,
        signed: person.id === accountId,
        announced: announcedBy.id === accountId,
        recordedVote: confirmedBy?.id === accountId,
        statement,
        announcedAt,
        activeAt,
        withdrawnAt,
      }),
    );
    const amendments = tabled.map(({ number, reason, state, createdAt }) => ({ number, reason, state, createdAt }));
    return { endorsements, amendments };
  }

  erase(tx: Tx, accountId: Id): Promise<void> {
    return this.endorsements.forgetStatements(tx, accountId);
  }
}
