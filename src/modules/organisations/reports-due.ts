import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { dayOf } from '../../kernel/day.js';
import { dueWord } from '../../kernel/due.js';
import type { Id } from '../../kernel/ids.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { RolesService } from '../collectives/index.js';
import { EncountersRepository, type DueReport } from './encounters.repository.js';
import { reportDueSoon, reportOverdue } from './organisations.events.js';

/** Days before a report is due when its delegates are reminded. */
const remindedBefore = 3;

export const reportsDue = 'organisations:reports-due';

/** Reports that are due soon, and those that are late: said once each, to who owes them, to the coordination, in the log. */
@Injectable()
export class ReportsDue implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly encounters: EncountersRepository,
    private readonly roles: RolesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(reportsDue, () => this.settle());
    this.jobs.every('*/15 * * * *', reportsDue);
  }

  /** Everything that is to be said now; twice is once. */
  async settle(): Promise<void> {
    const now = this.clock.now();
    for (const report of await this.encounters.unsaid(this.database, now)) {
      const word = dueWord(dayOf(now, report.timeZone), report.dueOn, remindedBefore);
      if (word === null) continue;
      await this.unitOfWork.run(async (tx) => {
        if (!(await this.encounters.say(tx, report, word))) return;
        const { collectiveId, id, title, dueOn, organisationIds } = report;
        const payload = { title, day: dueOn };
        tx.record(
          (word === 'late' ? reportOverdue : reportDueSoon)({
            collectiveId,
            actorId: null,
            subjectId: id,
            about: [
              { type: 'Collective', id: collectiveId },
              ...organisationIds.map((each) => ({ type: 'Organisation' as const, id: each })),
              ...(await this.concerned(tx, report)).map((each) => ({ type: 'Account' as const, id: each })),
            ],
            payload,
          }),
        );
      });
    }
  }

  /** Who owes it, and the coordination. */
  private async concerned(tx: Tx, { collectiveId, delegateIds }: DueReport): Promise<Id[]> {
    const coordination = await this.roles.holders(tx, collectiveId, 'coordination', null);
    return [...new Set([...delegateIds, ...coordination.map(({ accountId }) => accountId)])];
  }
}
