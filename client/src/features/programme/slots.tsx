import { lazyPart, type FeatureSlots } from '../../page/slots.js';

export const slots: FeatureSlots = {
  organisationChapters: lazyPart(['programme'], () => import('./OrganisationChapters.js')),
  measurePlace: lazyPart(['programme'], () => import('./MeasurePlace.js')),
};
