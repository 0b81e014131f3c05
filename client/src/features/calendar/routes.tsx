import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  collective: [{ path: 'calendrier', page: lazyPage(['calendar'], () => import('./CalendarPage.js')) }],
};
