import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  collective: [
    { path: 'administration', page: lazyPage(['administration'], () => import('./CollectivePage.js')) },
    { path: 'administration/phases', page: lazyPage(['administration'], () => import('./PhasesPage.js')) },
    { path: 'administration/roles', page: lazyPage(['administration'], () => import('./RolesPage.js')) },
  ],
};
