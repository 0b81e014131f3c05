import type { Language } from '../../../kernel/refusal.js';
import { french, listOf } from './words.js';

/**
 * `alternating`: never two of one gender in a row, as lists for a French municipal election are composed; `equal`: the two
 * numbers differ by one at most; `none`: as they come.
 */
export const parityRules = ['none', 'alternating', 'equal'] as const;
export type ParityRule = (typeof parityRules)[number];

/** `gender` null, or other than the two of parity: holds any place and breaks no alternation. */
export interface Ranked {
  readonly id: string;
  readonly gender: string | null;
}

export interface Seated extends Ranked {
  /** On the list, from 1. */
  readonly position: number;
  /** Without parity, from 1. */
  readonly rank: number;
}

export interface ParityResult {
  readonly rule: ParityRule;
  readonly seats: readonly Seated[];
  /** On the list by parity alone. */
  readonly broughtIn: readonly string[];
  /** Off the list by parity alone. */
  readonly leftOut: readonly string[];
  /** Whether candidates of one gender ran out, so that the rule could not be kept to the end. */
  readonly short: boolean;
}

const isOfParity = ({ gender }: Ranked): boolean => gender === 'woman' || gender === 'man';

/** The best left each time who is not of the gender seated last; the best left when there is no other. */
function alternate(ranked: readonly Ranked[], seats: number): { seated: readonly Ranked[]; short: boolean } {
  const left = [...ranked];
  const seated: Ranked[] = [];
  let [last, short]: [string | null, boolean] = [null, false];
  while (seated.length < seats && left.length > 0) {
    const next = left.findIndex((one) => !isOfParity(one) || one.gender !== last);
    short ||= next < 0;
    const [one] = left.splice(Math.max(next, 0), 1);
    if (!one) break;
    seated.push(one);
    if (isOfParity(one)) last = one.gender;
  }
  return { seated, short };
}

const within = (ranked: readonly Ranked[], seats: number, most: number): readonly Ranked[] => {
  const counts = new Map<string | null, number>();
  const fits = (one: Ranked): boolean => {
    const count = (counts.get(one.gender) ?? 0) + 1;
    if (isOfParity(one) && count > most) return false;
    counts.set(one.gender, count);
    return true;
  };
  return ranked.filter(fits).slice(0, seats);
};

/** As many of each as half of what the two share, rounded up; the ranking fills what nobody is left for. */
function equal(ranked: readonly Ranked[], seats: number): { seated: readonly Ranked[]; short: boolean } {
  let most = Math.ceil(seats / 2);
  let seated = within(ranked, seats, most);
  for (;;) {
    const shared = Math.ceil((seats - seated.filter((one) => !isOfParity(one)).length) / 2);
    if (shared >= most) break;
    most = shared;
    seated = within(ranked, seats, most);
  }
  const missing = seats - seated.length;
  if (missing === 0) return { seated, short: false };
  const fill = new Set(ranked.filter((one) => !seated.includes(one)).slice(0, missing));
  return { seated: ranked.filter((one) => seated.includes(one) || fill.has(one)), short: true };
}

/**
 * Applies parity to a ranking without ties (its tie rule has settled them), best first.
 * @param seatsAsked length of the list; a shorter ranking gives a shorter list
 */
export function applyParity(ranking: readonly Ranked[], seatsAsked: number, rule: ParityRule): ParityResult {
  const seats = Math.min(Math.max(0, seatsAsked), ranking.length);
  const plain = { seated: ranking.slice(0, seats), short: false };
  const { seated, short } =
    rule === 'alternating' ? alternate(ranking, seats) : rule === 'equal' ? equal(ranking, seats) : plain;
  const ranks = new Map(ranking.map(({ id }, index) => [id, index + 1]));
  const idsOf = (some: readonly Ranked[], others: readonly Ranked[]): readonly string[] =>
    some.filter((one) => !others.includes(one)).map(({ id }) => id);
  return {
    rule,
    seats: seated.map((one, index) => ({ ...one, position: index + 1, rank: ranks.get(one.id) ?? 0 })),
    broughtIn: idsOf(seated, plain.seated),
    leftOut: idsOf(plain.seated, seated),
    short,
  };
}

/** What parity changed, in a sentence or two; `nameOf` gives the name to show. */
export function explainParity(result: ParityResult, nameOf: (id: string) => string, language: Language): string {
  const [inNames, outNames] = [result.broughtIn, result.leftOut].map((ids) => listOf(ids.map(nameOf), language));
  const moved = result.seats.filter(({ position, rank }) => position !== rank).length;
  if (language === 'en') {
    const change =
      inNames === ''
        ? moved === 0
          ? 'Parity changed nothing.'
          : 'Parity changed the order, not who is on the list.'
        : `By parity, ${inNames} on the list instead of ${outNames}.`;
    return result.short ? `${change} Candidates of one gender ran out: the ranking fills the rest.` : change;
  }
  const change =
    inNames === ''
      ? moved === 0
        ? 'La parité n’a rien changé.'
        : 'La parité a changé l’ordre, pas les personnes.'
      : `Par la parité, ${inNames} sur la liste à la place de ${outNames}.`;
  return french(
    result.short ? `${change} Il n’y avait plus de candidatures d’un genre : le classement complète.` : change,
  );
}
