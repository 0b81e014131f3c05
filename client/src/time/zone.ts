const wall = (timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });

/** An instant as `<input type="datetime-local">` writes it ("2026-06-04T18:30"), on the clocks of a time zone. */
export function toLocalInput(instant: Date, timeZone: string): string {
  const parts = wall(timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The instant a `datetime-local` value names in a time zone; null when it is not one. An hour that does not exist
 * (the spring change) gives the hour after it; one that exists twice gives the first.
 */
export function fromLocalInput(text: string, timeZone: string): Date | null {
  const naive = Date.parse(`${text}Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) || Number.isNaN(naive)) return null;
  const offsetAt = (instant: number) =>
    Date.parse(`${toLocalInput(new Date(instant), timeZone)}Z`) - floorMinute(instant);
  const before = naive - offsetAt(naive - 86_400_000);
  const after = naive - offsetAt(naive + 86_400_000);
  const says = (instant: number) => instant + offsetAt(instant) === naive;
  const found = [Math.min(before, after), Math.max(before, after)].find(says) ?? Math.max(before, after);
  return new Date(found);
}

const floorMinute = (instant: number): number => Math.floor(instant / 60_000) * 60_000;

/** Of an ISO instant; of an ISO day, its noon in the time zone: that day, east or west of Greenwich. */
export const instantOf = (at: string, timeZone: string): Date =>
  (at.length === 10 ? fromLocalInput(`${at}T12:00`, timeZone) : null) ?? new Date(at);
