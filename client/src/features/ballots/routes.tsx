import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  collective: [
    { path: 'regles', page: lazyPage(['desk'], () => import('./desk/RulesPage.js')) },
    { path: 'regles/composer', page: lazyPage(['desk'], () => import('./desk/WorkshopPage.js')) },
    { path: 'scrutins/:id/depouillement', page: lazyPage(['desk'], () => import('./desk/TellersPage.js')) },
  ],
};
