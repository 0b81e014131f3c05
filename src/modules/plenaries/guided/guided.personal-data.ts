import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../../platform/personal-data/personal-data.js';
import { asLongAsTheCollective, type Processing } from '../../../platform/personal-data/processing.js';
import type { Candidate } from '../domain/nomination.js';
import { GuidedRepository } from './guided.repository.js';
import type { NominationProcedure } from './guided.rows.js';
import { VotersRepository } from './voters.repository.js';

const processing: Processing = {
  title: { fr: 'Décisions guidées', en: 'Guided decisions' },
  purpose: {
    fr: 'Consentement, élection sans candidat, candidatures, tirage au sort.',
    en: 'Consent, election without candidate, nominations, draws by lot.',
  },
  data: {
    fr: 'Ce que vous avez dit devant l’assemblée, candidatures et soutiens, pseudonyme de tirage, scrutins tenus ailleurs que vous avez rapportés.',
    en: 'What you said before the assembly, nominations and supports, pseudonym of a draw, elections held elsewhere that you recorded.',
  },
  basis: 'traceability',
  readers: { fr: 'Les membres ; le résultat : tout le monde.', en: 'The members; the outcome: everybody.' },
  kept: [
    asLongAsTheCollective,
    {
      fr: 'Soutiens, pseudonymes et genre déclaré : jusqu’à l’effacement du compte.',
      en: 'Supports, pseudonyms and declared gender: until the account is erased.',
    },
  ],
  tables: ['nomination_support', 'nomination_voter', 'draw_pseudonym', 'outside_election'],
};

/** What somebody said before everyone stays, without a name; dates, supports, pseudonyms and a declared gender do not. */
@Injectable()
export class GuidedPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'procedures';
  readonly processing = processing;

  constructor(
    private readonly personalData: PersonalData,
    private readonly voters: VotersRepository,
    private readonly procedures: GuidedRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  async export(db: Db, accountId: Id): Promise<unknown> {
    const [held, said] = [await this.voters.heldOn(db, accountId), await this.procedures.saidBy(db, accountId)];
    return { held, said };
  }

  async erase(tx: Tx, accountId: Id): Promise<void> {
    await this.voters.erase(tx, accountId);
    for (const procedure of await this.procedures.standingOf(tx, accountId)) {
      if (procedure.kind !== 'nomination') continue;
      await this.procedures.save(tx, procedure.id, withoutGender(procedure, accountId), procedure.endedAt);
    }
  }
}

/** They decline where nothing is counted yet, and their gender is forgotten everywhere. */
function withoutGender({ state }: NominationProcedure, accountId: Id): NominationProcedure['state'] {
  const { nomination } = state;
  const forget = <T extends { readonly personId: string; readonly gender: string | null }>(one: T): T =>
    one.personId === accountId ? { ...one, gender: null } : one;
  const decline = (one: Candidate): Candidate =>
    one.personId === accountId && nomination.state === 'open' ? { ...one, answer: 'declined' } : one;
  return {
    ...state,
    nomination: {
      ...nomination,
      candidates: nomination.candidates.map(forget).map(decline),
      ranking: nomination.ranking.map(forget),
      results: nomination.results.map((ranking) => ranking.map(forget)),
    },
  };
}
