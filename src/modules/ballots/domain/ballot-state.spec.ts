import { countedByHands } from './casting.refusals.js';
import { describe, expect, it } from 'vitest';
import {
  castVote,
  changeRule,
  closeBallot,
  openBallot,
  proclaim,
  receivesVotes,
  showsCounts,
  type BallotLife,
  type Step,
} from './ballot-state.js';
import { tallyYesNo } from './methods/yes-no.js';
import type { BallotOption } from './rule-methods.js';
import type { ElectionRule } from './rule.js';
import {
  absoluteMajorityPresent,
  consentThenMajority,
  simpleMajority,
  twelvePriorities,
  twoFacilitatorsByJudgment,
  twoThirdsExpressed,
} from './rule-templates.js';
import type { ElectionVerdict } from './verdict-of-count.js';
import { verdict, type Bodies } from './verdict.js';

const noon = new Date('2019-05-28T12:00:00Z');
const later = new Date('2019-05-28T12:05:00Z');
const draft: BallotLife = { state: 'draft', rule: simpleMajority, closesAt: null };
const open: BallotLife = { ...draft, state: 'open' };
const closed: BallotLife = { ...draft, state: 'closed' };
const proclaimed: BallotLife = { ...draft, state: 'proclaimed' };
const hall = { roll: 30, present: 25 };

const answer = <T>(step: Step<T>): string => (step.allowed ? 'allowed' : step.refusal.code);

describe('the life of a ballot', () => {
  it('goes from draft to open, closed and proclaimed', () => {
    const opened = openBallot(draft, hall, noon);
    expect(opened).toMatchObject({ allowed: true, next: { state: 'open' } });
    expect(closeBallot(open)).toMatchObject({ allowed: true, next: { state: 'closed' } });
    const found = verdict(simpleMajority, tallyYesNo([['for', 3]]), hall);
    expect(proclaim(closed, found, null)).toMatchObject({
      allowed: true,
      next: { state: 'proclaimed' },
      verdict: found,
    });
  });

  it('freezes its rule at opening', () => {
    expect(changeRule(draft, twoThirdsExpressed)).toMatchObject({ allowed: true, next: { rule: twoThirdsExpressed } });
    for (const ballot of [open, closed, proclaimed])
      expect(answer(changeRule(ballot, twoThirdsExpressed))).toBe('RuleFrozen');
  });

  it('opens only once, with a roll, with the presence its rule counts, before its own close', () => {
    for (const ballot of [open, closed, proclaimed])
      expect(answer(openBallot(ballot, hall, noon))).toBe('BallotAlreadyOpened');
    expect(answer(openBallot(draft, { roll: 0, present: 0 }, noon))).toBe('RollEmpty');
    expect(answer(openBallot({ ...draft, rule: absoluteMajorityPresent }, { roll: 5, present: null }, noon))).toBe(
      'PresenceUnknown',
    );
    expect(answer(openBallot({ ...draft, closesAt: noon }, hall, noon))).toBe('ClosingInThePast');
    expect(answer(openBallot({ ...draft, closesAt: later }, hall, noon))).toBe('allowed');
  });

  it('opens what can be voted: options for an election, people in each required college, no rounds', () => {
    const opening = (rule: BallotLife['rule'], options: readonly BallotOption[] = [], bodies: Bodies = hall) =>
      answer(openBallot({ ...draft, rule }, bodies, noon, options));
    const two = [
      { id: 'a', label: 'Amina' },
      { id: 'b', label: 'Bruno' },
    ];
    expect(opening(consentThenMajority)).toBe('HeldInRounds');
    expect(opening(twoFacilitatorsByJudgment)).toBe('OptionsMissing');
    expect(opening(twoFacilitatorsByJudgment, two)).toBe('allowed');
    expect(opening(twelvePriorities, two)).toBe('TooManySeats');
    const allotted = { ...twelvePriorities, options: { seats: 1, votes: 1, perBlock: 1, exactly: false } } as const;
    expect(opening({ ...twelvePriorities, ...allotted, method: 'allotted' }, two)).toBe('OptionIncomplete');
    const budget: ElectionRule = { ...twelvePriorities, method: 'greedy', options: { budget: 100 } };
    expect(opening(budget, two)).toBe('OptionIncomplete');
    expect(
      opening(
        budget,
        two.map((option) => ({ ...option, cost: 40 })),
      ),
    ).toBe('allowed');
    const college = { ...simpleMajority, id: 'a', name: 'Organisations', required: true };
    const byCollege = { ...simpleMajority, colleges: [college] };
    expect(opening(byCollege)).toBe('CollegeEmpty');
    expect(opening(byCollege, [], { ...hall, colleges: { a: { roll: 3, present: 3 } } })).toBe('allowed');
  });

  it('proclaims no election that a draw must settle first', () => {
    const tie = { among: ['Amina', 'Bruno'], free: 1, toDraw: true };
    const found: ElectionVerdict = {
      kind: 'election',
      outcome: 'tie',
      method: 'plurality',
      seats: 1,
      valid: 2,
      invalid: 0,
      turnout: { cast: 2, roll: 30, present: 25 },
      quorum: null,
      winners: [],
      tie,
      short: [],
      ranking: [tie.among],
      ties: [],
      drawn: null,
    };
    expect(answer(proclaim(closed, found, null))).toBe('DrawToMake');
    expect(answer(proclaim(closed, found, 'for'))).toBe('NoTieToBreak');
    expect(answer(proclaim(closed, { ...found, tie: { ...tie, toDraw: false } }, null))).toBe('allowed');
    expect(answer(proclaim(closed, { ...found, outcome: 'elected', winners: ['Amina'], tie: null }, null))).toBe(
      'allowed',
    );
  });

  it('closes only what is open, proclaims only what is closed', () => {
    expect([draft, closed, proclaimed].map((ballot) => answer(closeBallot(ballot)))).toEqual([
      'BallotNotOpen',
      'BallotClosed',
      'BallotClosed',
    ]);
    const found = verdict(simpleMajority, tallyYesNo([['for', 3]]), hall);
    expect([draft, open, proclaimed].map((ballot) => answer(proclaim(ballot, found, null)))).toEqual([
      'BallotNotClosed',
      'BallotNotClosed',
      'BallotAlreadyProclaimed',
    ]);
  });

  it('hides its counts until the close, unless its rule shows them', () => {
    expect([draft, open, closed, proclaimed].map(showsCounts)).toEqual([false, false, true, true]);
    const live = { ...simpleMajority, liveCounts: true };
    expect([draft, open, closed].map((ballot) => showsCounts({ ...ballot, rule: live }))).toEqual([false, true, true]);
  });

  it('lets the chair decide a tie the rule leaves them, and nothing else', () => {
    const level = tallyYesNo([
      ['for', 7],
      ['against', 7],
    ]);
    const left = verdict({ ...simpleMajority, tieRule: 'chair' }, level, hall);
    expect(answer(proclaim(closed, left, null))).toBe('TieToBreak');
    expect(proclaim(closed, left, 'for')).toMatchObject({ allowed: true, verdict: { outcome: 'adopted' } });
    expect(answer(proclaim(closed, verdict(simpleMajority, level, hall), 'for'))).toBe('NoTieToBreak');
  });
});

describe('a vote that arrives', () => {
  const voter = { onRoll: true, storedUnderThisId: null, signed: null, canReach: true, obstacle: null } as const;
  const vote = { id: '01900000-0000-7000-8000-000000000001', choice: 'for' };
  const cast = (ballot: BallotLife, standing: Parameters<typeof castVote>[1], choice = 'for', now = noon): string => {
    const step = castVote(ballot, standing, { ...vote, choice }, now);
    return step.allowed ? step.effect : step.refusal.code;
  };

  it('is accepted once, from someone on the roll, while the ballot is open', () => {
    expect(cast(open, voter)).toBe('accept');
    expect(cast(open, { ...voter, onRoll: false })).toBe('NotOnRoll');
    expect(cast(draft, { ...voter, onRoll: false })).toBe('BallotNotOpen');
    expect([draft, closed, proclaimed].map((ballot) => cast(ballot, voter))).toEqual([
      'BallotNotOpen',
      'BallotClosed',
      'BallotClosed',
    ]);
  });

  it('is too late at the announced close, to the millisecond', () => {
    const ballot = { ...open, closesAt: later };
    expect(cast(ballot, voter, 'for', new Date(later.getTime() - 1))).toBe('accept');
    expect(cast(ballot, voter, 'for', later)).toBe('BallotClosed');
    expect(receivesVotes(ballot, later)).toBe(false);
  });

  it('is the same vote when retried, even replaced since, even after the close', () => {
    const retried = { ...voter, signed: 'online', storedUnderThisId: { choice: 'for' } } as const;
    for (const ballot of [open, closed, proclaimed, { ...open, rule: { ...simpleMajority, replaceVote: false } }])
      expect(cast(ballot, retried)).toBe('same');
    expect(cast(open, retried, 'against')).toBe('VoteIdReused');
  });

  it('replaces the one before only where the rule allows', () => {
    const signed = { ...voter, signed: 'online' } as const;
    expect(cast(open, signed, 'against')).toBe('replace');
    expect(cast({ ...open, rule: { ...simpleMajority, replaceVote: false } }, signed)).toBe('AlreadyVoted');
    expect(cast(open, { ...signed, signed: 'paper' })).toBe('AlreadyVotedOnPaper');
    expect(cast(open, { ...signed, canReach: false })).toBe('SecretVoteOutOfReach');
    expect(cast(open, { ...voter, obstacle: countedByHands() })).toBe('CountedByHands');
  });

  it('must be one of the choices', () => {
    for (const choice of ['', 'blank', 'maybe', 'FOR']) expect(cast(open, voter, choice)).toBe('UnknownChoice');
    for (const choice of ['for', 'against', 'abstain']) expect(cast(open, voter, choice)).toBe('accept');
  });
});
