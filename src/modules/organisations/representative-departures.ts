import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Listeners } from '../../platform/events/listeners.js';
import { memberLeft } from '../collectives/index.js';
import { RepresentativesRepository } from './representatives.repository.js';

/** Whoever leaves the collective speaks for no organisation there any more. */
@Injectable()
export class RepresentativeDepartures implements OnModuleInit {
  constructor(
    private readonly listeners: Listeners,
    private readonly representatives: RepresentativesRepository,
  ) {}

  onModuleInit(): void {
    this.listeners.add({
      name: 'representative-departures',
      concerns: (type) => type === memberLeft.type,
      hear: async (tx, events) => {
        for (const { collectiveId, subject, at } of events) {
          if (collectiveId) await this.representatives.depart(tx, collectiveId, subject.id, at);
        }
      },
    });
  }
}
