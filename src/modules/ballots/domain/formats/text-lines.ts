import { FormatError, limits } from './format-error.js';
import { because, type Reason } from '../reasons/reason.js';

/** A file's text. Throws FormatError on a file too large or not in UTF-8. */
export function textOf(bytes: Uint8Array): string {
  checkSize(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FormatError(null, because('not-utf8'));
  }
}

export function checkSize(bytes: Uint8Array): void {
  if (bytes.length > limits.bytes) throw new FormatError(null, because('too-heavy', { most: limits.bytes >> 20 }));
  if (bytes.length === 0) throw new FormatError(null, because('empty'));
}

/** Where the text begins: after the byte order mark some programs write. */
export const startOfText = (bytes: Uint8Array): number =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;

const newline = 0x0a;

/** A whole number from 0 written in digits alone; null when it is none, or too large to be exact. */
export function wholeNumber(text: string): number | null {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : null;
}

/** Walks the lines of a file by their bytes: `start` and `end` bound the line, without its end. */
export class Lines {
  start: number;
  end: number;
  /** From 1. */
  number = 0;
  #next: number;

  constructor(readonly bytes: Uint8Array) {
    checkSize(bytes);
    this.start = this.end = this.#next = startOfText(bytes);
  }

  /** Moves to the next line; false at the end of the file. */
  advance(): boolean {
    const { bytes } = this;
    if (this.#next >= bytes.length) return false;
    const found = bytes.indexOf(newline, this.#next);
    this.start = this.#next;
    this.end = found < 0 ? bytes.length : found;
    this.#next = this.end + 1;
    if (this.end > this.start && bytes[this.end - 1] === 0x0d) this.end -= 1;
    this.number += 1;
    return true;
  }

  text(from = this.start, to = this.end): string {
    return new TextDecoder().decode(this.bytes.subarray(from, to));
  }

  fail(reason: Reason): never {
    throw new FormatError(this.number, reason);
  }
}
