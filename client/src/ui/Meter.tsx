import { useText } from '../i18n/language.js';
import styles from './Meter.module.css';
import { Colon } from './Colon.js';

interface MeterProps {
  /** "Participation", "Quorum". */
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** A mark on the bar, in the same unit, with its words: the quorum, the majority. */
  readonly threshold?: { readonly value: number; readonly label: string };
}

/** So many out of so many: the figure, the share, and a bar for those who would rather look. */
export function Meter({ label, value, max, threshold }: MeterProps) {
  const text = useText('ui');
  const share = max > 0 ? value / max : 0;
  const at = (amount: number) => 1000 * Math.min(1, max > 0 ? amount / max : 0);
  return (
    <div className={styles.meter}>
      <div className={styles.line}>
        <span className={styles.label}>{label}</span>
        <span className={styles.figure}>
          {text.outOf(value, max)} ({text.percent(share)})
        </span>
      </div>
      <svg className={styles.bar} viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.ground} width="1000" height="10" />
        <rect className={styles.value} width={at(value)} height="10" />
        {threshold ? (
          <rect className={styles.mark} x={Math.min(994, at(threshold.value))} width="6" height="10" />
        ) : null}
      </svg>
      {threshold ? (
        <span className={styles.threshold}>
          {threshold.label}
          <Colon />
          {text.outOf(threshold.value, max)}
        </span>
      ) : null}
    </div>
  );
}
