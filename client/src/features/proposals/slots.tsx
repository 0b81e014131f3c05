import { lazyPart, type FeatureSlots } from '../../page/slots.js';

export const slots: FeatureSlots = {
  proposalWords: lazyPart(['proposals'], () => import('./ProposalWords.js')),
  groupProposals: lazyPart(['proposals'], () => import('./GroupProposals.js')),
  proposalChoice: lazyPart(['proposals'], () => import('./ProposalChoice.js')),
};
