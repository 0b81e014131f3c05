import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  collective: [
    { path: 'programme', page: lazyPage(['programme'], () => import('./ProgrammePage.js')) },
    { path: 'programme/ordre', page: lazyPage(['programme'], () => import('./ArrangePage.js')) },
    { path: 'programme/imprimer', page: lazyPage(['programme'], () => import('./WholeProgrammePage.js')) },
    { path: 'programme/versions', page: lazyPage(['programme'], () => import('./PublicationsPage.js')) },
    { path: 'programme/versions/:number', page: lazyPage(['programme'], () => import('./PublicationPage.js')) },
    { path: 'engagements', page: lazyPage(['commitments'], () => import('./commitments/CommitmentsPage.js')) },
    { path: 'engagements/:number', page: lazyPage(['commitments'], () => import('./commitments/CommitmentPage.js')) },
    { path: 'programme/:chapter', page: lazyPage(['programme'], () => import('./ChapterPage.js')) },
  ],
};
