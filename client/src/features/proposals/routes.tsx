import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  collective: [
    { path: 'propositions', page: lazyPage(['proposals'], () => import('./ProposalsPage.js')) },
    { path: 'propositions/nouvelle', page: lazyPage(['proposals', 'writing'], () => import('./NewProposalPage.js')) },
    {
      path: 'propositions/:number',
      page: lazyPage(['proposals', 'amendments', 'lineage'], () => import('./ProposalPage.js')),
    },
    { path: 'propositions/:number/versions', page: lazyPage(['proposals'], () => import('./VersionsPage.js')) },
    {
      path: 'propositions/:number/origine',
      page: lazyPage(['proposals', 'amendments', 'origins'], () => import('./origins/OriginsPage.js')),
    },
    {
      path: 'propositions/:number/amendements',
      page: lazyPage(['proposals', 'amendments'], () => import('./amendments/AmendmentsPage.js')),
    },
    {
      path: 'propositions/:number/amender',
      page: lazyPage(['proposals', 'amendments', 'writing'], () => import('./amendments/AmendPage.js')),
    },
    { path: 'propositions/:number/ecrire', page: lazyPage(['proposals'], () => import('./WriteProposalPage.js')) },
  ],
};
