import { useText } from '../../i18n/language.js';
import { State, type Tone } from '../../ui/Badge.js';
import styles from './Plenaries.module.css';

const tones: Readonly<Record<string, Tone>> = {
  adopted: 'success',
  elected: 'success',
  rejected: 'danger',
  'none-elected': 'danger',
  'no-quorum': 'warning',
  tie: 'warning',
};

export function OutcomeState({ outcome }: { readonly outcome: string }) {
  const text = useText('plenaries');
  return (
    <span className={styles.outcome}>
      <State tone={tones[outcome] ?? 'neutral'}>{text.outcomes[outcome] ?? outcome}</State>
    </span>
  );
}
