import type { CalendarEntry, CalendarKind } from '../../../kernel/calendar-entry.js';
import { sayAction } from './collective.refusals.js';

type Language = 'fr' | 'en';

const words: Readonly<Record<CalendarKind, Readonly<Record<Language, string>>>> = {
  phase: { fr: 'Phase', en: 'Phase' },
  exception: { fr: 'Exception', en: 'Exception' },
  plenary: { fr: 'Plénière', en: 'Plenary' },
  session: { fr: 'Séance', en: 'Session' },
  encounter: { fr: 'Rencontre', en: 'Encounter' },
  report: { fr: 'Compte-rendu dû', en: 'Report due' },
  ballot: { fr: 'Fin du vote', en: 'Vote ends' },
};

/** "Plénière : Les transports": what a calendar shows of an entry. */
export function summaryOf({ kind, title, action }: CalendarEntry, language: Language): string {
  const what = action === null ? title : `${sayAction(language, action)} (${title})`;
  return `${words[kind][language]}${language === 'fr' ? '\u00A0' : ''}: ${what}`;
}

/** What sorts a calendar: the day or the moment, days first. */
export const startOf = ({ startsAt, startsOn }: CalendarEntry, dayOf: (at: Date) => string): string =>
  startsAt ? `${dayOf(startsAt)} ${startsAt.toISOString()}` : (startsOn ?? '');
