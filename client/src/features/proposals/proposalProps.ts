import type { ProposalWholeFragment } from './proposals.generated.js';

/** What every part of a proposal's page is given. */
export interface ProposalProps {
  readonly proposal: ProposalWholeFragment;
}
