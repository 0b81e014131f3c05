import { expect, it } from 'vitest';
import { familyOf, typesOf } from './families.js';

it('files an event by what its name says it is about', () => {
  expect(familyOf('BallotClosed')).toBe('decisions');
  expect(familyOf('GroupSessionScheduled')).toBe('groups');
  expect(familyOf('MandateGiven')).toBe('organisations');
  expect(familyOf('PhaseOpened')).toBe('collective');
  expect(typesOf('proposals', ['ProposalSubmitted', 'PhaseOpened'])).toEqual(['ProposalSubmitted']);
});
