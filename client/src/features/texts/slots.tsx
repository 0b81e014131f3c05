import { lazyPart, type FeatureSlots } from '../../page/slots.js';

export const slots: FeatureSlots = {
  download: lazyPart(['texts'], () => import('./Download.js')),
};
