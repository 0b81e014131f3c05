import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const writersFile = fileURLToPath(new URL('writers.mjs', import.meta.url));

/**
 * A process of its own in which people write in one draft for some seconds. Gives the milliseconds of each keystroke
 * until the last of the others had it, how many each client was answered for, and the words all have in the end.
 */
export function writeTogether(request) {
  const child = fork(writersFile, { execArgv: ['--max-semi-space-size=64'] });
  return new Promise((resolve, reject) => {
    child.once('message', (written) => (written.failed ? reject(new Error(written.failed)) : resolve(written)));
    child.once('exit', (code) => reject(new Error(`the writers ended with ${code}`)));
    child.send(request);
  }).finally(() => child.kill('SIGKILL'));
}
