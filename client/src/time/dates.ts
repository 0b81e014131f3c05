import type { Language } from '../i18n/catalogues.js';

export interface DateFrame {
  readonly language: Language;
  /** IANA name: the collective's. */
  readonly timeZone: string;
}

const tag = (language: Language): string => (language === 'fr' ? 'fr-FR' : 'en-GB');

const formats = new Map<string, Intl.DateTimeFormat>();

function format(frame: DateFrame, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${frame.language} ${frame.timeZone} ${JSON.stringify(options)}`;
  const found =
    formats.get(key) ?? new Intl.DateTimeFormat(tag(frame.language), { ...options, timeZone: frame.timeZone });
  formats.set(key, found);
  return found;
}

/** Whole days since the epoch of the calendar day an instant falls on in a time zone. */
export function dayNumber(instant: Date, timeZone: string): number {
  const parts = format(
    { language: 'en', timeZone },
    { year: 'numeric', month: 'numeric', day: 'numeric' },
  ).formatToParts(instant);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return Math.round(Date.UTC(part('year'), part('month') - 1, part('day')) / 86_400_000);
}

/** "18 h 30", "18 h", "6:30 pm" is never used: 24 hours in both languages. */
export function formatTime(instant: Date, frame: DateFrame): string {
  const parts = format(frame, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  if (frame.language === 'en') return `${part('hour')}:${part('minute')}`;
  const minutes = part('minute');
  return `${Number(part('hour'))}\u00A0h${minutes === '00' ? '' : `\u00A0${minutes}`}`;
}

const nearDays = {
  fr: new Map([
    [-1, 'hier'],
    [0, 'aujourd’hui'],
    [1, 'demain'],
  ]),
  en: new Map([
    [-1, 'yesterday'],
    [0, 'today'],
    [1, 'tomorrow'],
  ]),
};

/** "demain", "jeudi 4 juin", "jeudi 4 juin 2026" when the year is another one. */
export function formatDay(instant: Date, now: Date, frame: DateFrame): string {
  const distance = dayNumber(instant, frame.timeZone) - dayNumber(now, frame.timeZone);
  const near = nearDays[frame.language].get(distance);
  if (near) return near;
  const year = { year: 'numeric' } as const;
  const sameYear = format(frame, year).format(instant) === format(frame, year).format(now);
  const text = format(frame, { weekday: 'long', day: 'numeric', month: 'long', ...(sameYear ? {} : year) }).format(
    instant,
  );
  return frame.language === 'fr' ? text.replace(/(^|\s)1 (?=\p{L})/u, '$11er ') : text;
}

/** "demain à 18 h 30", "tomorrow at 18:30". */
export const formatDateTime = (instant: Date, now: Date, frame: DateFrame): string =>
  `${formatDay(instant, now, frame)} ${frame.language === 'fr' ? 'à' : 'at'} ${formatTime(instant, frame)}`;

/** The whole of it, for a title: "jeudi 4 juin 2026 à 18:30:00 UTC+2". */
export const formatExact = (instant: Date, frame: DateFrame): string =>
  format(frame, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).format(instant);

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "il y a 3 minutes", "dans 2 jours"; under a minute: "à l’instant". */
export function formatRelative(instant: Date, now: Date, language: Language): string {
  const seconds = (instant.getTime() - now.getTime()) / 1000;
  const step = steps.find(([, length]) => Math.abs(seconds) >= length);
  if (!step) return language === 'fr' ? 'à l’instant' : 'just now';
  return new Intl.RelativeTimeFormat(tag(language)).format(Math.trunc(seconds / step[1]), step[0]);
}

/** "1:05:09", "4:59": what is left, never below zero. Milliseconds in. */
export function formatDuration(milliseconds: number): string {
  const total = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${minutes}:${two(total % 60)}`;
}
