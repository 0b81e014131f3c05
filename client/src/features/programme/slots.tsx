import { lazyPart, type FeatureSlots } from '../../page/slots.js';

export const slots: FeatureSlots = {
  measurePlace: lazyPart(['programme'], () => import('./MeasurePlace.js')),
};
