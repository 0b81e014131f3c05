/** Grades of a candidate, lowest first: how many papers gave each. */
export type GradeTally = readonly bigint[];

/** `pairs` times in a row, the next two grades outwards from the middle are `low` and `high`. */
interface Stretch {
  readonly pairs: bigint;
  readonly low: number;
  readonly high: number;
}

/**
 * The grades of a candidate from the middle outwards: what removing one median at a time uncovers, in order. With an odd
 * number of papers the middle grade stands alone first (as a pair of equals). A stretch holds many pairs at once, so the
 * length depends on the grades and not on the papers: 72 million of them cost as much as ten.
 */
export type MajorityValue = readonly Stretch[];

export const papersOf = (tally: GradeTally): bigint => tally.reduce((sum, papers) => sum + papers, 0n);

/** Position of the lower median; null where there is no grade. */
export function lowerMedian(tally: GradeTally): number | null {
  const total = papersOf(tally);
  let reached = 0n;
  for (const [grade, papers] of tally.entries()) {
    reached += papers;
    if (papers > 0n && reached * 2n >= total) return grade;
  }
  return null;
}

/** The papers of a grade not yet taken on one side of the middle. */
interface Side {
  readonly grade: number;
  readonly papers: bigint;
}

/** `half` papers from the middle towards one end; `from` lists the grades in that direction, the tally's `skip` first left out. */
function sideOf(tally: GradeTally, grades: readonly number[], skip: bigint): Side[] {
  let left = skip;
  return grades.flatMap((grade) => {
    const papers = tally[grade] ?? 0n;
    const skipped = left < papers ? left : papers;
    left -= skipped;
    return papers > skipped ? [{ grade, papers: papers - skipped }] : [];
  });
}

export function majorityValue(tally: GradeTally): MajorityValue {
  const total = papersOf(tally);
  const up = tally.map((_, grade) => grade);
  const down = up.toReversed();
  // Of an even number, the lower middle belongs below; of an odd one, the middle stands alone.
  const lows = sideOf(tally, down, (total + 1n) / 2n);
  const highs = sideOf(tally, up, (total + 1n) / 2n);
  const value: Stretch[] = [];
  const middle = lowerMedian(tally);
  if (total % 2n === 1n && middle !== null) value.push({ pairs: 1n, low: middle, high: middle });
  let [low, high] = [lows.shift(), highs.shift()];
  while (low && high) {
    const pairs = low.papers < high.papers ? low.papers : high.papers;
    value.push({ pairs, low: low.grade, high: high.grade });
    low = low.papers > pairs ? { ...low, papers: low.papers - pairs } : lows.shift();
    high = high.papers > pairs ? { ...high, papers: high.papers - pairs } : highs.shift();
  }
  return value;
}

/** Positive when `a` is ahead: the first pair in which they differ decides, its low grade first. For as many papers each. */
export function compareMajorityValues(a: MajorityValue, b: MajorityValue): number {
  let [i, j] = [0, 0];
  let [usedA, usedB] = [0n, 0n];
  for (;;) {
    const [x, y] = [a[i], b[j]];
    if (!x || !y) return 0;
    if (x.low !== y.low) return x.low - y.low;
    if (x.high !== y.high) return x.high - y.high;
    const [leftA, leftB] = [x.pairs - usedA, y.pairs - usedB];
    const both = leftA < leftB ? leftA : leftB;
    [i, usedA] = both === leftA ? [i + 1, 0n] : [i, usedA + both];
    [j, usedB] = both === leftB ? [j + 1, 0n] : [j, usedB + both];
  }
}
