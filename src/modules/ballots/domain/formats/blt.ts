import { ascii, isDigit } from './ascii.js';
import { checkCandidates, FormatError, limits, shown } from './format-error.js';
import { RankingStore } from './ranking-store.js';
import type { Source } from './source.js';
import { checkSize, startOfText } from './text-lines.js';
import { because, type Reason, type ReasonValues } from '../reasons/reason.js';
import type { Thing } from '../reasons/things.js';

/** Reads a .blt by its bytes, a token at a time: a ballot may run over lines. */
class BltReader {
  #at: number;
  #line = 1;
  readonly #store = new RankingStore();
  readonly #withdrawn = new Set<number>();
  #size = 0;

  constructor(readonly bytes: Uint8Array) {
    checkSize(bytes);
    this.#at = startOfText(bytes);
  }

  read(): Source {
    this.#size = this.#number('the number of candidates');
    if (this.#size < 1 || this.#size > limits.candidates)
      this.#fail(because('candidates-out-of-range', { most: limits.candidates, count: this.#size }));
    const seats = this.#number('the number of seats');
    if (seats < 1) this.#fail(because('no-seat'));
    this.#options();
    const ahead = new Set(this.#withdrawn);
    this.#ballots();
    const names = this.#names();
    const title = this.#peek() === ascii.quote ? this.#quoted('the title') : undefined;
    return this.#source(names, seats, title, ahead);
  }

  #source(names: readonly string[], seats: number, title: string | undefined, out: ReadonlySet<number>): Source {
    const kept = names.map((_, position) => position).filter((position) => !out.has(position));
    const papers = this.#store.done();
    return {
      ...(title === undefined ? {} : { title }),
      candidates: checkCandidates(kept.map((position) => names[position] ?? '')),
      withdrawn: [...out].map((position) => names[position] ?? ''),
      seats,
      headers: {},
      papers: out.size === 0 ? papers : papers.renumbered(names.map((_, position) => kept.indexOf(position))),
    };
  }

  /** Candidates withdrawn (`-3`), and the options of other counting programs (`[tie 1 2]`), of which only the former count. */
  #options(): void {
    for (;;) {
      const next = this.#peek();
      if (next === ascii.bracket) this.#bracketed();
      else if (next === ascii.minus) {
        this.#at += 1;
        this.#withdrawn.add(this.#candidate());
      } else return;
    }
  }

  #bracketed(): void {
    const end = this.bytes.indexOf(ascii.unbracket, this.#at);
    if (end < 0) this.#fail(because('never-closed', { sign: '[' }));
    const text = new TextDecoder().decode(this.bytes.subarray(this.#at + 1, end));
    if (/^\s*withdrawn\s/.test(text))
      for (const word of text.trim().split(/\s+/).slice(1)) this.#withdrawn.add(this.#checked(Number(word)));
    this.#at = end + 1;
  }

  /** `weight candidate candidate … 0`, the last one a lone 0; a ballot may start with its number in parentheses. */
  #ballots(): void {
    for (;;) {
      const numbered = this.#peek() === ascii.open;
      if (numbered) {
        const end = this.bytes.indexOf(ascii.close, this.#at);
        if (end < 0) this.#fail(because('never-closed', { sign: '(' }));
        this.#at = end + 1;
      }
      const line = this.#line;
      const weight = this.#number('a weight');
      if (weight === 0 && !numbered) return;
      if (weight === 0) this.#fail(because('weight-none'));
      this.#ranking();
      this.#store.end(weight, line);
    }
  }

  #ranking(): void {
    let level = false;
    for (;;) {
      const next = this.#peek();
      if (next === ascii.minus) {
        this.#at += 1;
        continue;
      }
      if (next === ascii.equals) {
        level = true;
        this.#at += 1;
        continue;
      }
      const number = this.#number('a candidate, or the 0 that ends a ballot');
      if (number === 0) return level ? this.#fail(because('equals-alone')) : undefined;
      const candidate = this.#checked(number);
      if (!(level ? this.#store.level(candidate) : this.#store.next(candidate)))
        this.#fail(because('candidate-twice', { number }));
      level = false;
    }
  }

  #names(): readonly string[] {
    const names: string[] = [];
    while (names.length < this.#size)
      names.push(this.#quoted('the name of candidate {number}', names.length + 1).trim());
    return checkCandidates(names, this.#line);
  }

  #candidate(): number {
    return this.#checked(this.#number('a candidate'));
  }

  #checked(number: number): number {
    if (!Number.isInteger(number) || number < 1 || number > this.#size)
      this.#fail(because('candidate-unknown', { number, most: this.#size }));
    return number - 1;
  }

  /** The next byte that is no space and in no comment; -1 at the end. */
  #peek(): number {
    const { bytes } = this;
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at] ?? -1;
      if (byte === ascii.hash) {
        const end = bytes.indexOf(ascii.newline, this.#at);
        this.#at = end < 0 ? bytes.length : end;
      } else if (byte <= ascii.space) {
        if (byte === ascii.newline) this.#line += 1;
        this.#at += 1;
      } else return byte;
    }
    return -1;
  }

  #number(what: Thing): number {
    let byte = this.#peek();
    if (!isDigit(byte)) this.#expected('expected', { what });
    let value = 0;
    while (isDigit(byte)) {
      value = value * 10 + byte - ascii.zero;
      this.#at += 1;
      byte = this.bytes[this.#at] ?? -1;
    }
    if (!Number.isSafeInteger(value)) this.#fail(because('too-large', { what }));
    if (byte > ascii.space && byte !== ascii.equals && byte !== ascii.hash && byte !== ascii.minus)
      this.#fail(because('expected', { what, found: `${value}${this.#word()}` }));
    return value;
  }

  /** A text in quotes; `\"` and `\\` stand for a quote and a backslash. */
  #quoted(what: Thing, number = 0): string {
    if (this.#peek() !== ascii.quote) this.#expected('expected-quoted', { what, number });
    const start = this.#at + 1;
    let end = start;
    while (this.bytes[end] !== ascii.quote) {
      if (end >= this.bytes.length || this.bytes[end] === ascii.newline)
        this.#fail(because('quote-open', { what, number }));
      end += this.bytes[end] === ascii.backslash ? 2 : 1;
    }
    this.#at = end + 1;
    return new TextDecoder().decode(this.bytes.subarray(start, end)).replace(/\\(["\\])/g, '$1');
  }

  #word(): string {
    const text = new TextDecoder().decode(this.bytes.subarray(this.#at, this.#at + 200));
    return shown(/^\S*/.exec(text)?.[0] ?? '');
  }

  #expected(name: 'expected' | 'expected-quoted', values: ReasonValues): never {
    if (this.#at >= this.bytes.length) this.#fail(because(`${name}-at-end`, values));
    return this.#fail(because(name, { ...values, found: this.#word() }));
  }

  #fail(reason: Reason): never {
    throw new FormatError(this.#line, reason);
  }
}

/**
 * Reads an election in the .blt format of OpenSTV and Droop: candidates and seats, withdrawn candidates (`-2`), ballots
 * (`3 1 4=2 0`: weight, then best first; `-` skips a place), a 0, the names and a title in quotes; comments after `#`.
 * Withdrawn candidates are dropped from the papers and listed apart. Throws FormatError, naming the line.
 */
export const readBlt = (bytes: Uint8Array): Source => new BltReader(bytes).read();
