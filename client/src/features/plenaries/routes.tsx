import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  collective: [
    { path: 'plenieres', page: lazyPage(['plenaries'], () => import('./PlenariesPage.js')) },
    { path: 'plenieres/:number', page: lazyPage(['plenaries', 'guided'], () => import('./PlenaryPage.js')) },
    {
      path: 'plenieres/:number/salle',
      page: lazyPage(['plenaries', 'floor', 'guided'], () => import('./RoomPage.js')),
    },
    {
      path: 'plenieres/:number/animation',
      page: lazyPage(['plenaries', 'floor', 'guided', 'rehearsal'], () => import('./ConsolePage.js')),
    },
    {
      path: 'plenieres/:number/compte-rendu',
      page: lazyPage(['plenaries', 'floor'], () => import('./MinutesPage.js')),
    },
    {
      path: 'procedures/:id',
      page: lazyPage(['plenaries', 'guided'], () => import('./guided/ProcedurePage.js')),
    },
    { path: 'scrutins/:id', page: lazyPage(['plenaries'], () => import('./BallotPage.js')) },
  ],
  fullScreen: [
    {
      path: 'procedures/:id/affichage',
      page: lazyPage(['plenaries', 'guided'], () => import('./guided/ProcedureDisplayPage.js')),
    },
    {
      path: 'plenieres/:number/affichage',
      page: lazyPage(['plenaries', 'floor', 'guided'], () => import('./DisplayPage.js')),
    },
  ],
};
