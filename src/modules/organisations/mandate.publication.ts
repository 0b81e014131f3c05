import { Injectable, type OnModuleInit } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import { dayOf } from '../../kernel/day.js';
import { allowed } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { Db } from '../../platform/database/database.js';
import { CollectivesService } from '../collectives/index.js';
import { ExportsService, type Published, type PublicationSource } from '../texts/index.js';
import { MandatesRepository } from './mandates.repository.js';

const words = {
  fr: {
    name: 'mandat',
    mayOffer: 'Ce que l’on peut proposer',
    mayNotOffer: 'Ce que l’on ne peut pas proposer',
    holders: 'Porté par',
  },
  en: { name: 'mandate', mayOffer: 'What may be offered', mayNotOffer: 'What may not be offered', holders: 'Held by' },
} as const;

/** A mandate to take along: its words, then its limits. */
@Injectable()
export class MandatePublication implements OnModuleInit, PublicationSource {
  constructor(
    private readonly exports: ExportsService,
    private readonly mandates: MandatesRepository,
    private readonly collectives: CollectivesService,
  ) {}

  onModuleInit(): void {
    this.exports.addSource('Mandate', this);
  }

  mayRead() {
    return Promise.resolve(allowed);
  }

  async publication(id: Id, db: Db): Promise<Published> {
    const mandate = await this.mandates.anywhere(db, id);
    if (!mandate) throw new Refused(notFound());
    const { collectiveId, title, document, mayOffer, mayNotOffer, holders, proposedAt, termOn } = mandate;
    const { name, languages, timeZone } = await this.collectives.byId(db, collectiveId);
    const language = languages[0] === 'en' ? 'en' : 'fr';
    const own = words[language];
    const names = holders.flatMap((holder) => (holder.erased ? [] : [holder.name]));
    const listed = (part: string, heading: string, facts: readonly string[]) => ({
      level: 1,
      id: part,
      heading,
      document: null,
      facts,
      notes: [],
    });
    return {
      collectiveId,
      name: own.name,
      publication: {
        title,
        subtitle: `${name} · ${termOn}`,
        language,
        date: dayOf(proposedAt, timeZone),
        parts: [
          { level: 1, id: 'mandate', heading: '', document, facts: [], notes: [] },
          listed('may', own.mayOffer, mayOffer),
          listed('may-not', own.mayNotOffer, mayNotOffer),
          ...(names.length > 0 ? [listed('holders', own.holders, names)] : []),
        ],
      },
    };
  }
}
