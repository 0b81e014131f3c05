import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { ensure } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService, mayActAsMember } from '../../collectives/index.js';
import { signatureAskedAlready, tooManySignatories } from '../domain/amendment.refusals.js';
import { coAuthorNotMember } from '../domain/proposal.refusals.js';
import { AmendmentDesk, authorsOf } from './amendment-desk.js';
import { AmendmentSignaturesRepository } from './amendment-signatures.repository.js';
import {
  amendmentSignatureAsked,
  amendmentSignatureDeclined,
  amendmentSignatureWithdrawn,
  amendmentSigned,
} from './amendments.events.js';
import { mayReword, maySign, mayUnsign } from './amendments.policy.js';

const mostSignatories = 50;

/** Who signs an amendment with its author: asked by them, they answer; a signature is taken back when one likes (R5). */
@Injectable()
export class AmendmentSignaturesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signatures: AmendmentSignaturesRepository,
    private readonly at: AmendmentDesk,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  ask(actor: SignedInActor, collectiveId: Id, id: Id, accountId: Id): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.at.hold(tx, actor, collectiveId, id);
      const { amendment } = hand;
      ensure(mayReword(hand.standing, hand.facts, amendment));
      const there = [...authorsOf(amendment), ...amendment.asked];
      if (there.includes(accountId)) throw new Refused(signatureAskedAlready());
      if (there.length > mostSignatories) throw new Refused(tooManySignatories({ limit: mostSignatories }));
      if (!mayActAsMember(await this.collectives.standing({ accountId }, collectiveId, tx)).allowed) {
        throw new Refused(coAuthorNotMember());
      }
      await this.signatures.set(tx, amendment, accountId, 'asked', this.clock.now());
      this.at.tell(tx, amendmentSignatureAsked, actor, hand, amendment, [accountId]);
    });
  }

  /** Signs; or declines to, or takes a signature back. */
  answer(actor: SignedInActor, collectiveId: Id, id: Id, signs: boolean): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.at.hold(tx, actor, collectiveId, id);
      const { amendment, standing, facts } = hand;
      ensure(signs ? maySign(standing, facts, amendment) : mayUnsign(standing, amendment));
      const signed = amendment.signers.includes(actor.accountId);
      const state = signs ? 'signed' : signed ? 'withdrawn' : 'declined';
      await this.signatures.set(tx, amendment, actor.accountId, state, this.clock.now());
      const told = {
        signed: amendmentSigned,
        withdrawn: amendmentSignatureWithdrawn,
        declined: amendmentSignatureDeclined,
      }[state];
      this.at.tell(tx, told, actor, hand, amendment, [amendment.createdBy]);
    });
  }
}
