import { changesOf } from '../../../text/changes.js';
import type { AmendedPartsFragment, AmendmentPartsFragment } from '../proposals.generated.js';

export const shows = ['all', 'open', 'contested', 'group', 'mine', 'settled'] as const;
export const orders = ['number', 'newest', 'supported', 'text'] as const;

export type Show = (typeof shows)[number];
export type Order = (typeof orders)[number];

export interface AmendmentFilter {
  readonly show: Show;
  readonly order: Order;
  /** Empty: any. */
  readonly clause: string;
}

interface Passage {
  readonly id: string;
  readonly words: string;
  readonly count: number;
}

/** The passages that are amended, in the order in which they were first, with how many touch each. */
export function passagesOf({ amendments }: AmendedPartsFragment): readonly Passage[] {
  const found = new Map<string, Passage>();
  for (const { clauses } of amendments.filter(({ amends }) => amends === null)) {
    for (const { clauseId: id, words } of changesOf(clauses)) {
      const said = words.flatMap(({ op, text }) => (op === 'insert' ? [] : [text])).join('');
      const before = found.get(id);
      // A clause somebody would insert is nobody else’s to touch.
      if (said !== '') found.set(id, { id, words: before?.words ?? said, count: (before?.count ?? 0) + 1 });
    }
  }
  return [...found.values()];
}

/** The amendments of an amendment. */
export const under = ({ amendments }: AmendedPartsFragment, number: number): readonly AmendmentPartsFragment[] =>
  amendments.filter(({ amends }) => amends === number);

/** Those of the text to show, in the order asked for: it shows them, or something of theirs. */
export function filtered(
  amended: AmendedPartsFragment,
  { show, order, clause }: AmendmentFilter,
  viewer: string | null,
): readonly AmendmentPartsFragment[] {
  const contested = new Set(amended.pairs.flatMap(({ a, b, relation }) => (relation === 'conflicting' ? [a, b] : [])));
  const places = new Map(passagesOf(amended).map(({ id }, at) => [id, at]));
  const touched = ({ clauses }: AmendmentPartsFragment) => changesOf(clauses).map(({ clauseId }) => clauseId);
  const isShown: Record<Show, (amendment: AmendmentPartsFragment) => boolean> = {
    all: () => true,
    open: ({ state }) => state === 'tabled',
    contested: ({ number }) => contested.has(number),
    group: ({ state, recommendation }) => state === 'tabled' && recommendation === null,
    mine: ({ author, signatories }) =>
      [author.id, ...signatories.map(({ person }) => person.id)].some((id) => id === viewer),
    settled: ({ state }) => state !== 'tabled',
  };
  const placeOf = (amendment: AmendmentPartsFragment): number =>
    Math.min(...touched(amendment).map((id) => places.get(id) ?? places.size));
  const before: Record<Order, (one: AmendmentPartsFragment, other: AmendmentPartsFragment) => number> = {
    number: (one, other) => one.number - other.number,
    newest: (one, other) => other.number - one.number,
    supported: (one, other) => other.supporters - one.supporters || one.number - other.number,
    text: (one, other) => placeOf(one) - placeOf(other) || one.number - other.number,
  };
  return amended.amendments
    .filter(({ amends }) => amends === null)
    .filter((each) => [each, ...under(amended, each.number)].some(isShown[show]))
    .filter((each) => clause === '' || touched(each).includes(clause))
    .toSorted(before[order]);
}
