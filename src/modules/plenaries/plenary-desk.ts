import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure, type Decision } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EventFactory, EventPayload } from '../../platform/events/event.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, type Standing } from '../collectives/index.js';
import { PlenariesRepository } from './plenaries.repository.js';
import type { AgendaItem, Plenary } from './plenaries.rows.js';

/** What an act of a plenary has at hand. */
export interface Act {
  readonly tx: Tx;
  readonly plenary: Plenary;
  readonly standing: Standing;
  readonly actorId: Id;
  readonly now: Date;
  /** Records an event of this plenary; by default about the plenary itself. */
  tell(event: EventFactory, payload?: EventPayload, about?: { subjectId: Id; refs?: readonly SubjectRef[] }): void;
}

type Ask = (standing: Standing, plenary: Plenary) => Decision;

/** Every act of a plenary: one transaction that holds its row, the policy first. */
@Injectable()
export class PlenaryDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plenaries: PlenariesRepository,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refuses NotFound, then what the policy refuses. */
  act<T>(actor: SignedInActor, plenaryId: Id, may: Ask, work: (act: Act) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(async (tx) => {
      const plenary = await this.plenaries.lock(tx, plenaryId);
      if (!plenary) throw new Refused(notFound());
      const standing = await this.collectives.standing(actor, plenary.collectiveId, tx);
      ensure(may(standing, plenary));
      return work(this.about(tx, plenary, standing, actor.accountId));
    });
  }

  /** The same about one item of its agenda. */
  async onItem<T>(
    actor: SignedInActor,
    itemId: Id,
    may: Ask,
    work: (act: Act, item: AgendaItem) => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.plenaries.item(tx, itemId);
      const plenary = found && (await this.plenaries.lock(tx, found.plenaryId));
      // Read again under the lock: somebody may have moved or opened it meanwhile.
      const item = plenary && (await this.plenaries.item(tx, itemId));
      if (!plenary || !item) throw new Refused(notFound());
      const standing = await this.collectives.standing(actor, plenary.collectiveId, tx);
      ensure(may(standing, plenary));
      return work(this.about(tx, plenary, standing, actor.accountId), item);
    });
  }

  private about(tx: Tx, plenary: Plenary, standing: Standing, actorId: Id): Act {
    const { collectiveId, id, number } = plenary;
    const tell: Act['tell'] = (event, payload = {}, about = { subjectId: id }) =>
      tx.record(
        event({
          collectiveId,
          actorId,
          subjectId: about.subjectId,
          about: about.subjectId === id ? [] : [{ type: 'Plenary', id }, ...(about.refs ?? [])],
          payload: { number, ...payload },
        }),
      );
    return { tx, plenary, standing, actorId, now: this.clock.now(), tell };
  }
}
