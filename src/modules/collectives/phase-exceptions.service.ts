import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { dayOf, daysAfter } from '../../kernel/day.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EventPayload } from '../../platform/events/event.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import {
  phaseExceptionAsked,
  phaseExceptionEnded,
  phaseExceptionGranted,
  phaseExceptionRefused,
} from './collectives.events.js';
import { CollectivesRepository } from './collectives.repository.js';
import { CollectivesService } from './collectives.service.js';
import {
  exceptionAskedAlready,
  exceptionDatesWrong,
  exceptionNeedsAnother,
  exceptionNotNeeded,
  exceptionSettled,
  phaseNotOpen,
} from './domain/collective.refusals.js';
import { longestException, type PhaseAction } from './domain/phase.js';
import { mayCoordinate } from './domain/standing.js';
import { tellOfPhase } from './phase-telling.js';
import { PhaseWordsRepository, type PhaseExceptionRow } from './phase-words.repository.js';

export interface PhaseExceptionInput {
  readonly action: PhaseAction;
  readonly reason: string;
  /** ISO dates, both included. */
  readonly fromOn: string;
  readonly untilOn: string;
}

/** For some days, one thing more than the open phase allows: one coordinator asks, another answers, everybody sees. */
@Injectable()
export class PhaseExceptionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly words: PhaseWordsRepository,
    private readonly collectives: CollectivesRepository,
    private readonly service: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  ask(actor: SignedInActor, collectiveId: Id, phaseId: Id, input: PhaseExceptionInput): Promise<PhaseExceptionRow> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.service.standing(actor, collectiveId, tx)));
      await this.collectives.lock(tx, collectiveId);
      const phase = (await this.collectives.phases(tx, collectiveId)).find(({ id }) => id === phaseId);
      if (!phase) throw new Refused(notFound());
      if (phase.state !== 'open') throw new Refused(phaseNotOpen({ phase: phase.title }));
      if (phase.allows.includes(input.action)) throw new Refused(exceptionNotNeeded({ field: 'action' }));
      const { timeZone } = await this.service.byId(tx, collectiveId);
      const today = dayOf(this.clock.now(), timeZone);
      const { fromOn, untilOn } = input;
      if (fromOn < today || untilOn < fromOn || untilOn > daysAfter(fromOn, longestException - 1)) {
        throw new Refused(exceptionDatesWrong({ field: 'untilOn', days: longestException }));
      }
      if (await this.words.isExceptionAsked(tx, phaseId, input.action)) throw new Refused(exceptionAskedAlready());
      const id = newId();
      const asked = { ...input, collectiveId, id, phaseId, askedBy: actor.accountId, askedAt: this.clock.now() };
      await this.words.insertException(tx, asked);
      const exception = await this.byId(tx, collectiveId, id);
      tellOfPhase(tx, phaseExceptionAsked, actor.accountId, exception, daysOf(exception));
      return exception;
    });
  }

  /** Grants or refuses: never by who asked. */
  answer(actor: SignedInActor, collectiveId: Id, id: Id, granted: boolean): Promise<PhaseExceptionRow> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.service.standing(actor, collectiveId, tx)));
      const exception = await this.held(tx, collectiveId, id);
      if (exception.state !== 'asked') throw new Refused(exceptionSettled());
      if (exception.askedBy.id === actor.accountId) throw new Refused(exceptionNeedsAnother());
      const state = granted ? 'granted' : 'refused';
      await this.words.setException(tx, id, { state, by: actor.accountId, at: this.clock.now() });
      tellOfPhase(
        tx,
        granted ? phaseExceptionGranted : phaseExceptionRefused,
        actor.accountId,
        exception,
        daysOf(exception),
      );
      return this.byId(tx, collectiveId, id);
    });
  }

  /** Before its last day, by any coordinator. */
  end(actor: SignedInActor, collectiveId: Id, id: Id): Promise<PhaseExceptionRow> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.service.standing(actor, collectiveId, tx)));
      const exception = await this.held(tx, collectiveId, id);
      if (exception.state === 'ended') return exception;
      if (exception.state !== 'granted') throw new Refused(exceptionSettled());
      await this.words.setException(tx, id, { state: 'ended', by: actor.accountId, at: this.clock.now() });
      tellOfPhase(tx, phaseExceptionEnded, actor.accountId, exception, daysOf(exception));
      return this.byId(tx, collectiveId, id);
    });
  }

  /** Newest first. */
  all(collectiveId: Id): Promise<PhaseExceptionRow[]> {
    return this.words.exceptions(this.database, collectiveId);
  }

  private async byId(db: Db, collectiveId: Id, id: Id): Promise<PhaseExceptionRow> {
    const exception = await this.words.exception(db, collectiveId, id);
    if (!exception) throw new Refused(notFound());
    return exception;
  }

  private async held(tx: Tx, collectiveId: Id, id: Id): Promise<PhaseExceptionRow> {
    const exception = await this.words.holdException(tx, collectiveId, id);
    if (!exception) throw new Refused(notFound());
    return exception;
  }
}

const daysOf = ({ action, fromOn, untilOn }: PhaseExceptionRow): EventPayload => ({ action, fromOn, untilOn });
