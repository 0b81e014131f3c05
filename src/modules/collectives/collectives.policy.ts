import { allowed, denied, type Decision } from '../../kernel/decision.js';
import { phaseForbids } from './domain/collective.refusals.js';
import { isInForce, type Phase, type PhaseAction, type PhaseException } from './domain/phase.js';

/**
 * While a phase is open, it refuses what it does not name (R2), but for an exception in force that day. Without an open
 * phase nothing is refused.
 */
export function phaseAllows(
  phases: readonly Phase[],
  exceptions: readonly PhaseException[],
  action: PhaseAction,
  today: string,
): Decision {
  const open = phases.find(({ state }) => state === 'open');
  if (!open || open.allows.includes(action)) return allowed;
  const excepted = exceptions.some(
    (exception) => exception.phaseId === open.id && exception.action === action && isInForce(exception, today),
  );
  if (excepted) return allowed;
  const next = phases.find(({ position, allows }) => position > open.position && allows.includes(action));
  return denied(phaseForbids({ action, phase: open.title, next: next?.title ?? '' }));
}
