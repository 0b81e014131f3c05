import { useReachable } from '../graphql/network.js';
import { useText } from '../i18n/language.js';
import { useConnectionState } from '../live/useLive.js';
import { classes } from '../ui/classes.js';
import styles from './Layout.module.css';

/** A small quiet sign: this page follows what happens, or not just now. */
export function ConnectionSign() {
  const text = useText('app');
  const socket = useConnectionState();
  const reachable = useReachable();
  if (socket === 'idle') return null;
  const state = reachable ? socket : 'offline';
  const words = { live: text.live, reconnecting: text.reconnecting, offline: text.liveOffline }[state];
  return (
    <span className={styles.sign} data-screen-only>
      <span className={classes(styles.dot, state === 'live' && styles.dotLive)} aria-hidden="true" />
      {words}
    </span>
  );
}
