// Builds what changed since the last build: operations → server (dist/src, dist/migrations) → client (dist/client).
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { codegen, MANIFEST } from './codegen.mjs';
import { filesUnder, fingerprint, readStamp, writeStamp } from './support/fingerprint.mjs';
import { precompress } from './support/precompress.mjs';
import { at, tsc } from './support/root.mjs';
import { node, seconds } from './support/run.mjs';

const STAMP = 'dist/.stamp';
const TOOLS = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts/build.mjs'];

const isSpec = (file) => file.endsWith('.spec.ts') || file.endsWith('.spec.tsx');

const inputs = (folders) => fingerprint([...TOOLS, ...folders.flatMap(filesUnder).filter((file) => !isSpec(file))]);

/** The parts of dist/, each with what it is made from, what it leaves and how it is made. */
const PARTS = {
  server: {
    inputs: () => inputs(['src', 'migrations']),
    outputs: ['dist/src'],
    make: () => {
      for (const folder of ['dist/src', 'dist/migrations']) rmSync(at(folder), { recursive: true, force: true });
      return node([tsc, '-p', 'tsconfig.build.json']);
    },
  },
  client: {
    // src/ too: the client takes pure domain code from it.
    inputs: () => inputs(['client', 'src']),
    outputs: ['dist/client/index.html', 'dist/client/.vite/manifest.json'],
    make: async () => {
      const vite = at('node_modules/vite/bin/vite.js');
      const result = await node([vite, 'build', 'client', '--config', 'client/vite.config.ts', '--logLevel', 'warn']);
      if (result.code === 0) precompress('dist/client');
      return result;
    },
  },
};

/** Makes one part unless it is up to date. Answers its fingerprint; throws with the tool's whole output. */
async function make(name, stamp, say) {
  const part = PARTS[name];
  const wanted = part.inputs();
  if (stamp[name] === wanted && part.outputs.every((file) => existsSync(at(file)))) return wanted;
  say(`${name}: building`);
  const { code, output, ms } = await part.make();
  if (code !== 0) throw new Error(`${output.trim()}\n${name}: the build failed`);
  say(`${name}: built in ${seconds(ms)}`);
  return wanted;
}

/** The server answers the client's operations by hash: it finds their texts beside itself. */
function publishOperations() {
  if (!existsSync(at(MANIFEST))) return;
  mkdirSync(at('dist'), { recursive: true });
  copyFileSync(at(MANIFEST), at('dist/operations.json'));
}

/**
 * Brings the named parts of dist/ up to date, each only when its sources changed.
 * @param {{ parts?: string[], say?: (line: string) => void }} options
 */
export async function build({ parts = Object.keys(PARTS), say = console.log } = {}) {
  if (parts.includes('client')) {
    const line = await codegen();
    if (!line.endsWith('up to date')) say(line);
  }
  publishOperations();
  const stamp = readStamp(STAMP);
  const made = await Promise.allSettled(parts.map(async (name) => [name, await make(name, stamp, say)]));
  const done = made.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  if (done.length > 0) writeStamp(STAMP, { ...stamp, ...Object.fromEntries(done) });
  const broken = made.flatMap((result) => (result.status === 'rejected' ? [result.reason.message] : []));
  if (broken.length > 0) throw new Error(broken.join('\n\n'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = performance.now();
  try {
    await build();
    console.log(`build: ready in ${seconds(performance.now() - started)}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
