import { Suspense, useEffect } from 'react';
import { matchRoutes, Outlet, useLocation, useRoutes, type RouteObject } from 'react-router';
import { useLanguage } from '../i18n/language.js';
import { NotFound } from '../page/NotFound.js';
import type { FeatureRoute, FeatureRoutes, PageComponent } from '../page/routes.js';
import { Loading } from '../ui/Progress.js';
import { Broken } from './Broken.js';
import { CollectiveLayout } from './CollectiveLayout.js';
import { FullScreenLayout } from './FullScreenLayout.js';
import { PlaceProvider } from './PlaceProvider.js';
import { PlainLayout } from './PlainLayout.js';
import { useScrollRestoration } from './useScrollRestoration.js';

const features = Object.values(
  import.meta.glob<FeatureRoutes>('../features/*/routes.tsx', { eager: true, import: 'routes' }),
);

const pages = new WeakMap<RouteObject, PageComponent>();

function toRoute({ path, page: Body }: FeatureRoute): RouteObject {
  const route: RouteObject = { path, element: <Body /> };
  pages.set(route, Body);
  return route;
}

const routesOf = (place: keyof FeatureRoutes): RouteObject[] =>
  features.flatMap((feature) => (feature[place] ?? []).map(toRoute));

const notFound: RouteObject = { path: '*', element: <NotFound /> };

/** The URL map: what features declare, in the layout they declare it for. */
const table: RouteObject[] = [
  {
    element: <PlaceProvider />,
    children: [{ element: <PlainLayout />, children: [{ element: <PageBody />, children: [...routesOf('plain')] }] }],
  },
  {
    path: ':collective',
    element: <PlaceProvider />,
    children: [
      { element: <FullScreenLayout />, children: [{ element: <PageBody />, children: routesOf('fullScreen') }] },
      {
        element: <CollectiveLayout />,
        children: [{ element: <PageBody />, children: [...routesOf('collective'), notFound] }],
      },
    ],
  },
  {
    element: <PlaceProvider />,
    children: [{ element: <PlainLayout />, children: [{ element: <PageBody />, children: [notFound] }] }],
  },
];

/** A new address is a new page: its own waiting sign, its own accident. */
function PageBody() {
  const { pathname } = useLocation();
  return (
    <Broken key={pathname}>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </Broken>
  );
}

export function Router() {
  useScrollRestoration();
  const { pathname } = useLocation();
  const language = useLanguage();
  // The page's code comes while its place is asked for, not after.
  useEffect(() => {
    const route = matchRoutes(table, pathname)?.at(-1)?.route;
    if (route) pages.get(route)?.preload(language);
  }, [pathname, language]);
  return useRoutes(table);
}
