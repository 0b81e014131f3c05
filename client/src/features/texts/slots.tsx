import { lazyPart, type FeatureSlots } from '../../page/slots.js';

export const slots: FeatureSlots = {
  bringDocument: lazyPart(['texts'], () => import('./bring/BringDocument.js')),
  download: lazyPart(['texts'], () => import('./Download.js')),
  history: lazyPart(['texts'], () => import('./History.js')),
  writing: lazyPart(['writing'], () => import('./Writing.js')),
};
