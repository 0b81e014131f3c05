import { lazyPart, type FeatureSlots } from '../../page/slots.js';

export const slots: FeatureSlots = {
  groupProposals: lazyPart(['proposals'], () => import('./GroupProposals.js')),
  proposalChoice: lazyPart(['proposals'], () => import('./ProposalChoice.js')),
};
