import { randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Mailer } from '../../platform/mail/mailer.js';
import type { Rhythm } from './domain/rhythm.js';
import { newsLetter } from './letters.js';
import { NotificationsReading } from './notifications.reading.js';
import { NotificationsRepository, type Addressee } from './notifications.repository.js';

export const atOnceJob = 'letters:at-once';

const days = 24 * 60 * 60 * 1000;
/** What is older is no news: a server that was off for a month does not write about all of it. */
const newsFor: Record<Exclude<Rhythm, 'never'>, number> = { immediately: 1 * days, daily: 2 * days, weekly: 8 * days };
const itemsInLetter = 30;

const addressee = z.object({ collectiveId: z.uuid(), accountId: z.uuid() });

/** Writes to people about what they were told: at once (gathered), every morning, or on Mondays; newest first. */
@Injectable()
export class LettersService implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly notifications: NotificationsRepository,
    private readonly reading: NotificationsReading,
    private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define(atOnceJob, (payload) => this.write(addressee.parse(payload), 'immediately'));
    this.jobs.define('letters:daily', () => this.writeAll('daily'));
    this.jobs.every('0 7 * * *', 'letters:daily');
    this.jobs.define('letters:weekly', () => this.writeAll('weekly'));
    this.jobs.every('0 7 * * 1', 'letters:weekly');
  }

  /** One letter to each member who has news at this rhythm. */
  async writeAll(rhythm: Exclude<Rhythm, 'never'>): Promise<void> {
    const due = await this.notifications.due(this.database, rhythm, this.since(rhythm));
    for (const somebody of due) await this.write(somebody, rhythm);
  }

  /** Does nothing for who changed their mind meanwhile, left, or never confirmed their address. */
  async write(somebody: Addressee, rhythm: Exclude<Rhythm, 'never'>): Promise<void> {
    const envelope = await this.notifications.envelope(this.database, somebody);
    if (!envelope || envelope.rhythm !== rhythm) return;
    await this.unitOfWork.run(async (tx) => {
      const rows = await this.notifications.take(tx, somebody, this.since(rhythm), this.clock.now());
      if (rows.length === 0) return;
      const told = await this.reading.tell(rows.slice(0, itemsInLetter), envelope.language);
      const fresh = randomBytes(24).toString('base64url');
      const token = await this.notifications.prefer(tx, somebody, null, fresh);
      const home = `${this.config.publicUrl}/${envelope.slug}`;
      const letter = newsLetter({
        language: envelope.language,
        collective: envelope.collective,
        items: told.map(({ sentence, subject }) => ({ title: sentence, url: `${home}${subject?.path ?? '/moi'}` })),
        count: rows.length,
        inboxUrl: `${home}/moi`,
        unsubscribeUrl: `${this.config.publicUrl}/api/desabonnement/${token}`,
      });
      await this.mailer.queue(tx, envelope.email, letter);
    });
  }

  private since(rhythm: Exclude<Rhythm, 'never'>): Date {
    return new Date(this.clock.now().getTime() - newsFor[rhythm]);
  }
}
