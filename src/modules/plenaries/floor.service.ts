import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { mayTakePart } from '../collectives/index.js';
import { alreadyInQueue, noItemLive, nobodyWaits, notCheckedIn } from './domain/plenary.refusals.js';
import { mayProceed } from './domain/plenary.js';
import { FloorRepository } from './floor.repository.js';
import { speechAsked, speechEnded, speechStarted, speechWithdrawn } from './plenaries.events.js';
import { mayChair } from './plenaries.policy.js';
import { PlenaryDesk } from './plenary-desk.js';

/** The speaking queue: first come, first heard; one speaker at a time. */
@Injectable()
export class FloorService {
  constructor(
    private readonly desk: PlenaryDesk,
    private readonly floor: FloorRepository,
  ) {}

  /** Asks to speak on the current item; the place in the queue is kept until then. */
  ask(actor: SignedInActor, plenaryId: Id): Promise<void> {
    return this.desk.act(actor, plenaryId, mayTakePart, async ({ tx, plenary, now, actorId, tell }) => {
      ensure(mayProceed(plenary.state));
      if (!plenary.currentItemId) throw new Refused(noItemLive());
      if (!(await this.floor.isPresent(tx, plenaryId, actorId))) throw new Refused(notCheckedIn());
      const speech = {
        collectiveId: plenary.collectiveId,
        id: newId(),
        plenaryId,
        itemId: plenary.currentItemId,
        accountId: actorId,
      };
      if (!(await this.floor.ask(tx, speech, now))) throw new Refused(alreadyInQueue());
      tell(speechAsked);
    });
  }

  withdraw(actor: SignedInActor, plenaryId: Id): Promise<void> {
    return this.desk.act(actor, plenaryId, mayTakePart, async ({ tx, now, actorId, tell }) => {
      if (!(await this.floor.withdraw(tx, plenaryId, actorId, now))) throw new Refused(notFound());
      tell(speechWithdrawn);
    });
  }

  /** Gives the floor to the next one, or to somebody of the queue; whoever was speaking stops. */
  callNext(actor: SignedInActor, plenaryId: Id, speechId: Id | null): Promise<void> {
    return this.desk.act(actor, plenaryId, mayChair, async ({ tx, plenary, now, tell }) => {
      ensure(mayProceed(plenary.state));
      await this.floor.endSpeech(tx, plenaryId, now);
      if (!(await this.floor.startSpeech(tx, plenaryId, speechId, now))) throw new Refused(nobodyWaits());
      tell(speechStarted);
    });
  }

  /** Ends the speech under way: by the chair, or by whoever is speaking. */
  async end(actor: SignedInActor, plenaryId: Id): Promise<void> {
    await this.desk.act(actor, plenaryId, mayTakePart, async ({ tx, plenary, standing, now, actorId, tell }) => {
      const { position } = await this.floor.viewer(tx, plenaryId, actorId);
      if (position !== 0) ensure(mayChair(standing, plenary));
      if (!(await this.floor.endSpeech(tx, plenaryId, now))) throw new Refused(notFound());
      tell(speechEnded);
    });
  }
}
