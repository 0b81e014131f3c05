import { Injectable, type OnModuleInit } from '@nestjs/common';
import { allowed, denied, when, type Decision } from '../../kernel/decision.js';
import { notFound } from '../../kernel/common.refusals.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Db } from '../../platform/database/database.js';
import { idsAbout, LiveTopics } from '../../platform/realtime/live-topics.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import type { Actor } from '../../platform/sessions/actor.js';
import type { Standing } from '../collectives/index.js';
import { DraftsService, TextsService } from '../texts/index.js';
import { AmendmentsRepository } from './amendments/amendments.repository.js';
import { ProposalDesk } from './proposal-desk.js';
import { mayEdit, mayReadWords, mayWatchDraft, type ProposalFacts } from './proposals.policy.js';
import { ProposalsRepository } from './proposals.repository.js';
import { ProposalsService } from './proposals.service.js';

/** `proposal:<id>`: its words, people, state and debate; who is on its page. For those who may read it. */
@Injectable()
export class ProposalsLive implements OnModuleInit {
  constructor(
    private readonly topics: LiveTopics,
    private readonly subjects: Subjects,
    private readonly texts: TextsService,
    private readonly drafts: DraftsService,
    private readonly proposals: ProposalsRepository,
    private readonly amendments: AmendmentsRepository,
    private readonly desk: ProposalDesk,
    private readonly service: ProposalsService,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.subjects.add('Proposal', (db, ids) => this.proposals.cards(db, ids));
    this.subjects.add('Amendment', (db, ids) => this.amendments.cards(db, ids));
    this.texts.addReader('Proposal', (actor, { id }, db) => this.may(db, actor, id, readsWords));
    this.drafts.addOwner('Proposal', {
      mayWrite: (actor, id, db) => this.may(db, actor, id, mayEdit),
      mayWatch: (actor, id, db) => this.may(db, actor, id, mayWatchDraft),
      publish: async (actor, id, reason) => {
        const proposal = await this.proposals.anywhere(this.database, id);
        if (!proposal) throw new Refused(notFound());
        await this.service.publishDraft(actor, proposal.collectiveId, id, reason);
      },
      topic: ({ id }) => `proposal:${id}`,
    });
    this.topics.add({
      kind: 'proposal',
      presence: true,
      mayWatch: (actor, id) => this.may(this.database, actor, id, () => allowed),
      concerned: (event) => idsAbout(event, 'Proposal'),
    });
  }

  /** Who may not read it hears that there is none; who may is asked for the rest. */
  private async may(
    db: Db,
    actor: Actor,
    id: Id,
    rest: (standing: Standing, facts: ProposalFacts) => Decision,
  ): Promise<Decision> {
    try {
      const { standing, facts } = await this.desk.readable(db, actor, await this.proposals.anywhere(db, id));
      return rest(standing, facts);
    } catch (error) {
      if (error instanceof Refused) return denied(error.refusal);
      throw error;
    }
  }
}

const readsWords = (standing: Standing, facts: ProposalFacts): Decision =>
  when(mayReadWords(standing, facts), notFound());
