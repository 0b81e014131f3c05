import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { newId, type Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import { TextsService } from '../../texts/index.js';
import type { PlannedProposal } from '../domain/import/plan.js';
import { ProposalDecisionsService, type AdoptedText } from '../proposal-decisions.service.js';
import { ProposalEntity } from '../proposal.entity.js';
import { proposalsImported } from '../proposals.events.js';
import { ProposalsRepository } from '../proposals.repository.js';
import { freshProposal } from '../proposals.service.js';
import type { ReadyProposal } from './ready-import.js';

export interface ImportWish {
  readonly collectiveId: Id;
  /** Adopted elsewhere before: in the programme at once. Otherwise in debate. */
  readonly adopted: boolean;
}

export interface Imported {
  readonly created: number;
  /** In the collective already, by their source id. */
  readonly known: number;
  readonly adopted: readonly AdoptedText[];
}

/** Proposals taken over from another tool: all of them, in the caller's transaction, or none. */
@Injectable()
export class ProposalImportService {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly decisions: ProposalDecisionsService,
    private readonly texts: TextsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How many of these rows the collective has already. */
  async countKnown(db: Db, collectiveId: Id, rows: readonly PlannedProposal[]): Promise<number> {
    const sources = rows.map(({ source }) => source);
    return (await this.proposals.known(db, collectiveId, sources)).size;
  }

  /** Importing the same file again adds only what is new in it. */
  async import(tx: Tx, { collectiveId, adopted }: ImportWish, rows: readonly ReadyProposal[]): Promise<Imported> {
    const known = await this.proposals.known(
      tx,
      collectiveId,
      rows.map(({ source }) => source),
    );
    const fresh = rows.filter(({ source }) => !known.has(source));
    if (fresh.length === 0) return { created: 0, known: known.size, adopted: [] };
    const created = await this.insert(tx, collectiveId, adopted, fresh);
    tx.record(
      proposalsImported({
        collectiveId,
        actorId: null,
        subjectId: collectiveId,
        payload: { count: created.length },
      }),
    );
    return {
      created: created.length,
      known: known.size,
      adopted: adopted ? await this.decisions.adoptedTexts(tx, created) : [],
    };
  }

  private async insert(
    tx: Tx,
    collectiveId: Id,
    adopted: boolean,
    rows: readonly ReadyProposal[],
  ): Promise<ProposalEntity[]> {
    const now = this.clock.now();
    const first = await this.proposals.takeNumbers(tx, collectiveId, rows.length);
    const ids = rows.map(() => newId());
    const texts = await this.texts.createMany(
      tx,
      rows.map(({ document }, index) => ({
        collectiveId,
        subject: { type: 'Proposal' as const, id: ids[index] ?? newId() },
        document,
        authorIds: [],
        reason: '',
        by: null,
      })),
    );
    const created = rows.flatMap((row, index): ProposalEntity[] => {
      const text = texts[index];
      if (!text) return [];
      return [
        {
          ...freshProposal,
          collectiveId,
          id: text.subject.id,
          number: first + index,
          title: row.title,
          problem: row.problem,
          cost: row.cost,
          competence: row.competence,
          chapter: row.chapter,
          state: adopted ? 'adopted' : 'debated',
          private: false,
          textVersionId: text.id,
          plain: text.plain,
          source: row.source,
          sourceUrl: row.url,
          createdBy: null,
          createdAt: now,
          debatedAt: now,
          decidedAt: adopted ? now : null,
          lastActivityAt: now,
        },
      ];
    });
    await this.proposals.insert(tx, created);
    return created;
  }
}
