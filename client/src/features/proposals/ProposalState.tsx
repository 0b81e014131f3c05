import { useText } from '../../i18n/language.js';
import { Badge, State, type Tone } from '../../ui/Badge.js';

const tones: Readonly<Record<string, Tone>> = {
  draft: 'neutral',
  debated: 'info',
  submitted: 'accent',
  adopted: 'success',
  rejected: 'danger',
  deferred: 'warning',
  withdrawn: 'neutral',
  merged: 'neutral',
};

interface ProposalStateProps {
  readonly proposal: { readonly state: string; readonly private: boolean };
}

/** Where a proposal stands. */
export function ProposalState({ proposal }: ProposalStateProps) {
  const text = useText('proposals');
  return (
    <>
      <State tone={tones[proposal.state] ?? 'neutral'}>{text.states[proposal.state] ?? proposal.state}</State>
      {proposal.private ? <Badge>{text.private}</Badge> : null}
    </>
  );
}
