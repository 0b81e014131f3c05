import { describe, expect, it } from 'vitest';
import {
  formatDateTime,
  formatDay,
  formatDuration,
  formatExact,
  formatOnPaper,
  formatRelative,
  formatTime,
  type DateFrame,
} from './dates.js';
import { offsetOf } from './serverClock.js';
import { fromLocalInput, instantOf, toLocalInput } from './zone.js';

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');
const fr: DateFrame = { language: 'fr', timeZone: 'Europe/Paris' };
const en: DateFrame = { language: 'en', timeZone: 'Europe/Paris' };
const now = new Date('2026-06-03T20:00:00Z');

describe('dates as people say them', () => {
  it('says tomorrow by the calendar of the collective, not by 24 hours', () => {
    const soon = new Date('2026-06-03T22:30:00Z');
    expect(plain(formatDateTime(soon, now, fr))).toBe('demain à 0 h 30');
    expect(formatDateTime(soon, now, en)).toBe('tomorrow at 00:30');
    expect(plain(formatDateTime(soon, now, { ...fr, timeZone: 'UTC' }))).toBe('aujourd’hui à 22 h 30');
  });

  it('keeps a day the same day on both sides of Greenwich', () => {
    for (const timeZone of ['America/Martinique', 'Europe/Paris', 'Pacific/Noumea', 'Pacific/Kiritimati']) {
      expect(plain(formatDay(instantOf('2025-06-09', timeZone), now, { ...fr, timeZone }))).toBe('lundi 9 juin 2025');
    }
    expect(instantOf('2026-06-03T20:00:00Z', 'Europe/Paris')).toEqual(now);
  });

  it('leaves the minutes of a whole hour out in French', () => {
    expect(plain(formatTime(new Date('2026-06-04T16:00:00Z'), fr))).toBe('18 h');
  });

  it('names the day, and the year only when it is another', () => {
    expect(plain(formatDay(new Date('2026-06-09T10:00:00Z'), now, fr))).toBe('mardi 9 juin');
    expect(plain(formatDay(new Date('2027-07-01T10:00:00Z'), now, fr))).toBe('jeudi 1er juillet 2027');
    expect(formatDay(new Date('2025-06-09T10:00:00Z'), now, en)).toContain('2025');
  });

  it('says a day after its preposition as people do, near or far', () => {
    const far = new Date('2026-06-09T10:00:00Z');
    expect(formatDay(now, now, fr, 'on')).toBe('aujourd’hui');
    expect(plain(formatDay(far, now, fr, 'on'))).toBe('le mardi 9 juin');
    expect(formatDay(now, now, fr, 'until')).toBe('jusqu’à aujourd’hui');
    expect(plain(formatDay(far, now, fr, 'until'))).toBe('jusqu’au mardi 9 juin');
    expect(plain(formatDay(far, now, fr, 'since'))).toBe('depuis le mardi 9 juin');
    expect(formatDay(now, now, fr, 'by')).toBe('au plus tard aujourd’hui');
    expect(formatDay(now, now, en, 'on')).toBe('today');
    expect(formatDay(far, now, en, 'on')).toBe('on Tuesday 9 June');
  });

  it('writes English days without a comma, whatever is said with them', () => {
    const far = new Date('2027-06-09T10:00:00Z');
    expect(formatDay(far, now, en)).toBe('Wednesday 9 June 2027');
    expect(formatExact(far, en)).toMatch(/^Wednesday 9 June 2027 at 12:00:00/);
  });

  it('stays true on paper', () => {
    expect(plain(formatOnPaper(now, fr, 'day'))).toBe('mercredi 3 juin 2026');
    expect(plain(formatOnPaper(now, fr, 'time', 'on'))).toBe('le mercredi 3 juin 2026 à 22 h');
    expect(formatOnPaper(now, en, 'time')).toBe('Wednesday 3 June 2026 at 22:00');
  });

  it('says how long ago', () => {
    expect(formatRelative(new Date(now.getTime() - 20_000), now, 'fr')).toBe('à l’instant');
    expect(plain(formatRelative(new Date(now.getTime() - 180_000), now, 'fr'))).toBe('il y a 3 minutes');
    expect(formatRelative(new Date(now.getTime() + 2 * 86_400_000), now, 'en')).toBe('in 2 days');
  });

  it('counts down to zero and no further', () => {
    expect(formatDuration(299_001)).toBe('5:00');
    expect(formatDuration(3_909_000)).toBe('1:05:09');
    expect(formatDuration(-5)).toBe('0:00');
  });
});

describe('local inputs', () => {
  it('come back as they went, summer and winter', () => {
    for (const iso of ['2026-06-04T16:30:00.000Z', '2026-12-04T17:30:00.000Z']) {
      const local = toLocalInput(new Date(iso), 'Europe/Paris');
      expect(local.slice(11)).toBe('18:30');
      expect(fromLocalInput(local, 'Europe/Paris')?.toISOString()).toBe(iso);
    }
  });

  it('settle the hours of the clock changes', () => {
    expect(fromLocalInput('2026-03-29T02:30', 'Europe/Paris')?.toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(fromLocalInput('2026-10-25T02:30', 'Europe/Paris')?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('refuse what is no date', () => {
    expect(fromLocalInput('', 'Europe/Paris')).toBeNull();
    expect(fromLocalInput('demain', 'Europe/Paris')).toBeNull();
  });
});

describe('the server’s clock', () => {
  it('is read half-way through the round trip', () => {
    const server = Date.parse('Wed, 03 Jun 2026 20:00:00 GMT');
    expect(offsetOf('Wed, 03 Jun 2026 20:00:00 GMT', server - 10_100, server - 9_900)?.milliseconds).toBe(10_500);
    expect(offsetOf(null, 0, 1)).toBeNull();
  });
});
