import { Injectable, type OnModuleInit } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import { denied, when, type Decision } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import { dayOf } from '../../kernel/day.js';
import type { Db } from '../../platform/database/database.js';
import type { Actor } from '../../platform/sessions/actor.js';
import { CollectivesService } from '../collectives/index.js';
import { ExportsService, TextsService, TextViews, type Published, type PublicationSource } from '../texts/index.js';
import { ProposalDesk } from './proposal-desk.js';
import { mayReadWords } from './proposals.policy.js';
import { ProposalsRepository } from './proposals.repository.js';

/** A proposal as a file: its problem, its words, who wrote them. */
@Injectable()
export class ProposalPublication implements OnModuleInit, PublicationSource {
  constructor(
    private readonly exports: ExportsService,
    private readonly proposals: ProposalsRepository,
    private readonly desk: ProposalDesk,
    private readonly texts: TextsService,
    private readonly views: TextViews,
    private readonly collectives: CollectivesService,
  ) {}

  onModuleInit(): void {
    this.exports.addSource('Proposal', this);
  }

  async mayRead(actor: Actor, id: Id, db: Db): Promise<Decision> {
    try {
      const { standing, facts } = await this.desk.readable(db, actor, await this.proposals.anywhere(db, id));
      return when(mayReadWords(standing, facts), notFound());
    } catch (error) {
      if (error instanceof Refused) return denied(error.refusal);
      throw error;
    }
  }

  async publication(id: Id, db: Db): Promise<Published> {
    const proposal = await this.proposals.anywhere(db, id);
    if (!proposal) throw new Refused(notFound());
    const { collectiveId, number, title, problem, cost } = proposal;
    const { name, languages, timeZone } = await this.collectives.byId(db, collectiveId);
    const language = languages[0] === 'en' ? 'en' : 'fr';
    const text = await this.texts.version(db, collectiveId, proposal.textVersionId);
    const authors = (await this.views.writers(db, text.authorIds))
      .map((person) => person.name)
      .filter((each) => each !== '');
    const fr = language === 'fr';
    const words = fr
      ? { proposal: 'Proposition n°', version: 'version', cost: 'Coût', by: 'Par' }
      : { proposal: 'Proposal no.', version: 'version', cost: 'Cost', by: 'By' };
    const colon = fr ? '\u202f: ' : ': ';
    return {
      collectiveId,
      name: `${fr ? 'proposition' : 'proposal'}-${number}`,
      publication: {
        title,
        subtitle: `${name} · ${words.proposal} ${number} · ${words.version} ${text.number}`,
        language,
        date: dayOf(text.createdAt, timeZone),
        parts: [
          {
            level: 1,
            id: `proposal-${number}`,
            heading: '',
            document: text.document,
            facts: [...(problem === '' ? [] : [problem]), ...(cost === '' ? [] : [`${words.cost}${colon}${cost}`])],
            notes: authors.length > 0 ? [`${words.by} ${authors.join(', ')}`] : [],
          },
        ],
      },
    };
  }
}
