import { useText } from '../../i18n/language.js';
import { formatDuration } from '../../time/dates.js';
import { useServerNow } from '../../time/serverClock.js';

/** How long it has lasted, by the server's clock. */
export function Elapsed({ since }: { readonly since: string }) {
  const text = useText('plenaries');
  const now = useServerNow(1000);
  const lasted = Math.max(0, now.getTime() - new Date(since).getTime());
  return <span role="timer">{text.elapsed(formatDuration(lasted))}</span>;
}
