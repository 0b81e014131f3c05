import { useReachable } from '../../graphql/network.js';
import { useText } from '../../i18n/language.js';
import { Icon } from '../../ui/Icon.js';
import styles from './Proposals.module.css';
import type { Writing } from './useKeptWords.js';

/** Whether what is on the screen is saved; said politely when it changes. */
export function SavedState({ writing: { touched, kept } }: { readonly writing: Writing }) {
  const text = useText('proposals');
  const reachable = useReachable();
  const status = touched ? (kept ? (reachable ? 'unsaved' : 'offline') : 'unkept') : 'saved';
  return (
    <output className={styles.status} data-status={status}>
      <Icon name={status === 'saved' ? 'check' : status === 'unkept' ? 'warning' : 'dot'} size={18} />
      {text.status[status]}
    </output>
  );
}
