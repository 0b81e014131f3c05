import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { SubjectRef, SubjectType } from '../../kernel/subject-ref.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { CharterAmendmentsService, charterAmendmentsMoved, CharterService } from '../charter/index.js';
import { PhaseChangesService, type PhaseAction } from '../collectives/index.js';
import { MandateChangesService, MandatesService, TalksService } from '../organisations/index.js';
import { AmendmentDecisionsService, ProposalDecisionsService } from '../proposals/index.js';
import type { Refusal } from '../../kernel/refusal.js';
import { amendmentsMoved, notVotable, oneSubjectPerBallot, subjectNotReady } from './domain/plenary.refusals.js';
import type { DecidedOutcome } from './domain/decided.js';

/** What a decision changes, and by whom it is applied. */
export interface Applied {
  readonly collectiveId: Id;
  readonly plenaryId: Id;
  readonly decisionId: Id;
  readonly outcome: DecidedOutcome;
  readonly actorId: Id;
  /** Of a choice among subjects, those that won it. */
  readonly chosen?: readonly Id[];
}

/** What voting on one type of subject needs, and does, through the front door of whoever owns it. */
interface Effect {
  /** What the phase must allow (R2); null: no phase forbids it, or `ensureReady` says which do. */
  readonly action: PhaseAction | null;
  /** Several may be voted by one ballot. */
  readonly together: boolean;
  /** Those that await a plenary's decision. */
  waiting(db: Db, collectiveId: Id, ids: readonly Id[]): Promise<readonly Id[]>;
  /** Said where one of them does not. */
  readonly notWaiting?: Refusal;
  /** Refuses, with its own words, what must be known before the vote opens. */
  ensureReady?(db: Db, collectiveId: Id, ids: readonly Id[]): Promise<void>;
  apply(tx: Tx, ids: readonly Id[], applied: Applied): Promise<void>;
}

/** The table of effects: every type a plenary votes on, in one place. */
@Injectable()
export class Effects {
  private readonly table: ReadonlyMap<SubjectType, Effect>;

  constructor(
    mandates: MandatesService,
    charters: CharterService,
    charterAmendments: CharterAmendmentsService,
    proposals: ProposalDecisionsService,
    amendments: AmendmentDecisionsService,
    talks: TalksService,
    phases: PhaseChangesService,
    mandateChanges: MandateChangesService,
  ) {
    this.table = new Map([
      ['Proposal', proposalEffect(proposals)],
      ['Amendment', amendmentEffect(amendments)],
      ['Charter', charterEffect(charters)],
      ['CharterAmendment', charterAmendmentEffect(charterAmendments)],
      ['Mandate', mandateEffect(mandates)],
      ['MandateChange', mandateChangeEffect(mandateChanges)],
      ['Organisation', talksEffect(talks)],
      ['PhaseChange', phaseEffect(phases)],
    ]);
  }

  /** Refuses a type that is not voted, and subjects that are not voted together. */
  ensureVotable(subjects: readonly SubjectRef[]): void {
    const [first] = subjects;
    if (!first) return;
    const effect = this.table.get(first.type);
    if (!effect) throw new Refused(notVotable({ type: first.type }));
    const alike = subjects.every(({ type }) => type === first.type);
    if (!alike || (subjects.length > 1 && !effect.together)) throw new Refused(oneSubjectPerBallot());
  }

  /** Refuses a vote on what awaits no decision: a draft, a thing decided already. */
  async ensureWaiting(db: Db, collectiveId: Id, subjects: readonly SubjectRef[]): Promise<void> {
    const waiting = await this.waiting(db, collectiveId, subjects);
    const effect = subjects[0] && this.table.get(subjects[0].type);
    if (waiting.length < subjects.length) throw new Refused(effect?.notWaiting ?? subjectNotReady());
    await effect?.ensureReady?.(db, collectiveId, waiting);
  }

  /** What the phase must allow to vote on these; null for a free question. */
  actionOf([first]: readonly SubjectRef[]): PhaseAction | null {
    return (first && this.table.get(first.type)?.action) ?? null;
  }

  /** Applies a proclaimed decision, in its transaction. What was withdrawn during the vote stays withdrawn. */
  async apply(tx: Tx, subjects: readonly SubjectRef[], applied: Applied): Promise<void> {
    const [first] = subjects;
    const ids = await this.waiting(tx, applied.collectiveId, subjects);
    if (first && ids.length > 0) await this.table.get(first.type)?.apply(tx, ids, applied);
  }

  private async waiting(db: Db, collectiveId: Id, subjects: readonly SubjectRef[]): Promise<readonly Id[]> {
    const effect = subjects[0] && this.table.get(subjects[0].type);
    const ids = subjects.map(({ id }) => id);
    return effect ? effect.waiting(db, collectiveId, ids) : [];
  }
}

/** Adopted, rejected; without a valid vote, deferred: back to its authors. */
const proposalEffect = (proposals: ProposalDecisionsService): Effect => ({
  action: 'adopt-proposals',
  together: true,
  async waiting(db, _collectiveId, ids) {
    const summaries = await proposals.summaries(db, ids);
    return ids.filter((id) => summaries.get(id)?.state === 'submitted');
  },
  async apply(tx, ids, { outcome, ...word }) {
    if (outcome === 'adopted') await proposals.adopt(tx, ids, word);
    else if (outcome === 'rejected') await proposals.reject(tx, ids, word);
    else await proposals.defer(tx, ids, word);
  },
});

/** Adopted into the text, or rejected; of a choice the one that won, or none. Without a valid vote they stay on the table. */
const amendmentEffect = (amendments: AmendmentDecisionsService): Effect => ({
  action: 'adopt-proposals',
  together: true,
  notWaiting: amendmentsMoved(),
  waiting: async (db, _collectiveId, ids) => (await amendments.votable(db, ids)).map(({ id }) => id),
  ensureReady: (db, _collectiveId, ids) => amendments.ensureOneText(db, ids),
  async apply(tx, ids, { outcome, chosen = [], ...word }) {
    const passed = outcome === 'adopted' ? ids : outcome === 'elected' ? ids.filter((id) => chosen.includes(id)) : [];
    const settles = ['adopted', 'rejected', 'elected', 'none-elected'].includes(outcome);
    if (passed.length > 0) await amendments.adopt(tx, passed, word);
    const lost = settles ? await amendments.votable(tx, ids) : [];
    if (lost.length > 0)
      await amendments.reject(
        tx,
        lost.map(({ id }) => id),
        word,
      );
  },
});

/** Adopted: in force at once or on the day it says; otherwise it stays a draft. */
const charterEffect = (charters: CharterService): Effect => ({
  action: 'adopt-charter',
  together: false,
  waiting: (db, collectiveId, ids) => charters.drafts(db, collectiveId, ids),
  async ensureReady(db, collectiveId, ids) {
    await charters.ensureNoneAwaits(db, collectiveId);
    await charters.ensureAmended(db, ids);
  },
  async apply(tx, ids, { outcome, ...applied }) {
    if (outcome !== 'adopted') return;
    for (const charterVersionId of ids) await charters.adopt(tx, { ...applied, charterVersionId });
  },
});

/** Adopted into the draft, or rejected; without a valid vote they stay on the table. */
const charterAmendmentEffect = (amendments: CharterAmendmentsService): Effect => ({
  action: 'adopt-charter',
  together: true,
  notWaiting: charterAmendmentsMoved(),
  waiting: (db, collectiveId, ids) => amendments.votable(db, collectiveId, ids),
  ensureReady: (db, collectiveId, ids) => amendments.ensureTogether(db, collectiveId, ids),
  async apply(tx, ids, { outcome, ...applied }) {
    if (outcome === 'adopted') await amendments.adopt(tx, ids, applied);
    if (outcome === 'rejected') await amendments.reject(tx, ids, applied);
  },
});

/** Given when adopted, refused when rejected; without a valid vote it waits for another plenary. */
const mandateEffect = (mandates: MandatesService): Effect => ({
  action: 'give-mandates',
  together: false,
  async waiting(db, collectiveId, ids) {
    const found = await Promise.all(ids.map((id) => mandates.byId(db, collectiveId, id)));
    return found.filter(({ state }) => state === 'proposed').map(({ id }) => id);
  },
  async apply(tx, ids, { outcome, ...applied }) {
    for (const mandateId of ids) {
      if (outcome === 'adopted') await mandates.giveMandate(tx, { ...applied, mandateId });
      if (outcome === 'rejected') await mandates.refuseMandate(tx, { ...applied, mandateId });
    }
  },
});

/** A mandate is longer, taken back or over when adopted; rejected, it stays as it is. */
const mandateChangeEffect = (changes: MandateChangesService): Effect => ({
  action: null,
  together: false,
  waiting: (db, collectiveId, ids) => changes.waiting(db, collectiveId, ids),
  async ensureReady(db, collectiveId, ids) {
    for (const id of ids) await changes.ensureReady(db, collectiveId, id);
  },
  async apply(tx, ids, { outcome, ...applied }) {
    if (outcome !== 'adopted' && outcome !== 'rejected') return;
    for (const changeId of ids) await changes.decide(tx, { ...applied, changeId, adopted: outcome === 'adopted' });
  },
});

/** The talks go on when adopted, end when rejected; without a valid vote nothing changes. */
const talksEffect = (talks: TalksService): Effect => ({
  action: 'discuss-alliances',
  together: false,
  waiting: (_db, _collectiveId, ids) => Promise.resolve(ids),
  async ensureReady(db, collectiveId, ids) {
    for (const id of ids) await talks.ensureReported(db, collectiveId, id);
  },
  async apply(tx, ids, { outcome, ...applied }) {
    if (outcome !== 'adopted' && outcome !== 'rejected') return;
    for (const organisationId of ids)
      await talks.decide(tx, { ...applied, organisationId, goOn: outcome === 'adopted' });
  },
});

/** Changed when adopted; without a valid vote it waits for another plenary. What changes phases is not held by one. */
const phaseEffect = (phases: PhaseChangesService): Effect => ({
  action: null,
  together: false,
  waiting: (db, collectiveId, ids) => phases.waiting(db, collectiveId, ids),
  async apply(tx, ids, { outcome, ...applied }) {
    for (const changeId of ids) {
      if (outcome === 'adopted') await phases.adopt(tx, { ...applied, changeId });
      if (outcome === 'rejected') await phases.reject(tx, { ...applied, changeId });
    }
  },
});
