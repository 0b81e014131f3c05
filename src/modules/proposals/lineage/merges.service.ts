import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { notFound } from '../../../kernel/common.refusals.js';
import { ensure } from '../../../kernel/decision.js';
import { newId, type Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import type { Tx } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { EventFactory } from '../../../platform/events/event.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService } from '../../collectives/index.js';
import {
  amendedText,
  DraftsService,
  rebase,
  TextsService,
  type Amendment,
  type BaseText,
  type NewText,
  type TextVersion,
} from '../../texts/index.js';
import { AmendmentSignaturesRepository } from '../amendments/amendment-signatures.repository.js';
import { AmendmentsRepository, type AmendmentRow, type ParentAmendment } from '../amendments/amendments.repository.js';
import { amendmentOf } from '../amendments/sub-amendments.js';
import type { MergeBeginning } from '../domain/merge.js';
import { followNotAsked, mergeUnderWay, mergeWithItself } from '../domain/merge.refusals.js';
import { ProposalDesk, type ProposalAtHand } from '../proposal-desk.js';
import type { ProposalEntity } from '../proposal.entity.js';
import { mayFollow } from '../proposals.policy.js';
import { ProposalsRepository } from '../proposals.repository.js';
import { freshProposal } from '../proposals.service.js';
import { beginningOf } from './merged-proposal.js';
import { amendmentLeftByMerge, mergeAsked, mergeDeclined, mergeTakenBack, proposalsMerged } from './merges.events.js';
import { mayAgreeToMerge, mayAskMerge, mayBeAsked, mayDeclineMerge, mayTakeBackMerge } from './merges.policy.js';
import { MergesRepository, type MergeRow } from './merges.repository.js';

export interface MergeRequest {
  readonly withId: Id;
  /** Of what they would become. */
  readonly title: string;
  readonly begins: MergeBeginning;
  readonly reason: string;
}

/** Both proposals, held, and what was asked. */
interface MergeAtHand {
  readonly merge: MergeRow;
  readonly from: ProposalAtHand;
  readonly other: ProposalAtHand;
}

/** Two proposals become one: one side asks, the other agrees or declines. */
@Injectable()
export class MergesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly merges: MergesRepository,
    private readonly proposals: ProposalsRepository,
    private readonly signatures: AmendmentSignaturesRepository,
    private readonly amendments: AmendmentsRepository,
    private readonly desk: ProposalDesk,
    private readonly collectives: CollectivesService,
    private readonly texts: TextsService,
    private readonly drafts: DraftsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  ask(actor: SignedInActor, collectiveId: Id, fromId: Id, { withId, ...request }: MergeRequest): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      if (fromId === withId) throw new Refused(mergeWithItself());
      const [from, other] = await this.both(tx, actor, collectiveId, fromId, withId);
      ensure(mayAskMerge(from.standing, from.facts));
      ensure(mayBeAsked(other.facts));
      await this.collectives.ensurePhaseAllows(tx, collectiveId, 'draft-proposals');
      if (await this.merges.underWay(tx, [fromId, withId])) throw new Refused(mergeUnderWay());
      const id = newId();
      const asked = { askedBy: actor.accountId, askedAt: this.clock.now() };
      await this.merges.insert(tx, { collectiveId, id, fromId, withId, ...request, ...asked });
      this.tell(tx, mergeAsked, actor, { from, other });
      return id;
    });
  }

  takeBack(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.hold(tx, actor, collectiveId, id);
      ensure(mayTakeBackMerge(hand.from.standing, hand.from.facts, hand.merge));
      await this.merges.settle(tx, id, { state: 'taken-back', by: actor.accountId, at: this.clock.now() });
      this.tell(tx, mergeTakenBack, actor, hand);
    });
  }

  decline(actor: SignedInActor, collectiveId: Id, id: Id, reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.hold(tx, actor, collectiveId, id);
      ensure(mayDeclineMerge(hand.other.standing, hand.other.facts, hand.merge));
      const at = this.clock.now();
      await this.merges.settle(tx, id, { state: 'declined', by: actor.accountId, at, answer: reason });
      this.tell(tx, mergeDeclined, actor, hand);
    });
  }

  /**
   * Both go on as one, in debate: the authors, groups and origins of both. The two are closed and stay as they are (R5);
   * who followed them is asked, and their open amendments are carried over or left to their authors. Returns its id.
   */
  agree(actor: SignedInActor, collectiveId: Id, id: Id): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.hold(tx, actor, collectiveId, id);
      const { merge, from, other } = hand;
      const alone = await this.proposals.isAlone(tx, merge.withId, merge.askedBy, this.clock.now());
      ensure(mayAgreeToMerge(other.standing, from.facts, other.facts, merge, alone));
      await this.collectives.ensurePhaseAllows(tx, collectiveId, 'draft-proposals');
      for (const side of [from, other]) await this.drafts.ensureSettled(tx, { type: 'Proposal', id: side.proposal.id });
      const fromText = await this.texts.version(tx, collectiveId, from.proposal.textVersionId);
      const otherText = await this.texts.version(tx, collectiveId, other.proposal.textVersionId);
      const begun = beginningOf(
        merge.begins,
        { proposal: from.proposal, text: fromText },
        { proposal: other.proposal, text: otherText },
      );
      const { document, textsOf, ...particulars } = begun;
      const sources = textsOf.map((id) => (id === from.proposal.id ? fromText.id : otherText.id));
      const made = await this.make(tx, actor, hand, { document, sources }, particulars);
      const at = this.clock.now();
      for (const { proposal } of [from, other]) {
        const closed = { state: 'merged', mergedAt: at, mergedIntoId: made.proposal.id, lastActivityAt: at } as const;
        await this.proposals.update(tx, proposal.id, closed);
      }
      await this.merges.settle(tx, id, {
        state: 'agreed',
        by: actor.accountId,
        at,
        made: { resultId: made.proposal.id, fromVersionId: fromText.id, withVersionId: otherText.id },
      });
      await this.carryAmendments(tx, from.proposal, textsOf.includes(from.proposal.id) ? fromText : null, made);
      await this.carryAmendments(tx, other.proposal, textsOf.includes(other.proposal.id) ? otherText : null, made);
      this.desk.tell(tx, proposalsMerged, actor.accountId, made.proposal, made.groupIds, {
        about: [from, other].map(({ proposal }) => ({ type: 'Proposal', id: proposal.id })),
        payload: { one: from.proposal.number, other: other.proposal.number },
      });
      return made.proposal.id;
    });
  }

  /** Who followed one of the two says whether they follow what these became. */
  answerFollow(actor: SignedInActor, collectiveId: Id, proposalId: Id, follow: boolean): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { proposal, standing } = await this.desk.hold(tx, actor, collectiveId, proposalId);
      ensure(mayFollow(standing));
      const asked = await this.merges.answerFollow(tx, proposalId, actor.accountId);
      if (!asked) throw new Refused(followNotAsked());
      if (follow) await this.proposals.follow(tx, proposal, actor.accountId, this.clock.now());
    });
  }

  private async make(
    tx: Tx,
    actor: SignedInActor,
    { merge, from, other }: MergeAtHand,
    words: Pick<NewText, 'document' | 'sources'>,
    particulars: Pick<ProposalEntity, 'problem' | 'cost' | 'competence' | 'chapter'>,
  ): Promise<MadeProposal> {
    const { collectiveId, title } = merge;
    const sides = [from, other];
    const ids = sides.map(({ proposal }) => proposal.id);
    const authorIds = [...new Set(sides.flatMap(({ facts }) => facts.authorIds))];
    const groupIds = [...new Set(sides.flatMap(({ facts }) => facts.groupIds))];
    const id = newId();
    const now = this.clock.now();
    const text = await this.texts.create(tx, {
      collectiveId,
      subject: { type: 'Proposal', id },
      ...words,
      authorIds: authorIds.length > 0 ? authorIds : [actor.accountId],
      reason: `Propositions n° ${from.proposal.number} et n° ${other.proposal.number} réunies`,
      by: actor.accountId,
    });
    const proposal: ProposalEntity = {
      ...freshProposal,
      ...particulars,
      title,
      state: 'debated',
      private: false,
      collectiveId,
      id,
      number: await this.proposals.takeNumbers(tx, collectiveId, 1),
      textVersionId: text.id,
      plain: text.plain,
      createdBy: actor.accountId,
      createdAt: now,
      debatedAt: now,
      lastActivityAt: now,
    };
    await this.proposals.insert(tx, [proposal]);
    for (const author of authorIds) {
      await this.proposals.setAuthor(tx, proposal, author, 'accepted', actor.accountId, now);
    }
    await this.proposals.setGroups(tx, proposal, groupIds);
    await this.merges.inheritOrigins(tx, collectiveId, id, ids);
    await this.merges.askFollowers(tx, collectiveId, id, ids, now);
    return { proposal, text, groupIds };
  }

  /** Each with its own amendments. */
  private async carryAmendments(
    tx: Tx,
    was: ProposalEntity,
    from: TextVersion | null,
    into: MadeProposal,
  ): Promise<void> {
    for (const row of await this.amendments.open(tx, was.id)) {
      const on = !row.stale && row.baseVersionId === from?.id ? from : null;
      const amendment = await this.carryAmendment(tx, was, row, on, into.text, into, null);
      const old = on && amendedText(on, amendmentOf(row, on));
      for (const each of await this.amendments.openUnder(tx, [row.id])) {
        const { proposal, text } = into;
        if (amendment) {
          const under = each.stale ? null : old;
          await this.carryAmendment(tx, was, each, under, amendedText(text, amendment), into, amendment);
        } else this.leaveAmendment(tx, was, each, proposal);
      }
    }
  }

  /** With its author and who signs it, without its supporters; where its words are not, the author is told. */
  private async carryAmendment(
    tx: Tx,
    was: ProposalEntity,
    row: AmendmentRow,
    from: BaseText | null,
    to: BaseText,
    { proposal, text }: MadeProposal,
    parent: ParentAmendment | null,
  ): Promise<(ParentAmendment & Amendment) | null> {
    const found = from && rebase(from, to, amendmentOf(row, from));
    if (!found || 'conflicts' in found || found.amendment.operations.length === 0) {
      this.leaveAmendment(tx, was, row, proposal);
      return null;
    }
    const id = newId();
    const { collectiveId } = was;
    const { amendment } = found;
    const { reason, createdBy, createdAt } = row;
    const fresh = { collectiveId, id, proposalId: proposal.id, baseVersionId: text.id, reason, createdBy, createdAt };
    await this.amendments.insert(tx, { ...fresh, amendment, parent });
    await this.signatures.carry(tx, row.id, id);
    return { ...amendment, id };
  }

  private leaveAmendment(tx: Tx, was: ProposalEntity, row: AmendmentRow, { number: into }: ProposalEntity): void {
    this.desk.tell(tx, amendmentLeftByMerge, null, was, [], {
      about: [{ type: 'Account', id: row.createdBy }],
      payload: { amendment: row.number, into },
    });
  }

  private async hold(tx: Tx, actor: SignedInActor, collectiveId: Id, id: Id): Promise<MergeAtHand> {
    const found = await this.merges.byId(tx, collectiveId, id);
    if (!found) throw new Refused(notFound());
    const [from, other] = await this.both(tx, actor, collectiveId, found.fromId, found.withId);
    // Read again, now that nothing else changes it.
    const merge = await this.merges.byId(tx, collectiveId, id);
    if (!merge) throw new Refused(notFound());
    return { merge, from, other };
  }

  /** Held in the order of their numbers, whoever asks first. */
  private async both(
    tx: Tx,
    actor: SignedInActor,
    collectiveId: Id,
    fromId: Id,
    withId: Id,
  ): Promise<readonly [from: ProposalAtHand, other: ProposalAtHand]> {
    const held = await this.proposals.forUpdate(tx, collectiveId, [fromId, withId]);
    const hand = (id: Id) => this.desk.readable(tx, actor, held.find((each) => each.id === id) ?? null);
    return [await hand(fromId), await hand(withId)];
  }

  private tell(
    tx: Tx,
    event: EventFactory,
    actor: SignedInActor,
    { from, other }: Pick<MergeAtHand, 'from' | 'other'>,
  ): void {
    this.desk.tell(tx, event, actor.accountId, from.proposal, [...from.facts.groupIds, ...other.facts.groupIds], {
      about: [{ type: 'Proposal', id: other.proposal.id }],
      payload: { other: other.proposal.number },
    });
  }
}

interface MadeProposal {
  readonly proposal: ProposalEntity;
  readonly text: TextVersion;
  readonly groupIds: readonly Id[];
}
