const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter costs more than what it formats: one a zone. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const found = formats.get(timeZone);
  if (found) return found;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, made);
  return made;
}

/** The ISO date of a moment in a time zone. */
export const dayOf = (at: Date, timeZone: string): string => formatOf(timeZone).format(at);

const hour = 3_600_000;

/** The first instant after a day in a time zone, to the quarter of an hour (zones are offset by no less). */
export function endOfDay(day: string, timeZone: string): Date {
  const noon = new Date(`${day}T12:00:00Z`).getTime();
  for (let at = noon - 14 * hour; at <= noon + 26 * hour; at += hour / 4) {
    if (dayOf(new Date(at), timeZone) > day) return new Date(at);
  }
  throw new RangeError(`${day} does not end in ${timeZone}`);
}

/** Whole days from an ISO date to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / (24 * hour);
