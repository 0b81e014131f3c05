import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { ensure, when } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import type { Page } from '../../kernel/page.js';
import type { Language } from '../../kernel/refusal.js';
import { Database, type Db } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { pageOf } from '../../platform/graphql/connection.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, membersOnly } from '../collectives/index.js';
import type { Rhythm } from './domain/rhythm.js';
import { notified } from './notifications.live.js';
import { NotificationsReading, type Told } from './notifications.reading.js';
import { NotificationsRepository, type Addressee } from './notifications.repository.js';

/** The newest of what was told about one thing, and what came before it. */
export interface ToldThread extends Told {
  readonly earlierCount: number;
  readonly earlier: readonly Told[];
}

/** What a member was told, what they have read of it, and how they want to hear of it. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly collectives: CollectivesService,
    private readonly notifications: NotificationsRepository,
    private readonly reading: NotificationsReading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One line a thing, the newest first, with what was told of it before. */
  async page(actor: SignedInActor, collectiveId: Id, first: number, before: number | null): Promise<Page<ToldThread>> {
    const reader = await this.reader(actor, collectiveId);
    const rows = await this.notifications.threads(this.database, reader, before, first + 1);
    const { items, ...rest } = pageOf(rows, first);
    const earlier = await this.notifications.bySeqs(
      this.database,
      reader,
      items.flatMap((row) => row.earlier),
    );
    const told = await this.reading.tell([...items, ...earlier], actor.language);
    const bySeq = new Map(told.map((each) => [each.seq, each]));
    const threads = items.flatMap(({ seq, earlierCount, earlier: seqs }): ToldThread[] => {
      const newest = bySeq.get(seq);
      return newest ? [{ ...newest, earlierCount, earlier: seqs.flatMap((each) => bySeq.get(each) ?? []) }] : [];
    });
    return { items: threads, ...rest };
  }

  async unread(actor: SignedInActor, collectiveId: Id): Promise<number> {
    return this.notifications.unread(this.database, await this.reader(actor, collectiveId));
  }

  /** Marks as read everything up to a place in the log; my other screens hear of it. */
  async markRead(actor: SignedInActor, collectiveId: Id, upTo: number): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const reader = await this.reader(actor, collectiveId, tx);
      const marked = await this.notifications.markRead(tx, reader, upTo, this.clock.now());
      if (marked > 0) await tx.sql('select pg_notify($1, $2)', [notified, JSON.stringify([actor.accountId])]);
    });
  }

  async rhythm(actor: SignedInActor, collectiveId: Id): Promise<Rhythm> {
    return this.notifications.rhythm(this.database, await this.reader(actor, collectiveId));
  }

  async setRhythm(actor: SignedInActor, collectiveId: Id, rhythm: Rhythm): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const reader = await this.reader(actor, collectiveId, tx);
      await this.notifications.prefer(tx, reader, rhythm, randomBytes(24).toString('base64url'));
    });
  }

  /** What an unsubscribe link is about; null when it leads nowhere. */
  behind(token: string): Promise<{ collective: string; language: Language; rhythm: Rhythm } | null> {
    return this.notifications.behind(this.database, token);
  }

  /** Whoever holds the link may stop the letters it came with, signed in or not (RFC 8058). */
  async unsubscribe(token: string): Promise<void> {
    await this.unitOfWork.run((tx) => this.notifications.stop(tx, token));
  }

  private async reader(actor: SignedInActor, collectiveId: Id, db: Db = this.database): Promise<Addressee> {
    const standing = await this.collectives.standing(actor, collectiveId, db);
    ensure(when(standing.tier !== null, membersOnly()));
    return { collectiveId, accountId: actor.accountId };
  }
}
