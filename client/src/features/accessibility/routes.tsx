import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  plain: [{ path: 'accessibilite', page: lazyPage(['accessibility'], () => import('./AccessibilityPage.js')) }],
};
