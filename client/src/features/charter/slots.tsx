import { lazyPart, type FeatureSlots } from '../../page/slots.js';

export const slots: FeatureSlots = {
  charterAmended: lazyPart(['charter'], () => import('./CharterAmended.js')),
  charterChanges: lazyPart(['charter'], () => import('./CharterChanges.js')),
};
