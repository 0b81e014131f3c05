import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/database/database.js';
import { amendedText, rebase, type Amendment, type BaseText, type TextVersion } from '../../texts/index.js';
import { ProposalDesk } from '../proposal-desk.js';
import type { ProposalEntity } from '../proposal.entity.js';
import { AmendmentEndings } from './amendment-endings.js';
import { amendmentOvertaken } from './amendments.events.js';
import { AmendmentsRepository, type AmendmentRow, type Settled } from './amendments.repository.js';

/** As the text algorithms know it: on its own text, `textUnder`. */
export const amendmentOf = ({ algorithm, operations }: AmendmentRow, base: Pick<BaseText, 'hash'>): Amendment => ({
  base: base.hash,
  algorithm,
  operations,
});

/** The text an amendment is on: a version, or what another amendment makes of it. */
export const textUnder = ({ parent }: AmendmentRow, version: BaseText): BaseText =>
  parent === null
    ? version
    : amendedText(version, { base: version.hash, algorithm: parent.algorithm, operations: parent.operations });

/** What an amendment says, of which version. */
export interface Wording {
  readonly version: TextVersion;
  readonly amendment: Amendment;
}

/** What becomes of open amendments whose text changes. */
export interface Fates {
  /** One whose words are all there already. */
  readonly contained: Settled;
  /** One that the new text leaves no room for; without it, its author must choose what is left of it. */
  readonly overtaken?: (row: AmendmentRow) => Promise<void>;
}

/** Carries the open amendments of an amendment over to what it says next. */
@Injectable()
export class SubAmendments {
  constructor(
    private readonly amendments: AmendmentsRepository,
    private readonly endings: AmendmentEndings,
    private readonly desk: ProposalDesk,
  ) {}

  async follow(
    tx: Tx,
    proposal: ProposalEntity,
    id: Id,
    from: Wording,
    to: Wording,
    fates: Fates = { contained: { state: 'accepted' } },
  ): Promise<void> {
    const [was, is] = [from, to].map(({ version, amendment }) => amendedText(version, amendment));
    if (!was || !is) return;
    const { algorithm, operations } = to.amendment;
    for (const row of (await this.amendments.openUnder(tx, [id])).filter(({ stale }) => !stale)) {
      const found = rebase(was, is, amendmentOf(row, was));
      if ('conflicts' in found) {
        if (fates.overtaken) await fates.overtaken(row);
        else await this.askAuthor(tx, proposal, row);
      } else if (found.amendment.operations.length === 0) {
        await this.endings.settle(tx, proposal, [row.id], fates.contained);
      } else {
        const parent = { id, algorithm, operations };
        await this.amendments.rewrite(tx, row.id, to.version.id, found.amendment, row.reason, parent);
      }
    }
  }

  /** The text has changed under it. */
  async askAuthor(tx: Tx, proposal: ProposalEntity, { id, createdBy, number }: AmendmentRow): Promise<void> {
    await this.amendments.markStale(tx, id);
    this.desk.tell(tx, amendmentOvertaken, null, proposal, [], {
      about: [{ type: 'Account', id: createdBy }],
      payload: { amendment: number },
    });
  }
}
