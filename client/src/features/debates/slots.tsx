import { lazyPart, type FeatureSlots } from '../../page/slots.js';

export const slots: FeatureSlots = {
  debate: lazyPart(['debates'], () => import('./Debate.js')),
};
