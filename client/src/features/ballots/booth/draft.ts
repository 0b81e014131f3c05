import { blankPaper, checkPaper } from '../../../../../src/modules/ballots/domain/paper.js';
import {
  isRanking,
  type BallotOption,
  type ElectionMethod,
} from '../../../../../src/modules/ballots/domain/rule-methods.js';
import type { ElectionRule } from '../../../../../src/modules/ballots/domain/rule.js';

/** A paper being filled in: marks by position of the options (null: none), places of options best first. */
export interface Draft {
  readonly blank: boolean;
  readonly marks: readonly (number | null)[];
  readonly places: Places;
}

export type Places = readonly (readonly number[])[];

/** How an election is filled in. */
export type BoothKind = 'one' | 'several' | 'scores' | 'dots' | 'grades' | 'ranking';

const kinds: Readonly<Partial<Record<ElectionMethod, BoothKind>>> = {
  plurality: 'one',
  score: 'scores',
  cumulative: 'dots',
  quadratic: 'dots',
  'majority-judgment': 'grades',
};

export const boothKind = (method: ElectionMethod): BoothKind =>
  isRanking(method) ? 'ranking' : (kinds[method] ?? 'several');

export const emptyDraft = (options: readonly BallotOption[]): Draft => ({
  blank: false,
  marks: options.map(() => null),
  places: [],
});

/** Nothing has been said yet. */
export const isEmpty = ({ blank, marks, places }: Draft): boolean =>
  !blank && places.length === 0 && marks.every((mark) => mark === null);

/** What is sent, as the server reads it. */
export function paperOf(rule: ElectionRule, { blank, marks, places }: Draft): string {
  if (blank) return blankPaper;
  return JSON.stringify(isRanking(rule.method) ? { places } : { marks });
}

/** Why the paper cannot be counted, in the server's own words; null when it can. */
export function faultOf(
  rule: ElectionRule,
  options: readonly BallotOption[],
  draft: Draft,
  language: 'fr' | 'en',
): string | null {
  const checked = checkPaper(rule, options, paperOf(rule, draft));
  if ('text' in checked) return null;
  return String(checked.refusal.params[language === 'fr' ? 'reasonFr' : 'reasonEn']);
}

/** The draft with one mark; null takes it away. */
export const marked = (draft: Draft, option: number, mark: number | null): Draft => ({
  ...draft,
  marks: draft.marks.map((before, position) => (position === option ? mark : before)),
});

/** The draft with one cross, and no other. */
export const onlyMarked = (draft: Draft, option: number): Draft => ({
  ...draft,
  marks: draft.marks.map((_, position) => (position === option ? 1 : null)),
});

export const sumOf = (marks: Draft['marks'], positions?: readonly number[]): number =>
  marks.reduce<number>(
    (sum, mark, position) => sum + (positions && !positions.includes(position) ? 0 : (mark ?? 0)),
    0,
  );

/** Credits that votes cost: the square of each. */
export const creditsOf = (marks: Draft['marks']): number =>
  marks.reduce<number>((sum, mark) => sum + (mark ?? 0) ** 2, 0);

/** A text of 32 bits that spreads its input (FNV-1a, then mixed). */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Few enough to be seen at once: they keep their order. */
const seenAtOnce = 3;

/**
 * Positions of the options in the order one voter sees them: everyone their own, the same each time, so that no option
 * gains from being first. Three options or fewer keep the order of the ballot.
 */
export function orderFor(seed: string, options: readonly BallotOption[]): readonly number[] {
  const positions = options.map((_, position) => position);
  if (options.length <= seenAtOnce) return positions;
  const rank = options.map(({ id }) => spread(`${seed}:${id}`));
  return positions.sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || a - b);
}

/** What was sent before, to start again from; an empty draft when it cannot be read. */
export function draftOf(options: readonly BallotOption[], text: string | null): Draft {
  const empty = emptyDraft(options);
  if (text === blankPaper) return { ...empty, blank: true };
  try {
    const data: unknown = JSON.parse(text ?? 'null');
    if (typeof data !== 'object' || data === null) return empty;
    if ('places' in data && Array.isArray(data.places)) return { ...empty, places: data.places.map(wholes) };
    if (!('marks' in data) || !Array.isArray(data.marks)) return empty;
    const marks: readonly unknown[] = data.marks;
    return { ...empty, marks: empty.marks.map((_, at) => whole(marks[at])) };
  } catch {
    return empty;
  }
}

const whole = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const wholes = (value: unknown): readonly number[] =>
  Array.isArray(value) ? value.filter((each): each is number => typeof each === 'number') : [];
