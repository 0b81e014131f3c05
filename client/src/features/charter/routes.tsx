import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  collective: [
    { path: 'charte', page: lazyPage(['charter'], () => import('./CharterPage.js')) },
    { path: 'charte/versions', page: lazyPage(['charter'], () => import('./VersionsPage.js')) },
    { path: 'charte/projet', page: lazyPage(['charter'], () => import('./DraftPage.js')) },
    { path: 'charte/soutiens', page: lazyPage(['charter'], () => import('./WallPage.js')) },
    { path: 'charte/amendements', page: lazyPage(['charter'], () => import('./AmendmentsPage.js')) },
    { path: 'charte/renouveler/:id', page: lazyPage(['charter'], () => import('./RenewPage.js')) },
    { path: 'organisations/:slug/signer', page: lazyPage(['charter'], () => import('./EndorsePage.js')) },
  ],
};
