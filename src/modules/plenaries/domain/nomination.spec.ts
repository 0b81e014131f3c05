import { describe, expect, it } from 'vitest';
import { allowed } from '../../../kernel/decision.js';
import { chase, lacks, mayCount, toCheck, verifiedOf, verify, type Check } from './eligibility.js';
import {
  acceptedOf,
  answerNomination,
  countNomination,
  nextNominationStage,
  openNomination,
  proposeCandidate,
} from './nomination.js';
import type { Step } from './step.js';

function taken<State>(step: Step<State, unknown>): State {
  if (!step.done) throw new Error(step.refusal.code);
  return step.state;
}

const codeOf = (step: Step<unknown, unknown>): string => (step.done ? 'taken' : step.refusal.code);

const rose = { personId: 'rose', gender: 'woman' };
const marc = { personId: 'marc', gender: 'man' };
const withRose = taken(proposeCandidate(openNomination, 'ines', rose));
const both = taken(proposeCandidate(withRose, 'marc', marc));
const standing = taken(answerNomination(both, 'rose', 'rose', true));

describe('age and residence', () => {
  const rule = { minimumAge: 18, residenceYears: 2, on: '2026-03-01' };

  it('are full years on the day', () => {
    expect(lacks(rule, { bornOn: '2008-03-01', residentSince: '2024-03-01' })).toEqual([]);
    expect(lacks(rule, { bornOn: '2008-03-02', residentSince: '2024-03-02' })).toEqual(['age', 'residence']);
    expect(lacks(rule, { bornOn: '1990-01-01', residentSince: null })).toEqual(['residence']);
    expect(lacks({ ...rule, residenceYears: null }, { bornOn: '2008-02-29', residentSince: null })).toEqual([]);
  });
});

describe('tellers', () => {
  const checks = toCheck(['a', 'b', 'c', 'a']);
  const day = 86_400_000;

  it('verify, or refuse with a reason', () => {
    const found = taken(verify(taken(verify(checks, 'a', 't1', null)), 'b', 't2', 'Réside ailleurs.'));
    expect(found.map(({ state, tellerId }) => [state, tellerId])).toEqual([
      ['verified', 't1'],
      ['refused', 't2'],
      ['unverified', null],
    ]);
    expect([...verifiedOf(found)]).toEqual(['a']);
    expect(codeOf(verify(checks, 'z', 't1', null))).toBe('NotToBeChecked');
    expect(codeOf(verify(checks, 'a', 't1', ' '))).toBe('CheckReasonMissing');
  });

  it('chase the unverified before the count, and leave them time', () => {
    const found: readonly Check[] = taken(verify(checks, 'a', 't1', null));
    expect(mayCount(found, 0, day)).toMatchObject({
      refusal: { code: 'UnverifiedUnchased', params: { unverified: 2 } },
    });
    const step = chase(found, 1000);
    expect(step).toMatchObject({ happened: [{ type: 'UnverifiedChased', people: ['b', 'c'] }] });
    const chased = taken(step);
    expect(mayCount(chased, 1000 + day / 2, day)).toMatchObject({
      refusal: { code: 'ChaseRunning', params: { unverified: 2, hours: 12 } },
    });
    expect(mayCount(chased, 1000 + day, day)).toEqual(allowed);
    expect(chase([], 0)).toMatchObject({ done: true, happened: [] });
  });
});

describe('an open nomination', () => {
  it('has on a ballot only those who accepted', () => {
    expect(acceptedOf(both).map(({ personId }) => personId)).toEqual(['marc']);
    expect(acceptedOf(standing).map(({ personId }) => personId)).toEqual(['rose', 'marc']);
    expect(acceptedOf(taken(answerNomination(both, 'marc', 'marc', false)))).toEqual([]);
    expect(acceptedOf(taken(answerNomination(withRose, 'rose', 'rose', true, 'other')))).toMatchObject([
      { gender: 'other' },
    ]);
    expect(acceptedOf(standing)).toContainEqual({ ...rose, answer: 'accepted' });
    expect(codeOf(answerNomination(both, 'ines', 'rose', true))).toBe('OwnAnswerOnly');
    expect(codeOf(answerNomination(both, 'z', 'z', true))).toBe('CandidateUnknown');
    expect(codeOf(proposeCandidate(both, 'paul', rose))).toBe('ProposedAlready');
  });

  it('counts verified voters, once each, and begins anew at the next stage', () => {
    const supports = [
      ...['a', 'a', 'b', 'x'].map((voterId) => ({ voterId, candidateId: 'marc' })),
      ...['a', 'b', 'c'].map((voterId) => ({ voterId, candidateId: 'rose' })),
      { voterId: 'c', candidateId: 'nobody' },
    ];
    const counted = taken(countNomination(standing, supports, new Set(['a', 'b', 'c']), allowed));
    expect(counted.ranking.map(({ personId, count, rank }) => [personId, count, rank])).toEqual([
      ['rose', 3, 1],
      ['marc', 2, 2],
    ]);
    expect(codeOf(proposeCandidate(counted, 'a', { personId: 'late', gender: null }))).toBe('NominationsClosed');
    expect(codeOf(answerNomination(counted, 'marc', 'marc', false))).toBe('NominationsClosed');
    expect(codeOf(countNomination(counted, [], new Set(), allowed))).toBe('NominationsClosed');
    expect(codeOf(nextNominationStage(counted, ['ines']))).toBe('CandidateUnknown');
    const next = taken(nextNominationStage(counted, ['rose']));
    expect(next).toMatchObject({ stage: 2, state: 'open', ranking: [], results: [counted.ranking] });
    expect(codeOf(nextNominationStage(next, ['rose']))).toBe('NominationsClosed');
    const again = taken(countNomination(next, [], new Set(['a']), allowed));
    expect(again.ranking).toMatchObject([{ personId: 'rose', count: 0, rank: 1 }]);
  });

  it('gives equals one rank', () => {
    const { ranking } = taken(countNomination(standing, [], new Set(), allowed));
    expect(ranking.map(({ rank }) => rank)).toEqual([1, 1]);
  });

  it('does not count before the checks allow it, nor with nobody standing', () => {
    const refusal = mayCount(toCheck(['a']), 0, 1);
    expect(codeOf(countNomination(standing, [], new Set(), refusal))).toBe('UnverifiedUnchased');
    expect(countNomination(withRose, [], new Set(), allowed)).toMatchObject({
      refusal: { code: 'CandidatesSilent', params: { unanswered: 1 } },
    });
  });
});
