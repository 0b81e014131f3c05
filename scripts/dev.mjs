// `npm run dev`: the server is built and restarted at each change of src/, the client is served by Vite, which reloads
// it and hands the API on. One Ctrl-C ends all.
import './support/node-version.mjs';
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { build } from './build.mjs';
import { codegen } from './codegen.mjs';
import { at, root } from './support/root.mjs';

const port = process.env.PORT ?? '3000';
const clientPort = process.env.CLIENT_PORT ?? '5173';
const env = {
  ...process.env,
  NODE_ENV: process.env.NODE_ENV ?? 'development',
  PORT: port,
  PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${clientPort}`,
  FAIRE_API: `http://127.0.0.1:${port}`,
};

let stopping = false;
let server;

const start = (args) => spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

const tellFault = (error) => console.error(`${error.message}\ndev: waiting for the next change`);

/** Builds; when that works, replaces the server once it has let go of its port and database. */
async function rebuild() {
  await build({ parts: ['server'] });
  if (server !== undefined) await end(server);
  if (stopping) return;
  server = start(['--enable-source-maps', at('dist/src/cli.js'), 'serve']);
}

/** Changes come in bursts: work starts 150 ms after the last one, and never twice at once. */
function afterChanges(work) {
  let turn = Promise.resolve();
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => (turn = turn.then(work).catch(tellFault)), 150);
  };
}

const typeOperations = async () => console.log(await codegen());
const serverChanged = afterChanges(rebuild);
const operationsChanged = afterChanges(typeOperations);

await typeOperations().catch(tellFault);
await rebuild().catch(tellFault);
for (const folder of ['src', 'migrations']) {
  watch(at(folder), { recursive: true }, (_event, file) => {
    if (file !== null && !file.endsWith('.spec.ts')) serverChanged();
  });
}
watch(at('client/src'), { recursive: true }, (_event, file) => {
  if (file?.endsWith('.graphql')) operationsChanged();
});
watch(root, (_event, file) => {
  if (file === 'schema.graphql') operationsChanged();
});

const client = start(
  [at('node_modules/vite/bin/vite.js'), 'client', '--config', 'client/vite.config.ts'].concat([
    '--port',
    clientPort,
    '--strictPort',
    '--clearScreen',
    'false',
  ]),
);

async function stop() {
  if (stopping) return;
  stopping = true;
  await Promise.all([client, server].filter((child) => child !== undefined).map(end));
  process.exit(0);
}

client.once('exit', stop);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
