import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { Id } from '../../kernel/ids.js';
import type { Language } from '../../kernel/refusal.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { QueueLine } from './domain/floor/order.js';
import { explainPlace } from './domain/floor/reason.js';
import { linesOf, publicReason, secondsOf, shownKept } from './domain/floor/scene.js';
import { plainSettings } from './domain/floor/settings.js';
import type { RoomFloor } from './domain/room.js';
import { QueueRepository, type QueueScene } from './queue.repository.js';

export interface OrderedQueue {
  readonly scene: QueueScene;
  readonly lines: readonly QueueLine[];
  /** By the server's clock, in milliseconds since 1970. */
  readonly now: number;
}

const queueShown = 50;

/** The queue of a plenary in the order people will be called, for whoever shows it or calls from it. */
@Injectable()
export class Queue {
  constructor(
    private readonly queues: QueueRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** null without such a plenary. */
  async of(db: Db, plenaryId: Id): Promise<OrderedQueue | null> {
    const row = await this.queues.scene(db, plenaryId);
    if (!row) return null;
    const scene = { ...row, settings: row.settings ?? plainSettings };
    const now = this.clock.now().getTime();
    return { scene, now, lines: linesOf(scene, now) };
  }

  /** Keeps the order as it now shows: safe positions hold from here on. */
  async keepShown(tx: Tx, plenaryId: Id): Promise<void> {
    const queue = await this.of(tx, plenaryId);
    const ids = queue?.lines.slice(0, shownKept).map(({ request }) => request.id) ?? [];
    await this.queues.setShown(tx, plenaryId, ids);
  }
}

/** As everybody sees it: the first fifty, no gender, no reason that tells one. */
export function publicFloor({ scene, lines, now }: OrderedQueue): RoomFloor {
  const names = new Map(scene.waiting.map(({ id, name }) => [id, name]));
  const seconds = secondsOf(scene, now);
  const speech = scene.spoken.find(({ id }) => id === scene.speakerId);
  return {
    floor: { ...scene.settings, ofItem: scene.ofItem },
    itemTimer: scene.itemTimer,
    speaker: speech
      ? {
          id: speech.id,
          personId: speech.personId,
          name: speech.name,
          kind: speech.kind,
          since: new Date(speech.timer.startedAt).toISOString(),
          timer: speech.timer,
        }
      : null,
    queue: lines.slice(0, queueShown).map(({ request, reason, inTurn }) => ({
      id: request.id,
      personId: request.personId,
      name: names.get(request.id) ?? '',
      kind: request.kind,
      reason: publicReason(reason),
      inTurn,
      seconds: seconds(request.personId),
    })),
    queueLength: lines.length,
  };
}

/** One's own place, from 1, and why, in one sentence; null when one does not wait. */
export function ownPlace({ lines }: OrderedQueue, personId: Id, language: Language) {
  const line = lines.find(({ request }) => request.personId === personId);
  return line ? { position: line.position, sentence: explainPlace(line, language) } : null;
}
