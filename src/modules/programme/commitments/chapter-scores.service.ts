import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { notFound } from '../../../kernel/common.refusals.js';
import { ensure } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Limits } from '../../../platform/limits/limits.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService, mayTakePart } from '../../collectives/index.js';
import type { ScoreGrade } from '../domain/chapter-score.js';
import { nothingToScore } from '../domain/commitment.refusals.js';
import { chapterScored } from '../programme.events.js';
import { ProgrammeRepository } from '../programme.repository.js';
import { ChapterScoresRepository } from './chapter-scores.repository.js';

const scoring = { points: 60, seconds: 5 * 60 };

/** What people make of how the commitments of a chapter are kept: one grade each, changed or taken back at any time. */
@Injectable()
export class ChapterScoresService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly scores: ChapterScoresRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly collectives: CollectivesService,
    private readonly limits: Limits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By anybody who takes part; null takes it back. Twice is once. */
  async give(actor: SignedInActor, collectiveId: Id, slug: string, grade: ScoreGrade | null): Promise<void> {
    await this.limits.spend('score', actor.accountId, scoring);
    await this.unitOfWork.run(async (tx) => {
      ensure(mayTakePart(await this.collectives.standing(actor, collectiveId, tx)));
      const chapter = await this.scores.followed(tx, collectiveId, slug);
      if (!chapter) throw new Refused(notFound());
      if (!chapter.followed) throw new Refused(nothingToScore());
      const mine = { collectiveId, chapterId: chapter.id, accountId: actor.accountId };
      if (!(await this.scores.give(tx, mine, grade, this.clock.now()))) return;
      const { programme } = await this.programmes.whole(tx, collectiveId);
      tx.record(
        chapterScored({
          collectiveId,
          actorId: null,
          subjectId: chapter.id,
          about: [
            { type: 'Collective', id: collectiveId },
            ...(programme ? [{ type: 'Programme' as const, id: programme.id }] : []),
          ],
          payload: { title: chapter.title },
        }),
      );
    });
  }
}
