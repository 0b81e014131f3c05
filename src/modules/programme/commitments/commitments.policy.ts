import { every, when, type Decision } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { isCoordination, mayTakePart, type Standing } from '../../collectives/index.js';
import { reportersOnly } from '../domain/commitment.refusals.js';

/** By who is in charge of it, or the coordination. */
export const mayReport = (standing: Standing, { reporterId }: { readonly reporterId: Id | null }): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(isCoordination(standing) || standing.accountId === reporterId, reportersOnly()),
  );
