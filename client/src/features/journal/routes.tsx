import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  collective: [
    { path: 'journal', page: lazyPage(['journal'], () => import('./JournalPage.js')) },
    { path: 'donnees', page: lazyPage(['open-data'], () => import('./OpenDataPage.js')) },
  ],
};
