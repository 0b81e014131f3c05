interface Timed {
  readonly state: string;
  /** An ISO instant. */
  readonly startsAt: string;
}

/** The plenary in session, else the first of those announced; null when none is coming. */
export function nearest<T extends Timed>(plenaries: readonly T[]): T | null {
  const inSession = plenaries.find(({ state }) => state === 'open' || state === 'suspended');
  if (inSession) return inSession;
  const announced = plenaries.filter(({ state }) => state === 'announced');
  return announced.sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0] ?? null;
}
