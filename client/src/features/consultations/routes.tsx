import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  collective: [
    { path: 'contributions', page: lazyPage(['consultations'], () => import('./ContributionsPage.js')) },
    { path: 'contributions/nouvelle', page: lazyPage(['consultations'], () => import('./ContributePage.js')) },
    { path: 'contributions/:number', page: lazyPage(['consultations'], () => import('./ContributionPage.js')) },
  ],
};
