import type { Amendment, BaseText } from './amendment.js';
import type { Changes } from './changes.js';
import { type PairRelation, pairRelations } from './compatibility.js';
import { readAmendments } from './merge-texts.js';
import type { Script } from './script.js';
import { type Token, isWord } from './token.js';

/** Why an amendment need not be voted any more once another has passed. */
export type FallReason =
  /** It changes otherwise what the other has changed. */
  | 'conflicting'
  /** The other brings all that it brings. */
  | 'contained';

export interface Fall {
  readonly amendment: number;
  /** The one that passes. */
  readonly when: number;
  readonly because: FallReason;
}

/** Amendments are known by their places in the row given; `reach` is how many words of the text one takes out or puts in. */
export type VotingItem =
  /** Nobody contests them: adopted in one vote. */
  | { readonly kind: 'together'; readonly amendments: readonly number[]; readonly because: 'uncontested' }
  /** Each would do something else with the same words: one choice among them, the furthest-reaching first. */
  | {
      readonly kind: 'choice';
      readonly amendments: readonly number[];
      readonly reach: number;
      readonly because: 'alternatives';
      readonly falls: readonly Fall[];
    }
  /** One vote; for identical ones, one vote for all of them. */
  | {
      readonly kind: 'vote';
      readonly amendments: readonly number[];
      readonly reach: number;
      readonly because: 'furthest-reaching';
      readonly falls: readonly Fall[];
    };

/**
 * In what order to vote: first what nobody contests, together; then each contested question, the furthest-reaching amendment
 * before those it leaves no room for. Of equal reach, the one given first. Throws `Refused` as `apply` does.
 */
export function votingOrder(base: BaseText, amendments: readonly Amendment[]): readonly VotingItem[] {
  const { script, changes } = readAmendments(base, amendments);
  const relations = new Relations(pairRelations(script, changes));
  const reaches = changes.map((change) => reachOf(script, change));
  const reach = (amendment: number): number => reaches[amendment] ?? 0;
  const all = changes.map((_, place) => place);
  const uncontested = all.filter((one) => all.every((other) => one === other || relations.agree(one, other)));
  const contested = all
    .filter((one) => !uncontested.includes(one))
    .sort((one, other) => reach(other) - reach(one) || one - other);
  const items: VotingItem[] =
    uncontested.length > 0 ? [{ kind: 'together', amendments: uncontested, because: 'uncontested' }] : [];
  const placed = new Set<number>();
  for (const first of contested) {
    if (placed.has(first)) continue;
    const left = contested.filter((other) => !placed.has(other));
    const identical = left.filter((other) => other === first || relations.of(first, other) === 'identical');
    const rivals = left.filter((other) => other !== first && relations.alternatives(first, other, all));
    const members =
      rivals.length > 0
        ? left.filter((other) => other === first || rivals.includes(other) || identical.includes(other))
        : identical;
    members.forEach((member) => placed.add(member));
    const later = contested.filter((other) => !placed.has(other));
    const falls = members.flatMap((when) => relations.fallsWhen(when, later));
    const told = { amendments: members, reach: reach(first), falls };
    items.push(
      rivals.length > 0
        ? { kind: 'choice', ...told, because: 'alternatives' }
        : { kind: 'vote', ...told, because: 'furthest-reaching' },
    );
  }
  return items;
}

/** Which amendment need not be voted any more once which has passed, in whatever order they come. Throws `Refused` as `apply` does. */
export function fallsAmong(base: BaseText, amendments: readonly Amendment[]): readonly Fall[] {
  const { script, changes } = readAmendments(base, amendments);
  const relations = new Relations(pairRelations(script, changes));
  const all = changes.map((_, place) => place);
  return all.flatMap((when) =>
    relations.fallsWhen(
      when,
      all.filter((other) => other !== when),
    ),
  );
}

class Relations {
  readonly #pairs = new Map<string, PairRelation>();

  constructor(pairs: readonly PairRelation[]) {
    for (const pair of pairs) this.#pairs.set(`${pair.a} ${pair.b}`, pair);
  }

  #pair(one: number, other: number): PairRelation | undefined {
    return this.#pairs.get(`${Math.min(one, other)} ${Math.max(one, other)}`);
  }

  of(one: number, other: number): PairRelation['relation'] {
    return this.#pair(one, other)?.relation ?? 'independent';
  }

  agree(one: number, other: number): boolean {
    return this.of(one, other) === 'independent' || this.of(one, other) === 'identical';
  }

  /** Whether one of two excludes the other, and both stand alike to everyone else. */
  alternatives(one: number, other: number, all: readonly number[]): boolean {
    const rest = all.filter((third) => third !== one && third !== other);
    const contests = (third: number, which: number): boolean => this.of(third, which) === 'conflicting';
    const alike = rest.every((third) => {
      const own = this.of(third, one) === 'identical' || this.of(third, other) === 'identical';
      return own || contests(third, one) === contests(third, other);
    });
    return contests(one, other) && alike;
  }

  /** Whether all that `small` brings, `full` brings too. */
  #contains(full: number, small: number): boolean {
    const pair = this.#pair(full, small);
    if (pair?.relation === 'identical') return true;
    return pair?.fuller !== undefined && pair.fuller !== null && pair[pair.fuller] === full;
  }

  fallsWhen(when: number, later: readonly number[]): readonly Fall[] {
    return later.flatMap((amendment): readonly Fall[] => {
      if (this.of(when, amendment) === 'conflicting') return [{ amendment, when, because: 'conflicting' }];
      return this.#contains(when, amendment) ? [{ amendment, when, because: 'contained' }] : [];
    });
  }
}

const countWords = (tokens: readonly Token[]): number =>
  tokens.filter((token) => isWord(token) && token.sort === 'word').length;

/** Words taken out, put in and moved; a change without words counts for one. */
function reachOf(script: Script, { edits, placements }: Changes): number {
  const edited = edits.map(({ start, end, put }) =>
    Math.max(1, countWords(script.tokens.slice(start, end)) + countWords(put)),
  );
  const placed = placements.flatMap(({ items }) =>
    items.map((item) =>
      Math.max(1, countWords('row' in item ? item.row.words : (script.rows[item.move]?.words ?? []))),
    ),
  );
  return [...edited, ...placed].reduce((sum, words) => sum + words, 0);
}
