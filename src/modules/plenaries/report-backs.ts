import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import type { Tx } from '../../platform/database/database.js';
import { EncountersService } from '../organisations/index.js';
import { withReport } from './domain/report-back.js';
import { agendaChanged } from './plenaries.events.js';
import { PlenariesRepository } from './plenaries.repository.js';
import { ReportBacksRepository } from './report-backs.repository.js';
import type { AgendaItem } from './plenaries.rows.js';

/**
 * Puts what is owed on the agenda by itself (R3): the report of an encounter stands on the agenda of the next plenary
 * announced after it, moves with the dates, goes when the encounter is called off, and comes back at the next plenary
 * while it was not heard.
 */
@Injectable()
export class ReportBacks implements OnModuleInit {
  constructor(
    private readonly encounters: EncountersService,
    private readonly plenaries: PlenariesRepository,
    private readonly repository: ReportBacksRepository,
  ) {}

  onModuleInit(): void {
    this.encounters.onOwed((tx, collectiveId, actorId) => this.settle(tx, collectiveId, actorId));
  }

  /** In the transaction of whatever changes what is owed to whom. */
  async settle(tx: Tx, collectiveId: Id, actorId: Id): Promise<void> {
    const announced = await this.repository.lockAnnounced(tx, collectiveId);
    if (announced.length === 0) return;
    const owed = await this.repository.owed(tx, collectiveId);
    const changed = new Set<Id>();
    for (const { id, plenaryId, encounterId } of await this.repository.pending(tx, collectiveId)) {
      if (owed.some((each) => each.encounterId === encounterId && each.plenaryId === plenaryId)) continue;
      await this.plenaries.removeItem(tx, id);
      changed.add(plenaryId);
    }
    for (const { encounterId, plenaryId, title, delegateIds } of owed) {
      const items = await this.plenaries.items(tx, plenaryId);
      if (items.some(({ subject }) => subject?.id === encounterId)) continue;
      const item: AgendaItem = {
        collectiveId,
        id: newId(),
        plenaryId,
        position: items.length + 1,
        type: 'report-back',
        title,
        presentation: '',
        minutes: null,
        speakerIds: delegateIds,
        guest: '',
        documents: [],
        subject: { type: 'Encounter', id: encounterId },
        state: 'pending',
        owed: true,
        openedAt: null,
        endedAt: null,
      };
      await this.plenaries.insertItem(tx, item);
      await this.plenaries.reorder(tx, plenaryId, withReport(items, item));
      changed.add(plenaryId);
    }
    for (const { id, number } of announced) {
      if (!changed.has(id)) continue;
      const ids = (await this.plenaries.items(tx, id)).map((item) => item.id);
      await this.plenaries.reorder(tx, id, ids);
      tx.record(agendaChanged({ collectiveId, actorId, subjectId: id, payload: { number } }));
    }
  }
}
