import { every, when, type Decision } from '../../kernel/decision.js';
import { holds, isCoordination, mayCoordinate, mayTakePart, type Standing } from '../collectives/index.js';
import { chairOnly, deskOnly, minutesPublishedAlready } from './domain/plenary.refusals.js';
import type { Plenary } from './plenaries.rows.js';

/** Convenes, edits, appoints chair and secretary. */
export const mayConvene = (standing: Standing): Decision => mayCoordinate(standing);

/** Drives the plenary: opens, calls, puts to the vote, proclaims. */
export const mayChair = (standing: Standing, { id }: Pick<Plenary, 'id'>): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(holds(standing, 'chair', id), chairOnly()),
  );

/** Prepares agenda and ballots: the coordination beforehand, the chair at any time. */
export const mayPrepare = (standing: Standing, { id }: Pick<Plenary, 'id'>): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(isCoordination(standing) || holds(standing, 'chair', id), chairOnly()),
  );

/** Keeps the door. */
export const mayKeepDesk = (standing: Standing, { id }: Pick<Plenary, 'id'>): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(holds(standing, 'chair', id) || holds(standing, 'secretary', id), deskOnly()),
  );

/** Writes the minutes and publishes them, until then (R6): the roles end with it. */
export const mayWriteMinutes = (standing: Standing, plenary: Pick<Plenary, 'id' | 'state'>): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(plenary.state !== 'minuted', minutesPublishedAlready()),
    () => mayKeepDesk(standing, plenary),
  );
