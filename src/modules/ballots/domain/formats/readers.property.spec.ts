import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBallots, encodeBallots, gatherPapers, type BallotsFile, type PaperLine } from './ballots-json.js';
import { readBlt } from './blt.js';
import { readCvotes } from './cvotes.js';
import { FormatError } from './format-error.js';
import { readGradeSheet } from './grades-csv.js';
import { readMarksCsv } from './marks-csv.js';
import { readPabulib } from './pabulib.js';
import { readPreflib } from './preflib.js';
import type { Source } from './source.js';
import { readTallies } from './tallies-json.js';

const readers: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  blt: readBlt,
  preflib: readPreflib,
  cvotes: readCvotes,
  pabulib: readPabulib,
  marks: readMarksCsv,
  grades: readGradeSheet,
  tallies: readTallies,
  ballots: decodeBallots,
};

/** A clear error, or a reading; anything else thrown is a crash. */
function survives(read: (bytes: Uint8Array) => unknown, bytes: Uint8Array): boolean {
  try {
    read(bytes);
    return true;
  } catch (error) {
    return error instanceof FormatError && error.message.length > 0 && !error.message.includes('\n');
  }
}

const seeds = [
  '3 2\n-2\n4 1 3=2 0\n(9) 1 2 - 1 0\n0\n"A"\n"B"\n"C"\n"T"\n',
  '# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: A\n2: 1,{2,3}\n',
  '#/Candidates: A ; B\ntag || A > B ^2 * 3\n/EMPTY_RANKING/\n',
  'META\nkey;value\nbudget;10\nPROJECTS\nproject_id;cost\na;3\nVOTES\nvoter_id;vote\n1;a\n',
  'id,A,B\n1,2,3\n2,,"1"\n',
  '{"tallies": {"A": [1, 2]}, "participants": 4}',
  '{"format": "faire-ensemble/ballots", "version": 1, "question": "Q", "method": "irv", "candidates": ["A"], "papers": [{"ranking": [["A"]]}]}',
];

/** A good file, with some of it cut, doubled or replaced. */
const damaged = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(fc.tuple(fc.nat(200), fc.nat(20), fc.string({ maxLength: 4 })), { maxLength: 4 }),
  )
  .map(([seed, edits]) =>
    edits.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), seed),
  );

describe('whatever a file holds', () => {
  it.each(Object.entries(readers))('%s reads it, or says in one line what is wrong', (_name, read) => {
    const files = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      damaged.map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(files, (bytes) => {
        expect(survives(read, bytes)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const names = ['A', 'B', 'C', 'D'];
const ranking = fc
  .tuple(fc.shuffledSubarray(names), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }))
  .map(([order, level]) =>
    order.reduce<string[][]>((places, name, at) => {
      const last = places.at(-1);
      if (level[at] && last) last.push(name);
      else places.push([name]);
      return places;
    }, []),
  )
  .filter((places) => places.length > 0);
const vote = fc.tuple(ranking, fc.integer({ min: 1, max: 9 }));

/** Rankings with their weights, equal ones added up, in the names of the source. */
function weighed({ candidates, papers }: Source): Map<string, number> {
  const found = new Map<string, number>();
  if (papers.kind !== 'ranked') throw new Error('no rankings');
  for (const { places, weight } of papers.papers) {
    const key = places.map((place) => place.map((candidate) => candidates[candidate]).join('=')).join('>');
    expect(found.has(key)).toBe(false);
    found.set(key, weight);
  }
  return found;
}

describe('rankings', () => {
  it('come out of every format as they were written', () => {
    fc.assert(
      fc.property(fc.array(vote, { minLength: 1, maxLength: 300 }), (votes) => {
        const expected = new Map<string, number>();
        for (const [places, weight] of votes) {
          const key = places.map((place) => place.join('=')).join('>');
          expected.set(key, (expected.get(key) ?? 0) + weight);
        }
        const number = (name: string) => String(names.indexOf(name) + 1);
        const text = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
        const blt = votes.map(
          ([places, weight]) => `${weight} ${places.map((place) => place.map(number).join('=')).join(' ')} 0`,
        );
        const cvotes = votes.map(
          ([places, weight]) => `${places.map((place) => place.join(' = ')).join(' > ')} * ${weight}`,
        );
        const preflib = votes.map(
          ([places, weight]) =>
            `${weight}: ${places.map((place) => (place.length > 1 ? `{${place.map(number).join(',')}}` : place.map(number).join(''))).join(',')}`,
        );
        const quoted = names.map((name) => `"${name}"`);
        expect(weighed(readBlt(text(['4 1', ...blt, '0', ...quoted])))).toEqual(expected);
        expect(weighed(readCvotes(text([`#/Candidates: ${names.join(';')}`, ...cvotes])))).toEqual(expected);
        const named = names.map((name, at) => `# ALTERNATIVE NAME ${at + 1}: ${name}`);
        expect(weighed(readPreflib(text([...named, ...preflib])))).toEqual(expected);
      }),
    );
  });
});

const line: fc.Arbitrary<PaperLine> = fc
  .tuple(
    fc.oneof(
      fc.record({ choice: fc.constantFrom('for', 'against', '') }),
      fc.record({ ranking }),
      fc.record({ marks: fc.array(fc.option(fc.integer()), { minLength: 4, maxLength: 4 }) }),
    ),
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 3 }),
    fc.option(fc.constantFrom('members', 'organisations'), { nil: undefined }),
  )
  .map(([saying, papers, weight, college]) => ({
    ...saying,
    papers,
    weight,
    ...(college === undefined ? {} : { college }),
  }));

const fileOf = (papers: readonly PaperLine[]): BallotsFile => ({
  question: 'Une question « à deux lignes\n» ?',
  about: { ballot: 'b', closedAt: '2026-01-02' },
  method: 'schulze',
  seats: 2,
  options: { unranked: 'last', drawSeed: 'dés : 3 5 1' },
  rule: null,
  bodies: {
    roll: 12,
    present: null,
    weights: { roll: 40, present: 3 },
    colleges: { members: { roll: 1, present: 1 } },
  },
  candidates: names,
  money: { costs: [1, 2, 3, 4], budget: 5 },
  papers,
});

describe('ballots.json', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (papers) => {
        const decoded = decodeBallots(new TextEncoder().encode(encodeBallots(fileOf(papers))));
        expect(decoded).toEqual(fileOf(gatherPapers(papers)));
      }),
    );
  });

  it('keeps nothing of the order in which papers came', () => {
    fc.assert(
      fc.property(
        fc
          .array(line, { maxLength: 20 })
          .chain((papers) => fc.tuple(fc.constant(papers), fc.shuffledSubarray(papers, { minLength: papers.length }))),
        ([papers, shuffled]) => {
          expect(encodeBallots(fileOf(shuffled))).toBe(encodeBallots(fileOf(papers)));
        },
      ),
    );
  });
});
