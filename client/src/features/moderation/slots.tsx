import { lazyPart, type FeatureSlots } from '../../page/slots.js';

export const slots: FeatureSlots = {
  report: lazyPart(['moderation'], () => import('./Report.js')),
  hiddenWords: lazyPart(['moderation'], () => import('./HiddenWords.js')),
};
