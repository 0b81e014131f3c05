import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  collective: [
    { path: 'moi', page: lazyPage(['me'], () => import('./InboxPage.js')) },
    { path: 'moi/reglages', page: lazyPage(['me'], () => import('./SettingsPage.js')) },
    { path: 'moi/donnees', page: lazyPage(['me'], () => import('./MyDataPage.js')) },
  ],
};
