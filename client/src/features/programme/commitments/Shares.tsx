import { useText } from '../../../i18n/language.js';
import type { CommitmentCountsPartsFragment } from '../commitments.generated.js';
import styles from './Commitments.module.css';
import { states } from './states.js';

interface SharesProps {
  readonly counts: CommitmentCountsPartsFragment;
  readonly total: number;
}

/** How much is done, started and the rest: one bar, each part with its figure and its words. */
export function Shares({ counts, total }: SharesProps) {
  const text = useText('commitments');
  const width = (counted: (typeof states)[number]['counted']) => (total === 0 ? 0 : (1000 * counts[counted]) / total);
  return (
    <div className={styles.shares}>
      <svg className={styles.bar} viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
        {states.map(({ state, counted }, place) => (
          <rect
            key={state}
            className={styles[counted]}
            x={states.slice(0, place).reduce((sum, before) => sum + width(before.counted), 0)}
            width={width(counted)}
            height="24"
          />
        ))}
      </svg>
      <ul className={styles.legend}>
        {states.map(({ state, counted }) => (
          <li key={state}>
            <span className={styles.swatch} aria-hidden="true">
              <svg viewBox="0 0 10 10">
                <rect className={styles[counted]} width="10" height="10" />
              </svg>
            </span>
            <strong>{counts[counted]}</strong> {text.states[state]}
          </li>
        ))}
      </ul>
    </div>
  );
}
