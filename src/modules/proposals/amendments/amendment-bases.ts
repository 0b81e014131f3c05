import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/database.js';
import { rebase, type TextVersion } from '../../texts/index.js';
import type { ProposalEntity } from '../proposal.entity.js';
import { AmendmentEndings } from './amendment-endings.js';
import { AmendmentWordingsRepository } from './amendment-wordings.repository.js';
import { AmendmentsRepository, type AmendmentRow } from './amendments.repository.js';
import { amendmentOf, SubAmendments, type Fates } from './sub-amendments.js';

/** Carries the open amendments of a proposal over to its next version. */
@Injectable()
export class AmendmentBases {
  constructor(
    private readonly amendments: AmendmentsRepository,
    private readonly wordings: AmendmentWordingsRepository,
    private readonly under: SubAmendments,
    private readonly endings: AmendmentEndings,
  ) {}

  /**
   * Each open amendment comes to stand on the new version, and brings its own amendments along; one whose words are all
   * there already is accepted by it; where a person must choose, the author is told.
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
        else await this.under.askAuthor(tx, proposal, row);
      } else if (found.amendment.operations.length === 0) {
        await this.endings.settle(tx, proposal, [row.id], fates.contained);
      } else {
        await this.amendments.rewrite(tx, row.id, to.id, found.amendment, row.reason);
        await this.followGroup(tx, row, from, to);
        const [was, is] = [
          { version: from, amendment: amendmentOf(row, from) },
          { version: to, amendment: found.amendment },
        ];
        await this.under.follow(tx, proposal, row.id, was, is, fates);
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
}
