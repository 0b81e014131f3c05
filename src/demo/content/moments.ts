import type { Edit, FromNow, Moment } from './types.js';

const paris = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
});

const written = (date: Date): string => paris.format(date).replace(', ', 'T');

/** The instant of "2019-05-28T18:30" (or midnight of "2019-05-28") in Paris. Throws RangeError on another form. */
function parisInstant(local: string): Date {
  const full = local.length === 10 ? `${local}T00:00` : local;
  for (const offset of ['+01:00', '+02:00']) {
    const date = new Date(`${full}:00${offset}`);
    if (written(date) === full) return date;
  }
  throw new RangeError(`${local} is no moment of Paris`);
}

function fromNow({ days, minutes = 0, at }: FromNow, now: Date): Date {
  const shifted = new Date(now.getTime() + days * 86_400_000 + minutes * 60_000);
  return at === undefined ? shifted : parisInstant(`${written(shifted).slice(0, 10)}T${at}`);
}

/** When a moment of the demonstration is, the demonstration being made at `now`. */
export const instantOf = (moment: Moment, now: Date): Date =>
  typeof moment === 'string' ? parisInstant(moment) : fromNow(moment, now);

/** A text after its edits, in order. Throws RangeError unless each `find` occurs exactly once. */
export function revise(text: string, edits: readonly Edit[]): string {
  return edits.reduce((current, { find, replace }) => {
    const parts = current.split(find);
    if (parts.length !== 2) throw new RangeError(`"${find}" occurs ${parts.length - 1} times`);
    return parts.join(replace);
  }, text);
}

/** The clauses of a Markdown text, as plain text: blocks, and each item of a list. */
export const clausesOf = (markdown: string): readonly string[] =>
  markdown
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)/)
    .map((block) => block.replace(/^\s*(?:#+|[-*]|\d+\.)\s+/, '').trim())
    .filter((block) => block !== '');
