/** The hash of no bytes, and of some bytes and one more: whoever scans for the end of a name hashes it on the way. */
export const startOfHash = 0;
export const hashed = (hash: number, byte: number): number => (Math.imul(hash, 1009) + byte) | 0;

/** Names up to so many bytes have a hash no other of their length has: 255 × (1 + 1009 + 1009²) is below 2^32. */
const telling = 3;

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = startOfHash;
  for (let at = start; at < end; at += 1) hash = hashed(hash, bytes[at] ?? 0);
  return hash;
}

/** Slots a name: where nearly every name has one of its own, none is sought twice. */
const emptiness = 16;

/** Names found by their bytes (UTF-8), without making a string of each occurrence. */
export class ByteNames {
  #slots = new Int32Array(1024).fill(-1);
  readonly #names: Uint8Array[] = [];
  /** All names end to end, and where each begins: compared without leaving one array. */
  #pool = new Uint8Array(256);
  #from = new Int32Array(65);
  #hashes = new Int32Array(65);

  get size(): number {
    return this.#names.length;
  }

  name(position: number): string {
    return new TextDecoder().decode(this.#names[position] ?? new Uint8Array());
  }

  /** Position of the name that stands at `start` (up to, not with, `end`); -1 when it is not known. */
  find(bytes: Uint8Array, start: number, end: number, hash = hashOf(bytes, start, end)): number {
    return this.#slots[this.#slotOf(bytes, start, end, hash)] ?? -1;
  }

  /** The same, making the name known: positions are given in the order of first appearance. */
  take(bytes: Uint8Array, start: number, end: number, hash = hashOf(bytes, start, end)): number {
    const slot = this.#slotOf(bytes, start, end, hash);
    const found = this.#slots[slot] ?? -1;
    if (found >= 0) return found;
    const position = this.#names.push(Uint8Array.from(bytes.subarray(start, end))) - 1;
    this.#slots[slot] = position;
    this.#keep(position, hash);
    if (this.#names.length * emptiness > this.#slots.length) this.#grow();
    return position;
  }

  takeText(text: string): number {
    const bytes = new TextEncoder().encode(text);
    return this.take(bytes, 0, bytes.length);
  }

  #slotOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const position = this.#slots[slot] ?? -1;
      if (position < 0 || (this.#hashes[position] === hash && this.#is(position, bytes, start, end))) return slot;
    }
  }

  #is(position: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#from[position] ?? 0;
    if ((this.#from[position + 1] ?? 0) - from !== end - start) return false;
    if (end - start <= telling) return true;
    for (let at = start; at < end; at += 1) if (this.#pool[from + at - start] !== bytes[at]) return false;
    return true;
  }

  #keep(position: number, hash: number): void {
    const name = this.#names[position] ?? new Uint8Array();
    const from = this.#from[position] ?? 0;
    if (from + name.length > this.#pool.length) {
      const pool = new Uint8Array((from + name.length) * 2);
      pool.set(this.#pool);
      this.#pool = pool;
    }
    if (position + 2 > this.#from.length) {
      this.#from = doubled(this.#from);
      this.#hashes = doubled(this.#hashes);
    }
    this.#pool.set(name, from);
    this.#from[position + 1] = from + name.length;
    this.#hashes[position] = hash;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (const [position, name] of this.#names.entries())
      this.#slots[this.#slotOf(name, 0, name.length, this.#hashes[position] ?? 0)] = position;
  }
}

function doubled(from: Int32Array) {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}
