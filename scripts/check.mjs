// The quick part, for every save: types, lint, format, import map and pure tests, two at a time.
import { pathToFileURL } from 'node:url';
import { codegen } from './codegen.mjs';
import { at } from './support/root.mjs';
import { node, pooled, seconds } from './support/run.mjs';
import { vitestCounts } from './support/counts.mjs';

const bin = (file) => at('node_modules', file);
const PURE_REPORT = '.cache/vitest-pure.json';

/** The longest first, so that the two lanes end together. `counts` reads how many tests a step ran. */
const STEPS = [
  {
    name: 'pure tests',
    args: [
      bin('vitest/vitest.mjs'),
      'run',
      '--project',
      'pure',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${PURE_REPORT}`,
    ],
    counts: () => vitestCounts(PURE_REPORT),
  },
  {
    name: 'import map',
    args: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'migrations',
      'client/src',
    ],
  },
  { name: 'types', args: ['scripts/types.mjs'] },
  { name: 'lint', args: [bin('oxlint/bin/oxlint')] },
  { name: 'format', args: [bin('oxfmt/bin/oxfmt'), '--check'] },
];

/** One step to its end, told in one line, with everything it said when it failed. */
async function check({ name, args, counts }, say) {
  const { code, output, ms } = await node(args);
  say(`${code === 0 ? '✓' : '✗'} ${name} (${seconds(ms)})`);
  if (code !== 0) say(output.trimEnd());
  return { name, ok: code === 0, ...(counts === undefined ? {} : { counts: counts() }) };
}

/**
 * Runs every step, whatever fails.
 * @returns {Promise<{ name: string, ok: boolean, counts?: { passed: number, failed: number } }[]>}
 */
export async function checkAll(say = console.log) {
  try {
    say(await codegen());
  } catch (error) {
    say(`✗ operations\n${error instanceof Error ? error.message : error}`);
    return [{ name: 'operations', ok: false }];
  }
  return pooled(
    STEPS.map((step) => () => check(step, say)),
    2,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = performance.now();
  const results = await checkAll();
  const failed = results.filter(({ ok }) => !ok).map(({ name }) => name);
  console.log(
    `check: ${failed.length === 0 ? 'all good' : `${failed.join(', ')} failed`} in ${seconds(performance.now() - started)}`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}
