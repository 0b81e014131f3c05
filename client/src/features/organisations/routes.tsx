import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  collective: [
    { path: 'organisations', page: lazyPage(['organisations'], () => import('./OrganisationsPage.js')) },
    { path: 'organisations/:slug', page: lazyPage(['organisations'], () => import('./OrganisationPage.js')) },
    { path: 'demander-une-rencontre', page: lazyPage(['organisations'], () => import('./RequestMeetingPage.js')) },
    {
      path: 'demander-une-rencontre/confirmer',
      page: lazyPage(['organisations'], () => import('./ConfirmMeetingPage.js')),
    },
  ],
  fullScreen: [
    { path: 'rencontres/:id/feuille', page: lazyPage(['organisations'], () => import('./EncounterSheetPage.js')) },
  ],
};
