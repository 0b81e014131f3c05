import { use, type ComponentType } from 'react';
import type { CatalogueName, Language } from '../i18n/catalogues.js';
import { useLanguage } from '../i18n/language.js';
import { loadCatalogues } from '../i18n/load.js';
import { once } from './once.js';
import type { PageComponent } from './routes.js';

/**
 * A page in its own chunk: its code and its catalogues are brought side by side the first time it is shown.
 *
 *     lazyPage(['proposals'], () => import('./ProposalPage.js'))
 */
export function lazyPage(
  catalogues: readonly CatalogueName[],
  load: () => Promise<{ default: ComponentType }>,
): PageComponent {
  const loadPage = once(load);
  function LazyPage() {
    const texts = loadCatalogues(useLanguage(), catalogues);
    const page = loadPage();
    use(texts);
    const Body = use(page).default;
    return <Body />;
  }
  const preload = (language: Language) => {
    // A failure is told by the page that suspends on the same promises.
    Promise.all([loadPage(), loadCatalogues(language, catalogues)]).catch(() => undefined);
  };
  return Object.assign(LazyPage, { preload });
}
