import { Injectable } from '@nestjs/common';
import { ensure } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { noClock } from './domain/floor/floor.refusals.js';
import { mayProceed } from './domain/plenary.js';
import { extend, pause, resume, startTimer, withLimit, type Timer } from './domain/timer.js';
import { clockTurned } from './plenaries.events.js';
import { mayChair } from './plenaries.policy.js';
import { PlenaryDesk, type Act } from './plenary-desk.js';
import { QueueRepository } from './queue.repository.js';

export const clockNames = ['speech', 'item'] as const;
export type ClockName = (typeof clockNames)[number];

/** Pauses or resumes a clock, adds seconds to its limit (below 0: takes some back), or sets another limit (null: none). */
export type ClockTurn =
  | { readonly turn: 'pause' }
  | { readonly turn: 'resume' }
  | { readonly turn: 'extend'; readonly seconds: number }
  | { readonly turn: 'limit'; readonly seconds: number | null };

interface Running {
  readonly timer: Timer;
  keep(timer: Timer): Promise<void>;
}

const turned = (timer: Timer, act: ClockTurn, now: number): Timer => {
  switch (act.turn) {
    case 'pause':
      return pause(timer, now);
    case 'resume':
      return resume(timer, now);
    case 'extend':
      return extend(timer, act.seconds * 1000);
    case 'limit':
      return withLimit(timer, act.seconds === null ? null : act.seconds * 1000);
  }
};

/** The clocks of a plenary: of who speaks, and of the current item. Every screen shows the same. */
@Injectable()
export class ClocksService {
  constructor(
    private readonly desk: PlenaryDesk,
    private readonly queues: QueueRepository,
  ) {}

  /** By the chair. Refuses NoClock when nobody speaks, or no item is open. */
  turn(actor: SignedInActor, plenaryId: Id, name: ClockName, act: ClockTurn): Promise<void> {
    return this.desk.act(actor, plenaryId, mayChair, async (held) => {
      ensure(mayProceed(held.plenary.state));
      const running = (await this.running(held))[name];
      if (!running) throw new Refused(noClock());
      await running.keep(turned(running.timer, act, held.now.getTime()));
      held.tell(clockTurned);
    });
  }

  /** An item opens: it may take the minutes the agenda gives it. */
  async startItem({ tx, now }: Act, itemId: Id, minutes: number | null): Promise<void> {
    const limit = minutes === null ? null : minutes * 60_000;
    await this.queues.setItemTimer(tx, itemId, startTimer(now.getTime(), limit));
  }

  /** A suspended plenary stops every clock; resumed, they run again. */
  async turnAll(held: Act, turn: 'pause' | 'resume'): Promise<void> {
    for (const running of Object.values(await this.running(held)))
      await running?.keep(turned(running.timer, { turn }, held.now.getTime()));
  }

  private async running({ tx, plenary }: Act): Promise<Readonly<Record<ClockName, Running | null>>> {
    const { currentItemId } = plenary;
    const scene = await this.queues.scene(tx, plenary.id);
    const speech = scene?.spoken.find(({ id }) => id === scene.speakerId);
    const itemTimer = scene?.itemTimer;
    return {
      speech: speech
        ? { timer: speech.timer, keep: (timer) => this.queues.setSpeechTimer(tx, speech.id, timer) }
        : null,
      item:
        currentItemId && itemTimer
          ? { timer: itemTimer, keep: (timer) => this.queues.setItemTimer(tx, currentItemId, timer) }
          : null,
    };
  }
}
