import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';

const running = new Set();

/** Starts a server and waits until it says where it listens; what it says goes to `logFile`. */
export function startServer({ command = process.execPath, args, env = {}, logFile, ready, timeout = 120_000 }) {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const log = createWriteStream(logFile);
  const ended = new Promise((resolve) => child.once('close', resolve));
  void ended.then(() => running.delete(child));
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why) => reject(new Error(`${args.at(-1)}: ${why}\n${said.slice(-2000)}`));
    const timer = setTimeout(() => fail('not ready in time'), timeout);
    const hear = (text) => {
      log.write(text);
      if (said === null) return;
      said += text;
      const match = ready.exec(said);
      if (!match) return;
      clearTimeout(timer);
      said = null;
      resolve({ child, port: Number(match[1]), stop: () => stop(child, ended) });
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    void ended.then((code) => said !== null && fail(`ended with ${code}`));
  });
}

async function stop(child, ended) {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(timer);
}

/** Runs a command to its end and gives what it printed. */
export function run(command, args, env = {}) {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`${command}: ${output}`))));
  });
}

/** Nothing outlives the bench. */
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
