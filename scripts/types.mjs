// Checks the types of server and client, both at once.
import { existsSync } from 'node:fs';
import { codegen } from './codegen.mjs';
import { at, tsc } from './support/root.mjs';
import { node } from './support/run.mjs';

try {
  await codegen();
  const projects = ['tsconfig.json', 'client/tsconfig.json'].filter((project) => existsSync(at(project)));
  const results = await Promise.all(projects.map((project) => node([tsc, '--noEmit', '-p', project])));
  for (const { output } of results) process.stdout.write(output);
  process.exitCode = results.every(({ code }) => code === 0) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
