import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import type { EventFactory } from '../../platform/events/event.js';
import { CollectivesService } from '../collectives/index.js';
import { TextsService, toHtml } from '../texts/index.js';
import { AmendmentsRepository } from './amendments/amendments.repository.js';
import type { Competence, ProposalState } from './domain/proposal.js';
import { ProposalDesk } from './proposal-desk.js';
import { ProposalEntity } from './proposal.entity.js';
import { proposalAdopted, proposalDeferred, proposalRejected } from './proposals.events.js';
import { mayBeDecided } from './proposals.policy.js';
import { ProposalsRepository } from './proposals.repository.js';

/** What a plenary decided on proposals, and in which of its decisions. */
export interface PlenaryWord {
  readonly collectiveId: Id;
  readonly plenaryId: Id | null;
  readonly decisionId: Id | null;
  readonly actorId: Id | null;
  /** Said beside a rejection or a deferral; may be empty. */
  readonly reason?: string;
}

/** An adopted proposal in the very words that were voted: what the programme takes in. */
export interface AdoptedText {
  readonly collectiveId: Id;
  readonly proposalId: Id;
  readonly number: number;
  readonly title: string;
  /** Empty when its authors named none. */
  readonly chapter: string;
  readonly html: string;
  readonly textVersionId: Id;
  readonly cost: string | null;
  readonly competence: Competence | null;
  readonly authorIds: readonly Id[];
  readonly decisionId: Id | null;
  readonly adoptedAt: Date;
}

/** A proposal as another module lists it. */
export interface ProposalSummary {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly number: number;
  readonly title: string;
  readonly state: ProposalState;
  /** Its authors alone read it. */
  readonly private: boolean;
  readonly chapter: string;
  readonly textVersionId: Id;
  readonly submittedAt: Date | null;
}

/** A measure stands under its own title (h2); the headings of its text begin at the second level, and come right below. */
export const measureHeadingShift = 1;

/** The front door of plenaries: what is submitted, and what becomes of it. The caller has asked its own policy. */
@Injectable()
export class ProposalDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly proposals: ProposalsRepository,
    private readonly amendments: AmendmentsRepository,
    private readonly desk: ProposalDesk,
    private readonly collectives: CollectivesService,
    private readonly texts: TextsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What awaits a plenary, the longest waiting first. */
  async submitted(collectiveId: Id, db: Db = this.database): Promise<ProposalSummary[]> {
    return (await this.proposals.submitted(db, collectiveId)).map(summaryOf);
  }

  /** By id; unknown ones are left out. */
  async summaries(db: Db, ids: readonly Id[]): Promise<Map<Id, ProposalSummary>> {
    return new Map((await this.proposals.byIds(db, ids)).map((proposal) => [proposal.id, summaryOf(proposal)]));
  }

  /** Adopts submitted proposals (all or none), each in its current version; the phase must allow it. */
  async adopt(tx: Tx, ids: readonly Id[], word: PlenaryWord): Promise<AdoptedText[]> {
    await this.collectives.ensurePhaseAllows(tx, word.collectiveId, 'adopt-proposals');
    const adopted = await this.decide(tx, ids, 'adopted', proposalAdopted, word);
    return this.adoptedTexts(tx, adopted);
  }

  async reject(tx: Tx, ids: readonly Id[], word: PlenaryWord): Promise<void> {
    await this.decide(tx, ids, 'rejected', proposalRejected, word);
  }

  /** Back to its authors, to be worked on and submitted again. */
  async defer(tx: Tx, ids: readonly Id[], word: PlenaryWord): Promise<void> {
    await this.decide(tx, ids, 'deferred', proposalDeferred, word);
  }

  /** The voted words of adopted proposals, in the order of their numbers. */
  async adoptedTexts(db: Db, proposals: readonly ProposalEntity[]): Promise<AdoptedText[]> {
    const ids = proposals.map(({ id }) => id);
    // One after the other: in a transaction there is one connection.
    const texts = await this.texts.latestOf(
      db,
      ids.map((id) => ({ type: 'Proposal', id })),
    );
    const authors = await this.proposals.authorsOf(db, ids);
    return proposals.map((proposal) => {
      const text = texts.get(proposal.id);
      if (!text || !proposal.decidedAt) throw new Error(`proposal ${proposal.id} was not adopted`);
      const { collectiveId, id, number, title, chapter, cost, competence, textVersionId } = proposal;
      return {
        collectiveId,
        proposalId: id,
        number,
        title,
        chapter,
        html: toHtml(text.document, { headingShift: measureHeadingShift }),
        textVersionId,
        cost: cost === '' ? null : cost,
        competence,
        authorIds: authors.get(id) ?? [],
        decisionId: proposal.decisionId,
        adoptedAt: proposal.decidedAt,
      };
    });
  }

  /** The same, by id; what is not adopted is left out. */
  async adoptedById(db: Db, ids: readonly Id[]): Promise<AdoptedText[]> {
    const proposals = await this.proposals.byIds(db, ids);
    return this.adoptedTexts(
      db,
      proposals.filter(({ state }) => state === 'adopted'),
    );
  }

  private async decide(
    tx: Tx,
    ids: readonly Id[],
    state: 'adopted' | 'rejected' | 'deferred',
    event: EventFactory,
    { collectiveId, plenaryId, decisionId, actorId, reason = '' }: PlenaryWord,
  ): Promise<ProposalEntity[]> {
    const held = await this.proposals.forUpdate(tx, collectiveId, ids);
    if (held.length !== new Set(ids).size) throw new Refused(notFound());
    for (const proposal of held) ensure(mayBeDecided(proposal));
    const now = this.clock.now();
    const change = { state, plenaryId, decisionId, decisionReason: reason, decidedAt: now, lastActivityAt: now };
    const decided: ProposalEntity[] = [];
    if (state === 'adopted') await this.amendments.lapseOf(tx, ids, now);
    for (const proposal of held) {
      await this.proposals.update(tx, proposal.id, change);
      const { groupIds } = await this.proposals.ties(tx, proposal.id);
      const about = plenaryId === null ? [] : [{ type: 'Plenary', id: plenaryId } as const];
      this.desk.tell(tx, event, actorId, proposal, groupIds, { about });
      decided.push({ ...proposal, ...change });
    }
    return decided;
  }
}

const summaryOf = (proposal: ProposalEntity): ProposalSummary => ({
  collectiveId: proposal.collectiveId,
  id: proposal.id,
  number: proposal.number,
  title: proposal.title,
  state: proposal.state,
  private: proposal.private,
  chapter: proposal.chapter,
  textVersionId: proposal.textVersionId,
  submittedAt: proposal.submittedAt,
});
