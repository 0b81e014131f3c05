import { useText } from '../../i18n/language.js';
import { State, type Tone } from '../../ui/Badge.js';

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
  return <State tone={tones[outcome] ?? 'neutral'}>{text.outcomes[outcome] ?? outcome}</State>;
}
