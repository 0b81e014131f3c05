import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/ids.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import type { SubjectCard } from '../../../platform/subjects/subjects.js';
import { piecesOf, TextsService } from '../../texts/index.js';
import { mayReadWords } from '../proposals.policy.js';
import { ProposalDesk, type ProposalAtHand } from '../proposal-desk.js';
import { ProposalsRepository } from '../proposals.repository.js';
import { LineageRepository, type Relative } from './lineage.repository.js';
import { mayAgreeToMerge, mayAskMerge, mayDeclineMerge, mayTakeBackMerge } from './merges.policy.js';
import { MergesRepository, type MergeRow } from './merges.repository.js';
import { mayAgreeToSplit, mayAskSplit, mayDeclineSplit, mayTakeBackSplit } from './splits.policy.js';
import { SplitsRepository, type SplitRow } from './splits.repository.js';

/** A merge as somebody reads it, and what they may answer. */
export interface MergeSeen {
  readonly merge: MergeRow;
  readonly mayTakeBack: boolean;
  readonly mayAgree: boolean;
  readonly mayDecline: boolean;
}

/** The merges of a proposal, and its lineage. */
export interface ProposalKin {
  /** The oldest first. */
  readonly relatives: readonly Relative[];
  readonly hand: ProposalAtHand;
  readonly merges: readonly MergeSeen[];
  /** Every proposal these merges name, by id. */
  readonly cards: ReadonlyMap<Id, SubjectCard>;
  readonly followsAsked: number;
  readonly viewerIsAsked: boolean;
  readonly mayAsk: boolean;
  readonly split: SplitSeen | null;
  readonly maySplit: boolean;
}

/** A split that awaits an answer, as somebody reads it. */
export interface SplitSeen {
  readonly split: SplitRow;
  /** What would leave, block by block. */
  readonly leaving: readonly string[];
  readonly mayTakeBack: boolean;
  readonly mayDecline: boolean;
  readonly mayAgree: boolean;
}

@Injectable()
export class MergesReading {
  constructor(
    private readonly database: Database,
    private readonly merges: MergesRepository,
    private readonly proposals: ProposalsRepository,
    private readonly desk: ProposalDesk,
    private readonly lineages: LineageRepository,
    private readonly splits: SplitsRepository,
    private readonly texts: TextsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws NotFound, also for a private draft the actor may not read. */
  async of(actor: Actor, collectiveId: Id, proposalId: Id): Promise<ProposalKin> {
    const found = await this.proposals.byId(this.database, collectiveId, proposalId);
    const hand = await this.desk.readable(this.database, actor, found);
    const [relatives, rows, split, asked] = await Promise.all([
      this.lineages.relatives(this.database, proposalId),
      this.merges.of(this.database, proposalId),
      this.splits.asked(this.database, proposalId),
      this.merges.followsAsked(this.database, proposalId, actor.accountId),
    ]);
    const named = rows.flatMap(({ fromId, withId, resultId }) => [fromId, withId, ...(resultId ? [resultId] : [])]);
    const cards = named.length === 0 ? [] : await this.proposals.cards(this.database, named);
    return {
      relatives,
      hand,
      merges: await Promise.all(rows.map((merge) => this.seen(actor, collectiveId, hand, merge))),
      cards: new Map(cards.map((card) => [card.id, card])),
      followsAsked: asked.count,
      viewerIsAsked: asked.viewer,
      split: split && (await this.splitSeen(hand, split)),
      maySplit: mayAskSplit(hand.standing, hand.facts).allowed && split === null,
      mayAsk: mayAskMerge(hand.standing, hand.facts).allowed && !rows.some(({ state }) => state === 'asked'),
    };
  }

  private async splitSeen({ standing, facts, proposal }: ProposalAtHand, split: SplitRow): Promise<SplitSeen> {
    const [text, alone] = await Promise.all([
      this.texts.version(this.database, proposal.collectiveId, split.versionId),
      this.proposals.isAlone(this.database, proposal.id, split.askedBy, this.clock.now()),
    ]);
    const readable = mayReadWords(standing, facts);
    return {
      split,
      leaving: readable
        ? piecesOf(text.document).flatMap((piece) => (split.clauseIds.includes(piece.id) ? [piece.text] : []))
        : [],
      mayTakeBack: mayTakeBackSplit(standing, facts, split).allowed,
      mayDecline: mayDeclineSplit(standing, facts, split).allowed,
      mayAgree: mayAgreeToSplit(standing, facts, split, alone).allowed,
    };
  }

  /** Only what waits for an answer needs the other proposal. */
  private async seen(actor: Actor, collectiveId: Id, hand: ProposalAtHand, merge: MergeRow): Promise<MergeSeen> {
    if (merge.state !== 'asked') return { merge, mayTakeBack: false, mayAgree: false, mayDecline: false };
    const isFrom = merge.fromId === hand.proposal.id;
    const [found, alone] = await Promise.all([
      this.proposals.byId(this.database, collectiveId, isFrom ? merge.withId : merge.fromId),
      this.proposals.isAlone(this.database, merge.withId, merge.askedBy, this.clock.now()),
    ]);
    const opposite = await this.desk.readable(this.database, actor, found);
    const [from, other] = isFrom ? [hand.facts, opposite.facts] : [opposite.facts, hand.facts];
    return {
      merge,
      mayTakeBack: mayTakeBackMerge(hand.standing, from, merge).allowed,
      mayAgree: mayAgreeToMerge(hand.standing, from, other, merge, alone).allowed,
      mayDecline: mayDeclineMerge(hand.standing, other, merge).allowed,
    };
  }
}
