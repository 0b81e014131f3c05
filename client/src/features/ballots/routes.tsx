import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  collective: [
    { path: 'regles', page: lazyPage(['desk'], () => import('./desk/RulesPage.js')) },
    { path: 'regles/composer', page: lazyPage(['desk'], () => import('./desk/WorkshopPage.js')) },
    { path: 'scrutins-ailleurs', page: lazyPage(['outside'], () => import('./outside/OutsideListPage.js')) },
    { path: 'scrutins-ailleurs/importer', page: lazyPage(['outside'], () => import('./outside/ImportPage.js')) },
    { path: 'scrutins-ailleurs/:id', page: lazyPage(['outside', 'results'], () => import('./outside/OutsidePage.js')) },
    { path: 'scrutins/:id/depouillement', page: lazyPage(['desk'], () => import('./desk/TellersPage.js')) },
  ],
};
