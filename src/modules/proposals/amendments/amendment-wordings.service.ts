import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { ensure } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import type { Tx } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { TextsService } from '../../texts/index.js';
import {
  amendmentMustChoose,
  amendmentSettled,
  groupSaysTheSame,
  subAmendmentNoGroupText,
} from '../domain/amendment.refusals.js';
import { AmendmentDesk, authorsOf, type AmendedText, type AmendmentAtHand } from './amendment-desk.js';
import { AmendmentSignaturesRepository } from './amendment-signatures.repository.js';
import { AmendmentWordingsRepository } from './amendment-wordings.repository.js';
import {
  amendmentModified,
  amendmentModificationAgreed,
  amendmentModificationCommented,
  amendmentModificationRefused,
} from './amendments.events.js';
import { mayAnswerGroup, maySettle } from './amendments.policy.js';
import type { AuthorAnswer } from './amendments.repository.js';
import { amendmentOf, SubAmendments } from './sub-amendments.js';

const answers = {
  agreed: amendmentModificationAgreed,
  refused: amendmentModificationRefused,
  commented: amendmentModificationCommented,
} as const;

/** A group accepts an amendment in its own words; its author agrees, refuses, or says what they think of them. */
@Injectable()
export class AmendmentWordingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wordings: AmendmentWordingsRepository,
    private readonly signatures: AmendmentSignaturesRepository,
    private readonly at: AmendmentDesk,
    private readonly under: SubAmendments,
    private readonly texts: TextsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The whole text as the group would have it amended. */
  propose(actor: SignedInActor, collectiveId: Id, id: Id, input: AmendedText): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.at.hold(tx, actor, collectiveId, id);
      const { amendment, standing, facts } = hand;
      ensure(maySettle(standing, facts));
      const { number, state, stale, parent } = amendment;
      if (parent) throw new Refused(subAmendmentNoGroupText());
      if (state !== 'tabled') throw new Refused(amendmentSettled({ number }));
      if (stale) throw new Refused(amendmentMustChoose({ number }));
      const own = await this.at.read(tx, hand.proposal, input);
      if (isDeepStrictEqual(own.operations, amendment.operations)) throw new Refused(groupSaysTheSame());
      await this.wordings.propose(tx, id, own, input.reason, actor.accountId);
      this.at.tell(tx, amendmentModified, actor, hand, amendment, authorsOf(amendment));
    });
  }

  /** Agreed to, it is what the amendment says, signed by who proposed it; who signed the words before is asked again. */
  answer(actor: SignedInActor, collectiveId: Id, id: Id, answer: AuthorAnswer, words: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.at.hold(tx, actor, collectiveId, id);
      const { amendment, standing, facts } = hand;
      ensure(mayAnswerGroup(standing, facts, amendment));
      await this.wordings.answer(tx, id, answer, words);
      const { recommendedBy: by, createdBy } = amendment;
      if (answer === 'agreed') {
        const now = this.clock.now();
        await this.carryUnder(tx, hand);
        await this.signatures.askAgain(tx, amendment, now);
        if (by !== null && by !== createdBy) await this.signatures.set(tx, amendment, by, 'signed', now);
      }
      this.at.tell(tx, answers[answer], actor, hand, amendment, by === null ? [] : [by]);
    });
  }

  /** Its own amendments come to stand on the group’s words. */
  private async carryUnder(tx: Tx, { proposal, amendment }: AmendmentAtHand): Promise<void> {
    const { id, collectiveId, baseVersionId, groupAlgorithm: algorithm, groupOperations: operations } = amendment;
    if (algorithm === null || operations === null) return;
    const version = await this.texts.version(tx, collectiveId, baseVersionId);
    const [was, is] = [amendmentOf(amendment, version), { base: version.hash, algorithm, operations }];
    await this.under.follow(tx, proposal, id, { version, amendment: was }, { version, amendment: is });
  }
}
