import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  collective: [
    { path: 'ecrire/:kind/:id', page: lazyPage(['writing'], () => import('./WriteTextPage.js')) },
    { path: 'historique/:kind/:id', page: lazyPage(['texts'], () => import('./HistoryPage.js')) },
    { path: 'version/:id', page: lazyPage(['texts'], () => import('./VersionPage.js')) },
  ],
};
