// `npm test`: everything that proves the product. `--e2e-only [PATH…]` plays only the e2e suite, or those files of it (as
// .ci/run does on another PostgreSQL). The last line is always "N passed, N failed".
import { build } from './build.mjs';
import { checkAll } from './check.mjs';
import { findChromium, INSTALL } from './support/chromium.mjs';
import { playwrightCounts, total, vitestCounts } from './support/counts.mjs';
import { at } from './support/root.mjs';
import { node, run, seconds } from './support/run.mjs';

const E2E_REPORT = '.cache/vitest-e2e.json';
const JOURNEYS_REPORT = '.cache/playwright.json';
const title = (text) => console.log(`\n── ${text}`);

/** Runs a script of the project in full view. */
async function shown(name, args, { counts, env } = {}) {
  title(name);
  const { code, ms } = await node(args, {
    show: true,
    ...(env === undefined ? {} : { env: { ...process.env, ...env } }),
  });
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds(ms)})`);
  return { name, ok: code === 0, ...(counts === undefined ? {} : { counts: counts() }) };
}

async function built() {
  title('build');
  try {
    await build();
    return { name: 'build', ok: true };
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return { name: 'build', ok: false };
  }
}

const e2e = (...files) =>
  shown(
    'e2e',
    [
      at('node_modules/vitest/vitest.mjs'),
      'run',
      '--project',
      'e2e',
      ...files,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${E2E_REPORT}`,
    ],
    { counts: () => vitestCounts(E2E_REPORT) },
  );

/** A browser for the journeys: one that is here, or Playwright's own, brought now. */
async function browser() {
  const found = await findChromium();
  if (found !== undefined) return found;
  title(`no Chromium or Chrome here: ${INSTALL}`);
  await run('npx', ['playwright', 'install', 'chromium'], { show: true });
  return findChromium();
}

async function journeys() {
  const chromium = await browser();
  if (chromium === undefined) {
    console.log(
      `✗ journeys: no Chromium or Chrome was found and none could be brought. One command brings it: ${INSTALL}`,
    );
    return { name: 'journeys', ok: false };
  }
  return shown('journeys', [at('node_modules/@playwright/test/cli.js'), 'test'], {
    counts: () => playwrightCounts(JOURNEYS_REPORT),
    env: { CHROMIUM_PATH: chromium },
  });
}

async function everything() {
  title('check');
  const steps = [...(await checkAll()), await built()];
  if (!steps.at(-1).ok) console.log('the build failed: what needs it is not run');
  else
    steps.push(await shown('schema', ['scripts/schema.mjs', '--check']), await shown('weight', ['scripts/weight.mjs']));
  steps.push(await e2e());
  if (steps.some(({ name, ok }) => name === 'build' && ok)) steps.push(await journeys());
  return steps;
}

const [only, ...files] = process.argv.slice(2);
const steps = only === '--e2e-only' ? [await e2e(...files)] : await everything();
const broken = steps.filter(({ ok }) => !ok).map(({ name }) => name);
const { passed, failed } = total(steps);
console.log(broken.length === 0 ? '\nEverything passes.' : `\nFailed: ${broken.join(', ')}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = broken.length === 0 ? 0 : 1;
