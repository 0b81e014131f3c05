// Prints the schema of the code to schema.graphql; with --check, fails when the committed one says something else.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from './build.mjs';
import { at } from './support/root.mjs';
import { node } from './support/run.mjs';

const check = process.argv.includes('--check');

/** The first line that differs, for a message that says where to look. */
function firstDifference(committed, printed) {
  const [old, current] = [committed.split('\n'), printed.split('\n')];
  const line = current.findIndex((text, index) => text !== old[index]);
  const index = line === -1 ? current.length : line;
  return `line ${index + 1}: committed "${old[index] ?? ''}", code says "${current[index] ?? ''}"`;
}

async function main() {
  await build({ parts: ['server'] });
  const { code, output } = await node([at('dist/src/cli.js'), 'schema'], { errors: 'inherit' });
  if (code !== 0) throw new Error(`${output.trim()}\nschema: the server could not print it`);
  const printed = `${output.trim()}\n`;
  const committed = existsSync(at('schema.graphql')) ? readFileSync(at('schema.graphql'), 'utf8') : '';
  if (printed === committed) return 'schema: schema.graphql says what the code says';
  if (check)
    throw new Error(
      `schema: schema.graphql is not what the code says (run npm run schema)\n${firstDifference(committed, printed)}`,
    );
  writeFileSync(at('schema.graphql'), printed);
  return 'schema: schema.graphql written';
}

try {
  console.log(await main());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
