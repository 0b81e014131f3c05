import { useLanguage } from '../i18n/language.js';
import {
  formatDateTime,
  formatDay,
  formatExact,
  formatOnPaper,
  formatRelative,
  type Preposition,
} from '../time/dates.js';
import { useServerNow } from '../time/serverClock.js';
import { useDateFrame } from '../time/timeZone.js';
import { instantOf } from '../time/zone.js';

interface DateTextProps {
  /** An ISO instant, or an ISO day: the same day wherever it is read. */
  readonly at: string;
  /** `day` leaves the hour out. */
  readonly show?: 'day' | 'time';
  /** Said before the day, as the language wants it before "demain" or before a date; days only. */
  readonly preposition?: Preposition;
}

/** "demain à 18 h 30" in the collective's time zone; the exact moment in the title, the whole date on paper. */
export function DateText({ at, show = 'time', preposition }: DateTextProps) {
  const frame = useDateFrame();
  const now = useServerNow(60_000);
  const instant = instantOf(at, frame.timeZone);
  const words = show === 'day' ? formatDay(instant, now, frame, preposition) : formatDateTime(instant, now, frame);
  return (
    <time
      dateTime={at}
      title={formatExact(instant, frame)}
      data-paper={formatOnPaper(instant, frame, show, preposition)}
    >
      <span>{words}</span>
    </time>
  );
}

/** "il y a 3 minutes", kept true while the page is open; the whole date on paper. */
export function RelativeTime({ at }: { readonly at: string }) {
  const frame = useDateFrame();
  const language = useLanguage();
  const now = useServerNow(30_000);
  const instant = new Date(at);
  return (
    <time dateTime={at} title={formatExact(instant, frame)} data-paper={formatOnPaper(instant, frame, 'time')}>
      <span>{formatRelative(instant, now, language)}</span>
    </time>
  );
}
