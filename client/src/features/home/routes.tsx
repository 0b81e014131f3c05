import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  collective: [
    { path: '', page: lazyPage(['home'], () => import('./HomePage.js')) },
    { path: 'membres', page: lazyPage(['home'], () => import('./MembersPage.js')) },
  ],
};
