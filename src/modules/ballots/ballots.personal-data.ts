import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { asLongAsTheCollective, type Processing } from '../../platform/personal-data/processing.js';
import { UrnRepository } from './urn.repository.js';

const processing: Processing = {
  title: { fr: 'Votes', en: 'Votes' },
  purpose: {
    fr: 'Voter une fois et une seule, pouvoir recompter, vérifier les procurations.',
    en: 'Vote once and only once, be able to count again, check proxies.',
  },
  data: {
    fr: 'Listes d’émargement, votes nommés, procurations, tenue des bureaux de vote. Un vote secret n’est relié à personne.',
    en: 'Electoral rolls, named votes, proxies, tellers’ work. A secret vote is tied to nobody.',
  },
  basis: 'traceability',
  readers: {
    fr: 'Votes nommés : comme le dit le scrutin. Votes secrets : personne.',
    en: 'Named votes: as the ballot says. Secret votes: nobody.',
  },
  kept: [asLongAsTheCollective],
  tables: ['ballot', 'ballot_pile', 'ballot_proxy', 'ballot_roll', 'ballot_teller', 'rule_template'],
};

/** The rolls somebody is on, and their named votes. Votes stay counted (R5); a secret one is nobody's already. */
@Injectable()
export class BallotsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'votes';
  readonly processing = processing;

  constructor(
    private readonly personalData: PersonalData,
    private readonly urn: UrnRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  export(db: Db, accountId: Id): Promise<unknown> {
    return this.urn.heldOn(db, accountId);
  }

  /** Nothing to forget here: roll and votes bear the account alone, which loses its name. */
  erase(): Promise<void> {
    return Promise.resolve();
  }
}
