import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import type { Tx } from '../../../platform/database/database.js';
import { itemHasProcedures, procedureUnderWay } from './guided-desk.refusals.js';
import { GuidedRepository } from './guided.repository.js';

/** What the agenda and the closing of a plenary ask before they go on: a procedure is ended, not forgotten. */
@Injectable()
export class ProceduresUnderWay {
  constructor(private readonly procedures: GuidedRepository) {}

  /** Refuses to remove an item that holds a procedure, ended or not. */
  async ensureNone(tx: Tx, itemId: Id, plenaryId: Id): Promise<void> {
    const found = await this.procedures.linesOf(tx, plenaryId);
    if (found.some((each) => each.itemId === itemId)) throw new Refused(itemHasProcedures());
  }

  /** Refuses to leave an item in the middle of a consent or an election; a nomination or a draw goes on meanwhile. */
  async ensureMayLeave(tx: Tx, itemId: Id, plenaryId: Id): Promise<void> {
    const found = await this.procedures.linesOf(tx, plenaryId);
    const here = found.some(
      ({ kind, open, ...each }) => each.itemId === itemId && open && (kind === 'consent' || kind === 'election'),
    );
    if (here) throw new Refused(procedureUnderWay());
  }

  /** Refuses to close a plenary before each of its procedures is ended, were it by dropping it. */
  async ensureMayClose(tx: Tx, plenaryId: Id): Promise<void> {
    const found = await this.procedures.linesOf(tx, plenaryId);
    if (found.some(({ open }) => open)) throw new Refused(procedureUnderWay());
  }
}
