import { Refused, type Refusal } from './refusal.js';

/** A policy's answer. `null` refusal: allowed. */
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly refusal: Refusal };

export const allowed: Decision = { allowed: true };

export const denied = (refusal: Refusal): Decision => ({ allowed: false, refusal });

/** Allowed when the condition holds, else refused. */
export const when = (condition: boolean, refusal: Refusal): Decision => (condition ? allowed : denied(refusal));

/** The first refusal of a row of decisions, or allowed. Decisions are thunks: later ones may rely on earlier ones. */
export function every(...decisions: readonly (() => Decision)[]): Decision {
  for (const decide of decisions) {
    const decision = decide();
    if (!decision.allowed) return decision;
  }
  return allowed;
}

/** Throws the envelope of a refusal; the unit of work around it is undone. */
export function ensure(decision: Decision): void {
  if (!decision.allowed) throw new Refused(decision.refusal);
}
