import { useText } from '../i18n/language.js';
import styles from './Progress.module.css';

interface ProgressProps {
  readonly label: string;
  /** Left out: under way, nobody knows how long. */
  readonly value?: number;
  readonly max?: number;
}

/** Long work: what is being done, and how far it is. */
export function Progress({ label, value, max = 100 }: ProgressProps) {
  const text = useText('ui');
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <span>{label}</span>
        {value === undefined ? null : <span>{text.outOf(value, max)}</span>}
      </div>
      <progress aria-label={label} className={styles.bar} max={max} {...(value === undefined ? {} : { value })} />
    </div>
  );
}

/** The quiet sign that something is on its way; shown after a moment only. */
export function Loading() {
  const text = useText('ui');
  return <output className={styles.loading}>{text.loading}</output>;
}
