import type { Id } from '../../kernel/ids.js';
import type { Tx } from '../../platform/database/database.js';
import type { EventFactory, EventPayload } from '../../platform/events/event.js';

interface ToldOfPhase {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly phaseId: Id;
  readonly phaseTitle: string;
}

/** Records what happened to a change or an exception of a phase, whose title it says. */
export function tellOfPhase(
  tx: Tx,
  event: EventFactory,
  actorId: Id,
  { collectiveId, id, phaseId, phaseTitle }: ToldOfPhase,
  more: EventPayload = {},
): void {
  tx.record(
    event({
      collectiveId,
      actorId,
      subjectId: id,
      about: [
        { type: 'Collective', id: collectiveId },
        { type: 'Phase', id: phaseId },
      ],
      payload: { title: phaseTitle, ...more },
    }),
  );
}
