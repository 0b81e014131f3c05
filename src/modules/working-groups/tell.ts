import type { Id } from '../../kernel/ids.js';
import type { Tx } from '../../platform/database/database.js';
import type { EventFactory, EventPayload } from '../../platform/events/event.js';
import type { WorkingGroupEntity } from './working-group.entity.js';

/** Records what happened to a group, and which others it concerns. */
export function tell(
  tx: Tx,
  event: EventFactory,
  actor: { readonly accountId: Id },
  { collectiveId, id, name }: WorkingGroupEntity,
  payload: EventPayload = {},
  others: readonly Id[] = [],
): void {
  tx.record(
    event({
      collectiveId,
      actorId: actor.accountId,
      subjectId: id,
      about: [
        { type: 'Collective', id: collectiveId },
        ...others.map((other) => ({ type: 'WorkingGroup', id: other }) as const),
      ],
      payload: { name, ...payload },
    }),
  );
}
