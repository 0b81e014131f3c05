import type { RankedPaper, Weighted } from '../methods/election.js';
import { FormatError, limits } from './format-error.js';

/**
 * Rankings as a reader finds them, papers that say the same put together at once. The reader gives candidates best first
 * with `next` (a new place) and `level` (the place of the one before), then ends the paper with `end`.
 */
export class RankingStore {
  #entries = new Int16Array(1 << 12);
  #used = 0;
  #startOf = new Int32Array(1 << 8);
  #weights = new Float64Array(1 << 8);
  #hashes = new Int32Array(1 << 8);
  #count = 0;
  #slots = new Int32Array(1 << 10).fill(-1);
  #start = 0;
  #papers = 0;
  readonly #seen = new Int32Array(limits.candidates);
  #paper = 1;

  /** Papers so far, weights included. */
  get papers(): number {
    return this.#papers;
  }

  /** False when the candidate is already on this paper. An entry below 0 is `~candidate`, level with the one before. */
  #put(candidate: number, entry: number): boolean {
    if (this.#seen[candidate] === this.#paper) return false;
    this.#seen[candidate] = this.#paper;
    if (this.#used === this.#entries.length) this.#entries = grown(this.#entries, new Int16Array(this.#used * 2));
    this.#entries[this.#used] = entry;
    this.#used += 1;
    return true;
  }

  next(candidate: number): boolean {
    return this.#put(candidate, candidate);
  }

  level(candidate: number): boolean {
    return this.#put(candidate, this.#used === this.#start ? candidate : ~candidate);
  }

  /** Forgets what was put of this paper. */
  drop(): void {
    this.#used = this.#start;
    this.#paper += 1;
  }

  end(weight: number, line: number): void {
    this.#papers += weight;
    if (this.#papers > limits.papers) throw new FormatError(line, 'there are more papers than can be counted exactly');
    this.#paper += 1;
    let hash = 0x811c9dc5;
    for (let at = this.#start; at < this.#used; at += 1) hash = Math.imul(hash ^ (this.#entries[at] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot] ?? -1;
      if (known < 0) return this.#keep(slot, hash, weight);
      if (this.#hashes[known] === hash && this.#isLast(known)) {
        this.#weights[known] = (this.#weights[known] ?? 0) + weight;
        this.#used = this.#start;
        return;
      }
    }
  }

  #isLast(known: number): boolean {
    const from = this.#startOf[known] ?? 0;
    const length = (this.#startOf[known + 1] ?? 0) - from;
    if (length !== this.#used - this.#start) return false;
    for (let at = 0; at < length; at += 1)
      if (this.#entries[from + at] !== this.#entries[this.#start + at]) return false;
    return true;
  }

  #keep(slot: number, hash: number, weight: number): void {
    if (this.#count + 2 > this.#startOf.length) {
      this.#startOf = grown(this.#startOf, new Int32Array(this.#startOf.length * 2));
      this.#weights = grown(this.#weights, new Float64Array(this.#weights.length * 2));
      this.#hashes = grown(this.#hashes, new Int32Array(this.#hashes.length * 2));
    }
    this.#slots[slot] = this.#count;
    this.#hashes[this.#count] = hash;
    this.#weights[this.#count] = weight;
    this.#count += 1;
    this.#startOf[this.#count] = this.#used;
    this.#start = this.#used;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let known = 0; known < this.#count; known += 1) {
      let slot = (this.#hashes[known] ?? 0) & mask;
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = known;
    }
  }

  /** The papers; a place of one candidate is one shared array, so that a million papers stay light. */
  toPapers(): readonly Weighted<RankedPaper>[] {
    const alone: (readonly number[])[] = [];
    return Array.from({ length: this.#count }, (_, paper) => {
      const start = this.#startOf[paper] ?? 0;
      const end = this.#startOf[paper + 1] ?? 0;
      let count = 0;
      for (let at = start; at < end; at += 1) if ((this.#entries[at] ?? 0) >= 0) count += 1;
      const places = Array<readonly number[]>(count);
      let place = -1;
      for (let at = start; at < end; at += 1) {
        const entry = this.#entries[at] ?? 0;
        if (entry >= 0) places[(place += 1)] = alone[entry] ??= [entry];
        else places[place] = [...(places[place] ?? []), ~entry];
      }
      return { places, weight: this.#weights[paper] ?? 0 };
    });
  }
}

function grown<T extends Int16Array | Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
