import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import {
  BallotsService,
  isYesNo,
  TellersService,
  type BallotOption,
  type DecisionRule,
  type RollLine,
} from '../ballots/index.js';
import { CollectivesService } from '../collectives/index.js';
import { AmendmentVotesService } from './amendment-votes.service.js';
import { DecisionsRepository } from './decisions.repository.js';
import { DecisionsService } from './decisions.service.js';
import type { DecidedOutcome } from './domain/decided.js';
import {
  ballotInProgress,
  collegeToName,
  itemFrozen,
  itemNotLive,
  subjectsByYesNo,
} from './domain/plenary.refusals.js';
import { isEnded, mayBePrepared, mayProceed } from './domain/plenary.js';
import { Effects } from './effects.js';
import { FloorRepository } from './floor.repository.js';
import { mayChair, mayPrepare } from './plenaries.policy.js';
import { PlenariesRepository } from './plenaries.repository.js';
import type { HeldBallot, Plenary } from './plenaries.rows.js';
import { PlenaryDesk, type Act } from './plenary-desk.js';
import { VoicesService, type DrawnVoices, type VoicesChoice } from './voices.service.js';

export interface BallotInput {
  readonly question: string;
  readonly rule: DecisionRule;
  /** Of an election. */
  readonly options: readonly BallotOption[];
  /** A show of hands, counted by tellers. */
  readonly byHands: boolean;
  /** What the verdict changes; none for a free question or an election. */
  readonly subjects: readonly SubjectRef[];
}

/** Who is on the roll. */
export interface RollChoice {
  /** Members checked in, or every member. */
  readonly roll: 'present' | 'members';
  /** Lines that weigh more than one or belong to a college; the others are plain. */
  readonly lines: readonly RollChange[];
  /** Colleges of organisations, of groups, and of members who are given none above. */
  readonly voices: readonly VoicesChoice[];
}

export interface RollPreview {
  readonly rollSize: number;
  /** All its weights together. */
  readonly weight: number;
  /** What it would reveal of a secret vote. */
  readonly warnings: readonly string[];
  /** Given a weight or a college, and not on the roll. */
  readonly strangers: readonly Id[];
  /** Organisations and groups that would have a voice, and nobody to bear it. */
  readonly silent: readonly string[];
}

export interface OpeningInput extends RollChoice {
  readonly closesAt: Date | null;
  readonly warningsRead: boolean;
}

export interface RollChange {
  readonly accountId: Id;
  readonly weight: number;
  readonly college: string | null;
}

const rollReasons = { present: 'Membre présent·e à la plénière', members: 'Membre du collectif' } as const;

/** Votes of a plenary: prepared on an item, opened, closed and proclaimed by the chair; what they decide is applied. */
@Injectable()
export class VotesService {
  constructor(
    private readonly database: Database,
    private readonly desk: PlenaryDesk,
    private readonly plenaries: PlenariesRepository,
    private readonly floor: FloorRepository,
    private readonly decisions: DecisionsRepository,
    private readonly ballots: BallotsService,
    private readonly tellers: TellersService,
    private readonly collectives: CollectivesService,
    private readonly subjects: Subjects,
    private readonly effects: Effects,
    private readonly taken: DecisionsService,
    private readonly amendmentVotes: AmendmentVotesService,
    private readonly voices: VoicesService,
  ) {}

  /** Prepares a ballot on an item. Refuses subjects that no plenary votes, or not together. */
  prepare(actor: SignedInActor, itemId: Id, input: BallotInput): Promise<Id> {
    return this.desk.onItem(actor, itemId, mayPrepare, async ({ tx, plenary, actorId }, item) => {
      ensure(mayBePrepared(plenary.state));
      if (isEnded(item.state)) throw new Refused(itemFrozen());
      if (!isYesNo(input.rule) && input.subjects.length > 0) throw new Refused(subjectsByYesNo());
      this.effects.ensureVotable(input.subjects);
      await this.ensureOurs(tx, plenary.collectiveId, input.subjects);
      const ballot = await this.ballots.draft(tx, {
        collectiveId: plenary.collectiveId,
        question: input.question,
        rule: input.rule,
        options: input.options,
        byHands: input.byHands,
        subject: input.subjects[0] ?? null,
        context: { type: 'Plenary', id: plenary.id },
        about: [{ type: 'AgendaItem', id: itemId }, ...input.subjects],
        actorId,
      });
      const { collectiveId, id: plenaryId } = plenary;
      await this.decisions.hold(tx, { collectiveId, ballotId: ballot.id, plenaryId, itemId, subjects: input.subjects });
      return ballot.id;
    });
  }

  /** Removes a ballot that never opened. */
  async drop(actor: SignedInActor, ballotId: Id): Promise<void> {
    const { itemId } = await this.held(ballotId);
    await this.desk.onItem(actor, itemId, mayPrepare, ({ tx, actorId }) => this.ballots.drop(tx, ballotId, actorId));
  }

  /** Opens a ballot of the current item: its roll freezes. Refuses (R2) what the phase does not allow to vote. */
  async open(
    actor: SignedInActor,
    ballotId: Id,
    { roll, lines: changes, voices, ...opening }: OpeningInput,
  ): Promise<void> {
    const held = await this.held(ballotId);
    await this.desk.onItem(actor, held.itemId, mayChair, async ({ tx, plenary, actorId }, item) => {
      ensure(mayProceed(plenary.state));
      if (item.state !== 'live') throw new Refused(itemNotLive());
      const [current] = plenary.currentBallotId ? await this.ballots.byIds(tx, [plenary.currentBallotId]) : [];
      if (current?.state === 'open' || current?.state === 'closed') throw new Refused(ballotInProgress());
      const action = this.effects.actionOf(held.subjects);
      if (action) await this.collectives.ensurePhaseAllows(tx, plenary.collectiveId, action);
      await this.effects.ensureWaiting(tx, plenary.collectiveId, held.subjects);
      await this.amendmentVotes.ensureDone(tx, plenary.id, held.subjects);
      const [ballot] = await this.ballots.byIds(tx, [ballotId]);
      const choice = { roll, lines: changes, voices };
      const { lines } = ballot ? await this.rollOf(tx, plenary, ballot.rule, choice) : { lines: [] };
      await this.ballots.open(tx, ballotId, { ...opening, roll: lines, actorId });
      await this.plenaries.setCurrent(tx, plenary.id, { itemId: item.id, ballotId });
    });
  }

  /** Who would be on the roll, and what so small a roll would reveal, were it opened now. */
  async preview(actor: SignedInActor, ballotId: Id, opening: RollChoice): Promise<RollPreview> {
    const { itemId } = await this.held(ballotId);
    return this.desk.onItem(actor, itemId, mayPrepare, async ({ tx, plenary }) => {
      const [ballot] = await this.ballots.byIds(tx, [ballotId]);
      if (!ballot) throw new Refused(notFound());
      const { lines, silent } = await this.rollOf(tx, plenary, ballot.rule, opening);
      const warnings = this.ballots.rollWarnings(ballot, lines, actor.language);
      const known = new Set(lines.flatMap(({ accountId, voice }) => (voice ? [] : [accountId])));
      return {
        rollSize: lines.length,
        weight: lines.reduce((sum, { weight = 1 }) => sum + weight, 0),
        warnings,
        strangers: opening.lines.flatMap(({ accountId }) => (known.has(accountId) ? [] : [accountId])),
        silent,
      };
    });
  }

  async close(actor: SignedInActor, ballotId: Id): Promise<void> {
    const { itemId } = await this.held(ballotId);
    await this.desk.onItem(actor, itemId, mayChair, async ({ tx, actorId }) => {
      await this.ballots.close(tx, ballotId, actorId);
    });
  }

  /** Proclaims: the decision is recorded and its effects applied, in one transaction. `chair`: breaks a tie. */
  async proclaim(actor: SignedInActor, ballotId: Id, chair: 'for' | 'against' | null): Promise<Id> {
    const held = await this.held(ballotId);
    return this.desk.onItem(actor, held.itemId, mayChair, async (act) => {
      const { outcome } = await this.ballots.proclaim(act.tx, ballotId, chair, act.actorId);
      return this.decide(act, held, outcome);
    });
  }

  /** The public draw of a tie that the rule leaves to chance. */
  async drawTie(actor: SignedInActor, ballotId: Id, seed: string): Promise<void> {
    const { itemId } = await this.held(ballotId);
    await this.desk.onItem(actor, itemId, mayChair, async ({ tx, actorId }) => {
      await this.ballots.drawTie(tx, ballotId, seed, actorId);
    });
  }

  /** Names who counts hands and papers, and verifies voters. */
  async nameTellers(actor: SignedInActor, ballotId: Id, accountIds: readonly Id[]): Promise<void> {
    const { itemId } = await this.held(ballotId);
    await this.desk.onItem(actor, itemId, mayChair, ({ tx, actorId }) =>
      this.tellers.name(tx, ballotId, accountIds, actorId),
    );
  }

  private async decide(act: Act, held: HeldBallot, outcome: DecidedOutcome): Promise<Id> {
    const [ballot] = await this.ballots.byIds(act.tx, [held.ballotId]);
    const { itemId, ballotId, subjects } = held;
    const winners = ballot?.verdict?.kind === 'election' ? ballot.verdict.winners : [];
    const won = (ballot?.options ?? []).map(({ label }) => winners.includes(label));
    const decisionId = await this.taken.take(act, {
      itemId,
      ballotId,
      subjects,
      outcome,
      procedureId: null,
      question: ballot?.question ?? '',
      // The option of a subject stands at its place.
      chosen: subjects.flatMap(({ id }, place) => (won[place] ? [id] : [])),
    });
    await this.amendmentVotes.refresh(act, subjects);
    return decisionId;
  }

  private async rollOf(
    tx: Tx,
    plenary: Plenary,
    { eligibility }: DecisionRule,
    { roll, lines: changes, voices }: RollChoice,
  ): Promise<DrawnVoices> {
    const presentAt = roll === 'present' || eligibility?.who === 'present' ? plenary.id : null;
    const since = eligibility?.who === 'members' ? eligibility.since : null;
    const voters = await this.floor.voters(tx, plenary.collectiveId, presentAt, since);
    const changed = new Map(changes.map((change) => [change.accountId, change]));
    const toVerify = eligibility?.checkedByTellers ?? false;
    // Who is of a college nobody else knows: the chair names them.
    const eligible = eligibility?.who === 'college' ? voters.filter((id) => changed.has(id)) : voters;
    if (eligible.length === 0 && eligibility?.who === 'college') {
      throw new Refused(collegeToName({ college: eligibility.college }));
    }
    const drawn = await this.voices.draw(tx, plenary.collectiveId, voices);
    const plain = voices.find(({ kind }) => kind === 'member')?.college ?? null;
    const members = eligible.map((accountId): RollLine => {
      const { weight = 1, college = plain } = changed.get(accountId) ?? {};
      return { accountId, reason: rollReasons[roll], weight, college: college ?? plain, toVerify };
    });
    return { lines: [...members, ...drawn.lines], silent: drawn.silent };
  }

  private async held(ballotId: Id): Promise<HeldBallot> {
    const held = await this.decisions.held(this.database, ballotId);
    if (!held) throw new Refused(notFound());
    return held;
  }

  /** Subjects of another collective do not exist here. */
  private async ensureOurs(db: Db, collectiveId: Id, subjects: readonly SubjectRef[]): Promise<void> {
    const cards = await this.subjects.cards(subjects, db);
    if (subjects.some(({ id }) => cards.get(id)?.collectiveId !== collectiveId)) throw new Refused(notFound());
  }
}
