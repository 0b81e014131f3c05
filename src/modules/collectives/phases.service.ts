import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { dayOf } from '../../kernel/day.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { phaseClosed, phaseEdited, phaseOpened, phasePlanned } from './collectives.events.js';
import { CollectivesRepository } from './collectives.repository.js';
import { CollectivesService } from './collectives.service.js';
import { phaseDatesWrong, phaseLastsUntil, phaseNeedsDecision, phaseOver } from './domain/collective.refusals.js';
import type { Phase, PhaseAction } from './domain/phase.js';
import { mayCoordinate } from './domain/standing.js';
import type { PhaseEntity } from './phase.entity.js';

export interface PhaseInput {
  readonly title: string;
  readonly objective: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly allows: readonly PhaseAction[];
}

/** Phases are planned, opened one at a time, closed; the open one refuses what it does not allow. */
@Injectable()
export class PhasesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly collectives: CollectivesRepository,
    private readonly service: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  plan(actor: SignedInActor, collectiveId: Id, input: PhaseInput): Promise<Phase> {
    return this.change(actor, collectiveId, async (tx, phases) => {
      const phase: PhaseEntity = {
        ...checkedDates(input),
        collectiveId,
        id: newId(),
        position: (phases.at(-1)?.position ?? 0) + 1,
        state: 'planned',
      };
      await this.collectives.savePhase(tx, phase);
      this.tell(tx, phasePlanned, actor, phase);
      return phase;
    });
  }

  edit(actor: SignedInActor, collectiveId: Id, id: Id, input: PhaseInput): Promise<Phase> {
    return this.change(actor, collectiveId, async (tx, phases) => {
      const found = find(phases, id);
      if (found.state !== 'planned') throw new Refused(phaseNeedsDecision({ phase: found.title }));
      const phase = { ...found, ...checkedDates(input) };
      await this.collectives.savePhase(tx, phase);
      this.tell(tx, phaseEdited, actor, phase);
      return phase;
    });
  }

  /** Opens a phase; the one that was open closes, from its last day on. A phase that is over stays so. */
  open(actor: SignedInActor, collectiveId: Id, id: Id): Promise<Phase> {
    return this.change(actor, collectiveId, async (tx, phases, today) => {
      const phase = find(phases, id);
      if (phase.state === 'open') return phase;
      if (phase.state === 'closed' && phase.endsOn < today) throw new Refused(phaseOver({ phase: phase.title }));
      const current = phases.find(({ state }) => state === 'open');
      if (current) {
        ensureLastDay(current, today);
        await this.collectives.setPhaseState(tx, current.id, 'closed');
        this.tell(tx, phaseClosed, actor, current);
      }
      await this.collectives.setPhaseState(tx, id, 'open');
      this.tell(tx, phaseOpened, actor, phase);
      return { ...phase, state: 'open' };
    });
  }

  /** From its last day on; sooner, a plenary decides. */
  close(actor: SignedInActor, collectiveId: Id, id: Id): Promise<Phase> {
    return this.change(actor, collectiveId, async (tx, phases, today) => {
      const phase = find(phases, id);
      if (phase.state === 'closed') return phase;
      if (phase.state === 'open') ensureLastDay(phase, today);
      await this.collectives.setPhaseState(tx, id, 'closed');
      this.tell(tx, phaseClosed, actor, phase);
      return { ...phase, state: 'closed' };
    });
  }

  private change(
    actor: SignedInActor,
    collectiveId: Id,
    work: (tx: Tx, phases: readonly PhaseEntity[], today: string) => Promise<Phase>,
  ): Promise<Phase> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.service.standing(actor, collectiveId, tx)));
      await this.collectives.lock(tx, collectiveId);
      const { timeZone } = await this.service.byId(tx, collectiveId);
      const today = dayOf(this.clock.now(), timeZone);
      return work(tx, await this.collectives.phases(tx, collectiveId), today);
    });
  }

  private tell(tx: Tx, event: typeof phaseOpened, actor: SignedInActor, phase: PhaseEntity): void {
    tx.record(
      event({
        collectiveId: phase.collectiveId,
        actorId: actor.accountId,
        subjectId: phase.id,
        about: [{ type: 'Collective', id: phase.collectiveId }],
        payload: { title: phase.title },
      }),
    );
  }
}

function find(phases: readonly PhaseEntity[], id: Id): PhaseEntity {
  const found = phases.find((phase) => phase.id === id);
  if (!found) throw new Refused(notFound());
  return found;
}

/** What a plenary opened for a time is not cut short by the coordination alone. */
function ensureLastDay({ title, endsOn }: PhaseEntity, today: string): void {
  if (today < endsOn) throw new Refused(phaseLastsUntil({ phase: title, until: endsOn }));
}

function checkedDates(input: PhaseInput): Omit<PhaseInput, 'allows'> & { allows: PhaseAction[] } {
  if (input.endsOn < input.startsOn) throw new Refused(phaseDatesWrong({ field: 'endsOn' }));
  return { ...input, allows: [...input.allows] };
}
