import { useEffect, useRef } from 'react';
import { useText } from '../i18n/language.js';
import { formatDuration, formatTime } from '../time/dates.js';
import { serverNow, useServerNow } from '../time/serverClock.js';
import { useDateFrame } from '../time/timeZone.js';
import styles from './Clock.module.css';
import { classes } from './classes.js';
import { useAnnounce } from './LiveRegion.js';

/** The server's time of day. */
export function Clock() {
  const frame = useDateFrame();
  const now = useServerNow(1000);
  return <span className={styles.clock}>{formatTime(now, frame)}</span>;
}

interface CountdownProps {
  /** When it ends: an ISO instant. */
  readonly until: string;
  readonly size?: 'normal' | 'large';
  /** Say the last minutes to screen readers (default: yes). */
  readonly announced?: boolean;
}

/** What is left until an instant, by the server's clock. Says two minutes, one minute and ten seconds, no more. */
export function Countdown({ until, size = 'normal', announced = true }: CountdownProps) {
  const text = useText('ui');
  const now = useServerNow(500);
  const left = new Date(until).getTime() - now.getTime();
  useMilestones(until, announced);
  if (left <= 0) return <span className={styles.clock}>{text.timeOver}</span>;
  return (
    <span
      className={classes(styles.clock, size === 'large' && styles.large, left < 30_000 && styles.soon)}
      role="timer"
    >
      {text.timeLeft(formatDuration(left))}
    </span>
  );
}

const milestones = [120, 60, 10];

function useMilestones(until: string, announced: boolean): void {
  const text = useText('ui');
  const announce = useAnnounce();
  const say = useRef({ text, announce });
  useEffect(() => {
    say.current = { text, announce };
  });
  useEffect(() => {
    if (!announced) return;
    const left = new Date(until).getTime() - serverNow().getTime();
    const timers = milestones
      // A browser's timer holds 24.8 days at most; further ones will be set when the page is opened again.
      .filter((seconds) => left > seconds * 1000 && left < 2_000_000_000)
      .map((seconds) =>
        setTimeout(
          () => {
            const { text: words, announce: tell } = say.current;
            tell(seconds < 60 ? words.secondsLeft(seconds) : words.minutesLeft(seconds / 60));
          },
          left - seconds * 1000,
        ),
      );
    return () => timers.forEach(clearTimeout);
  }, [until, announced]);
}
