import type { Catalogues } from '../../i18n/catalogues.js';
import { useText } from '../../i18n/language.js';
import { State, type Tone } from '../../ui/Badge.js';
import type { ContributionLineFragment } from './consultations.generated.js';
import { shortTitle } from './excerpt.js';

interface ContributionProps {
  readonly contribution: ContributionLineFragment;
}

/** Its title, or its first words. */
export const titleOf = (contribution: ContributionLineFragment, text: Catalogues['consultations']): string =>
  shortTitle(contribution) || text.untitled(contribution.number);

const stateTones: Readonly<Record<string, Tone>> = { received: 'info', grouped: 'accent' };

const fateTones: Readonly<Record<string, Tone>> = { 'taken-up': 'success', 'not-kept': 'neutral' };

/** Where it stands: its fate once it has one. */
export function ContributionState({ contribution: { state, fate } }: ContributionProps) {
  const text = useText('consultations');
  if (fate) return <State tone={fateTones[fate] ?? 'info'}>{text.fates[fate] ?? fate}</State>;
  return <State tone={stateTones[state] ?? 'neutral'}>{text.states[state] ?? state}</State>;
}

export function Author({ contribution: { author, offlineName } }: ContributionProps) {
  const text = useText('consultations');
  if (offlineName) return <>{text.offlineShort(offlineName)}</>;
  return <>{text.by(author && !author.erased ? author.name : text.formerMember)}</>;
}
