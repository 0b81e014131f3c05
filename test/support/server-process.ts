import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));
const compiler = join(project, 'node_modules/typescript7/bin/tsc');

type Environment = Readonly<Record<string, string>>;

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** What a process says, and how it ends. */
class Process {
  output = '';
  readonly ended: Promise<Ended>;
  private readonly hearers = new Set<() => void>();

  constructor(readonly child: ChildProcess) {
    const hear = (text: string): void => {
      this.output += text;
      for (const each of this.hearers) each();
    };
    child.stdout?.setEncoding('utf8').on('data', hear);
    child.stderr?.setEncoding('utf8').on('data', hear);
    this.ended = new Promise((resolve) => child.once('close', (code) => resolve({ code, output: this.output })));
  }

  /** Resolves with the match once the process has said it; rejects when it ends without. */
  said(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(this.output);
        if (match) resolve(match);
      };
      this.hearers.add(look);
      look();
      void this.ended.then(({ output }) => reject(new Error(`it ended without saying ${pattern}:\n${output}`)));
    });
  }
}

/** The `faire` command compiled into a folder of its own, so that a test runs it as an operator does. */
export class Faire {
  private readonly running = new Set<Process>();

  private constructor(private readonly folder: string) {}

  /** Types are another test's affair: what compiles is run. */
  static async compile(): Promise<Faire> {
    const folder = join(project, '.cache', `faire-${process.pid}`);
    await mkdir(folder, { recursive: true });
    const settings = [
      '-p',
      'tsconfig.build.json',
      '--outDir',
      folder,
      '--noEmitOnError',
      'false',
      '--sourceMap',
      'false',
    ];
    const tsc = spawn(process.execPath, [compiler, ...settings], { cwd: project, stdio: 'ignore' });
    await new Promise((resolve) => tsc.once('close', resolve));
    return new Faire(folder);
  }

  start(args: readonly string[], environment: Environment): Process {
    const { PATH = '', HOME = '', TMPDIR } = process.env;
    const inherited = { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }) };
    const started = new Process(
      spawn(process.execPath, [join(this.folder, 'src/cli.js'), ...args], {
        cwd: this.folder,
        env: { ...inherited, NODE_ENV: 'test', PORT: '0', FAIRE_DEMO: 'off', LOG_LEVEL: 'error', ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
    this.running.add(started);
    void started.ended.then(() => this.running.delete(started));
    return started;
  }

  /** Runs a command to its end. */
  run(args: readonly string[], environment: Environment): Promise<Ended> {
    return this.start(args, environment).ended;
  }

  /** Starts `faire serve` and waits until it says its address. */
  async serve(environment: Environment): Promise<Process & { readonly origin: string }> {
    const started = this.start(['serve'], environment);
    const [, port] = await started.said(/Faire ensemble: http:\/\/localhost:(\d+)/);
    return Object.assign(started, { origin: `http://127.0.0.1:${String(port)}` });
  }

  async end(): Promise<void> {
    const left = [...this.running];
    for (const { child } of left) child.kill('SIGKILL');
    await Promise.all(left.map(({ ended }) => ended));
    await rm(this.folder, { recursive: true, force: true });
  }
}
