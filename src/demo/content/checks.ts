import { groups, instantOf, people, phases, plenaries } from './index.js';
import type { CommentContent, Moment, PhaseAction, PlenaryNumber, ProposalContent, Tally } from './index.js';

export const now = new Date('2026-05-12T18:00:00Z');
export const ms = (moment: Moment): number => instantOf(moment, now).getTime();
export const hour = 3_600_000;

export const doubles = (keys: readonly string[]): string[] => keys.filter((key, index) => keys.indexOf(key) !== index);
export const missing = (keys: readonly string[], known: ReadonlySet<string>): string[] =>
  keys.filter((key) => !known.has(key));
const keysOf = (things: readonly { readonly key: string }[]): Set<string> => new Set(things.map(({ key }) => key));

export const peopleKeys = keysOf(people);
export const groupKeys = keysOf(groups);
export const joined = new Map(people.map((person) => [person.key, person]));
const plenary = new Map(plenaries.map((held) => [held.number, held]));

export function plenaryOf(number: PlenaryNumber): (typeof plenaries)[number] {
  const found = plenary.get(number);
  if (!found) throw new Error(`no plenary ${number}`);
  return found;
}

/** The phase that is open at an instant, and whether it allows an action. */
export function allows(action: PhaseAction, at: number): boolean {
  const open = phases.find(({ from, to }) => ms(from) <= at && (to === null || at < ms(to)));
  return open?.allows.includes(action) ?? false;
}

export const total = ({ for: yes, against, abstain }: Tally): number => yes + against + abstain;
const voicesOf = (debate: readonly CommentContent[]): { by: string; hours: number; text: string }[] =>
  debate.flatMap((comment) => [comment, ...(comment.replies ?? [])]);

/** What is wrong with a debate: unknown or absent people, time running backwards, quotes of nothing, late words. */
export function faultsOf(
  debate: readonly CommentContent[],
  opensAt: number,
  endsAt: number,
  clauses: readonly string[],
): string[] {
  const faults: string[] = [];
  for (const { by, hours, text } of voicesOf(debate)) {
    const at = opensAt + hours * hour;
    const person = joined.get(by);
    if (!person || ms(person.joinedOn) > at) faults.push(`${by} is not a member yet: ${text}`);
    if (person?.leftOn !== undefined && ms(person.leftOn) < at) faults.push(`${by} has left: ${text}`);
    if (at >= endsAt) faults.push(`too late: ${text}`);
  }
  if (debate.some(({ hours }, index) => hours <= (debate[index - 1]?.hours ?? -1)))
    faults.push('comments out of order');
  for (const { quote, hours, replies = [] } of debate) {
    if (quote !== undefined && !clauses.some((clause) => clause.includes(quote)))
      faults.push(`quoted nowhere: ${quote}`);
    const times = [hours, ...replies.map((reply) => reply.hours)];
    if (times.some((time, index) => index > 0 && time <= (times[index - 1] ?? 0)))
      faults.push(`out of order: ${times}`);
  }
  return faults;
}

export const votedAt = ({ fate }: ProposalContent): PlenaryNumber | null => ('plenary' in fate ? fate.plenary : null);
