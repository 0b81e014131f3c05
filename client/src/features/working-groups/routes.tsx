import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  collective: [
    { path: 'groupes', page: lazyPage(['working-groups'], () => import('./GroupsPage.js')) },
    { path: 'groupes/:slug', page: lazyPage(['working-groups'], () => import('./GroupPage.js')) },
  ],
};
