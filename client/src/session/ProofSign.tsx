import { useText } from '../i18n/language.js';
import type { ProofState } from './useProof.js';

/** Where the small computation stands, said to screen readers too. */
export function ProofSign({ state }: { readonly state: ProofState }) {
  const text = useText('ui');
  return <output aria-live="polite">{state === 'failed' ? text.proofFailed : text.proofStates[state]}</output>;
}
