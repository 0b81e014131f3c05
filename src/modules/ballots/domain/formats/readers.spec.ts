import { describe, expect, it } from 'vitest';
import type { RankedPaper, Weighted } from '../methods/election.js';
import { readBlt } from './blt.js';
import { readCvotes } from './cvotes.js';
import { FormatError } from './format-error.js';
import { readGradeSheet } from './grades-csv.js';
import { judgmentOf } from './judgment-sheet.js';
import { readMarksCsv } from './marks-csv.js';
import { readPabulib } from './pabulib.js';
import { readPreflib } from './preflib.js';
import type { Source } from './source.js';
import { readTallies } from './tallies-json.js';

const bytes = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));

/** "2: A>B=C" a paper, in names. */
function rankings({ candidates, papers }: Source): string[] {
  if (papers.kind !== 'ranked') throw new Error('no rankings');
  const name = (candidate: number) => candidates[candidate];
  const said = ({ places, weight }: Weighted<RankedPaper>) =>
    `${weight}: ${places.map((place) => place.map(name).join('=')).join('>')}`;
  return papers.papers.map(said);
}

function complaint(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof FormatError) return error.message;
    throw error;
  }
  return 'nothing is wrong';
}

describe('a .blt', () => {
  const file = [
    '# an election',
    '4 2',
    '-3',
    '[nick a b c d]',
    '3 1 2 0 # three papers',
    '(17) 1 2=4 1 0',
    '2 3 1 - 4 0',
    '1 2',
    '  1 0',
    '1 0',
    '0',
    '"Ana \\"the\\" First"',
    '"B\\\\C"',
    '"Withdrawn"',
    '"Dé"',
    '"A title"',
  ];

  it('is read with its comments, ids, equals, gaps, withdrawn candidates and quotes', () => {
    const source = readBlt(bytes(...file));
    expect(source).toMatchObject({ title: 'A title', seats: 2, withdrawn: ['Withdrawn'] });
    expect(source.candidates).toEqual(['Ana "the" First', 'B\\C', 'Dé']);
    expect(rankings(source)).toEqual([
      '3: Ana "the" First>B\\C',
      '1: B\\C=Dé>Ana "the" First',
      '2: Ana "the" First>Dé',
      '1: B\\C>Ana "the" First',
      '1: ',
    ]);
  });

  it('puts papers that say the same together', () => {
    expect(rankings(readBlt(bytes('2 1', '1 1 2 0', '4 1 2 0', '1 2 0', '0', '"A"', '"B"')))).toEqual([
      '5: A>B',
      '1: B',
    ]);
  });

  it.each([
    [['2 1', '1 3 0'], 'line 2: there is no candidate 3: they are numbered 1 to 2'],
    [['2 1', '1 1 1 0'], 'line 2: candidate 1 is twice on this ballot'],
    [['2 1', '1 1 2'], 'line 2: expected a candidate, or the 0 that ends a ballot, found the end of the file'],
    [['2 1', '', '1 x 0'], 'line 3: expected a candidate, or the 0 that ends a ballot, found “x”'],
    [['2 0'], 'line 1: the number of seats must be at least 1'],
    [['2 1', '1 1 0', '0', '"A"'], 'line 4: expected the name of candidate 2 in quotes, found the end of the file'],
    [['2 1', '0', '"A"', '"A"'], 'line 4: two candidates are called “A”'],
    [['99999 1'], 'line 1: the number of candidates must be from 1 to 2000, and is 99999'],
    [['2 1', '1 1.5 0'], 'line 2: expected a candidate, or the 0 that ends a ballot, found 1“.5”'],
  ])('says what is wrong: %#', (lines, said) => {
    expect(complaint(() => readBlt(bytes(...lines)))).toBe(said);
  });
});

describe('PrefLib', () => {
  it('is read as it is written today', () => {
    const source = readPreflib(
      bytes(
        '# TITLE: T',
        '# NUMBER ALTERNATIVES: 3',
        '# NUMBER VOTERS: 6',
        '# ALTERNATIVE NAME 1: A',
        '# ALTERNATIVE NAME 2: B',
        '# ALTERNATIVE NAME 3: C',
        '4: 1,{2,3}',
        '2: 3',
      ),
    );
    expect(source.title).toBe('T');
    expect(rankings(source)).toEqual(['4: A>B=C', '2: C']);
  });

  it('is read as it was written before', () => {
    expect(rankings(readPreflib(bytes('2', '1,A', '2,B', '5,5,2', '3,1,2', '2,{1,2}')))).toEqual(['3: A>B', '2: A=B']);
  });

  it.each([
    [['# NUMBER ALTERNATIVES: 2', '1: 1,3'], 'line 2: there is no alternative 3'],
    [['# NUMBER ALTERNATIVES: 2', '1: {1,2'], 'line 2: “{” is never closed'],
    [
      ['# NUMBER ALTERNATIVES: 2', '# NUMBER VOTERS: 9', '1: 1,2'],
      'line 3: 9 voters are announced, and the orders have 1: is the file cut short?',
    ],
    [['# NUMBER ALTERNATIVES: 2', '0: 1,2'], 'line 2: expected “how many: order”, how many being at least 1'],
    [['# NUMBER ALTERNATIVES: 2', '1: 1,1'], 'line 2: alternative 1 is twice on this line'],
    [['2', '1,A'], 'line 2: 2 alternatives are announced, 1 are named'],
  ])('says what is wrong: %#', (lines, said) => {
    expect(complaint(() => readPreflib(bytes(...lines)))).toBe(said);
  });
});

describe('the Condorcet election format', () => {
  it('is read with headers, tags, comments, weights and quantities', () => {
    const source = readCvotes(
      bytes(
        '# a comment',
        '#/Candidates: A  A ; B ; C',
        '#/Number of Seats: 2',
        '#/weight allowed: true',
        'A  A > B = C * 12',
        'tag, other || C > B ^2 * 3 # why',
        '/EMPTY_RANKING/ * 4',
        'B',
      ),
    );
    expect(source).toMatchObject({ seats: 2, unranked: 'last' });
    expect(rankings(source)).toEqual(['12: A  A>B=C', '6: C>B', '4: ', '1: B']);
  });

  it('takes candidates from the votes where none are declared, and no weight where none is allowed', () => {
    const source = readCvotes(bytes('#/Weight Allowed: false', '#/Implicit Ranking: false', 'B > A ^5', 'A'));
    expect(source).toMatchObject({ candidates: ['B', 'A'], unranked: 'unstated' });
    expect(rankings(source)).toEqual(['1: B>A', '1: A']);
  });

  it.each([
    [['#/Candidates: A ; B', 'A > X'], 'line 2: “X” is none of the candidates declared'],
    [['#/Candidates: A ; B', '', 'A > A'], 'line 3: “A” is twice on this line'],
    [['#/Candidates: A ; B', 'A > * 2'], 'line 2: a candidate’s name is missing'],
    [['#/Candidates: A ; B', 'A * many'], 'line 2: a quantity (*) must be a whole number from 1, not “many”'],
    [['#/Candidates: A ; A'], 'line 1: two candidates are called “A”'],
    [['#/Number of Seats: no', 'A'], 'line 1: the number of seats must be a whole number, at least 1'],
    [['# nothing'], 'there are no candidates'],
  ])('says what is wrong: %#', (lines, said) => {
    expect(complaint(() => readCvotes(bytes(...lines)))).toBe(said);
  });
});

describe('Pabulib', () => {
  const head = [
    'META',
    'key;value',
    'budget;100',
    'vote_type;cumulative',
    'num_votes;2',
    'PROJECTS',
    'project_id;cost;name;selected',
    'p;60;"Park; big";1',
    'q;50;Quay;0',
  ];

  it('is read with points, and papers that say the same together', () => {
    const source = readPabulib(bytes(...head, 'VOTES', 'voter_id;vote;points', '1;p,q;3,1', '2;q,p;1,3'));
    expect(source).toMatchObject({
      candidates: ['p', 'q'],
      labels: ['Park; big', 'Quay'],
      money: { budget: 100, costs: [60, 50], selected: [0] },
      papers: { kind: 'marked', papers: [{ marks: [3, 1], weight: 2 }] },
    });
  });

  it.each([
    [['VOTES', 'voter_id;vote;points', '1;p;1', '2;x;1'], 'line 13: “x” is no project_id'],
    [['VOTES', 'voter_id;vote;points', '1;p;1', '2;p,p;1,1'], 'line 13: a project is twice in this vote'],
    [['VOTES', 'voter_id;vote;points', '1;p;1', '2;p;1,2'], 'line 13: 1 projects are given 2 points'],
    [['VOTES', 'voter_id;vote;points', '1;p;1'], 'META announces num_votes 2, and there are 1: is the file cut short?'],
    [
      ['r;1.5;R;0', 'VOTES', 'voter_id;vote;points', '1;p;1', '2;p;1'],
      'line 10: a cost must be a whole number from 1, not “1.5”',
    ],
  ])('says what is wrong: %#', (lines, said) => {
    expect(complaint(() => readPabulib(bytes(...head, ...lines)))).toBe(said);
  });
});

describe('a .csv of grades', () => {
  const read = (lines: readonly string[], wanted?: readonly string[], blanks: readonly string[] = []) =>
    judgmentOf(readGradeSheet(bytes(...lines), blanks), { ...(wanted ? { wanted } : {}), blanks, missing: 'worst' });

  it('is read by numbers, 0 the lowest, without the column of voters', () => {
    const { judgment, grades } = read([',A,B', '9,0,2', '8,2,', '7,1,1']);
    expect(grades).toEqual(['0', '1', '2']);
    expect(judgment).toMatchObject({
      candidates: ['A', 'B'],
      participants: 3,
      tallies: [
        [1, 1, 1],
        [0, 1, 1],
      ],
    });
  });

  it('is read by labels, in quotes or not', () => {
    const { judgment } = read(['A;"B; b"', 'good;"bad"', '"good"; good '], ['bad', 'good']);
    expect(judgment).toMatchObject({
      candidates: ['A', 'B; b'],
      tallies: [
        [0, 2],
        [1, 1],
      ],
    });
  });

  it('takes numbers from 1 where the highest says so, and 0 for no grade', () => {
    const { judgment, grades } = read(['A,B', '3,0', '1,3'], ['low', 'mid', 'high']);
    expect(grades).toEqual(['low', 'mid', 'high']);
    expect(judgment).toMatchObject({
      participants: 2,
      tallies: [
        [1, 0, 1],
        [0, 0, 1],
      ],
    });
  });

  it('leaves out papers with a missing grade where they are rejected', () => {
    const sheet = readGradeSheet(bytes('A,B', '1,-', '1,0'), ['-']);
    const { judgment } = judgmentOf(sheet, { blanks: ['-'], missing: 'reject' });
    expect(judgment).toMatchObject({
      participants: 1,
      invalid: 1,
      tallies: [
        [0, 1],
        [1, 0],
      ],
    });
  });

  it.each([
    [['A,B', '1'], undefined, 'line 2: the row has 1 cells, and the first one has 2'],
    [['A,B', '1,2', '1,2,3'], undefined, 'line 3: the row has 3 cells, and the first one has 2'],
    [['A,B', 'good,bad'], undefined, 'the grades have no order: name them, lowest first (--grades good,bad)'],
    [['A,B', 'good,bad', 'good,fine'], ['bad', 'good'], 'line 3: “fine” is none of the grades (bad, good)'],
    [['A,A', '1,2'], undefined, 'line 1: two candidates are called “A”'],
  ])('says what is wrong: %#', (lines, wanted, said) => {
    expect(complaint(() => read(lines, wanted))).toBe(said);
  });
});

describe('other files', () => {
  it('reads marks, the same rows together', () => {
    expect(readMarksCsv(bytes('id,A,B', 'x,1,-2', 'y,1,-2', 'z,,0')).papers).toEqual({
      kind: 'marked',
      papers: [
        { marks: [1, -2], weight: 2 },
        { marks: [null, 0], weight: 1 },
      ],
    });
    expect(complaint(() => readMarksCsv(bytes('A,B', '1,1.5')))).toBe(
      'line 2: expected a whole number or nothing, found “1.5”',
    );
  });

  it('reads grades already added up', () => {
    expect(readTallies(bytes('{"participants": 3, "tallies": {"A": [1, 2], "B": [0, 1]}}'))).toEqual({
      seats: 1,
      grades: ['0', '1'],
      judgment: {
        candidates: ['A', 'B'],
        tallies: [
          [1, 2],
          [0, 1],
        ],
        participants: 3,
      },
    });
    expect(complaint(() => readTallies(bytes('{', '"tallies": [[1, 2],', '[3]}')))).toMatch(/^line 3: this is no JSON/);
    expect(complaint(() => readTallies(bytes('{"tallies": [[1, 2], [3]]}')))).toBe('“2” has 1 of 2 grades');
  });

  it('refuses an empty file', () => {
    for (const read of [readBlt, readPreflib, readCvotes, readPabulib, readMarksCsv, readTallies, readGradeSheet])
      expect(complaint(() => read(new Uint8Array()))).toBe('the file is empty');
  });
});
