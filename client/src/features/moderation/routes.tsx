import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  collective: [{ path: 'moderation', page: lazyPage(['moderation'], () => import('./ModerationPage.js')) }],
};
