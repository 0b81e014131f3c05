import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/database/database.js';
import { rebase, type TextVersion } from '../../texts/index.js';
import { ProposalDesk } from '../proposal-desk.js';
import type { ProposalEntity } from '../proposal.entity.js';
import { AmendmentWordingsRepository } from './amendment-wordings.repository.js';
import { amendmentOvertaken } from './amendments.events.js';
import { AmendmentsRepository, type AmendmentRow, type Settled } from './amendments.repository.js';

/** What becomes of the open amendments of a proposal whose text changes. */
interface Fates {
  /** One whose words are all there already. */
  readonly contained: Settled;
  /** One that the new text leaves no room for; without it, its author must choose what is left of it. */
  readonly overtaken?: (row: AmendmentRow) => Promise<void>;
}

/** Carries the open amendments of a proposal over to its next version. */
@Injectable()
export class AmendmentBases {
  constructor(
    private readonly amendments: AmendmentsRepository,
    private readonly wordings: AmendmentWordingsRepository,
    private readonly desk: ProposalDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Each open amendment comes to stand on the new version; one whose words are all there already is accepted by it; where
   * a person must choose, the author is told.
   */
  async follow(
    tx: Tx,
    proposal: ProposalEntity,
    from: TextVersion,
    to: TextVersion,
    fates: Fates = { contained: { state: 'accepted', versionId: to.id } },
  ): Promise<void> {
    const open = await this.amendments.open(tx, proposal.id);
    for (const row of open.filter(({ stale, baseVersionId }) => !stale && baseVersionId === from.id)) {
      const found = rebase(from, to, amendmentOf(row, from));
      if ('conflicts' in found) {
        if (fates.overtaken) await fates.overtaken(row);
        else await this.askAuthor(tx, proposal, row);
      } else if (found.amendment.operations.length === 0) {
        await this.amendments.settle(tx, [row.id], fates.contained, this.clock.now());
      } else {
        await this.amendments.rewrite(tx, row.id, to.id, found.amendment, row.reason);
        await this.followGroup(tx, row, from, to);
      }
    }
  }

  /** The group’s own text of it comes along; where it cannot, the group gives its word again. */
  private async followGroup(tx: Tx, row: AmendmentRow, from: TextVersion, to: TextVersion): Promise<void> {
    const { id, groupAlgorithm: algorithm, groupOperations: operations } = row;
    if (algorithm === null || operations === null) return;
    const found = rebase(from, to, { base: from.hash, algorithm, operations });
    if ('conflicts' in found || found.amendment.operations.length === 0) await this.wordings.forget(tx, id);
    else await this.wordings.follow(tx, id, found.amendment);
  }

  private async askAuthor(tx: Tx, proposal: ProposalEntity, { id, createdBy, number }: AmendmentRow): Promise<void> {
    await this.amendments.markStale(tx, id);
    this.desk.tell(tx, amendmentOvertaken, null, proposal, [], {
      about: [{ type: 'Account', id: createdBy }],
      payload: { amendment: number },
    });
  }
}

/** As the text algorithms know it. */
export const amendmentOf = ({ algorithm, operations }: AmendmentRow, base: Pick<TextVersion, 'hash'>) => ({
  base: base.hash,
  algorithm,
  operations,
});
