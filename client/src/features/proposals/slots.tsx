import { lazyPart, type FeatureSlots } from '../../page/slots.js';

export const slots: FeatureSlots = {
  proposalWords: lazyPart(['proposals', 'amendments'], () => import('./ProposalWords.js')),
  amendmentChanges: lazyPart(['proposals', 'amendments'], () => import('./amendments/AmendmentChanges.js')),
  minorityOpinions: lazyPart(['proposals', 'amendments'], () => import('./OpinionsAt.js')),
  sentenceOrigins: lazyPart(['proposals', 'origins'], () => import('./origins/SentenceOrigins.js')),
  groupProposals: lazyPart(['proposals'], () => import('./GroupProposals.js')),
  proposalChoice: lazyPart(['proposals'], () => import('./ProposalChoice.js')),
};
