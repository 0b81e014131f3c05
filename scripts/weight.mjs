// What a page's first load weighs in JavaScript, from Vite's manifest: the application's first chunk, the page's own,
// the words of its feature, and all they import. Compared after gzip (brotli is shown beside it).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { at } from './support/root.mjs';

const OUT = 'dist/client';
const BUDGET = 170_000;

/** The chunks needed before `key` can run: itself and its static imports, theirs too. */
function closure(manifest, key, found = new Set()) {
  if (found.has(key) || manifest[key] === undefined) return found;
  found.add(key);
  for (const imported of manifest[key].imports ?? []) closure(manifest, imported, found);
  return found;
}

const sizes = new Map();
function sizeOf(file) {
  if (!sizes.has(file)) {
    const bytes = readFileSync(at(OUT, file));
    sizes.set(file, { gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length });
  }
  return sizes.get(file);
}

/** Bytes over the wire of a set of chunks. */
function weigh(manifest, keys) {
  const files = new Set([...keys].map((key) => manifest[key].file).filter((file) => file.endsWith('.js')));
  const total = { gzip: 0, brotli: 0 };
  for (const file of files) {
    const { gzip, brotli } = sizeOf(file);
    total.gzip += gzip;
    total.brotli += brotli;
  }
  return total;
}

/** The words a feature's page waits for: the heavier of its two languages. */
function catalogue(manifest, page) {
  const feature = /\/features\/([^/]+)\//.exec(`/${page}`)?.[1];
  const keys = Object.keys(manifest).filter((key) => new RegExp(`(^|/)i18n/[a-z]{2}/${feature}\\.ts$`).test(key));
  return keys.sort((a, b) => sizeOf(manifest[b].file).gzip - sizeOf(manifest[a].file).gzip).slice(0, 1);
}

/** Every route of the built client with its weight in bytes, heaviest first. */
function routes(manifest) {
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  if (entry === undefined) throw new Error(`weight: no entry in ${OUT}/.vite/manifest.json`);
  const pages = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && key.endsWith('Page.tsx'));
  const chunks = (key) => [entry, key, ...catalogue(manifest, key)].flatMap((part) => [...closure(manifest, part)]);
  return [
    { name: '(before any page)', ...weigh(manifest, closure(manifest, entry)) },
    ...pages.map((key) => ({
      name: path.posix.join('/', key).replace(/^.*\/features\//, ''),
      ...weigh(manifest, chunks(key)),
    })),
  ].sort((a, b) => b.gzip - a.gzip);
}

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);

try {
  const all = routes(JSON.parse(readFileSync(at(OUT, '.vite/manifest.json'), 'utf8')));
  const width = Math.max(...all.map(({ name }) => name.length));
  console.log(`${'page'.padEnd(width)}       gzip     brotli   (budget: ${kB(BUDGET).trim()} of JavaScript, gzip)`);
  for (const { name, gzip, brotli } of all) {
    console.log(`${name.padEnd(width)} ${kB(gzip)} ${kB(brotli)}${gzip > BUDGET ? '   over budget' : ''}`);
  }
  process.exitCode = all.some(({ gzip }) => gzip > BUDGET) ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
