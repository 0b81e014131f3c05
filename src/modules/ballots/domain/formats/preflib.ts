import { ascii, isDigit } from './ascii.js';
import { checkCandidates, limits, shown } from './format-error.js';
import { RankingStore } from './ranking-store.js';
import type { Source } from './source.js';
import { Lines, wholeNumber } from './text-lines.js';
import { because } from '../reasons/reason.js';

/** `1,{2,3},4` from `at`: candidates by number, equals in braces. */
function readRanking(lines: Lines, at: number, store: RankingStore, positionOf: ReadonlyMap<number, number>): void {
  const { bytes, end } = lines;
  let value = -1;
  let inside = false;
  let first = true;
  const put = (): void => {
    if (value < 0) return lines.fail(because('candidate-missing'));
    const candidate = positionOf.get(value);
    if (candidate === undefined) return lines.fail(because('alternative-unknown', { number: value }));
    if (!(inside && !first ? store.level(candidate) : store.next(candidate)))
      return lines.fail(because('alternative-twice', { number: value }));
    first = false;
    value = -1;
  };
  let closed = false;
  for (let position = at; position <= end; position += 1) {
    const byte = position === end ? ascii.comma : (bytes[position] ?? 0);
    if (isDigit(byte)) {
      if (closed) return lines.fail(because('comma-missing'));
      value = Math.max(value, 0) * 10 + byte - ascii.zero;
    } else if (byte === ascii.comma) {
      if (!closed) put();
      closed = false;
    } else if (byte === ascii.brace && !inside && value < 0) [inside, first] = [true, true];
    else if (byte === ascii.unbrace && inside) {
      if (value >= 0) put();
      [inside, closed] = [false, true];
    } else if (byte !== ascii.space && byte !== ascii.tab) {
      return lines.fail(because('sign-in-ranking', { found: shown(String.fromCharCode(byte)) }));
    }
  }
  return inside ? lines.fail(because('never-closed', { sign: '{' })) : undefined;
}

interface Head {
  readonly headers: Record<string, string>;
  readonly names: Map<number, string>;
}

/** `# KEY: value`, among them `# ALTERNATIVE NAME 1: …`. */
function takeMetadata(lines: Lines, { headers, names }: Head): void {
  const text = lines.text().slice(1).trim();
  const at = text.indexOf(':');
  if (at < 0) return;
  const key = text.slice(0, at).trim();
  const value = text.slice(at + 1).trim();
  const named = /^ALTERNATIVE NAME (\d+)$/.exec(key);
  if (named) names.set(Number(named[1]), value || `${named[1]}`);
  else headers[key] = value;
  if (names.size > limits.candidates) lines.fail(because('more-alternatives', { most: limits.candidates }));
}

/** The older head: how many, a line `number,name` for each, then `voters,sum,lines`. */
function takeOldHead(lines: Lines, { headers, names }: Head): void {
  const count = wholeNumber(lines.text().trim());
  if (count === null || count < 1 || count > limits.candidates)
    return lines.fail(because('head-expected', { most: limits.candidates }));
  for (let index = 0; index < count; index += 1) {
    if (!lines.advance()) return lines.fail(because('alternatives-cut', { count, found: index }));
    const named = /^\s*(\d+)\s*,(.*)$/.exec(lines.text());
    if (!named) return lines.fail(because('alternative-expected'));
    names.set(Number(named[1]), named[2]?.trim().replace(/^"(.*)"$/, '$1') || String(named[1]));
  }
  if (!lines.advance() || !/^\s*\d+\s*,\s*\d+\s*,\s*\d+\s*$/.test(lines.text()))
    return lines.fail(because('sums-expected'));
  headers['NUMBER VOTERS'] = lines.text().split(',')[0]?.trim() ?? '';
}

const isBlank = (lines: Lines): boolean => lines.text().trim() === '';

function checkAnnounced(lines: Lines, headers: Readonly<Record<string, string>>, papers: number): void {
  const announced = wholeNumber(headers['NUMBER VOTERS'] ?? '');
  if (announced !== null && announced !== papers)
    lines.fail(because('voters-cut', { count: announced, found: papers }));
}

/**
 * Reads orders in PrefLib's formats .soc .soi .toc .toi, of today (metadata in `# KEY: value`) and of before 2022.
 * A line is `how many: best,{equal,equal},…`; alternatives left out are not ranked. Throws FormatError, naming the line.
 */
export function readPreflib(bytes: Uint8Array): Source {
  const lines = new Lines(bytes);
  const head: Head = { headers: {}, names: new Map() };
  const store = new RankingStore();
  let positions: ReadonlyMap<number, number> | null = null;
  let separator: number = ascii.colon;
  while (lines.advance()) {
    if (bytes[lines.start] === ascii.hash) takeMetadata(lines, head);
    else if (isBlank(lines)) continue;
    else if (!positions && head.names.size === 0) {
      const announced = wholeNumber(head.headers['NUMBER ALTERNATIVES'] ?? '');
      if (announced === null) {
        takeOldHead(lines, head);
        separator = ascii.comma;
        positions = positionsOf(head);
        continue;
      }
      for (let number = 1; number <= Math.min(announced, limits.candidates + 1); number += 1)
        head.names.set(number, String(number));
      positions = positionsOf(head);
      takeOrder(lines, separator, store, positions);
    } else {
      positions ??= positionsOf(head);
      takeOrder(lines, separator, store, positions);
    }
  }
  const candidates = checkCandidates([...head.names.values()]);
  checkAnnounced(lines, head.headers, store.papers);
  const title = head.headers['TITLE'];
  return {
    ...(title ? { title } : {}),
    candidates,
    withdrawn: [],
    headers: head.headers,
    papers: store.done(),
  };
}

const positionsOf = ({ names }: Head): ReadonlyMap<number, number> =>
  new Map([...names.keys()].map((number, position) => [number, position]));

function takeOrder(lines: Lines, separator: number, store: RankingStore, positions: ReadonlyMap<number, number>): void {
  const { bytes, start, end } = lines;
  const at = bytes.indexOf(separator, start);
  const count = at < 0 || at >= end ? null : wholeNumber(lines.text(start, at).trim());
  if (count === null || count < 1) return lines.fail(because('order-expected'));
  readRanking(lines, at + 1, store, positions);
  return store.end(count, lines.number);
}
