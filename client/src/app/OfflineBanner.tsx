import { useReachable } from '../graphql/network.js';
import { useText } from '../i18n/language.js';
import styles from './Layout.module.css';

/** Says that the network is away, for as long as it is. */
export function OfflineBanner() {
  const text = useText('app');
  const reachable = useReachable();
  return <output className={styles.offline}>{reachable ? null : text.offline}</output>;
}
