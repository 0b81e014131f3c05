import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { dayOf } from '../../kernel/day.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { RolesService } from '../collectives/index.js';
import { solicitationsLate } from './organisations.events.js';
import { SolicitationsRepository } from './solicitations.repository.js';

const job = 'organisations:solicitations-due';

/** What was asked and not published within the delay: said once, to the coordination and to everybody, without saying by whom. */
@Injectable()
export class SolicitationsDue implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly solicitations: SolicitationsRepository,
    private readonly roles: RolesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, () => this.settle());
    this.jobs.every('*/15 * * * *', job);
  }

  /** Everything that is to be said now; twice is once. */
  async settle(): Promise<void> {
    for (const { collectiveId, timeZone, days } of await this.solicitations.unsaid(this.database)) {
      await this.unitOfWork.run(async (tx) => {
        const count = await this.solicitations.sayLate(tx, collectiveId, dayOf(this.clock.now(), timeZone));
        if (count === 0) return;
        const coordination = await this.roles.holders(tx, collectiveId, 'coordination', null);
        tx.record(
          solicitationsLate({
            collectiveId,
            actorId: null,
            subjectId: collectiveId,
            about: coordination.map(({ accountId }) => ({ type: 'Account', id: accountId })),
            payload: { count, days },
          }),
        );
      });
    }
  }
}
