import { Injectable } from '@nestjs/common';
import { ensure } from '../../../kernel/decision.js';
import { Database } from '../../../platform/database/database.js';
import { Limits } from '../../../platform/limits/limits.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService } from '../../collectives/index.js';
import { resemblance, type Likeness } from '../domain/resemblance.js';
import { mayDraft } from '../proposals.policy.js';
import { SimilarRepository, type ComparedProposal, type Written } from './similar.repository.js';

export interface SimilarProposal extends Pick<ComparedProposal, 'id' | 'number' | 'title' | 'excerpt' | 'state'> {
  readonly likenesses: readonly Likeness[];
}

const most = 5;
/** Of one account, in a minute: asked at pauses of somebody who writes. */
const ofOne = { points: 60, seconds: 60 };

/** Proposals close to the one being written, so that people who want the same find each other. */
@Injectable()
export class SimilarProposals {
  constructor(
    private readonly database: Database,
    private readonly repository: SimilarRepository,
    private readonly collectives: CollectivesService,
    private readonly limits: Limits,
  ) {}

  /** The closest first, five at most; for those who may write a proposal. */
  async find(actor: SignedInActor, written: Written): Promise<SimilarProposal[]> {
    ensure(mayDraft(await this.collectives.standing(actor, written.collectiveId)));
    await this.limits.spend('similar', actor.accountId, ofOne);
    const compared = await this.repository.compared(this.database, written);
    return compared
      .flatMap((proposal) => {
        const found = resemblance(proposal);
        return found ? [{ ...proposal, ...found }] : [];
      })
      .sort((one, other) => other.score - one.score || other.number - one.number)
      .slice(0, most);
  }
}
