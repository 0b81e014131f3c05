import { expect, it } from 'vitest';
import { orderedCalendar } from './calendar-text.js';

it('puts the properties of a calendar before its components, and ends its last line', () => {
  const event = ['BEGIN:VEVENT', 'SUMMARY:Une longue ligne', ' repliée', 'BEGIN:VALARM', 'END:VALARM', 'END:VEVENT'];
  const given = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...event, 'X-WR-TIMEZONE:Europe/Paris', 'END:VCALENDAR'];
  const wanted = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-TIMEZONE:Europe/Paris', ...event, 'END:VCALENDAR', ''];
  expect(orderedCalendar(given.join('\r\n'))).toBe(wanted.join('\r\n'));
});
