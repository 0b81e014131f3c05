import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { notFound } from '../../../kernel/common.refusals.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import type { SubjectRef } from '../../../kernel/subject-ref.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import { compatibility, DraftsService, merge, TextsService, votingOrder, type TextVersion } from '../../texts/index.js';
import { amendmentsConflict } from '../domain/amendment.refusals.js';
import type { PlenaryWord } from '../proposal-decisions.service.js';
import { ProposalDesk } from '../proposal-desk.js';
import type { ProposalEntity } from '../proposal.entity.js';
import { proposalRewritten } from '../proposals.events.js';
import { ProposalsRepository } from '../proposals.repository.js';
import { AmendmentBases, amendmentOf } from './amendment-bases.js';
import { accounts, authorsOf } from './amendment-desk.js';
import { amendmentFell, amendmentsAdopted, amendmentsRejected } from './amendments.events.js';
import { AmendmentsRepository, type AmendmentRow, type Recommendation } from './amendments.repository.js';

/** An amendment a plenary may vote. */
export interface VotableAmendment {
  readonly id: Id;
  readonly number: number;
  readonly recommendation: Recommendation | null;
}

/** An amendment in a vote, as it stands. */
export interface AmendmentInVote extends VotableAmendment {
  readonly state: AmendmentRow['state'];
  /** Number of the one that left no room for it. */
  readonly fellWith: number | null;
}

/** One vote, as the algorithm would have it; amendments by id. */
export interface ProposedVote {
  readonly kind: 'together' | 'choice' | 'vote';
  readonly amendments: readonly VotableAmendment[];
  /** Those that need not be voted any more once one of these has passed, by number. */
  readonly falls: readonly number[];
}

/** Amendments before a plenary: which await it, in which order, and what its decisions make of them. The caller has asked its own policy. */
@Injectable()
export class AmendmentDecisionsService {
  constructor(
    private readonly amendments: AmendmentsRepository,
    private readonly bases: AmendmentBases,
    private readonly proposals: ProposalsRepository,
    private readonly desk: ProposalDesk,
    private readonly texts: TextsService,
    private readonly drafts: DraftsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of these, those that may be voted now. */
  async votable(db: Db, ids: readonly Id[]): Promise<readonly VotableAmendment[]> {
    return ids.length === 0 ? [] : this.amendments.votable(db, ids);
  }

  /** How the open amendments of a proposal would be voted, and those whose author must choose first. */
  async order(
    db: Db,
    collectiveId: Id,
    proposalId: Id,
  ): Promise<{ readonly votes: readonly ProposedVote[]; readonly stale: readonly number[] }> {
    const all = await this.amendments.open(db, proposalId);
    const stale = all.flatMap((row) => (row.stale ? [row.number] : []));
    const open = all.filter((row) => !row.stale);
    const [first] = open;
    if (!first) return { votes: [], stale };
    const base = await this.texts.version(db, collectiveId, first.baseVersionId);
    const at = (place: number): VotableAmendment[] => {
      const row = open[place];
      return row ? [{ id: row.id, number: row.number, recommendation: row.recommendation }] : [];
    };
    const votes = votingOrder(
      base,
      open.map((row) => amendmentOf(row, base)),
    ).map((item): ProposedVote => ({
      kind: item.kind,
      amendments: item.amendments.flatMap(at),
      falls: ('falls' in item ? item.falls : []).flatMap(({ amendment }) => at(amendment).map(({ number }) => number)),
    }));
    return { votes, stale };
  }

  /** Refuses (AmendmentsConflict) what cannot pass together. */
  async ensureTogether(db: Db, collectiveId: Id, ids: readonly Id[]): Promise<void> {
    const rows = await this.amendments.votable(db, ids);
    const [first] = rows;
    if (!first) return;
    const base = await this.texts.version(db, collectiveId, first.baseVersionId);
    this.together(base, rows);
  }

  /** By id, whatever became of them. */
  async lines(db: Db, ids: readonly Id[]): Promise<ReadonlyMap<Id, AmendmentInVote>> {
    const rows = ids.length === 0 ? [] : await this.amendments.byIds(db, ids);
    return new Map(
      rows.map(({ id, number, recommendation, state, fellWith }) => [
        id,
        { id, number, recommendation, state, fellWith },
      ]),
    );
  }

  /** The version a decision of a plenary made; null where it made none. */
  versionBy(db: Db, decisionId: Id): Promise<Id | null> {
    return this.amendments.versionBy(db, decisionId);
  }

  /** The proposal of amendments; null when they are not all of one. */
  async proposalOf(db: Db, ids: readonly Id[]): Promise<Id | null> {
    const found = new Set((await this.amendments.byIds(db, ids)).map(({ proposalId }) => proposalId));
    const [only] = found;
    return found.size === 1 ? (only ?? null) : null;
  }

  /**
   * These pass: the next version of the text, signed by their authors too. Those it leaves no room for fall, those it
   * contains are adopted with it, the others are carried over.
   */
  async adopt(tx: Tx, ids: readonly Id[], word: PlenaryWord): Promise<void> {
    const { proposal, rows } = await this.held(tx, ids, word);
    const subject: SubjectRef = { type: 'Proposal', id: proposal.id };
    const base = await this.texts.version(tx, word.collectiveId, proposal.textVersionId);
    const numbers = rows.map(({ number }) => number).join(', ');
    const text = await this.texts.addVersion(tx, {
      collectiveId: word.collectiveId,
      subject,
      basedOn: base.id,
      document: this.together(base, rows),
      authorIds: [...new Set(rows.flatMap(authorsOf))],
      reason: `Amendement${rows.length > 1 ? 's' : ''} n° ${numbers}, en plénière`.slice(0, 500),
      by: word.actorId,
    });
    await this.drafts.settle(tx, subject, text);
    const now = this.clock.now();
    const adopted = { state: 'accepted', versionId: text.id, decisionId: word.decisionId } as const;
    await this.amendments.settle(
      tx,
      rows.map(({ id }) => id),
      adopted,
      now,
    );
    await this.bases.follow(tx, proposal, base, text, {
      contained: adopted,
      overtaken: (row) => this.fall(tx, proposal, row, this.inTheWayOf(base, row, rows), word),
    });
    await this.proposals.update(tx, proposal.id, {
      textVersionId: text.id,
      plain: text.plain,
      lastActivityAt: now,
      version: proposal.version + 1,
    });
    await this.tellAll(tx, amendmentsAdopted, proposal, rows, word);
    const { groupIds } = await this.proposals.ties(tx, proposal.id);
    this.desk.tell(tx, proposalRewritten, word.actorId, proposal, groupIds, { payload: { textVersion: text.number } });
  }

  async reject(tx: Tx, ids: readonly Id[], word: PlenaryWord): Promise<void> {
    const { proposal, rows } = await this.held(tx, ids, word);
    const settled = { state: 'rejected', decisionId: word.decisionId } as const;
    await this.amendments.settle(
      tx,
      rows.map(({ id }) => id),
      settled,
      this.clock.now(),
    );
    await this.tellAll(tx, amendmentsRejected, proposal, rows, word);
  }

  /** Their proposal, held until the transaction ends, and they as they are then. */
  private async held(
    tx: Tx,
    ids: readonly Id[],
    { collectiveId }: PlenaryWord,
  ): Promise<{ readonly proposal: ProposalEntity; readonly rows: readonly AmendmentRow[] }> {
    const proposalId = await this.proposalOf(tx, ids);
    const [proposal] = proposalId === null ? [] : await this.proposals.forUpdate(tx, collectiveId, [proposalId]);
    const rows = await this.amendments.votable(tx, ids);
    if (!proposal || rows.length === 0) throw new Refused(notFound());
    return { proposal, rows };
  }

  private together(base: TextVersion, rows: readonly AmendmentRow[]): TextVersion['document'] {
    const { document, conflicts } = merge(
      base,
      rows.map((row) => amendmentOf(row, base)),
    );
    const [conflict] = conflicts;
    if (conflict) throw new Refused(amendmentsConflict({ words: conflict.words }));
    return document;
  }

  /** Of those that passed, the one that changes otherwise what this one changes. */
  private inTheWayOf(base: TextVersion, row: AmendmentRow, passed: readonly AmendmentRow[]): AmendmentRow {
    const stored = [...passed, row].map((each) => amendmentOf(each, base));
    const place = compatibility(base, stored).find(
      ({ b, relation }) => b === passed.length && relation === 'conflicting',
    )?.a;
    const found = passed[place ?? 0];
    if (!found) throw new Error('an amendment falls with one that passes');
    return found;
  }

  private async fall(
    tx: Tx,
    proposal: ProposalEntity,
    row: AmendmentRow,
    by: AmendmentRow,
    { decisionId, actorId }: PlenaryWord,
  ): Promise<void> {
    await this.amendments.settle(tx, [row.id], { state: 'fallen', decisionId, fellWith: by.id }, this.clock.now());
    this.desk.tell(tx, amendmentFell, actorId, proposal, [], {
      about: accounts(authorsOf(row)),
      payload: { amendment: row.number, with: by.number },
    });
  }

  private async tellAll(
    tx: Tx,
    event: typeof amendmentsAdopted,
    proposal: ProposalEntity,
    rows: readonly AmendmentRow[],
    { plenaryId, actorId }: PlenaryWord,
  ): Promise<void> {
    const { groupIds } = await this.proposals.ties(tx, proposal.id);
    const authors = rows.flatMap(authorsOf);
    const about: SubjectRef[] = accounts(authors);
    if (plenaryId !== null) about.push({ type: 'Plenary', id: plenaryId });
    this.desk.tell(tx, event, actorId, proposal, groupIds, {
      about,
      payload: { amendments: rows.map(({ number }) => number).join(', ') },
    });
  }
}
