import { every, when, type Decision } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { holds, isCoordination, mayTakePart, type Standing } from '../collectives/index.js';
import { outsideDeskOnly } from './domain/outside/outside.refusals.js';

/** The coordination; on an item of a plenary its chair and its secretary too. */
export const mayRecordOutside = (standing: Standing, plenaryId: Id | null): Decision =>
  every(
    () => mayTakePart(standing),
    () =>
      when(
        isCoordination(standing) ||
          (plenaryId !== null && (holds(standing, 'chair', plenaryId) || holds(standing, 'secretary', plenaryId))),
        outsideDeskOnly(),
      ),
  );
