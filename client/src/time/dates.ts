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

/** "jeudi 4 juin", "jeudi 1er juillet 2027", "Thursday 4 June": no comma in either language. */
function calendarDay(instant: Date, frame: DateFrame, year: boolean): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const text = format(frame, year ? { ...parts, year: 'numeric' } : parts).format(instant);
  return frame.language === 'fr' ? text.replace(/(^|\s)1 (?=\p{L})/u, '$11er ') : text.replace(',', '');
}

/** How a sentence brings a day: "le jeudi 4 juin" but "aujourd’hui", "jusqu’au jeudi 4 juin" but "jusqu’à demain". */
export type Preposition = 'on' | 'since' | 'until' | 'by';

/** Before a near day ("demain"), and before one of the calendar. */
const prepositions: Readonly<Record<Language, Readonly<Record<Preposition, readonly [near: string, dated: string]>>>> =
  {
    fr: {
      on: ['', 'le '],
      since: ['depuis ', 'depuis le '],
      until: ['jusqu’à ', 'jusqu’au '],
      by: ['au plus tard ', 'au plus tard le '],
    },
    en: { on: ['', 'on '], since: ['since ', 'since '], until: ['until ', 'until '], by: ['by ', 'by '] },
  };

/** "demain", "jeudi 4 juin", "jeudi 4 juin 2026" when the year is another one; led by a preposition when one is given. */
export function formatDay(instant: Date, now: Date, frame: DateFrame, preposition?: Preposition): string {
  const [beforeNear, beforeDated] = preposition ? prepositions[frame.language][preposition] : ['', ''];
  const distance = dayNumber(instant, frame.timeZone) - dayNumber(now, frame.timeZone);
  const near = nearDays[frame.language].get(distance);
  if (near) return beforeNear + near;
  const year = { year: 'numeric' } as const;
  const sameYear = format(frame, year).format(instant) === format(frame, year).format(now);
  return beforeDated + calendarDay(instant, frame, !sameYear);
}

const withTime = (day: string, instant: Date, frame: DateFrame): string =>
  `${day} ${frame.language === 'fr' ? 'à' : 'at'} ${formatTime(instant, frame)}`;

/** "demain à 18 h 30", "tomorrow at 18:30". */
export const formatDateTime = (instant: Date, now: Date, frame: DateFrame): string =>
  withTime(formatDay(instant, now, frame), instant, frame);

/** What is still true when it is read on paper, later: "jeudi 4 juin 2026", "le jeudi 4 juin 2026 à 18 h 30". */
export function formatOnPaper(
  instant: Date,
  frame: DateFrame,
  show: 'day' | 'time',
  preposition?: Preposition,
): string {
  const before = preposition ? prepositions[frame.language][preposition][1] : '';
  const day = before + calendarDay(instant, frame, true);
  return show === 'day' ? day : withTime(day, instant, frame);
}

/** The whole of it, for a title: "jeudi 4 juin 2026 à 18:30:00 UTC+2". */
export const formatExact = (instant: Date, frame: DateFrame): string => {
  const day = calendarDay(instant, frame, true);
  const time = format(frame, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(instant);
  return `${day} ${frame.language === 'fr' ? 'à' : 'at'} ${time}`;
};

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
