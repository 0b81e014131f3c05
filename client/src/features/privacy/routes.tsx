import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  plain: [{ path: 'donnees-personnelles', page: lazyPage(['privacy'], () => import('./PrivacyPage.js')) }],
};
