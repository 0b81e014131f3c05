import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../../platform/personal-data/personal-data.js';
import { asLongAsTheCollective, everybody, type Processing } from '../../../platform/personal-data/processing.js';
import { CommitmentsRepository } from './commitments.repository.js';

const processing: Processing = {
  title: { fr: 'Programme et engagements', en: 'Programme and commitments' },
  purpose: {
    fr: 'Dire qui répond de quel engagement et ce qui en est rapporté.',
    en: 'Tell who answers for which commitment and what is reported of it.',
  },
  data: {
    fr: 'Engagements dont vous répondez, rapports signés, publications du programme.',
    en: 'Commitments you answer for, reports signed, publications of the programme.',
  },
  basis: 'made-public',
  readers: everybody,
  kept: [asLongAsTheCollective],
  tables: ['commitment', 'commitment_report', 'programme_publication'],
};

/** What somebody reported on commitments stays, without a name once the account is erased; they are in charge of none. */
@Injectable()
export class CommitmentsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'commitments';
  readonly processing = processing;

  constructor(
    private readonly personalData: PersonalData,
    private readonly commitments: CommitmentsRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  export(db: Db, accountId: Id): Promise<unknown> {
    return this.commitments.heldOn(db, accountId);
  }

  erase(tx: Tx, accountId: Id): Promise<void> {
    return this.commitments.release(tx, accountId);
  }
}
