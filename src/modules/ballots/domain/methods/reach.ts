/** Who can be reached from whom along arrows laid one by one; a row of bits per candidate. */
export interface Reach {
  /** Whether a path of arrows leads from one to the other. */
  readonly has: (from: number, to: number) => boolean;
  /** Lays an arrow. */
  readonly lay: (from: number, to: number) => void;
  readonly copy: () => Reach;
}

/** Nothing laid yet, or rows of another one to go on from. */
export function reachOf(size: number, rows: bigint[] = Array.from({ length: size }, () => 0n)): Reach {
  const bit = (at: number) => 1n << BigInt(at);
  const row = (at: number) => rows[at] ?? 0n;
  const has = (from: number, to: number) => (row(from) & bit(to)) !== 0n;
  return {
    has,
    lay(from, to) {
      if (has(from, to)) return;
      const beyond = row(to) | bit(to);
      for (let at = 0; at < size; at += 1) if (at === from || has(at, from)) rows[at] = row(at) | beyond;
    },
    copy: () => reachOf(size, [...rows]),
  };
}

/** Layers of arrows without a cycle: first those nobody points at, then those nobody points at once these are gone, … */
export function layersOf(size: number, points: (from: number, to: number) => boolean): readonly (readonly number[])[] {
  const layers: number[][] = [];
  let left = Array.from({ length: size }, (_, at) => at);
  while (left.length > 0) {
    const here = left.filter((at) => !left.some((other) => points(other, at)));
    if (here.length === 0) throw new RangeError('arrows that go round have no layers');
    layers.push(here);
    left = left.filter((at) => !here.includes(at));
  }
  return layers;
}
