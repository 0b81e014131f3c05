import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  collective: [
    { path: 'organisations', page: lazyPage(['organisations'], () => import('./OrganisationsPage.js')) },
    { path: 'organisations/:slug', page: lazyPage(['organisations'], () => import('./OrganisationPage.js')) },
  ],
  fullScreen: [
    { path: 'rencontres/:id/feuille', page: lazyPage(['organisations'], () => import('./EncounterSheetPage.js')) },
  ],
};
