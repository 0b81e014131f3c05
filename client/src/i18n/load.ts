import { once } from '../page/once.js';
import type { CatalogueName, Catalogues, Language } from './catalogues.js';
import { typeset } from './typography.js';

interface CatalogueFile {
  readonly default: Catalogues[CatalogueName];
}

/** What every page needs travels with the application, in both languages: no request before the first paint. */
const bundled = import.meta.glob<CatalogueFile>('./{fr,en}/{app,ui}.ts', { eager: true });
const files = import.meta.glob<CatalogueFile>(['./{fr,en}/*.ts', '!./*/app.ts', '!./*/ui.ts', '!./*/*.spec.ts']);

const loaded = new Map<string, unknown>();
const keep = (path: string, { default: texts }: CatalogueFile): void => {
  loaded.set(path, path.startsWith('./fr/') ? typeset(texts) : texts);
};
for (const [path, file] of Object.entries(bundled)) keep(path, file);

const loaders = new Map(
  Object.entries(files).map(([path, load]) => [path, once(async () => keep(path, await load()))]),
);

const pathOf = (language: Language, name: string): string => `./${language}/${name}.ts`;

const asked = new Map<string, () => Promise<unknown>>();

/** Brings the catalogues of these modules in a language; the same promise for the same question. */
export function loadCatalogues(language: Language, names: readonly CatalogueName[]): Promise<unknown> {
  const paths = names.map((name) => pathOf(language, name)).filter((path) => loaders.has(path));
  const key = paths.join('|');
  let load = asked.get(key);
  if (!load) {
    load = once(() => Promise.all(paths.map((path) => loaders.get(path)?.())));
    asked.set(key, load);
  }
  return load();
}

/** A catalogue that was brought before. Throws when the page did not name it in `lazyPage`. */
export function catalogueOf<Name extends CatalogueName>(language: Language, name: Name): Catalogues[Name] {
  const found = loaded.get(pathOf(language, name));
  if (found === undefined) throw new Error(`catalogue ${language}/${name} was not loaded: name it in lazyPage([...])`);
  // The path says which catalogue it is; the type of the file is checked where it is written.
  return found as Catalogues[Name];
}
