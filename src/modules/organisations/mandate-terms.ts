import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { dayOf, daysBetween } from '../../kernel/day.js';
import { dueWord } from '../../kernel/due.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { MandatesRepository } from './mandates.repository.js';
import { mandateLapsed, mandateTermNear } from './organisations.events.js';

/** Days before its term that its holders are warned: time to ask a plenary for more. */
const warnedDays = 7;
/** Days after which a lapse is no news: the server was off, or the term was long past when the mandate was taken over. */
const lateNews = 7;

const job = 'organisations:mandate-terms';

/** What the term of a mandate makes due: its holders warned some days before, once; its lapse from the day after. */
@Injectable()
export class MandateTerms implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly mandates: MandatesRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, () => this.settle());
    this.jobs.every('*/15 * * * *', job);
  }

  /** Everything that is due now; twice is once. */
  async settle(): Promise<void> {
    for (const { collectiveId, id, title, termOn, timeZone, holderIds } of await this.mandates.termed(this.database)) {
      const day = dayOf(this.clock.now(), timeZone);
      const word = dueWord(day, termOn, warnedDays);
      if (word === null) continue;
      await this.unitOfWork.run(async (tx) => {
        const about = [{ type: 'Collective' as const, id: collectiveId }];
        const by = { collectiveId, actorId: null, subjectId: id };
        if (word === 'late') {
          if ((await this.mandates.lapse(tx, id, day)) && daysBetween(termOn, day) <= lateNews) {
            tx.record(mandateLapsed({ ...by, about, payload: { title } }));
          }
        } else if (await this.mandates.warn(tx, id, { day, days: warnedDays })) {
          const holders = holderIds.map((each) => ({ type: 'Account' as const, id: each }));
          tx.record(mandateTermNear({ ...by, about: [...about, ...holders], payload: { title, term: termOn } }));
        }
      });
    }
  }
}
