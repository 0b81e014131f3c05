// `npm run bench`: the bench's own libraries are installed at its first use, and again when one was added; the root `npm ci`
// stays light.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const missing = (name) => !existsSync(new URL(`node_modules/${name}`, import.meta.url));
if (Object.keys(dependencies).some(missing)) {
  console.log('Installing the libraries of bench/ (once, under a minute)…');
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
