import { describe, expect, it } from 'vitest';
import type { CalendarEntry } from '../../../kernel/calendar-entry.js';
import { startOf, summaryOf } from './calendar.js';
import { latenessOf } from './phase.js';

const entry: CalendarEntry = {
  kind: 'plenary',
  id: 'p',
  title: 'Les transports',
  place: '',
  path: '/plenieres/3',
  action: null,
  startsOn: null,
  endsOn: null,
  startsAt: new Date('2019-06-17T22:30:00Z'),
  endsAt: null,
  cancelled: false,
};

describe('a calendar', () => {
  it('says what each entry is, in the language of the collective', () => {
    expect(summaryOf(entry, 'fr')).toBe('Plénière : Les transports');
    expect(summaryOf(entry, 'en')).toBe('Plenary: Les transports');
    const exception: CalendarEntry = { ...entry, kind: 'exception', title: 'Écrire', action: 'give-mandates' };
    expect(summaryOf(exception, 'fr')).toBe('Exception : donner des mandats (Écrire)');
  });

  it('is sorted by the day of the collective, whole days first', () => {
    const whole: CalendarEntry = { ...entry, startsAt: null, startsOn: '2019-06-18', endsOn: '2019-06-20' };
    const dayOf = (): string => '2019-06-18';
    expect(startOf(whole, dayOf) < startOf(entry, dayOf)).toBe(true);
  });
});

describe('a phase', () => {
  it.each([
    ['planned', '2019-05-31', null],
    ['planned', '2019-06-01', null],
    ['planned', '2019-06-02', 'to-open'],
    ['open', '2019-06-30', null],
    ['open', '2019-07-01', 'to-close'],
    ['closed', '2019-07-01', null],
  ] as const)('%s on %s is late or not', (state, today, late) => {
    expect(latenessOf({ state, startsOn: '2019-06-01', endsOn: '2019-06-30' }, today)).toBe(late);
  });
});
