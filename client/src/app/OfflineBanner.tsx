import { useReachable } from '../graphql/network.js';
import { useText } from '../i18n/language.js';
import { useLastRead } from '../offline/answers.js';
import { DateText } from '../ui/Dates.js';
import styles from './Layout.module.css';

/** Says that the network is away, for as long as it is, and since when what is shown may have changed. */
export function OfflineBanner() {
  const text = useText('app');
  const reachable = useReachable();
  const lastRead = useLastRead();
  return (
    <output className={styles.offline}>
      {reachable ? null : (
        <>
          {text.offline}
          {lastRead ? (
            <>
              {' '}
              {text.lastRead} <DateText at={lastRead.toISOString()} />.
            </>
          ) : null}
        </>
      )}
    </output>
  );
}
