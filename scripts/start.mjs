// `npm start`: builds what changed, then becomes the server. One process, so that Ctrl-C and kill reach it directly.
import './support/node-version.mjs';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { at } from './support/root.mjs';

async function ready() {
  if (!existsSync(at('node_modules/typescript7'))) throw new Error('The libraries are missing: run `npm ci` first.');
  const { build } = await import('./build.mjs');
  await build();
}

try {
  await ready();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const cli = at('dist/src/cli.js');
process.argv = [process.argv[0], cli, 'serve', ...process.argv.slice(2)];
await import(pathToFileURL(cli).href);
