import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { dueWord } from '../../../kernel/due.js';
import type { Id } from '../../../kernel/ids.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { RolesService } from '../../collectives/index.js';
import { commitmentsDueSoon, commitmentsOverdue } from '../programme.events.js';
import { ProgrammeRepository } from '../programme.repository.js';
import { CommitmentsRepository } from './commitments.repository.js';

/** Days before a word on a commitment is due when whoever owes it is reminded. */
const remindedBefore = 7;

const job = 'programme:commitments-due';

/**
 * Words owed on commitments, soon due or late: said once, all that one person owes on one day together, to them and in the
 * log; what nobody is in charge of, to the coordination.
 */
@Injectable()
export class CommitmentsDue implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly commitments: CommitmentsRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly roles: RolesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, () => this.settle());
    this.jobs.every('*/15 * * * *', job);
  }

  /** Everything that is to be said now; twice is once. */
  async settle(): Promise<void> {
    for (const due of await this.commitments.unsaid(this.database)) {
      const { collectiveId, reporterId, dueOn, timeZone } = due;
      const word = dueWord(dayOf(this.clock.now(), timeZone), dueOn, remindedBefore);
      if (word === null) continue;
      await this.unitOfWork.run(async (tx) => {
        const programme = await this.programmes.lock(tx, collectiveId);
        const said = await this.commitments.say(tx, due, word);
        const [first] = said;
        if (first === undefined) return;
        tx.record(
          (word === 'late' ? commitmentsOverdue : commitmentsDueSoon)({
            collectiveId,
            actorId: null,
            subjectId: programme.id,
            about: [
              { type: 'Collective', id: collectiveId },
              ...said.slice(0, 50).map(({ id }) => ({ type: 'Commitment' as const, id })),
              ...(await this.owing(tx, collectiveId, reporterId)).map((id) => ({ type: 'Account' as const, id })),
            ],
            payload: { count: said.length, title: first.title, day: dueOn },
          }),
        );
      });
    }
  }

  private async owing(tx: Tx, collectiveId: Id, reporterId: Id | null): Promise<Id[]> {
    if (reporterId !== null) return [reporterId];
    const coordination = await this.roles.holders(tx, collectiveId, 'coordination', null);
    return [...new Set(coordination.map(({ accountId }) => accountId))];
  }
}
