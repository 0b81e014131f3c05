import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/ids.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import type { SubjectCard } from '../../../platform/subjects/subjects.js';
import { piecesOf, TextsService } from '../../texts/index.js';
import { mayReadWords } from '../proposals.policy.js';
import { ProposalDesk, type ProposalAtHand } from '../proposal-desk.js';
import { ProposalsReading, type Lineage } from '../proposals.reading.js';
import { ProposalsRepository } from '../proposals.repository.js';
import { mayAgreeToMerge, mayAskMerge, mayDeclineMerge, mayTakeBackMerge } from './merges.policy.js';
import { MergesRepository, type MergeRow } from './merges.repository.js';
import { mayAgreeToSplit, mayAskSplit, mayEndSplit } from './splits.policy.js';
import { SplitsRepository, type SplitRow } from './splits.repository.js';

/** A merge as somebody reads it, and what they may answer. */
export interface MergeSeen {
  readonly merge: MergeRow;
  readonly mayTakeBack: boolean;
  readonly mayAgree: boolean;
  readonly mayDecline: boolean;
}

/** The merges of a proposal, and its lineage. */
export interface ProposalKin extends Lineage {
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
  readonly mayEnd: boolean;
  readonly mayAgree: boolean;
}

@Injectable()
export class MergesReading {
  constructor(
    private readonly database: Database,
    private readonly merges: MergesRepository,
    private readonly proposals: ProposalsRepository,
    private readonly desk: ProposalDesk,
    private readonly reading: ProposalsReading,
    private readonly splits: SplitsRepository,
    private readonly texts: TextsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws NotFound, also for a private draft the actor may not read. */
  async of(actor: Actor, collectiveId: Id, proposalId: Id): Promise<ProposalKin> {
    const lineage = await this.reading.lineage(actor, collectiveId, proposalId);
    const found = await this.proposals.byId(this.database, collectiveId, proposalId);
    const hand = await this.desk.readable(this.database, actor, found);
    const rows = await this.merges.of(this.database, proposalId);
    const named = rows.flatMap(({ fromId, withId, resultId }) => [fromId, withId, ...(resultId ? [resultId] : [])]);
    const cards = await this.proposals.cards(this.database, named);
    const seen: MergeSeen[] = [];
    for (const merge of rows) seen.push(await this.seen(actor, collectiveId, hand, merge));
    const split = await this.splits.asked(this.database, proposalId);
    const asked = await this.merges.followsAsked(this.database, proposalId, actor.accountId);
    return {
      ...lineage,
      hand,
      merges: seen,
      cards: new Map(cards.map((card) => [card.id, card])),
      followsAsked: asked.count,
      viewerIsAsked: asked.viewer,
      split: split && (await this.splitSeen(hand, split)),
      maySplit: mayAskSplit(hand.standing, hand.facts).allowed && split === null,
      mayAsk: mayAskMerge(hand.standing, hand.facts).allowed && !rows.some(({ state }) => state === 'asked'),
    };
  }

  private async splitSeen({ standing, facts, proposal }: ProposalAtHand, split: SplitRow): Promise<SplitSeen> {
    const text = await this.texts.version(this.database, proposal.collectiveId, split.versionId);
    const readable = mayReadWords(standing, facts);
    const alone = await this.splits.isAlone(this.database, proposal.id, split.askedBy, this.clock.now());
    return {
      split,
      leaving: readable
        ? piecesOf(text.document).flatMap((piece) => (split.clauseIds.includes(piece.id) ? [piece.text] : []))
        : [],
      mayEnd: mayEndSplit(standing, facts, split).allowed,
      mayAgree: mayAgreeToSplit(standing, facts, split, alone).allowed,
    };
  }

  /** Only what waits for an answer needs the other proposal. */
  private async seen(actor: Actor, collectiveId: Id, hand: ProposalAtHand, merge: MergeRow): Promise<MergeSeen> {
    if (merge.state !== 'asked') return { merge, mayTakeBack: false, mayAgree: false, mayDecline: false };
    const isFrom = merge.fromId === hand.proposal.id;
    const otherId = isFrom ? merge.withId : merge.fromId;
    const found = await this.proposals.byId(this.database, collectiveId, otherId);
    const opposite = await this.desk.readable(this.database, actor, found);
    const [from, other] = isFrom ? [hand.facts, opposite.facts] : [opposite.facts, hand.facts];
    return {
      merge,
      mayTakeBack: mayTakeBackMerge(hand.standing, from, merge).allowed,
      mayAgree: mayAgreeToMerge(hand.standing, from, other, merge).allowed,
      mayDecline: mayDeclineMerge(hand.standing, other, merge).allowed,
    };
  }
}
