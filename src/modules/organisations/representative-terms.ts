import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { dayOf } from '../../kernel/day.js';
import { dueWord } from '../../kernel/due.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { representativeEnded, representativeTermNear } from './organisations.events.js';
import { RepresentativesRepository } from './representatives.repository.js';

/** Days before their last day that representatives are reminded: time for their organisation to name them again. */
const remindedBefore = 14;

const job = 'organisations:representative-terms';

/** Representatives whose organisation set a last day: reminded before it, once; ended from the day after. */
@Injectable()
export class RepresentativeTerms implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly representatives: RepresentativesRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, () => this.settle());
    this.jobs.every('*/15 * * * *', job);
  }

  /** Everything that is due now; twice is once. */
  async settle(): Promise<void> {
    const now = this.clock.now();
    for (const { collectiveId, id, untilOn, timeZone, accountId, organisation } of await this.representatives.termed(
      this.database,
    )) {
      const word = dueWord(dayOf(now, timeZone), untilOn, remindedBefore);
      if (word === null) continue;
      await this.unitOfWork.run(async (tx) => {
        const done =
          word === 'late' ? await this.representatives.lapse(tx, id, now) : await this.representatives.remind(tx, id);
        if (!done) return;
        tx.record(
          (word === 'late' ? representativeEnded : representativeTermNear)({
            collectiveId,
            actorId: null,
            subjectId: organisation.id,
            about: [{ type: 'Account', id: accountId }],
            payload: { organisation: organisation.name, day: untilOn },
          }),
        );
      });
    }
  }
}
