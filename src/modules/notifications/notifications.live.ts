import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { notFound } from '../../kernel/common.refusals.js';
import { when } from '../../kernel/decision.js';
import { Signals } from '../../platform/database/signals.js';
import { LiveHub } from '../../platform/realtime/live-hub.js';
import { LiveTopics } from '../../platform/realtime/live-topics.js';

/** The signal that says, with their ids, who has just been told something. */
export const notified = 'notified';
/** PostgreSQL's signals carry 8,000 bytes at most. */
export const idsPerSignal = 150;

const ids = z.array(z.uuid());

/** `inbox:<accountId>`: something awaits, or was told. For oneself only. */
@Injectable()
export class NotificationsLive implements OnModuleInit {
  constructor(
    private readonly topics: LiveTopics,
    private readonly signals: Signals,
    private readonly hub: LiveHub,
  ) {}

  onModuleInit(): void {
    this.topics.add({
      kind: 'inbox',
      resumes: false,
      mayWatch: (actor, id) => Promise.resolve(when(actor.accountId === id, notFound())),
      concerned: () => [],
    });
    this.signals.on(notified, (payload) => {
      for (const id of payload === null ? [] : ids.parse(JSON.parse(payload))) {
        this.hub.nudge(`inbox:${id}`, 'Notified', { type: 'Account', id });
      }
    });
  }
}
