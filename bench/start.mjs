// `npm run bench`: the bench's own libraries are installed at its first use, so that the root `npm ci` stays light.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
if (!existsSync(new URL('node_modules/autocannon', import.meta.url))) {
  console.log('First use: installing the libraries of bench/ (once, under a minute)…');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error('The libraries of bench/ could not be installed: is the registry reachable?');
    process.exit(1);
  }
}
await import('./run.mjs');
