import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/database/database.js';
import { rebase, type TextVersion } from '../../texts/index.js';
import { ProposalDesk } from '../proposal-desk.js';
import type { ProposalEntity } from '../proposal.entity.js';
import { amendmentOvertaken } from './amendments.events.js';
import { AmendmentsRepository, type AmendmentRow } from './amendments.repository.js';

/** Carries the open amendments of a proposal over to its next version. */
@Injectable()
export class AmendmentBases {
  constructor(
    private readonly amendments: AmendmentsRepository,
    private readonly desk: ProposalDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Each open amendment comes to stand on the new version; one whose words are all there already is accepted by it; where
   * a person must choose, the author is told.
   */
  async follow(tx: Tx, proposal: ProposalEntity, from: TextVersion, to: TextVersion): Promise<void> {
    const open = await this.amendments.open(tx, proposal.id);
    for (const row of open.filter(({ stale, baseVersionId }) => !stale && baseVersionId === from.id)) {
      const found = rebase(from, to, amendmentOf(row, from));
      if ('conflicts' in found) {
        await this.amendments.markStale(tx, row.id);
        this.desk.tell(tx, amendmentOvertaken, null, proposal, [], {
          about: [{ type: 'Account', id: row.createdBy }],
          payload: { amendment: row.number },
        });
      } else if (found.amendment.operations.length === 0) {
        await this.amendments.settle(tx, [row.id], 'accepted', to.id, this.clock.now());
      } else await this.amendments.rewrite(tx, row.id, to.id, found.amendment, row.reason);
    }
  }
}

/** As the text algorithms know it. */
export const amendmentOf = ({ algorithm, operations }: AmendmentRow, base: Pick<TextVersion, 'hash'>) => ({
  base: base.hash,
  algorithm,
  operations,
});
