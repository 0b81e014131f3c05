import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** Milliseconds as people read them: "0.8 s". */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * Runs one program to its end and keeps what it said. Never throws: a program that cannot start has code 127.
 * `show: true` prints as it goes instead (long runs); `errors: 'inherit'` prints only what it says on stderr.
 * @returns {Promise<{ code: number, output: string, ms: number }>}
 */
export function run(command, args, { env = process.env, show = false, errors = 'pipe' } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    let output = '';
    const stdio = show ? 'inherit' : ['ignore', 'pipe', errors];
    const child = spawn(command, args, { cwd: root, env, stdio });
    const keep = (chunk) => (output += chunk);
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    const end = (code) => resolve({ code, output, ms: performance.now() - started });
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** `run` for a program of the project written for Node. */
export const node = (args, options) => run(process.execPath, args, options);

/** Runs the tasks with at most `width` at once; answers in the order given. */
export async function pooled(tasks, width) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < tasks.length) {
      const index = next++;
      results[index] = await tasks[index]();
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
