import { ascii } from './ascii.js';
import { ByteNames, hashed, startOfHash } from './byte-names.js';
import { checkCandidates, limits, shown } from './format-error.js';
import { RankingStore } from './ranking-store.js';
import type { Source } from './source.js';
import { Lines, wholeNumber } from './text-lines.js';
import { because } from '../reasons/reason.js';
import type { Thing } from '../reasons/things.js';

const emptyRanking = '/EMPTY_RANKING/';
const isSpace = (byte: number): boolean => byte === ascii.space || byte === ascii.tab;

/** What a file declares, and what its lines have given so far. */
interface Reading {
  readonly lines: Lines;
  readonly headers: Record<string, string>;
  readonly names: ByteNames;
  readonly store: RankingStore;
  declared: boolean;
}

const truths: Readonly<Record<string, boolean>> = { true: true, false: false };

/** The value of a yes-or-no header, `otherwise` where it is not there. */
const flagOf = (headers: Readonly<Record<string, string>>, key: string, otherwise: boolean): boolean =>
  truths[headers[key]?.toLowerCase() ?? ''] ?? otherwise;

const canonical: Readonly<Record<string, string>> = Object.fromEntries(
  ['Candidates', 'Number of Seats', 'Implicit Ranking', 'Voting Methods', 'Weight Allowed'].map((key) => [
    key.toLowerCase(),
    key,
  ]),
);

/** `#/Key: value`. */
function takeHeader(reading: Reading): void {
  const { lines, headers, names } = reading;
  const text = lines.text(lines.start + 2);
  const at = text.indexOf(':');
  if (at < 0) return lines.fail(because('header-expected'));
  const written = text.slice(0, at).trim();
  const key = canonical[written.toLowerCase()] ?? written;
  const value = text.slice(at + 1).trim();
  headers[key] = value;
  if (key === 'Candidates') {
    const list = value.split(';').map((name) => name.trim());
    if (reading.declared || names.size > 0) return lines.fail(because('declared-twice'));
    for (const name of checkCandidates(list, lines.number)) names.takeText(name);
    reading.declared = true;
  }
  if (key === 'Number of Seats' && (wholeNumber(value) ?? 0) < 1) return lines.fail(because('seats-not-whole'));
  if (['Implicit Ranking', 'Weight Allowed'].includes(key) && truths[value.toLowerCase()] === undefined)
    return lines.fail(because('not-true-or-false', { key, found: shown(value) }));
}

/** The number after `*` or `^` at `at`. */
function factor(lines: Lines, at: number, end: number, what: Thing): number {
  const text = lines.text(at, end).trim();
  const value = wholeNumber(text);
  return value === null || value < 1 ? lines.fail(because('not-whole', { what, least: 1, found: shown(text) })) : value;
}

/** Ranking, weight and quantity of a line: `tags || A > B = C ^2 * 12`. */
function takeVote(reading: Reading, { from, to, star, caret }: Vote): void {
  const { lines, headers, store } = reading;
  let end = to;
  let quantity = 1;
  let weight = 1;
  if (star >= 0) [quantity, end] = [factor(lines, star + 1, end, 'a quantity (*)'), star];
  if (caret >= 0 && caret < end) [weight, end] = [factor(lines, caret + 1, end, 'a weight (^)'), caret];
  const papers = weight > 1 && !flagOf(headers, 'Weight Allowed', true) ? quantity : quantity * weight;
  if (!isEmptyRanking(lines, from, end)) takeRanking(reading, from, end);
  store.end(papers, lines.number);
}

const isEmptyRanking = (lines: Lines, from: number, end: number): boolean =>
  lines.bytes[from] === ascii.slash && lines.text(from, end).trim() === emptyRanking;

function takeRanking({ lines, names, store, declared }: Reading, from: number, to: number): void {
  const { bytes } = lines;
  let level = false;
  for (let start = from; start <= to;) {
    let stop = start;
    while (stop < to && bytes[stop] !== ascii.above && bytes[stop] !== ascii.equals) stop += 1;
    let end = stop;
    while (start < end && isSpace(bytes[start] ?? 0)) start += 1;
    while (end > start && isSpace(bytes[end - 1] ?? 0)) end -= 1;
    if (start === end) return lines.fail(because('name-missing'));
    const candidate = declared ? names.find(bytes, start, end) : names.take(bytes, start, end);
    if (candidate < 0) return lines.fail(because('name-undeclared', { name: shown(lines.text(start, end)) }));
    if (candidate >= limits.candidates) return lines.fail(because('more-candidates', { most: limits.candidates }));
    if (!(level ? store.level(candidate) : store.next(candidate)))
      return lines.fail(because('name-twice', { name: shown(lines.text(start, end)) }));
    level = stop < to && bytes[stop] === ascii.equals;
    start = stop + 1;
    if (stop >= to) return undefined;
  }
  return undefined;
}

/** Where the vote of a line begins and ends, and its last `*` and `^` (-1: none). */
interface Vote {
  from: number;
  to: number;
  star: number;
  caret: number;
}

/** After tags, before a comment, without spaces; found in one pass. */
function voteOf({ bytes, start, end }: Lines, vote: Vote): void {
  vote.from = start;
  vote.to = end;
  vote.star = -1;
  vote.caret = -1;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === ascii.star) vote.star = at;
    else if (byte === ascii.caret) vote.caret = at;
    else if (byte === ascii.hash) {
      vote.to = at;
      break;
    } else if (byte === ascii.bar && bytes[at + 1] === ascii.bar) {
      at += 1;
      vote.from = at + 1;
      vote.star = -1;
      vote.caret = -1;
    }
  }
  while (vote.from < vote.to && isSpace(bytes[vote.from] ?? 0)) vote.from += 1;
  while (vote.to > vote.from && isSpace(bytes[vote.to - 1] ?? 0)) vote.to -= 1;
}

/** What a byte of a ranking is: of a name (0), a space, or what ends a name: `>`, equals, tags, weights, quantities, comments. */
const kinds = new Uint8Array(256);
const [space, stop] = [1, 2];
for (const byte of [ascii.space, ascii.tab]) kinds[byte] = space;
for (const byte of [ascii.above, ascii.equals, ascii.bar, ascii.caret, ascii.star, ascii.hash]) kinds[byte] = stop;

/** Takes the line when it is `A > B > C` and no more, the usual one; if not, takes nothing and gives false. */
function takePlain({ lines, names, store }: Reading): boolean {
  const { bytes, end } = lines;
  for (let at = lines.start; at <= end; at += 1) {
    while (at < end && isSpace(bytes[at] ?? 0)) at += 1;
    const start = at;
    let last = at;
    let hash = startOfHash;
    // Hashed as it is walked over; spaces count once something stands behind them.
    for (let running = hash; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      const kind = kinds[byte];
      if (kind === stop) break;
      running = hashed(running, byte);
      if (kind === space) continue;
      hash = running;
      last = at + 1;
    }
    if (at < end && bytes[at] !== ascii.above) return store.drop();
    const candidate = names.find(bytes, start, last, hash);
    if (candidate < 0 || !store.next(candidate)) return store.drop();
  }
  store.end(1, lines.number);
  return true;
}

/**
 * Reads the Condorcet election format: `#/Candidates: A ; B`, then a line a vote, `A > B = C * 12`. A weight (`^2`)
 * multiplies unless the file says `Weight Allowed: false`; tags are read over. Throws FormatError, naming the line.
 */
export function readCvotes(bytes: Uint8Array): Source {
  const lines = new Lines(bytes);
  const reading: Reading = {
    lines,
    headers: {},
    names: new ByteNames(),
    store: new RankingStore(),
    declared: false,
  };
  const vote: Vote = { from: 0, to: 0, star: -1, caret: -1 };
  while (lines.advance()) {
    if (bytes[lines.start] === ascii.hash) {
      if (bytes[lines.start + 1] === ascii.slash) takeHeader(reading);
      continue;
    }
    if (reading.declared && takePlain(reading)) continue;
    voteOf(lines, vote);
    if (vote.to > vote.from) takeVote(reading, vote);
    else if (vote.from > lines.start && bytes[vote.from - 1] === ascii.bar) lines.fail(because('tags-alone'));
  }
  const { headers, names, store } = reading;
  const seats = wholeNumber(headers['Number of Seats'] ?? '');
  return {
    ...(seats === null ? {} : { seats }),
    candidates: checkCandidates(Array.from({ length: names.size }, (_, position) => names.name(position))),
    withdrawn: [],
    headers,
    papers: store.done(),
    unranked: flagOf(headers, 'Implicit Ranking', true) ? 'last' : 'unstated',
  };
}
