import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const worker = new URL('sw.js', import.meta.url);
const kept = /^assets\/.*\.(js|css|woff2)$/;

/** Writes `sw.js` into the build, knowing the build's files; their names change with what is in them, and it with them. */
export const offlineWorker = (): Plugin => ({
  name: 'offline-worker',
  apply: 'build',
  // After all others: every file is there.
  enforce: 'post',
  generateBundle(_options, bundle) {
    const files = Object.keys(bundle)
      .filter((name) => kept.test(name))
      .sort()
      .map((name) => `/${name}`);
    const first = Object.values(bundle).flatMap((output) =>
      output.type === 'chunk' && output.isEntry
        ? [output.fileName, ...output.imports, ...(output.viteMetadata?.importedCss ?? [])].map((name) => `/${name}`)
        : [],
    );
    const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 16);
    const source = readFileSync(worker, 'utf8').replace('self.__BUILD__', JSON.stringify({ version, files, first }));
    this.emitFile({ type: 'asset', fileName: 'sw.js', source });
  },
});
