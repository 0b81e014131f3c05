import { useText } from '../../i18n/language.js';
import { usePresence } from '../../live/useLive.js';
import { useMe } from '../../session/session.js';
import styles from './Debate.module.css';

const namesShown = 3;

/** Who reads this debate now. */
export function Company({ topic }: { readonly topic: string }) {
  const text = useText('debates');
  const me = useMe();
  const { count, people } = usePresence(topic);
  const others = people.filter(({ id }) => id !== me?.id).map(({ name }) => name);
  const readers = count - 1;
  if (readers <= 0) return null;
  return (
    <p className={styles.company}>
      <span aria-hidden="true" className={styles.presence} />
      {text.company(others.slice(0, namesShown), Math.max(readers, others.length))}
    </p>
  );
}

/** Who is writing now; said politely. */
export function Writers({ names }: { readonly names: readonly string[] }) {
  const text = useText('debates');
  return (
    <p className={styles.company} aria-live="polite">
      {names.length > 0 ? text.writing(names.slice(0, namesShown)) : ''}
    </p>
  );
}
