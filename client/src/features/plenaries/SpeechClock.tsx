import { useEffect, useRef } from 'react';
import { elapsed, isRunning, remaining, type Timer } from '../../../../src/modules/plenaries/domain/timer.js';
import { useText } from '../../i18n/language.js';
import { formatDuration } from '../../time/dates.js';
import { serverNow, useServerNow } from '../../time/serverClock.js';
import { useAnnounce } from '../../ui/LiveRegion.js';
import styles from './Floor.module.css';

interface SpeechClockProps {
  readonly timer: Timer;
  /** What it times: said when the time is up. */
  readonly what: string;
  /** Say it to screen readers (default: yes); false on the hall's screen. */
  readonly announced?: boolean;
}

/** A clock of the floor, the same on every screen: what is left, or what was spent when nothing limits it. */
export function SpeechClock({ timer, what, announced = true }: SpeechClockProps) {
  const text = useText('floor');
  const now = useServerNow(500).getTime();
  useTimeSaid(timer, what, announced);
  const left = remaining(timer, now);
  const over = left !== null && left <= 0;
  const words =
    left === null
      ? text.spent(formatDuration(elapsed(timer, now)))
      : over
        ? text.over(formatDuration(-left))
        : text.left(formatDuration(left), formatDuration(timer.limitMs ?? 0));
  return (
    <span role="timer" className={over ? styles.over : styles.clock}>
      {words}
      {isRunning(timer) ? null : ` (${text.paused})`}
    </span>
  );
}

const saidBefore = 30_000;

/** Says twice at most: thirty seconds before the end, and at the end. */
function useTimeSaid(timer: Timer, what: string, announced: boolean): void {
  const text = useText('floor');
  const announce = useAnnounce();
  const say = useRef({ text, announce, what });
  useEffect(() => {
    say.current = { text, announce, what };
  });
  const { startedAt, pausedAt, accumulatedMs, limitMs } = timer;
  useEffect(() => {
    if (!announced || pausedAt !== null || limitMs === null) return;
    const left = limitMs - elapsed({ startedAt, pausedAt, accumulatedMs, limitMs }, serverNow().getTime());
    const moments = [
      { at: left - saidBefore, words: () => say.current.text.saidSoon(say.current.what) },
      { at: left, words: () => say.current.text.saidOver(say.current.what) },
    ];
    const timers = moments
      .filter(({ at }) => at > 0)
      .map(({ at, words }) => setTimeout(() => say.current.announce(words()), at));
    return () => timers.forEach(clearTimeout);
  }, [announced, startedAt, pausedAt, accumulatedMs, limitMs]);
}
