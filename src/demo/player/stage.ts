import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Id } from '../../kernel/ids.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Listeners } from '../../platform/events/listeners.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { people } from '../content/index.js';
import type { PlayClock } from './play-clock.js';

/** What the story has made so far: things by the key their content gives them. */
export class Props<Key = string> {
  private readonly ids = new Map<Key, Id>();

  constructor(private readonly kind: string) {}

  set(key: Key, id: Id): Id {
    this.ids.set(key, id);
    return id;
  }

  /** Throws when the story names a thing before it exists. */
  get(key: Key): Id {
    const id = this.ids.get(key);
    if (id === undefined) throw new Error(`the story has no ${this.kind} “${String(key)}” yet`);
    return id;
  }

  has(key: Key): boolean {
    return this.ids.has(key);
  }
}

const names = new Map(people.map(({ key, name }) => [key, name]));

/** Where the story is played: the real services, and the things made so far. */
export class Stage {
  collectiveId: Id = '';
  readonly people = new Props('person');
  readonly groups = new Props('group');
  readonly organisations = new Props('organisation');
  readonly solicitations = new Props('solicitation');
  readonly mandates = new Props('mandate');
  readonly encounters = new Props('encounter');
  readonly articles = new Props('article');
  readonly charterVersions = new Props<number>('charter version');
  readonly proposals = new Props('proposal');
  readonly contributions = new Props('contribution');
  readonly comments = new Props('comment');
  readonly plenaries = new Props<number>('plenary');

  constructor(
    private readonly app: NestFastifyApplication,
    readonly clock: PlayClock,
  ) {}

  service<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  get database(): Database {
    return this.service(Database);
  }

  get unitOfWork(): UnitOfWork {
    return this.service(UnitOfWork);
  }

  /** Waits until the durable listeners have heard all that happened. */
  async listened(): Promise<void> {
    await this.service(Listeners).settled();
  }

  /** Somebody of the story, acting. */
  as(key: string): SignedInActor {
    return { accountId: this.people.get(key), sessionId: null, name: names.get(key) ?? key, language: 'fr' };
  }
}

/** One thing that happens. Acts at the same moment happen in the order they were written. */
export interface Act {
  readonly at: Date;
  run(stage: Stage): Promise<unknown>;
}
