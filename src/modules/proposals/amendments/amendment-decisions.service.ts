import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { notFound } from '../../../kernel/common.refusals.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import type { SubjectRef } from '../../../kernel/subject-ref.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import {
  compatibility,
  DraftsService,
  merge,
  takeIn,
  TextsService,
  type Amendment,
  type BaseText,
  type TextVersion,
} from '../../texts/index.js';
import { amendmentIsAmended, amendmentsConflict, amendmentsOfOtherTexts } from '../domain/amendment.refusals.js';
import type { PlenaryWord } from '../proposal-decisions.service.js';
import { ProposalDesk } from '../proposal-desk.js';
import type { ProposalEntity } from '../proposal.entity.js';
import { proposalRewritten } from '../proposals.events.js';
import { ProposalsRepository } from '../proposals.repository.js';
import { AmendmentBases } from './amendment-bases.js';
import { accounts, authorsOf, writersOf } from './amendment-desk.js';
import { AmendmentEndings } from './amendment-endings.js';
import { amendmentFell, amendmentsAdopted, amendmentsRejected } from './amendments.events.js';
import {
  AmendmentsRepository,
  type AmendmentRow,
  type DecidedVersion,
  type Recommendation,
} from './amendments.repository.js';
import { amendmentOf, SubAmendments, textUnder } from './sub-amendments.js';
import { fallsOf, votingList, type AmendmentFall, type ListedVote } from './voting-list.js';

/** An amendment a plenary may vote. */
export interface VotableAmendment {
  readonly id: Id;
  readonly number: number;
  readonly recommendation: Recommendation | null;
  /** The amendment it amends, by id and number. */
  readonly amends: { readonly id: Id; readonly number: number } | null;
}

/** An amendment in a vote, as it stands. */
export interface AmendmentInVote extends VotableAmendment {
  readonly state: AmendmentRow['state'];
  /** Number of the one that left no room for it. */
  readonly fellWith: number | null;
}

/** One vote, as the algorithm would have it; amendments by id. */
export interface ProposedVote {
  readonly kind: ListedVote['kind'];
  readonly because: ListedVote['because'];
  readonly amendments: readonly VotableAmendment[];
}

/** How the open amendments of a proposal would be voted, which fall when which passes, and whose author must choose first. */
export interface ProposedVotes {
  readonly votes: readonly ProposedVote[];
  readonly falls: readonly AmendmentFall[];
  readonly stale: readonly number[];
}

/** Amendments before a plenary: which await it, in which order, and what its decisions make of them. The caller has asked its own policy. */
@Injectable()
export class AmendmentDecisionsService {
  constructor(
    private readonly amendments: AmendmentsRepository,
    private readonly bases: AmendmentBases,
    private readonly under: SubAmendments,
    private readonly endings: AmendmentEndings,
    private readonly proposals: ProposalsRepository,
    private readonly desk: ProposalDesk,
    private readonly texts: TextsService,
    private readonly drafts: DraftsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of these, those that may be voted now. */
  async votable(db: Db, ids: readonly Id[]): Promise<readonly VotableAmendment[]> {
    return ids.length === 0 ? [] : (await this.amendments.votable(db, ids)).map(votableOf);
  }

  async order(db: Db, collectiveId: Id, proposalId: Id): Promise<ProposedVotes> {
    const all = await this.amendments.open(db, proposalId);
    const stale = all.flatMap((row) => (row.stale ? [row.number] : []));
    const open = all.filter((row) => !row.stale);
    const [first] = open;
    if (!first) return { votes: [], falls: [], stale };
    const ids = open.map(({ id }) => id);
    const under = (await this.amendments.openUnder(db, ids)).filter((row) => !row.stale);
    const version = await this.texts.version(db, collectiveId, first.baseVersionId);
    const families = [open, ...ids.map((id) => under.filter(({ parent }) => parent?.id === id))];
    return {
      votes: votingList(version, open, under).map((vote) => ({ ...vote, amendments: vote.amendments.map(votableOf) })),
      falls: families.flatMap((family) => fallsOf(version, family)),
      stale,
    };
  }

  /** Refuses what is not voted in one vote: amendments of several texts (AmendmentsOfOtherTexts). */
  async ensureOneText(db: Db, ids: readonly Id[]): Promise<void> {
    const texts = new Set((await this.amendments.votable(db, ids)).map(({ parent }) => parent?.id ?? null));
    if (texts.size > 1) throw new Refused(amendmentsOfOtherTexts());
  }

  /** Refuses (AmendmentsConflict) what cannot pass together, and (AmendmentIsAmended) what will say something else by then. */
  async ensureTogether(db: Db, collectiveId: Id, ids: readonly Id[]): Promise<void> {
    const rows = await this.amendments.votable(db, ids);
    const [first] = rows;
    if (!first || rows.length < 2) return;
    const [amended] = await this.amendments.openUnder(db, ids);
    if (amended?.parent) throw new Refused(amendmentIsAmended({ number: amended.parent.number }));
    const version = await this.texts.version(db, collectiveId, first.baseVersionId);
    this.together(textUnder(first, version), rows);
  }

  /** By id, whatever became of them. */
  async lines(db: Db, ids: readonly Id[]): Promise<ReadonlyMap<Id, AmendmentInVote>> {
    const rows = ids.length === 0 ? [] : await this.amendments.byIds(db, ids);
    return new Map(rows.map((row) => [row.id, { ...votableOf(row), state: row.state, fellWith: row.fellWith }]));
  }

  /** The version a decision of a plenary made; null where it made none. */
  versionBy(db: Db, decisionId: Id): Promise<Id | null> {
    return this.amendments.versionBy(db, decisionId);
  }

  /** The versions of a proposal’s text that plenaries made by amendments, and the decision of each, the oldest first. */
  decided(db: Db, proposalId: Id): Promise<DecidedVersion[]> {
    return this.amendments.decided(db, proposalId);
  }

  /** The proposal of amendments; null when they are not all of one. */
  async proposalOf(db: Db, ids: readonly Id[]): Promise<Id | null> {
    const found = new Set((await this.amendments.byIds(db, ids)).map(({ proposalId }) => proposalId));
    const [only] = found;
    return found.size === 1 ? (only ?? null) : null;
  }

  /**
   * These pass: the next version of the text, signed by their authors too. Those it leaves no room for fall, those it
   * contains are adopted with it, the others are carried over. Those of an amendment change what it says, to be voted then.
   */
  async adopt(tx: Tx, ids: readonly Id[], word: PlenaryWord): Promise<void> {
    const { proposal, rows } = await this.held(tx, ids, word);
    const parent = rows[0]?.parent ?? null;
    if (parent) {
      await this.adoptUnder(tx, proposal, parent.id, rows, word);
      return;
    }
    const subject: SubjectRef = { type: 'Proposal', id: proposal.id };
    const base = await this.texts.version(tx, word.collectiveId, proposal.textVersionId);
    const numbers = rows.map(({ number }) => number).join(', ');
    const text = await this.texts.addVersion(tx, {
      collectiveId: word.collectiveId,
      subject,
      basedOn: base.id,
      document: this.together(base, rows),
      authorIds: [...new Set(rows.flatMap(writersOf))],
      reason: `Amendement${rows.length > 1 ? 's' : ''} n° ${numbers}, en plénière`.slice(0, 500),
      by: word.actorId,
    });
    await this.drafts.settle(tx, subject, text);
    const now = this.clock.now();
    const adopted = { state: 'accepted', versionId: text.id, decisionId: word.decisionId } as const;
    const passed = rows.map(({ id }) => id);
    await this.endings.settle(tx, proposal, passed, adopted);
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
    const lost = rows.map(({ id }) => id);
    await this.endings.settle(tx, proposal, lost, settled);
    await this.tellAll(tx, amendmentsRejected, proposal, rows, word);
  }

  /** What they amend says it from now on; where nothing is left of it, it falls. */
  private async adoptUnder(
    tx: Tx,
    proposal: ProposalEntity,
    parentId: Id,
    rows: readonly AmendmentRow[],
    word: PlenaryWord,
  ): Promise<void> {
    const [parent] = await this.amendments.byIds(tx, [parentId]);
    const [first] = rows;
    if (!parent || !first) throw new Refused(notFound());
    const version = await this.texts.version(tx, word.collectiveId, parent.baseVersionId);
    const was = amendmentOf(parent, version);
    const text = textUnder(first, version);
    const own = rows.map((row) => amendmentOf(row, text));
    const { amendment, conflicts } = takeIn(version, was, own);
    const [conflict] = conflicts;
    if (conflict) throw new Refused(amendmentsConflict({ words: conflict.words }));
    const adopted = { state: 'accepted', decisionId: word.decisionId } as const;
    const passed = rows.map(({ id }) => id);
    await this.endings.settle(tx, proposal, passed, adopted);
    if (amendment.operations.length === 0) await this.fall(tx, proposal, parent, first, word);
    else {
      await this.amendments.rewrite(tx, parentId, version.id, amendment, parent.reason);
      await this.under.follow(
        tx,
        proposal,
        parentId,
        { version, amendment: was },
        { version, amendment },
        {
          contained: adopted,
          overtaken: (row) => this.fall(tx, proposal, row, this.inTheWayOf(text, row, rows), word),
        },
      );
    }
    await this.tellAll(tx, amendmentsAdopted, proposal, rows, word);
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

  private together(base: BaseText, rows: readonly AmendmentRow[]): TextVersion['document'] {
    const { document, conflicts } = merge(
      base,
      rows.map((row) => amendmentOf(row, base)),
    );
    const [conflict] = conflicts;
    if (conflict) throw new Refused(amendmentsConflict({ words: conflict.words }));
    return document;
  }

  /** Of those that passed, the one that changes otherwise what this one changes; it may be on the text of another still open. */
  private inTheWayOf(base: BaseText, row: AmendmentRow, passed: readonly AmendmentRow[]): AmendmentRow {
    const stored = [...passed.map((each) => amendmentOf(each, base)), this.onText(base, row, passed)];
    const place = compatibility(base, stored).find(
      ({ b, relation }) => b === passed.length && relation === 'conflicting',
    )?.a;
    const found = passed[place ?? 0];
    if (!found) throw new Error('an amendment falls with one that passes');
    return found;
  }

  /** What it does to the text those that passed are on. */
  private onText(base: BaseText, row: AmendmentRow, [first]: readonly AmendmentRow[]): Amendment {
    const { parent } = row;
    if (!parent || first?.parent) return amendmentOf(row, base);
    const text = textUnder(row, base);
    return takeIn(base, { base: base.hash, ...parent }, [amendmentOf(row, text)]).amendment;
  }

  private async fall(
    tx: Tx,
    proposal: ProposalEntity,
    row: AmendmentRow,
    by: AmendmentRow,
    { decisionId, actorId }: PlenaryWord,
  ): Promise<void> {
    await this.endings.settle(tx, proposal, [row.id], { state: 'fallen', decisionId, fellWith: by.id });
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

const votableOf = ({ id, number, recommendation, parent }: AmendmentRow): VotableAmendment => ({
  id,
  number,
  recommendation,
  amends: parent && { id: parent.id, number: parent.number },
});
