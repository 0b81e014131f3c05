import { lazyPage } from '../../page/lazyPage.js';
import type { FeatureRoutes } from '../../page/routes.js';

export const routes: FeatureRoutes = {
  plain: [
    { path: '', page: lazyPage(['identity'], () => import('./FrontPage.js')) },
    { path: 'connexion', page: lazyPage(['identity'], () => import('./SignInPage.js')) },
    { path: 'connexion/lien', page: lazyPage(['identity'], () => import('./SignInLinkPage.js')) },
    { path: 'inscription', page: lazyPage(['identity'], () => import('./SignUpPage.js')) },
    { path: 'deconnexion', page: lazyPage(['identity'], () => import('./SignOutPage.js')) },
  ],
  collective: [{ path: 'rejoindre', page: lazyPage(['identity'], () => import('./JoinPage.js')) }],
};
