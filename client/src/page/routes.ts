import type { ReactNode } from 'react';
import type { Language } from '../i18n/catalogues.js';

/** What `lazyPage` makes. */
export interface PageComponent {
  (): ReactNode;
  readonly preload: (language: Language) => void;
}

export interface FeatureRoute {
  /** Without a leading slash, as React Router reads it: `propositions/:number`. An empty path is the place's front page. */
  readonly path: string;
  readonly page: PageComponent;
}

/** What `features/<module>/routes.tsx` exports as `routes`. */
export interface FeatureRoutes {
  /** Under `/:collective`, in the collective's layout. */
  readonly collective?: readonly FeatureRoute[];
  /** Of the installation as a whole, without a collective: `connexion`, `installation`. */
  readonly plain?: readonly FeatureRoute[];
  /** Under `/:collective`, alone on the screen: the hall's display, the live room. */
  readonly fullScreen?: readonly FeatureRoute[];
}
