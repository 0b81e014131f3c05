import type { FeelingsView } from '../../../../src/modules/plenaries/domain/feelings.js';
import { useText } from '../../i18n/language.js';
import { Meter } from '../../ui/Meter.js';
import styles from './Floor.module.css';

const signs = ['agree', 'disagree', 'smile', 'louder', 'repeating'] as const;

/** A mood poll as it stands. */
export function MoodPicture({ mood }: { readonly mood: NonNullable<FeelingsView['mood']> }) {
  const text = useText('floor');
  const total = mood.counts.reduce((sum, count) => sum + count, 0);
  return (
    <div className={styles.moodPicture}>
      {mood.options.map((option, index) => (
        <Meter key={option} label={option} value={mood.counts[index] ?? 0} max={total} />
      ))}
      <p className={styles.soft}>{text.moodSaid(total)}</p>
    </div>
  );
}

/** Hands and reactions of this moment; nothing when the hall is calm. */
export function FeelingsLine({ view }: { readonly view: FeelingsView }) {
  const text = useText('floor');
  const shown = signs.filter((sign) => view.reactions[sign] > 0);
  if (view.hands === 0 && shown.length === 0) return null;
  return (
    <p className={styles.feelings}>
      {view.hands > 0 ? <span>{text.hands(view.hands)}</span> : null}
      {shown.map((sign) => (
        <span key={sign}>{text.reacted(text.reactions[sign] ?? '', view.reactions[sign])}</span>
      ))}
    </p>
  );
}
