import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const watchersFile = fileURLToPath(new URL('watchers.mjs', import.meta.url));

/** The process that watches one server with N sockets. */
export class Watchers {
  constructor() {
    this.child = fork(watchersFile, { execArgv: ['--max-semi-space-size=64'] });
  }

  answer() {
    return new Promise((resolve, reject) => {
      this.child.once('message', (message) => (message.failed ? reject(new Error(message.failed)) : resolve(message)));
    });
  }

  async send(message) {
    const answer = this.answer();
    this.child.send(message);
    return answer;
  }

  /** Milliseconds from just before the trigger until the last watcher heard. */
  async time(trigger) {
    await this.send({ expect: 'all' });
    const last = this.answer();
    const from = process.hrtime.bigint();
    await trigger();
    return Number(BigInt((await last).last) - from) / 1e6;
  }

  /** Milliseconds from the end of `work` until the last watcher heard a notice that says `until`. */
  async timeAfter(work, until) {
    await this.send({ expect: 'all', until });
    const last = this.answer();
    await work();
    const from = process.hrtime.bigint();
    return Number(BigInt((await last).last) - from) / 1e6;
  }

  end() {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    return ended;
  }
}
