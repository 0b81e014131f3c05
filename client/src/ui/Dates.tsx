import { useLanguage } from '../i18n/language.js';
import { formatDateTime, formatDay, formatExact, formatRelative } from '../time/dates.js';
import { useServerNow } from '../time/serverClock.js';
import { useDateFrame } from '../time/timeZone.js';
import { instantOf } from '../time/zone.js';

interface DateTextProps {
  /** An ISO instant, or an ISO day: the same day wherever it is read. */
  readonly at: string;
  /** `day` leaves the hour out. */
  readonly show?: 'day' | 'time';
}

/** "demain à 18 h 30" in the collective's time zone; the exact moment in the title. */
export function DateText({ at, show = 'time' }: DateTextProps) {
  const frame = useDateFrame();
  const now = useServerNow(60_000);
  const instant = instantOf(at, frame.timeZone);
  const words = show === 'day' ? formatDay(instant, now, frame) : formatDateTime(instant, now, frame);
  return (
    <time dateTime={at} title={formatExact(instant, frame)}>
      {words}
    </time>
  );
}

/** "il y a 3 minutes", kept true while the page is open. */
export function RelativeTime({ at }: { readonly at: string }) {
  const frame = useDateFrame();
  const language = useLanguage();
  const now = useServerNow(30_000);
  const instant = new Date(at);
  return (
    <time dateTime={at} title={formatExact(instant, frame)}>
      {formatRelative(instant, now, language)}
    </time>
  );
}
