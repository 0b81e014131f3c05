/** A place in the first row and the place in the second that it corresponds to. */
export type Match = readonly [before: number, after: number];

/** Tables up to this many cells are filled without looking for a shorter way. */
const smallTable = 40_000;
/** Beyond it two stretches without a common landmark are taken for wholly different. */
const largestTable = 4_000_000;

/** The places of a longest strictly increasing run of numbers, in order. O(n log n). */
export function longestIncreasing(values: readonly number[]): number[] {
  if (values.every((value, index) => index === 0 || (values[index - 1] ?? value) < value)) return [...values.keys()];
  const ends: number[] = [];
  const previous = values.map((value, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    ends[low] = index;
    return low > 0 ? (ends[low - 1] ?? -1) : -1;
  });
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.push(at);
  return run.reverse();
}

/**
 * What two rows have in common, in order. The longest common subsequence where rows are short; long ones are first cut at
 * what occurs once in both, which keeps the cost near linear and the landmarks where a reader sees them.
 */
export function align(before: readonly string[], after: readonly string[]): Match[] {
  const matches: Match[] = [];
  alignRange(before, after, [0, before.length, 0, after.length], matches);
  return matches;
}

type Range = readonly [a0: number, a1: number, b0: number, b1: number];

function alignRange(a: readonly string[], b: readonly string[], [a0, a1, b0, b1]: Range, matches: Match[]): void {
  let [startA, startB, endA, endB] = [a0, b0, a1, b1];
  while (startA < endA && startB < endB && a[startA] === b[startB]) {
    matches.push([startA, startB]);
    startA += 1;
    startB += 1;
  }
  while (startA < endA && startB < endB && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  if (startA < endA && startB < endB) alignMiddle(a, b, [startA, endA, startB, endB], matches);
  for (let offset = 0; endA + offset < a1; offset += 1) matches.push([endA + offset, endB + offset]);
}

function alignMiddle(a: readonly string[], b: readonly string[], range: Range, matches: Match[]): void {
  const [a0, a1, b0, b1] = range;
  const cells = (a1 - a0) * (b1 - b0);
  const landmarks = cells <= smallTable ? [] : landmarksIn(a, b, range);
  if (landmarks.length === 0) {
    if (cells <= largestTable) alignTable(a, b, range, matches);
    return;
  }
  let [fromA, fromB] = [a0, b0];
  for (const [toA, toB] of landmarks) {
    alignRange(a, b, [fromA, toA, fromB, toB], matches);
    matches.push([toA, toB]);
    [fromA, fromB] = [toA + 1, toB + 1];
  }
  alignRange(a, b, [fromA, a1, fromB, b1], matches);
}

/** What occurs once in both stretches, as far as its order is kept. */
function landmarksIn(a: readonly string[], b: readonly string[], [a0, a1, b0, b1]: Range): Match[] {
  const onceInB = placesOfUnique(b, b0, b1);
  const pairs: Match[] = [];
  for (const [value, place] of placesOfUnique(a, a0, a1)) {
    const other = onceInB.get(value);
    if (other !== undefined) pairs.push([place, other]);
  }
  return longestIncreasing(pairs.map(([, place]) => place)).flatMap((index) => {
    const pair = pairs[index];
    return pair ? [pair] : [];
  });
}

/** In order of place: a Map keeps the order of insertion. */
function placesOfUnique(row: readonly string[], start: number, end: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = start; at < end; at += 1) {
    const value = row[at] ?? '';
    if (places.has(value)) repeated.add(value);
    else places.set(value, at);
  }
  repeated.forEach((value) => places.delete(value));
  return places;
}

/** Longest common subsequence by table; of equal ways, the one that matches earliest. */
function alignTable(a: readonly string[], b: readonly string[], [a0, a1, b0, b1]: Range, matches: Match[]): void {
  const width = b1 - b0 + 1;
  const lengths = new Uint16Array((a1 - a0 + 1) * width);
  const cell = (i: number, j: number): number => (i - a0) * width + (j - b0);
  const lengthAt = (i: number, j: number): number => lengths[cell(i, j)] ?? 0;
  for (let i = a1 - 1; i >= a0; i -= 1) {
    for (let j = b1 - 1; j >= b0; j -= 1) {
      lengths[cell(i, j)] =
        a[i] === b[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  let [i, j] = [a0, b0];
  while (i < a1 && j < b1) {
    if (a[i] === b[j]) matches.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
}
