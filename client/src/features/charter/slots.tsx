import { lazyPart, type FeatureSlots } from '../../page/slots.js';

export const slots: FeatureSlots = {
  charterChanges: lazyPart(['charter'], () => import('./CharterChanges.js')),
};
