import { expect, it } from 'vitest';
import { subjectsIn, withSubjectsNamed } from './named-subjects.js';

it('names the subjects of exported data, and leaves the rest as it is', () => {
  const at = new Date('2026-06-03T20:00:00Z');
  const data = {
    comments: [{ id: 'c1', subjectType: 'Proposal', subjectId: 'p1', at }],
    roles: [{ kind: 'moderator', subjectType: null, subjectId: null }],
    other: { subjectType: 'Nothing', subjectId: 'x' },
  };
  expect(subjectsIn(data)).toEqual([{ type: 'Proposal', id: 'p1' }]);
  expect(withSubjectsNamed(data, new Map([['p1', { title: 'L’eau', path: '/propositions/1' }]]))).toEqual({
    ...data,
    comments: [{ ...data.comments[0], subjectTitle: 'L’eau', subjectAddress: '/propositions/1' }],
  });
});
