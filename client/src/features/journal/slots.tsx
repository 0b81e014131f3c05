import { useEffect, useState } from 'react';
import { lazyPart, type FeatureSlots } from '../../page/slots.js';
import type { LogAlarm } from './log/logHead.js';

const Alarm = lazyPart<{ readonly slug: string; readonly alarm: LogAlarm }>(
  ['journal'],
  () => import('./log/LogAlarm.js'),
);

/** Milliseconds: the page comes first. */
const afterPage = 5_000;
const again = 30 * 60_000;

/** Looks, from time to time, whether the log still continues what this browser saw of it; says something only if not. */
function LogWatch({ slug }: { readonly slug: string }) {
  const [alarm, setAlarm] = useState<LogAlarm | null>(null);
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const { watchLog } = await import('./log/logHead.js');
      const watched = await watchLog(slug);
      if (!left) setAlarm(watched.state === 'alarm' ? watched.alarm : null);
    };
    // Without network there is nothing to look at: the next time is soon enough.
    const quietly = () => void look().catch(() => undefined);
    const first = setTimeout(quietly, afterPage);
    const every = setInterval(quietly, again);
    return () => {
      left = true;
      clearTimeout(first);
      clearInterval(every);
    };
  }, [slug]);
  return alarm ? <Alarm slug={slug} alarm={alarm} /> : null;
}

export const slots: FeatureSlots = { logWatch: LogWatch };
