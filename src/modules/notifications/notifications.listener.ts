import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { visibilityOf, type LoggedEvent } from '../../platform/events/event.js';
import { Listeners, type DurableListener } from '../../platform/events/listeners.js';
import { isForEverybody, mayBeTold, recipients } from './domain/relevance.js';
import { Followers } from './followers.js';
import { atOnceJob } from './letters.service.js';
import { notified, idsPerSignal } from './notifications.live.js';
import { NotificationsRepository, type Addressee, type NewNotification } from './notifications.repository.js';

/** Letters "at once" wait this long, so that what comes together is written of together. */
const gatheredFor = 2 * 60_000;

/** Turns what the log tells into what each person is told, once over all servers. */
@Injectable()
export class NotificationsListener implements OnModuleInit, DurableListener {
  readonly name = 'notifications';

  constructor(
    private readonly listeners: Listeners,
    private readonly followers: Followers,
    private readonly notifications: NotificationsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  concerns(type: string): boolean {
    return mayBeTold(type);
  }

  async hear(tx: Tx, events: readonly LoggedEvent[]): Promise<void> {
    const told = [...(await this.tellConcerned(tx, events)), ...(await this.tellEverybody(tx, events))];
    if (told.length === 0) return;
    await this.writeAtOnce(tx, told);
    const ids = [...new Set(told.map(({ accountId }) => accountId))];
    for (let from = 0; from < ids.length; from += idsPerSignal) {
      await tx.sql('select pg_notify($1, $2)', [notified, JSON.stringify(ids.slice(from, from + idsPerSignal))]);
    }
  }

  private async tellConcerned(tx: Tx, events: readonly LoggedEvent[]): Promise<Addressee[]> {
    const followers = await this.followers.of(
      tx,
      events.flatMap(({ subject, about }) => [subject, ...about]),
    );
    const rows = events.flatMap((event): NewNotification[] => {
      const { collectiveId, seq } = event;
      if (collectiveId === null) return [];
      const isPublic = visibilityOf(event.type) !== 'internal';
      return recipients(event, followers, isPublic).map((recipient) => ({ collectiveId, seq, ...recipient }));
    });
    return rows.length === 0 ? [] : this.notifications.tell(tx, rows);
  }

  private async tellEverybody(tx: Tx, events: readonly LoggedEvent[]): Promise<Addressee[]> {
    const told: Addressee[] = [];
    for (const event of events.filter(isForEverybody)) {
      const { collectiveId, seq, actorId } = event;
      if (collectiveId !== null) {
        told.push(...(await this.notifications.tellEverybody(tx, collectiveId, seq, actorId)));
      }
    }
    return told;
  }

  private async writeAtOnce(tx: Tx, told: readonly Addressee[]): Promise<void> {
    const runAt = new Date(this.clock.now().getTime() + gatheredFor);
    for (const { collectiveId, accountId } of await this.notifications.wantAtOnce(tx, told)) {
      tx.later({
        name: atOnceJob,
        payload: { collectiveId, accountId },
        runAt,
        key: `letter:${collectiveId}:${accountId}`,
        keepsTime: true,
      });
    }
  }
}
