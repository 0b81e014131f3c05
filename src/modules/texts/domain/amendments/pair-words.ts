import { type Match, align } from '../sequence.js';
import { type Token, isWord } from './token.js';

/** Up to this many words changed side by side, each is a change of its own; more are one rewritten phrase. */
const fewWords = 3;

const isSpace = (token: Token | undefined): boolean => token?.sort === 'space';

const endsSentence = (token: Token | undefined): boolean =>
  token === undefined || !isWord(token) || /[.!?…\n]$/.test(token.text);

/**
 * The tokens that two versions of a stretch have in common, in order. Words and signs are aligned first, spaces only between
 * them, so that a rewritten phrase keeps no stray spaces; what was put in or taken out among repeated words is placed
 * where sentences begin, or else as late as it can be: the same change is found at the same place in every version.
 */
export function pairWords(before: readonly Token[], after: readonly Token[]): Match[] {
  const [a, b] = [placesOf(before), placesOf(after)];
  const signs = (tokens: readonly Token[], places: readonly number[]): (Token | undefined)[] =>
    places.map((place) => tokens[place]);
  const matched = readable(signs(before, a), signs(after, b));
  const matches: Match[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...matched, [a.length, b.length] as const]) {
    const [nextI, nextJ] = [a[x] ?? before.length, b[y] ?? after.length];
    pairBetween(before, after, [i, nextI, j, nextJ], matches);
    if (x < a.length) matches.push([nextI, nextJ]);
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return matches;
}

/** The common words without those too short to be read between a rewritten phrase and another change. */
function readable(before: readonly (Token | undefined)[], after: readonly (Token | undefined)[]): Match[] {
  const matches = placed(before, after);
  const runs: Match[][] = [];
  for (const match of matches) {
    const last = runs.at(-1)?.at(-1);
    if (last && match[0] === last[0] + 1 && match[1] === last[1] + 1) runs.at(-1)?.push(match);
    else runs.push([match]);
  }
  const changed = (one: Match | undefined, other: Match | undefined): readonly [number, number] => [
    (other?.[0] ?? before.length) - (one?.[0] ?? -1) - 1,
    (other?.[1] ?? after.length) - (one?.[1] ?? -1) - 1,
  ];
  return runs
    .filter((run, place) => {
      const gaps = [changed(runs[place - 1]?.at(-1), run[0]), changed(run.at(-1), runs[place + 1]?.[0])];
      const rewritten = gaps.some(([out, come]) => out > fewWords && come > fewWords);
      return !rewritten || !gaps.every(([out, come]) => out > 0 && come > 0) || !isCrumb(run.map(([at]) => before[at]));
    })
    .flat();
}

/** No word, or one of three letters at most. */
function isCrumb(tokens: readonly (Token | undefined)[]): boolean {
  if (tokens.some((token) => !token || !isWord(token))) return false;
  const words = tokens.flatMap((token) => (token && isWord(token) && token.sort === 'word' ? [token.text] : []));
  return words.length <= 1 && words.every((text) => text.length <= 3);
}

const placesOf = (tokens: readonly Token[]): number[] =>
  tokens.flatMap((token, place) => (isSpace(token) ? [] : [place]));

/** Between two common words: what is alike at both ends, then word for word where few were replaced by as many. */
function pairBetween(
  before: readonly Token[],
  after: readonly Token[],
  [i0, i1, j0, j1]: readonly [number, number, number, number],
  matches: Match[],
): void {
  let [i, j, endI, endJ] = [i0, j0, i1, j1];
  const same = (x: number, y: number): boolean => before[x]?.key === after[y]?.key;
  while (i < endI && j < endJ && same(i, j)) matches.push([i++, j++]);
  while (i < endI && j < endJ && same(endI - 1, endJ - 1)) {
    endI -= 1;
    endJ -= 1;
  }
  if (wordForWord(before.slice(i, endI), after.slice(j, endJ))) {
    for (let step = 0; i + step < endI; step += 1) if (same(i + step, j + step)) matches.push([i + step, j + step]);
  }
  for (let step = 0; endI + step < i1; step += 1) matches.push([endI + step, endJ + step]);
}

const wordForWord = (before: readonly Token[], after: readonly Token[]): boolean =>
  before.length === after.length &&
  before.filter((token) => !isSpace(token)).length <= fewWords &&
  before.every(
    (token, place) => isSpace(token) === isSpace(after[place]) && (!isSpace(token) || token.key === after[place]?.key),
  );

function placed(before: readonly (Token | undefined)[], after: readonly (Token | undefined)[]): Match[] {
  const keys = (tokens: readonly (Token | undefined)[]): string[] => tokens.map((token) => token?.key ?? '');
  const inAfter = new Map(align(keys(before), keys(after)));
  const inBefore = flipped(inAfter);
  slide(after, inBefore, before.length);
  const settled = flipped(inBefore);
  slide(before, settled, after.length);
  return [...settled].sort(([x], [y]) => x - y);
}

const flipped = (pairs: ReadonlyMap<number, number>): Map<number, number> =>
  new Map([...pairs].map(([x, y]) => [y, x]));

/** Moves each stretch of `tokens` that has nothing opposite it to the best of the places where it may as well stand. */
function slide(tokens: readonly (Token | undefined)[], pairs: Map<number, number>, opposites: number): void {
  const key = (place: number): string | undefined => tokens[place]?.key;
  for (let start = 0; start < tokens.length; start += 1) {
    if (pairs.has(start)) continue;
    let end = start + 1;
    while (end < tokens.length && !pairs.has(end)) end += 1;
    const opposite = (pairs.get(start - 1) ?? -1) + 1;
    const next = end < tokens.length ? pairs.get(end) : opposites;
    if (next === opposite) {
      const shift = bestShift(tokens, pairs, start, end, opposite);
      for (let step = 0; step > shift; step -= 1) move(pairs, start + step - 1, end + step - 1);
      for (let step = 0; step < shift; step += 1) move(pairs, end + step, start + step);
      start = Math.max(start, end + shift - 1);
    } else start = end - 1;
  }

  function bestShift(
    row: readonly (Token | undefined)[],
    known: ReadonlyMap<number, number>,
    from: number,
    to: number,
    opposite: number,
  ): number {
    let [left, right] = [0, 0];
    while (known.get(from + left - 1) === opposite + left - 1 && key(from + left - 1) === key(to + left - 1)) left -= 1;
    while (known.get(to + right) === opposite + right && key(from + right) === key(to + right)) right += 1;
    let best = right;
    for (let shift = right; shift >= left; shift -= 1) {
      if (endsSentence(row[from + shift - 1]) && !endsSentence(row[from + best - 1])) best = shift;
    }
    return best;
  }
}

function move(pairs: Map<number, number>, from: number, to: number): void {
  const place = pairs.get(from);
  if (place === undefined) return;
  pairs.delete(from);
  pairs.set(to, place);
}
