import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/database/database.js';
import { ProposalDesk } from '../proposal-desk.js';
import type { ProposalEntity } from '../proposal.entity.js';
import { accounts, authorsOf } from './amendment-desk.js';
import { amendmentLapsed } from './amendments.events.js';
import { AmendmentsRepository, type Settled } from './amendments.repository.js';

/** Settles amendments. What is open of their own amendments lapses with them, and its authors are told. */
@Injectable()
export class AmendmentEndings {
  constructor(
    private readonly amendments: AmendmentsRepository,
    private readonly desk: ProposalDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async settle(tx: Tx, proposal: ProposalEntity, ids: readonly Id[], settled: Settled): Promise<void> {
    const now = this.clock.now();
    await this.amendments.settle(tx, ids, settled, now);
    const under = await this.amendments.openUnder(tx, ids);
    if (under.length === 0) return;
    const lapsing = under.map(({ id }) => id);
    await this.amendments.settle(tx, lapsing, { state: 'lapsed' }, now);
    for (const row of under) {
      this.desk.tell(tx, amendmentLapsed, null, proposal, [], {
        about: accounts(authorsOf(row)),
        payload: { amendment: row.number, amends: row.parent?.number ?? 0 },
      });
    }
  }
}
