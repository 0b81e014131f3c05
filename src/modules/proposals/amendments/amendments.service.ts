import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { notFound } from '../../../kernel/common.refusals.js';
import { ensure } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import type { SubjectRef } from '../../../kernel/subject-ref.js';
import type { Tx } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { EndorsersService } from '../../charter/index.js';
import { CollectivesService } from '../../collectives/index.js';
import { DraftsService, merge, TextsService } from '../../texts/index.js';
import {
  amendmentMustChoose,
  amendmentsConflict,
  amendmentSettled,
  tooManyAmendments,
} from '../domain/amendment.refusals.js';
import { ProposalDesk } from '../proposal-desk.js';
import { proposalRewritten } from '../proposals.events.js';
import { ProposalsRepository } from '../proposals.repository.js';
import { AmendmentBases } from './amendment-bases.js';
import { accounts, AmendmentDesk, authorsOf, writersOf, type AmendedText } from './amendment-desk.js';
import { AmendmentEndings } from './amendment-endings.js';
import { AmendmentSignaturesRepository } from './amendment-signatures.repository.js';
import { AmendmentWordingsRepository } from './amendment-wordings.repository.js';
import {
  amendmentHandedOn,
  amendmentRecommended,
  amendmentReworded,
  amendmentsAccepted,
  amendmentSupported,
  amendmentTabled,
  amendmentWithdrawn,
} from './amendments.events.js';
import { mayReword, maySettle, maySupport, mayTable, mayWithdrawAmendment } from './amendments.policy.js';
import { AmendmentsRepository, type AmendmentRow, type Recommendation } from './amendments.repository.js';
import { amendmentOf } from './sub-amendments.js';
import { SubAmendmentsService } from './sub-amendments.service.js';

const mostOpen = 500;

/** Amending proposals: tabled by members, supported, recommended on by the group, taken into the text by who writes it. */
@Injectable()
export class AmendmentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly amendments: AmendmentsRepository,
    private readonly at: AmendmentDesk,
    private readonly signatures: AmendmentSignaturesRepository,
    private readonly wordings: AmendmentWordingsRepository,
    private readonly bases: AmendmentBases,
    private readonly endings: AmendmentEndings,
    private readonly under: SubAmendmentsService,
    private readonly proposals: ProposalsRepository,
    private readonly desk: ProposalDesk,
    private readonly collectives: CollectivesService,
    private readonly endorsers: EndorsersService,
    private readonly texts: TextsService,
    private readonly drafts: DraftsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `id` is made by the sender: sent twice, it is tabled once. */
  table(actor: SignedInActor, collectiveId: Id, proposalId: Id, id: Id, input: AmendedText): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.desk.hold(tx, actor, collectiveId, proposalId);
      ensure(mayTable(hand.standing, hand.facts));
      await this.endorsers.ensureMay(tx, hand.standing, 'amend');
      await this.collectives.ensurePhaseAllows(tx, collectiveId, 'amend-proposals');
      const open = await this.amendments.countOpen(tx, proposalId);
      if (open >= mostOpen) throw new Refused(tooManyAmendments({ limit: mostOpen }));
      const { reason, versionId } = input;
      const made = await this.amendments.insert(tx, {
        collectiveId,
        id,
        proposalId,
        baseVersionId: versionId,
        amendment: await this.at.read(tx, hand.proposal, input),
        parent: null,
        reason,
        createdBy: actor.accountId,
        createdAt: this.clock.now(),
      });
      if (made.fresh) this.at.tell(tx, amendmentTabled, actor, hand, { number: made.number, parent: null });
    });
  }

  /** Written again by its author on its text as that is now: also where it had changed under it. */
  reword(actor: SignedInActor, collectiveId: Id, id: Id, input: AmendedText): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.at.hold(tx, actor, collectiveId, id);
      ensure(mayReword(hand.standing, hand.facts, hand.amendment));
      await this.under.reword(tx, hand, input);
      await this.signatures.askAgain(tx, hand.amendment, this.clock.now());
      if (hand.amendment.recommendation === 'modify') await this.wordings.forget(tx, id);
      this.at.tell(tx, amendmentReworded, actor, hand, hand.amendment);
    });
  }

  /** Whoever signed it first with its author keeps it; without anybody, it is withdrawn. */
  withdraw(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.at.hold(tx, actor, collectiveId, id);
      ensure(mayWithdrawAmendment(hand.standing, hand.amendment));
      const [heir] = hand.amendment.signers;
      if (heir !== undefined) {
        await this.signatures.handOn(tx, hand.amendment, heir, this.clock.now());
        this.at.tell(tx, amendmentHandedOn, actor, hand, hand.amendment, hand.amendment.signers);
        return;
      }
      await this.endings.settle(tx, hand.proposal, [id], { state: 'withdrawn' });
      this.at.tell(tx, amendmentWithdrawn, actor, hand, hand.amendment);
    });
  }

  support(actor: SignedInActor, collectiveId: Id, id: Id, supports: boolean): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.at.hold(tx, actor, collectiveId, id);
      ensure(maySupport(hand.standing, hand.facts, hand.amendment));
      await this.amendments.support(tx, hand.amendment, actor.accountId, supports, this.clock.now());
      this.at.tell(tx, amendmentSupported, actor, hand, hand.amendment);
    });
  }

  /** The group's word; its author is told. */
  recommend(actor: SignedInActor, collectiveId: Id, id: Id, word: Recommendation, reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.at.hold(tx, actor, collectiveId, id);
      ensure(maySettle(hand.standing, hand.facts));
      const { number, state } = hand.amendment;
      if (state !== 'tabled') throw new Refused(amendmentSettled({ number }));
      await this.amendments.recommend(tx, id, word, reason, actor.accountId);
      this.at.tell(tx, amendmentRecommended, actor, hand, hand.amendment, authorsOf(hand.amendment));
    });
  }

  /**
   * These amendments together make the next version, signed by their authors too; none of them when two of them change
   * the same words. What stays open is carried over to it.
   */
  accept(actor: SignedInActor, collectiveId: Id, proposalId: Id, ids: readonly Id[]): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.desk.hold(tx, actor, collectiveId, proposalId);
      const { proposal, facts, standing } = hand;
      ensure(maySettle(standing, facts));
      await this.collectives.ensurePhaseAllows(tx, collectiveId, 'amend-proposals');
      const subject: SubjectRef = { type: 'Proposal', id: proposalId };
      await this.drafts.ensureSettled(tx, subject);
      const base = await this.texts.version(tx, collectiveId, proposal.textVersionId);
      const chosen = await this.chosen(tx, proposalId, ids);
      const { document, conflicts } = merge(
        base,
        chosen.map((row) => amendmentOf(row, base)),
      );
      const [conflict] = conflicts;
      if (conflict) throw new Refused(amendmentsConflict({ words: conflict.words }));
      const numbers = chosen.map(({ number }) => number).join(', ');
      const text = await this.texts.addVersion(tx, {
        collectiveId,
        subject,
        basedOn: base.id,
        document,
        authorIds: [actor.accountId, ...chosen.flatMap(writersOf)],
        reason: `Amendement${chosen.length > 1 ? 's' : ''} n° ${numbers}`.slice(0, 500),
        by: actor.accountId,
      });
      await this.drafts.settle(tx, subject, text);
      const now = this.clock.now();
      const taken = chosen.map(({ id }) => id);
      await this.endings.settle(tx, proposal, taken, { state: 'accepted', versionId: text.id });
      await this.bases.follow(tx, proposal, base, text);
      const { version } = proposal;
      const change = { textVersionId: text.id, plain: text.plain, lastActivityAt: now, version: version + 1 };
      await this.proposals.update(tx, proposalId, change);
      const about = accounts(chosen.flatMap(authorsOf));
      this.desk.tell(tx, amendmentsAccepted, actor.accountId, proposal, facts.groupIds, {
        about,
        payload: { amendments: numbers },
      });
      this.desk.tell(tx, proposalRewritten, actor.accountId, proposal, facts.groupIds, {
        payload: { textVersion: text.number },
      });
    });
  }

  private async chosen(tx: Tx, proposalId: Id, ids: readonly Id[]): Promise<AmendmentRow[]> {
    const all = await this.amendments.of(tx, proposalId, null);
    const rows = all.filter(({ id, parent }) => parent === null && ids.includes(id));
    if (rows.length === 0 || rows.length !== new Set(ids).size) throw new Refused(notFound());
    for (const { state, stale, number } of rows) {
      if (state !== 'tabled') throw new Refused(amendmentSettled({ number }));
      if (stale) throw new Refused(amendmentMustChoose({ number }));
    }
    return rows;
  }
}
