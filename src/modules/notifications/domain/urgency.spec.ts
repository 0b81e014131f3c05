import { expect, it } from 'vitest';
import { byUrgency } from './urgency.js';

const day = (number: number) => new Date(Date.UTC(2026, 5, number));

it('puts what is late first, then what can be done now, then what is to come', () => {
  const lines = [
    { name: 'a session in three weeks', deadline: day(24) },
    { name: 'an open ballot', deadline: null },
    { name: 'a vote until tomorrow', deadline: day(4) },
    { name: 'a report to moderate', deadline: null },
    { name: 'a report that is due', deadline: day(1) },
  ];
  expect(lines.sort(byUrgency(day(3))).map(({ name }) => name)).toEqual([
    'a report that is due',
    'an open ballot',
    'a report to moderate',
    'a vote until tomorrow',
    'a session in three weeks',
  ]);
});
