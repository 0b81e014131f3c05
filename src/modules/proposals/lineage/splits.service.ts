import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { notFound } from '../../../kernel/common.refusals.js';
import { ensure } from '../../../kernel/decision.js';
import { newId, type Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import type { Tx } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService } from '../../collectives/index.js';
import { DraftsService, splitText, TextsService, type SplitText, type TextVersion } from '../../texts/index.js';
import { AmendmentsRepository } from '../amendments/amendments.repository.js';
import { splitAmendmentsOpen, splitOneSided, splitTextChanged, splitUnderWay } from '../domain/split.refusals.js';
import { ProposalDesk, type ProposalAtHand } from '../proposal-desk.js';
import type { ProposalEntity } from '../proposal.entity.js';
import { ProposalsRepository } from '../proposals.repository.js';
import { freshProposal } from '../proposals.service.js';
import { MergesRepository } from './merges.repository.js';
import { proposalSplit, splitAsked, splitDeclined, splitTakenBack } from './splits.events.js';
import { mayAgreeToSplit, mayAskSplit, mayDeclineSplit, mayTakeBackSplit } from './splits.policy.js';
import { SplitsRepository, type SplitRow } from './splits.repository.js';

export interface SplitRequest {
  /** The first clause of each block that leaves. */
  readonly clauseIds: readonly Id[];
  /** Of what leaves. */
  readonly title: string;
  readonly reason: string;
}

interface SplitAtHand {
  readonly split: SplitRow;
  readonly hand: ProposalAtHand;
}

/** A part of a proposal becomes one of its own; the rest stays where it was, with its number and its debate. */
@Injectable()
export class SplitsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly splits: SplitsRepository,
    private readonly merges: MergesRepository,
    private readonly proposals: ProposalsRepository,
    private readonly amendments: AmendmentsRepository,
    private readonly desk: ProposalDesk,
    private readonly collectives: CollectivesService,
    private readonly texts: TextsService,
    private readonly drafts: DraftsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Done at once where who asks wrote it alone; otherwise somebody else of its people answers. The id of what left, or null. */
  ask(actor: SignedInActor, collectiveId: Id, proposalId: Id, request: SplitRequest): Promise<Id | null> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.desk.hold(tx, actor, collectiveId, proposalId);
      ensure(mayAskSplit(hand.standing, hand.facts));
      await this.collectives.ensurePhaseAllows(tx, collectiveId, 'draft-proposals');
      if (await this.splits.asked(tx, proposalId)) throw new Refused(splitUnderWay());
      const text = await this.texts.version(tx, collectiveId, hand.proposal.textVersionId);
      const parts = await this.parts(tx, hand, text, request.clauseIds);
      const id = newId();
      const asked = { askedBy: actor.accountId, askedAt: this.clock.now() };
      const split = { collectiveId, id, proposalId, versionId: text.id, ...request, ...asked };
      await this.splits.insert(tx, split);
      this.desk.tell(tx, splitAsked, actor.accountId, hand.proposal, hand.facts.groupIds);
      const alone = await this.proposals.isAlone(tx, proposalId, actor.accountId, this.clock.now());
      return alone ? this.part(tx, actor, hand, split, text, parts) : null;
    });
  }

  takeBack(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { split, hand } = await this.hold(tx, actor, collectiveId, id);
      ensure(mayTakeBackSplit(hand.standing, hand.facts, split));
      await this.splits.settle(tx, id, { state: 'taken-back', by: actor.accountId, at: this.clock.now() });
      this.desk.tell(tx, splitTakenBack, actor.accountId, hand.proposal, hand.facts.groupIds);
    });
  }

  decline(actor: SignedInActor, collectiveId: Id, id: Id, reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { split, hand } = await this.hold(tx, actor, collectiveId, id);
      ensure(mayDeclineSplit(hand.standing, hand.facts, split));
      const at = this.clock.now();
      await this.splits.settle(tx, id, { state: 'declined', by: actor.accountId, at, answer: reason });
      this.desk.tell(tx, splitDeclined, actor.accountId, hand.proposal, hand.facts.groupIds);
    });
  }

  /** The id of what left. */
  agree(actor: SignedInActor, collectiveId: Id, id: Id): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      const { split, hand } = await this.hold(tx, actor, collectiveId, id);
      const alone = await this.proposals.isAlone(tx, split.proposalId, split.askedBy, this.clock.now());
      ensure(mayAgreeToSplit(hand.standing, hand.facts, split, alone));
      await this.collectives.ensurePhaseAllows(tx, collectiveId, 'draft-proposals');
      if (hand.proposal.textVersionId !== split.versionId) throw new Refused(splitTextChanged());
      const text = await this.texts.version(tx, collectiveId, split.versionId);
      const parts = await this.parts(tx, hand, text, split.clauseIds);
      return this.part(tx, actor, hand, split, text, parts);
    });
  }

  /** Refuses while words or amendments wait, and where one side would have no words. */
  private async parts(
    tx: Tx,
    { proposal: { id } }: ProposalAtHand,
    text: TextVersion,
    clauseIds: readonly Id[],
  ): Promise<SplitText> {
    await this.drafts.ensureSettled(tx, { type: 'Proposal', id });
    const { length: count } = await this.amendments.open(tx, id);
    if (count > 0) throw new Refused(splitAmendmentsOpen({ count }));
    const parts = splitText(text.document, new Set(clauseIds));
    if (!parts) throw new Refused(splitOneSided({ field: 'clauseIds' }));
    return parts;
  }

  /** Who wrote, the groups and the origins are those of both; who followed is asked about what left. */
  private async part(
    tx: Tx,
    actor: SignedInActor,
    { proposal, facts }: ProposalAtHand,
    split: Pick<SplitRow, 'id' | 'title' | 'reason'>,
    text: TextVersion,
    { staying, leaving }: SplitText,
  ): Promise<Id> {
    const { collectiveId } = proposal;
    const authorIds = facts.authorIds.length > 0 ? facts.authorIds : [actor.accountId];
    const now = this.clock.now();
    const id = newId();
    const by = { collectiveId, authorIds, by: actor.accountId };
    const part = await this.texts.create(tx, {
      ...by,
      subject: { type: 'Proposal', id },
      document: leaving,
      reason: `Partie de la proposition n° ${proposal.number}`,
      sources: [text.id],
    });
    const made: ProposalEntity = {
      ...freshProposal,
      problem: '',
      cost: '',
      chapter: proposal.chapter,
      competence: proposal.competence,
      title: split.title,
      state: 'debated',
      private: false,
      collectiveId,
      id,
      number: await this.proposals.takeNumbers(tx, collectiveId, 1),
      textVersionId: part.id,
      plain: part.plain,
      createdBy: actor.accountId,
      createdAt: now,
      debatedAt: now,
      lastActivityAt: now,
    };
    await this.proposals.insert(tx, [made]);
    for (const author of facts.authorIds) {
      await this.proposals.setAuthor(tx, made, author, 'accepted', actor.accountId, now);
    }
    await this.proposals.setGroups(tx, made, facts.groupIds);
    await this.merges.inheritOrigins(tx, collectiveId, id, [proposal.id]);
    await this.merges.askFollowers(tx, collectiveId, id, [proposal.id], now);
    const subject = { type: 'Proposal', id: proposal.id } as const;
    const rest = await this.texts.addVersion(tx, {
      ...by,
      subject,
      basedOn: text.id,
      document: staying,
      reason: `Une partie devient la proposition n° ${made.number}`,
    });
    await this.drafts.settle(tx, subject, rest);
    await this.proposals.update(tx, proposal.id, {
      textVersionId: rest.id,
      plain: rest.plain,
      lastActivityAt: now,
      version: proposal.version + 1,
    });
    await this.splits.settle(tx, split.id, { state: 'agreed', by: actor.accountId, at: now, resultId: id });
    this.desk.tell(tx, proposalSplit, actor.accountId, made, facts.groupIds, {
      about: [subject],
      payload: { from: proposal.number },
    });
    return id;
  }

  private async hold(tx: Tx, actor: SignedInActor, collectiveId: Id, id: Id): Promise<SplitAtHand> {
    const found = await this.splits.byId(tx, collectiveId, id);
    if (!found) throw new Refused(notFound());
    const hand = await this.desk.hold(tx, actor, collectiveId, found.proposalId);
    // Read again, now that nothing else changes it.
    const split = await this.splits.byId(tx, collectiveId, id);
    if (!split) throw new Refused(notFound());
    return { split, hand };
  }
}
