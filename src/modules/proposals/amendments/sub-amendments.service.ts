import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { notFound } from '../../../kernel/common.refusals.js';
import { ensure } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import type { Tx } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { EndorsersService } from '../../charter/index.js';
import { CollectivesService } from '../../collectives/index.js';
import { takeIn, TextsService } from '../../texts/index.js';
import { amendmentsConflict, subAmendmentUndoes, tooManyAmendments } from '../domain/amendment.refusals.js';
import { AmendmentDesk, authorsOf, type AmendedText, type AmendmentAtHand } from './amendment-desk.js';
import { AmendmentEndings } from './amendment-endings.js';
import { AmendmentSignaturesRepository } from './amendment-signatures.repository.js';
import { AmendmentWordingsRepository } from './amendment-wordings.repository.js';
import { amendmentAmended, subAmendmentRefused, subAmendmentTakenIn } from './amendments.events.js';
import { mayAmendAmendment, mayRefuse, mayTakeIn } from './amendments.policy.js';
import { AmendmentsRepository, type AmendmentRow } from './amendments.repository.js';
import { amendmentOf, SubAmendments, textUnder } from './sub-amendments.js';

/** Open at a time on one amendment. */
const mostOpen = 50;

/** Amending an amendment: tabled by members on what it says, taken in or refused by its author, who answers for it. */
@Injectable()
export class SubAmendmentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly amendments: AmendmentsRepository,
    private readonly at: AmendmentDesk,
    private readonly under: SubAmendments,
    private readonly endings: AmendmentEndings,
    private readonly signatures: AmendmentSignaturesRepository,
    private readonly wordings: AmendmentWordingsRepository,
    private readonly collectives: CollectivesService,
    private readonly endorsers: EndorsersService,
    private readonly texts: TextsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `id` is made by the sender: sent twice, it is tabled once. */
  table(actor: SignedInActor, collectiveId: Id, parentId: Id, id: Id, input: AmendedText): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.at.hold(tx, actor, collectiveId, parentId);
      const parent = hand.amendment;
      ensure(mayAmendAmendment(hand.standing, hand.facts, parent));
      await this.endorsers.ensureMay(tx, hand.standing, 'amend');
      await this.collectives.ensurePhaseAllows(tx, collectiveId, 'amend-proposals');
      const open = await this.amendments.openUnder(tx, [parentId]);
      if (open.length >= mostOpen) throw new Refused(tooManyAmendments({ limit: mostOpen }));
      const made = await this.amendments.insert(tx, {
        collectiveId,
        id,
        proposalId: parent.proposalId,
        baseVersionId: parent.baseVersionId,
        amendment: await this.at.readUnder(tx, parent, input),
        parent,
        reason: input.reason,
        createdBy: actor.accountId,
        createdAt: this.clock.now(),
      });
      const told = { number: made.number, parent };
      if (made.fresh) this.at.tell(tx, amendmentAmended, actor, hand, told, authorsOf(parent));
    });
  }

  /** Its new words, on its text as that is now; its own amendments come along. */
  async reword(tx: Tx, { proposal, amendment: row }: AmendmentAtHand, input: AmendedText): Promise<void> {
    const { id, collectiveId } = row;
    if (row.parent) {
      const parent = await this.parentOf(tx, row);
      const amendment = await this.at.readUnder(tx, parent, input);
      await this.amendments.rewrite(tx, id, parent.baseVersionId, amendment, input.reason, parent);
      return;
    }
    const amendment = await this.at.read(tx, proposal, input);
    await this.amendments.rewrite(tx, id, input.versionId, amendment, input.reason);
    const was = await this.texts.version(tx, collectiveId, row.baseVersionId);
    const version = await this.texts.version(tx, collectiveId, input.versionId);
    await this.under.follow(
      tx,
      proposal,
      id,
      { version: was, amendment: amendmentOf(row, was) },
      { version, amendment },
    );
  }

  /** The amendment says it from now on; who signed the words before is asked again. */
  takeIn(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.at.hold(tx, actor, collectiveId, id);
      const { amendment: row, proposal, standing, facts } = hand;
      const parent = await this.parentOf(tx, row);
      ensure(mayTakeIn(standing, facts, parent, row));
      const version = await this.texts.version(tx, collectiveId, parent.baseVersionId);
      const was = amendmentOf(parent, version);
      const { amendment, conflicts } = takeIn(version, was, [amendmentOf(row, textUnder(row, version))]);
      const [conflict] = conflicts;
      if (conflict) throw new Refused(amendmentsConflict({ words: conflict.words }));
      if (amendment.operations.length === 0) throw new Refused(subAmendmentUndoes({ number: parent.number }));
      await this.endings.settle(tx, proposal, [id], { state: 'accepted' });
      await this.amendments.rewrite(tx, parent.id, version.id, amendment, parent.reason);
      await this.under.follow(tx, proposal, parent.id, { version, amendment: was }, { version, amendment });
      await this.signatures.askAgain(tx, parent, this.clock.now());
      if (parent.recommendation === 'modify') await this.wordings.forget(tx, parent.id);
      this.at.tell(tx, subAmendmentTakenIn, actor, hand, row, authorsOf(row));
    });
  }

  refuse(actor: SignedInActor, collectiveId: Id, id: Id, because: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.at.hold(tx, actor, collectiveId, id);
      const { amendment: row, proposal, standing, facts } = hand;
      ensure(mayRefuse(standing, facts, await this.parentOf(tx, row), row));
      await this.endings.settle(tx, proposal, [id], { state: 'refused', refusedBecause: because });
      this.at.tell(tx, subAmendmentRefused, actor, hand, row, authorsOf(row));
    });
  }

  /** What it amends, as that is now; NotFound of one that amends the text itself. */
  private async parentOf(tx: Tx, { collectiveId, parent }: AmendmentRow): Promise<AmendmentRow> {
    const found = parent && (await this.amendments.byId(tx, collectiveId, parent.id));
    if (!found) throw new Refused(notFound());
    return found;
  }
}
