import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBorda } from '../methods/borda.js';
import type { Count, RankingElection, Rankings } from '../methods/election.js';
import { countIrv } from '../methods/irv.js';
import { countRankedPairs } from '../methods/ranked-pairs.js';
import { countSchulze } from '../methods/schulze.js';
import { countStvMeek } from '../methods/stv-meek.js';
import { countStvScottish } from '../methods/stv-scottish.js';
import { readBlt } from './blt.js';
import { readCvotes } from './cvotes.js';
import type { Source } from './source.js';

/** Short names and long ones, with spaces inside; some begin alike. */
const names = ['A', 'B  B', 'Ab', 'Abcd', 'Abce', 'Élise de la Tour'];

const places = fc
  .tuple(fc.shuffledSubarray([...names.keys()]), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }))
  .map(([order, level]) =>
    order.reduce<number[][]>((found, candidate, at) => {
      const last = found.at(-1);
      if (level[at] && last) last.push(candidate);
      else found.push([candidate]);
      return found;
    }, []),
  );
const strict = fc.shuffledSubarray([...names.keys()], { minLength: 1 }).map((order) => order.map((one) => [one]));
const vote = fc.record({ places: fc.oneof(strict, places), weight: fc.integer({ min: 1, max: 3 }) });
const votes = fc.array(vote, { minLength: 1, maxLength: 40 });

const encoded = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));
const numbered = (place: readonly number[]): string => place.map((candidate) => candidate + 1).join('=');

function rankingsOf({ papers }: Source): Rankings {
  if (papers.kind !== 'ranked' || !papers.rankings) throw new Error('no rankings end to end');
  return papers.rankings;
}

/** Both forms of the papers of a file. */
function formsOf(source: Source): readonly [flat: RankingElection, objects: RankingElection] {
  const { candidates, papers } = source;
  if (papers.kind !== 'ranked') throw new Error('no rankings');
  return [
    { candidates, papers: rankingsOf(source) },
    { candidates, papers: papers.papers },
  ];
}

const counts: readonly (readonly [string, (election: RankingElection) => Count])[] = [
  ['Borda', (election) => countBorda(election)],
  ['Borda, unstated', (election) => countBorda(election, { unranked: 'unstated' })],
  ['Schulze', (election) => countSchulze(election)],
  ['ranked pairs, unstated', (election) => countRankedPairs(election, { unranked: 'unstated' })],
  ['IRV', (election) => countIrv(election)],
  ['Scottish STV', (election) => countStvScottish(election, { seats: 2 })],
  ['Meek STV', (election) => countStvMeek(election, { seats: 2 })],
];

describe('rankings end to end and one by one', () => {
  it.each(counts)('%s counts both the same, withdrawn candidates or not', (_name, count) => {
    fc.assert(
      fc.property(votes, fc.subarray([...names.keys()], { maxLength: 3 }), (papers, withdrawn) => {
        const [flat, objects] = formsOf(
          readBlt(
            encoded([
              `${names.length} 2`,
              ...withdrawn.map((candidate) => `-${candidate + 1}`),
              ...papers.map((paper) => `${paper.weight} ${paper.places.map(numbered).join(' ')} 0`),
              '0',
              ...names.map((name) => `"${name}"`),
            ]),
          ),
        );
        expect(count(flat)).toEqual(count(objects));
      }),
    );
  });
});

const dress = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.replaceAll(' > ', '>'),
  (text) => `\t${text.replaceAll(' > ', '\t>  ')}  `,
  (text) => `A > B || ${text}`,
  (text) => `${text} # A > B`,
  (text) => `${text} ^ 1`,
  (text) => `${text} * 1\r`,
);

describe('a line of a .cvotes', () => {
  it('is the same vote plain or with spaces, tags, weights and comments', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.oneof(
              strict,
              places.filter(({ length }) => length > 0),
            ),
            dress,
          ),
          { minLength: 1, maxLength: 40 },
        ),
        (lines) => {
          const { entries, start } = rankingsOf(
            readCvotes(
              encoded([
                `#/Candidates: ${names.join(' ; ')}`,
                ...lines.map(([order, dressed]) =>
                  dressed(order.map((place) => place.map((one) => names[one]).join(' = ')).join(' > ')),
                ),
              ]),
            ),
          );
          expect([...entries]).toEqual(
            lines.flatMap(([order]) => order.flatMap(([first = 0, ...level]) => [first, ...level.map((one) => ~one)])),
          );
          expect(start).toHaveLength(lines.length + 1);
        },
      ),
    );
  });
});
