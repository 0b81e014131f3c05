import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Listeners } from '../../platform/events/listeners.js';
import { memberLeft } from '../collectives/index.js';
import { WorkingGroupsRepository } from './working-groups.repository.js';

/** Whoever leaves the collective leaves its groups: their past in them stays. */
@Injectable()
export class GroupDepartures implements OnModuleInit {
  constructor(
    private readonly listeners: Listeners,
    private readonly groups: WorkingGroupsRepository,
  ) {}

  onModuleInit(): void {
    this.listeners.add({
      name: 'group-departures',
      concerns: (type) => type === memberLeft.type,
      hear: async (tx, events) => {
        for (const { collectiveId, subject, at } of events) {
          if (collectiveId) await this.groups.leaveAll(tx, collectiveId, subject.id, at);
        }
      },
    });
  }
}
