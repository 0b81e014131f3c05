import { expect, it } from 'vitest';
import { writtenDay, writtenHour, writtenMoment } from './written-time.js';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const winter = new Date('2021-02-06T08:30:00Z');

it('writes moments on the clocks of a place, as its language does', () => {
  expect(plain(writtenHour(winter, 'Europe/Paris', 'fr'))).toBe('9 h 30');
  expect(plain(writtenHour(new Date('2021-06-06T16:00:00Z'), 'Europe/Paris', 'fr'))).toBe('18 h');
  expect(writtenHour(winter, 'Europe/Paris', 'en')).toBe('09:30');
  expect(plain(writtenDay(new Date('2021-05-01T10:00:00Z'), 'Europe/Paris', 'fr'))).toBe('samedi 1er mai 2021');
  expect(writtenMoment(winter, 'Europe/Paris', 'en')).toBe('Saturday 6 February 2021 at 09:30');
  expect(plain(writtenMoment(winter, 'Europe/Paris', 'fr'))).toBe('samedi 6 février 2021 à 9 h 30');
});
