import { describe, expect, it } from 'vitest';
import { amendedAfter, byTheChair, factsOfList, type Listed, type ListedVote } from './amendment-list.js';
import { wordsOfVote, type VoteReason } from './amendment-votes.js';

const amendment = (number: number, amends?: number): Listed => ({
  id: `a${number}`,
  number,
  amends: amends === undefined ? null : { id: `a${amends}`, number: amends },
});
const vote = (
  amendments: readonly Listed[],
  because: VoteReason = 'furthest-reaching',
  kind: ListedVote<Listed>['kind'] = 'vote',
): ListedVote<Listed> => ({ kind, because, amendments });
const numbers = (list: readonly ListedVote<Listed>[]) =>
  list.map(({ amendments }) => amendments.map((one) => one.number));

/** The presentation of each vote. */
const told = (list: readonly ListedVote<Listed>[], falls: readonly { amendment: number; when: number }[]): string[] =>
  factsOfList<Listed, ListedVote<Listed>>(list, falls).map(
    ({ vote: { kind, amendments }, ...place }) =>
      wordsOfVote({ ...place, kind, amendments: amendments.map(({ number }) => number), recommendations: [] }, 'fr')
        .presentation,
  );

describe('the list of votes on amendments', () => {
  it('votes what amends an amendment right before it, wherever it was put', () => {
    const list = [vote([amendment(1)]), vote([amendment(2)]), vote([amendment(4, 1)]), vote([amendment(3, 1)])];
    expect(numbers(amendedAfter(list))).toEqual([[4], [3], [1], [2]]);
    // What it amends is not voted here.
    expect(numbers(amendedAfter([vote([amendment(3, 9)]), vote([amendment(1)])]))).toEqual([[3], [1]]);
  });

  it('says why each stands where it does', () => {
    const falls = [
      { amendment: 2, when: 1 },
      { amendment: 3, when: 1 },
      { amendment: 1, when: 2 },
    ];
    expect(told([vote([amendment(1)]), vote([amendment(2)]), vote([amendment(4)])], falls)).toEqual([
      'Voté d’abord parce qu’il s’éloigne le plus du texte. S’il passe, tombe\u202F: n° 2.',
      'Tombe si le n° 1 est adopté.',
      'Il se vote seul.',
    ]);
    expect(told([vote([amendment(5, 1)], 'uncontested', 'together'), vote([amendment(1)], 'amended')], [])).toEqual([
      'Voté avant l’amendement n° 1, dont il changerait les mots.',
      'Voté après ses sous-amendements, qui peuvent en changer les mots.',
    ]);
  });

  it('says of each of several which one makes it fall', () => {
    const [, second] = told(
      [vote([amendment(2)]), vote([amendment(1), amendment(3)], 'uncontested', 'together')],
      [{ amendment: 1, when: 2 }],
    );
    expect(second).toContain('Le n° 1 tombe si le n° 2 est adopté.');
  });

  it('is the chair’s where the chair votes otherwise, or first what would have come after', () => {
    const proposed = [vote([amendment(1)]), vote([amendment(2)]), vote([amendment(3)], 'uncontested', 'together')];
    const falls = [
      { amendment: 2, when: 1 },
      { amendment: 1, when: 2 },
    ];
    const reasons = (list: readonly ListedVote<Listed>[]): string[] =>
      byTheChair<Listed, ListedVote<Listed>>(list, proposed, falls).map(({ because }) => because);
    expect(reasons(proposed)).toEqual(['furthest-reaching', 'furthest-reaching', 'uncontested']);
    expect(reasons([vote([amendment(2)]), vote([amendment(1)])])).toEqual(['chair', 'furthest-reaching']);
    expect(reasons([vote([amendment(1), amendment(2)], 'chair', 'choice')])).toEqual(['chair']);
  });
});
