import { describe, expect, it } from 'vitest';
import { parseRule } from '../../../../../src/modules/ballots/domain/parse-rule.js';
import { isElection, type ElectionRule } from '../../../../../src/modules/ballots/domain/rule.js';
import {
  boothKind,
  creditsOf,
  draftOf,
  emptyDraft,
  faultOf,
  isEmpty,
  marked,
  onlyMarked,
  orderFor,
  paperOf,
  sumOf,
  type Draft,
} from './draft.js';
import { insertedAt, joinedAt, leftOut, placeOf, stepped } from './places.js';

const options = ['Aline', 'Bruno', 'Chloé', 'Driss'].map((label, position) => ({
  id: `o${position}`,
  label,
  block: position < 2 ? 'Eau' : 'Écoles',
}));

function ruleOf(told: object): ElectionRule {
  const parsed = parseRule({ secrecy: 'secret', ...told });
  if ('refusal' in parsed || !isElection(parsed.rule)) throw new Error('no rule');
  return parsed.rule;
}

const empty = emptyDraft(options);
const drafted = (marks: Draft['marks']): Draft => ({ ...empty, marks });

describe('a paper being filled in', () => {
  it('is sent as the server reads it', () => {
    const approval = ruleOf({ method: 'approval', options: { seats: 1, most: 2 } });
    expect(paperOf(approval, marked(empty, 1, 1))).toBe('{"marks":[null,1,null,null]}');
    expect(paperOf(approval, { ...empty, blank: true })).toBe('blank');
    const schulze = ruleOf({ method: 'schulze', options: { seats: 1, equals: true } });
    expect(paperOf(schulze, { ...empty, places: [[2], [0, 1]] })).toBe('{"places":[[2],[0,1]]}');
  });

  it('is told what is wrong in the words of the refusal, and nothing once it is right', () => {
    const allotted = ruleOf({ method: 'allotted', options: { seats: 2, votes: 2, perBlock: 1, exactly: true } });
    expect(faultOf(allotted, options, drafted([1, null, null, null]), 'fr')).toBe('le bloc 2 a 0 voix, il en faut 1');
    expect(faultOf(allotted, options, drafted([1, 1, null, null]), 'en')).toBe('block 1 has 2 votes, and 1 are needed');
    expect(faultOf(allotted, options, drafted([1, null, null, 1]), 'fr')).toBeNull();
    const strict = ruleOf({ method: 'irv', options: { seats: 1, equals: false } });
    expect(faultOf(strict, options, { ...empty, places: [[0, 1]] }, 'fr')).not.toBeNull();
    expect(faultOf(strict, options, { ...empty, places: [[1], [0]] }, 'fr')).toBeNull();
    expect(faultOf(strict, options, { ...empty, blank: true }, 'fr')).toBeNull();
  });

  it('begins again from what was sent', () => {
    expect(draftOf(options, '{"marks":[1,null,0,2]}').marks).toEqual([1, null, 0, 2]);
    expect(draftOf(options, '{"places":[[3],[1]]}').places).toEqual([[3], [1]]);
    expect(draftOf(options, 'blank').blank).toBe(true);
    for (const text of [null, '', '{', '[]', '{"marks":3}']) expect(isEmpty(draftOf(options, text))).toBe(true);
  });

  it('knows crosses, sums and squares', () => {
    expect(onlyMarked(drafted([1, null, null, null]), 2).marks).toEqual([null, null, 1, null]);
    expect(sumOf([1, null, 3, 2])).toBe(6);
    expect(sumOf([1, null, 3, 2], [2, 3])).toBe(5);
    expect(creditsOf([3, 4, null, 0])).toBe(25);
  });

  it('has a booth for each method', () => {
    expect(boothKind('plurality')).toBe('one');
    expect(boothKind('allotted')).toBe('several');
    expect(boothKind('equal-shares')).toBe('several');
    expect(boothKind('stv-meek')).toBe('ranking');
  });
});

describe('the order of the options', () => {
  it('is one’s own, the same each time, and loses no option', () => {
    const orders = Array.from({ length: 200 }, (_, voter) => orderFor(`voter ${voter}`, options));
    for (const [voter, order] of orders.entries()) {
      expect([...order].sort()).toEqual([0, 1, 2, 3]);
      expect(orderFor(`voter ${voter}`, options)).toEqual(order);
    }
    for (const option of [0, 1, 2, 3]) {
      const first = orders.filter(([head]) => head === option).length;
      expect(first).toBeGreaterThan(25);
      expect(first).toBeLessThan(80);
    }
  });

  it('is that of the ballot up to three', () => {
    expect(orderFor('anyone', options.slice(0, 3))).toEqual([0, 1, 2]);
  });
});

describe('a ranking', () => {
  it('takes an option in, moves it and leaves it out', () => {
    let places = insertedAt([], 2, 0);
    places = insertedAt(places, 0, 1);
    places = insertedAt(places, 1, 0);
    expect(places).toEqual([[1], [2], [0]]);
    expect(stepped(places, 0, -1)).toEqual([[1], [0], [2]]);
    expect(stepped(places, 1, -1)).toBe(places);
    expect(stepped(places, 0, 1)).toBe(places);
    expect(stepped(places, 3, 1)).toBe(places);
    expect(leftOut(places, 2)).toEqual([[1], [0]]);
    expect(placeOf(places, 0)).toBe(2);
    expect(placeOf(places, 3)).toBe(-1);
  });

  it('shares places where it may', () => {
    const shared = joinedAt([[1], [2]], 0, 0);
    expect(shared).toEqual([[1, 0], [2]]);
    expect(stepped(shared, 0, -1)).toEqual([[0], [1], [2]]);
    expect(stepped(shared, 0, 1)).toEqual([[1], [0], [2]]);
    expect(joinedAt(shared, 2, 9)).toEqual([[1, 0], [2]]);
  });
});
