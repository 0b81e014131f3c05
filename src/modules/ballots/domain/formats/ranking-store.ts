import { FormatError, limits } from './format-error.js';
import { StoredRankings } from './stored-rankings.js';
import { because } from '../reasons/reason.js';

/**
 * Rankings as a reader finds them, without an object a paper. The reader gives candidates best first with `next` (a new
 * place) and `level` (the place of the one before), then ends the paper with `end`.
 */
export class RankingStore {
  #entries = new Int16Array(1 << 16);
  #used = 0;
  #startOf = new Int32Array(1 << 12);
  #weights = new Float64Array(1 << 12);
  #count = 0;
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
  drop(): false {
    this.#used = this.#start;
    this.#paper += 1;
    return false;
  }

  end(weight: number, line: number): void {
    this.#papers += weight;
    if (this.#papers > limits.papers) throw new FormatError(line, because('too-many-papers'));
    if (this.#count + 2 > this.#startOf.length) {
      this.#startOf = grown(this.#startOf, new Int32Array(this.#startOf.length * 2));
      this.#weights = grown(this.#weights, new Float64Array(this.#weights.length * 2));
    }
    this.#weights[this.#count] = weight;
    this.#count += 1;
    this.#paper += 1;
    this.#start = this.#used;
    this.#startOf[this.#count] = this.#used;
  }

  done(): StoredRankings {
    return new StoredRankings({
      entries: this.#entries.subarray(0, this.#used),
      start: this.#startOf.subarray(0, this.#count + 1),
      weights: this.#weights.subarray(0, this.#count),
    });
  }
}

function grown<T extends Int16Array | Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
