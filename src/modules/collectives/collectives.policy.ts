import { allowed, denied, type Decision } from '../../kernel/decision.js';
import { phaseForbids } from './domain/collective.refusals.js';
import type { Phase, PhaseAction } from './domain/phase.js';

/** While a phase is open, it refuses what it does not name (R2). Without an open phase nothing is refused. */
export function phaseAllows(phases: readonly Phase[], action: PhaseAction): Decision {
  const open = phases.find(({ state }) => state === 'open');
  if (!open || open.allows.includes(action)) return allowed;
  const next = phases.find(({ position, allows }) => position > open.position && allows.includes(action));
  return denied(phaseForbids({ action, phase: open.title, next: next?.title ?? '' }));
}
