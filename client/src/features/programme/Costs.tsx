import { useText } from '../../i18n/language.js';
import type { CostsFragment, MeasureLineFragment } from './programme.generated.js';
import styles from './Programme.module.css';

/** What a measure costs, in words; null where nobody said. */
export function useCostWords(): (measure: Pick<MeasureLineFragment, 'costOnce' | 'costYearly'>) => string | null {
  const text = useText('programme');
  return ({ costOnce, costYearly }) => {
    const parts = [
      ...(costOnce === null || costOnce === undefined ? [] : [text.once(costOnce)]),
      ...(costYearly === null || costYearly === undefined ? [] : [text.yearly(costYearly)]),
    ];
    return parts.length === 0 ? null : parts.join(', ');
  };
}

/** What a chapter costs as far as it is known, and of how many measures it is not. */
export function ChapterCosts({ costs, measures }: { readonly costs: CostsFragment; readonly measures: number }) {
  const text = useText('programme');
  if (measures === 0) return null;
  const { once, yearly, unknown } = costs;
  return (
    <p className={styles.origin}>
      {unknown < measures ? <>{text.total(once, yearly)} </> : null}
      {unknown > 0 ? text.costUnknownFor(unknown, measures) : null}
    </p>
  );
}
