import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const project = fileURLToPath(new URL('../../', import.meta.url));
const sources = join(project, 'src/platform/database/embedded');

const program = `
import { startEmbeddedPostgres } from './index.js';
try {
  const db = await startEmbeddedPostgres({ dataFolder: process.argv[2] });
  console.log(JSON.stringify({ url: db.url, adopted: db.adopted }));
  process.stdin.once('data', () => db.stop().then(() => process.exit(0)));
} catch (error) {
  console.log(JSON.stringify({ fault: error.fault, message: error.message }));
}
`;

export type Said = { url: string; adopted: boolean } | { fault: string; message: string };

/** Compiles the launcher alone into a folder, for processes of its own that a test may kill. */
export async function compileLauncher(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(sources)) {
    if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    const { outputText } = ts.transpileModule(await readFile(join(sources, name), 'utf8'), { compilerOptions });
    await writeFile(join(folder, name.replace(/\.ts$/, '.js')), outputText);
  }
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'program.js'), program);
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
}

/** Starts the embedded database in a process of its own; resolves once that process has said how it went. */
export async function startProcess(
  compiled: string,
  dataFolder: string,
  user: { uid?: number; gid?: number } = {},
): Promise<{ child: ChildProcess; said: Said }> {
  const child = spawn(process.execPath, [join(compiled, 'program.js'), dataFolder], {
    ...user,
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const said: Said = JSON.parse(line);
    return { child, said };
  }
  throw new Error('the process ended without a word');
}

export const exited = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));
