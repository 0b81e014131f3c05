import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { EndorsersService } from '../charter/index.js';
import { mayTakePart } from '../collectives/index.js';
import { nothingToAnswer } from './domain/floor/floor.refusals.js';
import { plainSettings, type FloorSettings } from './domain/floor/settings.js';
import type { SpeechKind } from './domain/floor/speech.js';
import { alreadyInQueue, noItemLive, nobodyWaits, notCheckedIn } from './domain/plenary.refusals.js';
import { mayBePrepared, mayProceed } from './domain/plenary.js';
import { startTimer } from './domain/timer.js';
import { FloorRepository } from './floor.repository.js';
import {
  floorOrdered,
  speechAsked,
  speechEnded,
  speechSetAside,
  speechStarted,
  speechWithdrawn,
} from './plenaries.events.js';
import { mayChair } from './plenaries.policy.js';
import { PlenaryDesk } from './plenary-desk.js';
import { Queue } from './queue.js';
import { QueueRepository } from './queue.repository.js';

/** The speaking queue: in the order the chair's rule gives it; one speaker at a time. */
@Injectable()
export class FloorService {
  constructor(
    private readonly desk: PlenaryDesk,
    private readonly floor: FloorRepository,
    private readonly queues: QueueRepository,
    private readonly queue: Queue,
    private readonly endorsers: EndorsersService,
  ) {}

  /** Asks to speak on the current item. Refuses NothingToAnswer unless the last speech was a question. */
  ask(actor: SignedInActor, plenaryId: Id, kind: SpeechKind = 'contribution'): Promise<void> {
    return this.desk.act(actor, plenaryId, mayTakePart, async ({ tx, plenary, standing, now, actorId, tell }) => {
      ensure(mayProceed(plenary.state));
      if (!plenary.currentItemId) throw new Refused(noItemLive());
      if (!(await this.floor.isPresent(tx, plenaryId, actorId))) throw new Refused(notCheckedIn());
      await this.endorsers.ensureMay(tx, standing, 'speak');
      const last = (await this.queues.scene(tx, plenaryId))?.spoken.at(-1);
      if (kind === 'answer' && last?.kind !== 'question') throw new Refused(nothingToAnswer());
      const { collectiveId, currentItemId: itemId } = plenary;
      const request = { collectiveId, id: newId(), plenaryId, itemId, personId: actorId, kind };
      if (!(await this.queues.ask(tx, request, now))) throw new Refused(alreadyInQueue());
      await this.queue.keepShown(tx, plenaryId);
      tell(speechAsked);
    });
  }

  withdraw(actor: SignedInActor, plenaryId: Id): Promise<void> {
    return this.desk.act(actor, plenaryId, mayTakePart, async ({ tx, now, actorId, tell }) => {
      if (!(await this.floor.withdraw(tx, plenaryId, actorId, now))) throw new Refused(notFound());
      await this.queue.keepShown(tx, plenaryId);
      tell(speechWithdrawn);
    });
  }

  /** Removes somebody's request: by the chair. */
  setAside(actor: SignedInActor, plenaryId: Id, speechId: Id): Promise<void> {
    return this.desk.act(actor, plenaryId, mayChair, async ({ tx, now, tell }) => {
      if (!(await this.queues.setAside(tx, plenaryId, speechId, now))) throw new Refused(notFound());
      await this.queue.keepShown(tx, plenaryId);
      tell(speechSetAside);
    });
  }

  /** Gives the floor to the first of the queue, or to somebody of it; whoever was speaking stops. */
  callNext(actor: SignedInActor, plenaryId: Id, speechId: Id | null): Promise<void> {
    return this.desk.act(actor, plenaryId, mayChair, async ({ tx, plenary, now, tell }) => {
      ensure(mayProceed(plenary.state));
      const queue = await this.queue.of(tx, plenaryId);
      const called = speechId ?? queue?.lines[0]?.request.id;
      const { speechSeconds } = queue?.scene.settings ?? plainSettings;
      await this.floor.endSpeech(tx, plenaryId, now);
      const timer = startTimer(now.getTime(), speechSeconds === null ? null : speechSeconds * 1000);
      if (!called || !(await this.queues.start(tx, plenaryId, called, timer))) throw new Refused(nobodyWaits());
      await this.queue.keepShown(tx, plenaryId);
      tell(speechStarted);
    });
  }

  /** Ends the speech under way: by the chair, or by whoever is speaking. */
  async end(actor: SignedInActor, plenaryId: Id): Promise<void> {
    await this.desk.act(actor, plenaryId, mayTakePart, async ({ tx, plenary, standing, now, actorId, tell }) => {
      const { speaking } = await this.floor.viewer(tx, plenaryId, actorId);
      if (!speaking) ensure(mayChair(standing, plenary));
      if (!(await this.floor.endSpeech(tx, plenaryId, now))) throw new Refused(notFound());
      tell(speechEnded);
    });
  }

  /** How the queue is ordered and how long one speaks: of the plenary, or of one item (null: as the plenary). */
  order(actor: SignedInActor, plenaryId: Id, itemId: Id | null, settings: FloorSettings | null): Promise<void> {
    return this.desk.act(actor, plenaryId, mayChair, async ({ tx, plenary, tell }) => {
      ensure(mayBePrepared(plenary.state));
      const title = itemId && (await this.queues.itemTitle(tx, plenaryId, itemId));
      if (itemId && title === null) throw new Refused(notFound());
      await this.queues.setSettings(tx, plenaryId, itemId, settings);
      await this.queue.keepShown(tx, plenaryId);
      const { policy } = (await this.queue.of(tx, plenaryId))?.scene.settings ?? plainSettings;
      tell(floorOrdered, { policy: settings?.policy ?? policy, item: title ?? '' });
    });
  }

  /** The person's own word, for the alternation of speakers in this collective; null takes it back. No event tells it. */
  sayGender(actor: SignedInActor, plenaryId: Id, gender: string | null): Promise<void> {
    return this.desk.act(actor, plenaryId, mayTakePart, async ({ tx, plenary, actorId }) => {
      await this.queues.setGender(tx, plenary.collectiveId, actorId, gender);
      await this.queue.keepShown(tx, plenaryId);
    });
  }
}
