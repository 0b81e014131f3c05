import { align, longestIncreasing } from '../sequence.js';
import { likeness, readWords, shared, without } from './resemblance.js';
import type { Row, Script } from './script.js';

/**
 * Clauses of the old text, from `b0` up to `b1`, and the clauses of the new one they became, from `a0` up to `a1`: one for
 * one, or one split in several, or several joined in one.
 */
export interface Pairing {
  readonly b0: number;
  readonly b1: number;
  readonly a0: number;
  readonly a1: number;
}

/** Larger stretches without a common clause are not searched for rewritten ones, every pair of them. */
const largestSearch = 40_000;
/** How many clauses are looked at then, for each one. */
const lookAhead = 50;

/** The clauses of both texts that are looked at, by place and in order; those between them are the same in both. */
export interface Looked {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Which clause became which, in the order of the new text. By id where ids are shared, then by words, then by likeness. */
export function pairRows(base: Script, amended: readonly Row[], looked: Looked): readonly Pairing[] {
  const before = looked.before.flatMap((place) => base.rows[place] ?? []);
  const after = looked.after.flatMap((place) => amended[place] ?? []);
  const at = new Map(looked.before.map((place, index) => [place, index]));
  const pairs = new Pairs(before, after);
  after.forEach((row, place) => {
    const known = row.head.id === '' ? base.placeOfRow.get(row) : base.placeOfId.get(row.head.id);
    const index = known === undefined ? undefined : at.get(known);
    if (index !== undefined) pairs.add(index, place);
  });
  pairs.betweenAnchors((b0, b1, a0, a1) => {
    const keys = (rows: readonly Row[]): string[] => rows.map(({ key }) => key);
    for (const [x, y] of align(keys(before.slice(b0, b1)), keys(after.slice(a0, a1)))) pairs.add(b0 + x, a0 + y);
  });
  pairMoved(pairs);
  pairs.betweenAnchors((b0, b1, a0, a1) => pairAlike(pairs, [b0, b1, a0, a1]));
  pairs.betweenAnchors((b0, b1, a0, a1) => pairLone(pairs, [b0, b1, a0, a1]));
  pairMovedAlike(pairs);
  const place = (places: readonly number[], index: number): number => places[index] ?? 0;
  return splitAndJoined(pairs).map(({ b0, b1, a0, a1 }) => ({
    b0: place(looked.before, b0),
    b1: place(looked.before, b1 - 1) + 1,
    a0: place(looked.after, a0),
    a1: place(looked.after, a1 - 1) + 1,
  }));
}

class Pairs {
  /** By place in the old text the place in the new one, and the other way. */
  readonly to: (number | undefined)[];
  readonly from: (number | undefined)[];
  readonly #words = new Map<Row, readonly string[]>();
  #count = 0;

  constructor(
    readonly before: readonly Row[],
    readonly after: readonly Row[],
  ) {
    this.to = before.map(() => undefined);
    this.from = after.map(() => undefined);
  }

  add(place: number, newPlace: number): void {
    if (this.to[place] !== undefined || this.from[newPlace] !== undefined) return;
    this.to[place] = newPlace;
    this.from[newPlace] = place;
    this.#count += 1;
  }

  /** Whether every clause of one of the texts has its pair. */
  get complete(): boolean {
    return this.#count === Math.min(this.before.length, this.after.length);
  }

  words(row: Row | undefined): readonly string[] {
    if (row === undefined) return [];
    const known = this.#words.get(row) ?? readWords(row);
    this.#words.set(row, known);
    return known;
  }

  /** Calls back for each stretch without a pair, between pairs in order, where both texts have something. */
  betweenAnchors(work: (b0: number, b1: number, a0: number, a1: number) => void): void {
    if (this.complete) return;
    const places: number[] = [];
    const newPlaces: number[] = [];
    this.from.forEach((place, newPlace) => {
      if (place === undefined) return;
      places.push(place);
      newPlaces.push(newPlace);
    });
    let [b0, a0] = [0, 0];
    const until = (b1: number, a1: number): void => {
      if (b0 < b1 && a0 < a1) work(b0, b1, a0, a1);
      b0 = b1 + 1;
      a0 = a1 + 1;
    };
    for (const anchor of longestIncreasing(places)) until(places[anchor] ?? 0, newPlaces[anchor] ?? 0);
    until(this.before.length, this.after.length);
  }
}

type Range = readonly [b0: number, b1: number, a0: number, a1: number];

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, step) => from + step);

/** In one stretch, in order: the pairs that are most alike taken together. */
function pairAlike(pairs: Pairs, [b0, b1, a0, a1]: Range): void {
  const olds = range(b0, b1).filter((place) => pairs.to[place] === undefined);
  const news = range(a0, a1).filter((place) => pairs.from[place] === undefined);
  const score = (x: number, y: number): number =>
    likeness(pairs.words(pairs.before[olds[x] ?? -1]), pairs.words(pairs.after[news[y] ?? -1]));
  if (olds.length * news.length > largestSearch) {
    pairNearest(pairs, olds, news, score);
    return;
  }
  const scores = olds.map((_, x) => news.map((__, y) => score(x, y)));
  const best = olds.map(() => news.map(() => 0));
  const at = (x: number, y: number): number => best[x]?.[y] ?? 0;
  const alike = (x: number, y: number): number => scores[x]?.[y] ?? 0;
  const take = (x: number, y: number): number => (alike(x, y) > 0 ? alike(x, y) + at(x + 1, y + 1) : 0);
  for (let x = olds.length - 1; x >= 0; x -= 1) {
    for (let y = news.length - 1; y >= 0; y -= 1) {
      const row = best[x];
      if (row) row[y] = Math.max(at(x + 1, y), at(x, y + 1), take(x, y));
    }
  }
  for (let [x, y] = [0, 0]; x < olds.length && y < news.length;) {
    const [old, now] = [olds[x], news[y]];
    if (alike(x, y) > 0 && take(x, y) === at(x, y) && old !== undefined && now !== undefined) {
      pairs.add(old, now);
      [x, y] = [x + 1, y + 1];
    } else if (at(x + 1, y) >= at(x, y + 1)) x += 1;
    else y += 1;
  }
}

/** One clause where one was, or among several new ones the nearest in length; the same the other way round. */
function pairLone(pairs: Pairs, [b0, b1, a0, a1]: Range): void {
  const olds = range(b0, b1).filter((place) => pairs.to[place] === undefined);
  const news = range(a0, a1).filter((place) => pairs.from[place] === undefined);
  if (olds.length !== 1 && news.length !== 1) return;
  const length = (row: Row | undefined): number => pairs.words(row).length;
  const [nearest] = olds
    .flatMap((place) => news.map((newPlace) => ({ place, newPlace })))
    .filter(({ place, newPlace }) => takesItsPlace(pairs, place, newPlace))
    .map((pair) => ({
      ...pair,
      apart: Math.abs(length(pairs.before[pair.place]) - length(pairs.after[pair.newPlace])),
    }))
    .sort((one, other) => one.apart - other.apart);
  if (nearest) pairs.add(nearest.place, nearest.newPlace);
}

/** In a long stretch, for each clause the first alike of the next ones. */
function pairNearest(
  pairs: Pairs,
  olds: readonly number[],
  news: readonly number[],
  score: (x: number, y: number) => number,
): void {
  let from = 0;
  news.forEach((newPlace, y) => {
    for (let x = from; x < Math.min(olds.length, from + lookAhead); x += 1) {
      const place = olds[x];
      if (place === undefined || score(x, y) === 0) continue;
      pairs.add(place, newPlace);
      from = x + 1;
      return;
    }
  });
}

/** Whether a clause is one that stood there, rewritten: not when it is long and of other words altogether. */
function takesItsPlace(pairs: Pairs, place: number, newPlace: number): boolean {
  const [old, now] = [pairs.before[place], pairs.after[newPlace]];
  const [was, is] = [pairs.words(old), pairs.words(now)];
  if (likeness(was, is) > 0) return true;
  if (old?.key.split('\n')[0] !== now?.key.split('\n')[0]) return false;
  const shorter = Math.min(was.length, is.length);
  return shorter > 0 && (shorter <= 3 || (2 * shared(was, is)) / (was.length + is.length) >= 0.3);
}

/** The places that have no pair yet. */
function left(known: readonly (number | undefined)[]): readonly number[] {
  const places: number[] = [];
  known.forEach((other, place) => {
    if (other === undefined) places.push(place);
  });
  return places;
}

/** A clause of the same words elsewhere. */
function pairMoved(pairs: Pairs): void {
  if (pairs.complete) return;
  const byKey = new Map<string, number[]>();
  for (const place of left(pairs.to)) {
    const row = pairs.before[place];
    if (!row || pairs.words(row).length === 0) continue;
    const places = byKey.get(row.key);
    if (places) places.push(place);
    else byKey.set(row.key, [place]);
  }
  for (const newPlace of left(pairs.from)) {
    const place = byKey.get(pairs.after[newPlace]?.key ?? '')?.shift();
    if (place !== undefined) pairs.add(place, newPlace);
  }
}

/** What is left: a clause much like it elsewhere. */
function pairMovedAlike(pairs: Pairs): void {
  if (pairs.complete) return;
  const [olds, news] = [left(pairs.to), left(pairs.from)];
  if (olds.length * news.length > largestSearch) return;
  for (const newPlace of news) {
    const words = pairs.words(pairs.after[newPlace]);
    let best: { readonly place: number; readonly score: number } | null = null;
    for (const place of olds) {
      const was = pairs.words(pairs.before[place]);
      if (pairs.to[place] !== undefined || was.length < 4 || words.length < 4) continue;
      const score = (2 * shared(was, words)) / (was.length + words.length);
      if (score >= 0.6 && score > (best?.score ?? 0)) best = { place, score };
    }
    if (best) pairs.add(best.place, newPlace);
  }
}

/** Most of these words are found in what the other clause has lost, or won. */
const comesFrom = (words: readonly string[], rest: readonly string[]): boolean =>
  words.length >= 2 && shared(words, rest) / words.length >= 0.75;

type Group = { -readonly [Key in keyof Pairing]: Pairing[Key] };

function splitAndJoined(pairs: Pairs): readonly Pairing[] {
  const byNew: (Group | undefined)[] = [];
  const byOld: (Group | undefined)[] = [];
  pairs.from.forEach((place, newPlace) => {
    if (place === undefined) return;
    byNew[newPlace] = { b0: place, b1: place + 1, a0: newPlace, a1: newPlace + 1 };
    byOld[place] = byNew[newPlace];
  });
  const wordsOf = (rows: readonly Row[], from: number, to: number): readonly string[] =>
    rows.slice(from, to).flatMap((row) => pairs.words(row));
  const old = ({ b0, b1 }: Group): readonly string[] => wordsOf(pairs.before, b0, b1);
  const now = ({ a0, a1 }: Group): readonly string[] => wordsOf(pairs.after, a0, a1);

  pairs.after.forEach((row, place) => {
    if (byNew[place]) return;
    const words = pairs.words(row);
    for (const group of [byNew[place - 1], byNew[place + 1]]) {
      if (!group || group.b1 > group.b0 + 1 || !comesFrom(words, without(old(group), now(group)))) continue;
      group.a0 = Math.min(group.a0, place);
      group.a1 = Math.max(group.a1, place + 1);
      byNew[place] = group;
      return;
    }
  });
  pairs.before.forEach((row, place) => {
    if (byOld[place]) return;
    const words = pairs.words(row);
    for (const group of [byOld[place - 1], byOld[place + 1]]) {
      if (!group || group.a1 > group.a0 + 1 || !comesFrom(words, without(now(group), old(group)))) continue;
      group.b0 = Math.min(group.b0, place);
      group.b1 = Math.max(group.b1, place + 1);
      byOld[place] = group;
      return;
    }
  });
  return byNew.filter((group, place) => group?.a0 === place).flatMap((group) => group ?? []);
}
