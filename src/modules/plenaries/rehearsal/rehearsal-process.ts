import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { RehearsalFigures, RehearsalView } from '../domain/rehearsal.js';

const cli = fileURLToPath(new URL('../../../cli.js', import.meta.url));
const patience = 10 * 60_000;
const stopPatience = 20_000;

const told = z.object({ step: z.string(), done: z.number() });
const figures = z.object({
  members: z.number(),
  checkInsPerSecond: z.number(),
  openToLastScreen: z.number(),
  ballotsPerSecond: z.number(),
  closeToLastScreen: z.number(),
  ballots: z.number(),
});

export interface RehearsalWish {
  readonly databaseUrl: string;
  readonly slug: string;
  readonly number: number;
  readonly members: number;
  readonly onProgress: (step: string, done: number) => void;
}

export type RehearsalEnd = Pick<RehearsalView, 'figures' | 'failure'> & { readonly stopped: boolean };

export interface RunningRehearsal {
  readonly ended: Promise<RehearsalEnd>;
  stop(): void;
}

function figuresIn(output: string): RehearsalFigures | null {
  try {
    return figures.parse(JSON.parse(output));
  } catch {
    return null;
  }
}

function failureIn(complaint: string): NonNullable<RehearsalView['failure']> {
  if (complaint.includes('another rehearsal is under way')) return 'busy';
  return complaint.includes('permission denied to create database') ? 'rights' : 'other';
}

/** `faire rehearse` in a process of its own: it ends with this one, and takes its server and database with it. */
export function startRehearsal({ databaseUrl, slug, number, members, onProgress }: RehearsalWish): RunningRehearsal {
  const { SMTP_URL: _mail, PUBLIC_URL: _address, ...inherited } = process.env;
  const settings = ['rehearse', '--json', '--members', `${members}`, '--plenary', `${number}`, '--collective', slug];
  if (!existsSync(cli)) throw new Error(`there is no command at ${cli}`);
  const child = spawn(process.execPath, [cli, ...settings], {
    env: { ...inherited, DATABASE_URL: databaseUrl, FAIRE_DEMO: 'off', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let [output, complaint] = ['', ''];
  let [stopped, late] = [false, false];
  let kill: NodeJS.Timeout | undefined;
  const stop = (): void => {
    child.kill('SIGTERM');
    kill ??= setTimeout(() => child.kill('SIGKILL'), stopPatience);
  };
  const tooLong = setTimeout(() => {
    late = true;
    stop();
  }, patience);
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  child.on('message', (message) => {
    const read = told.safeParse(message);
    if (read.success) onProgress(read.data.step, read.data.done);
  });
  const ended = new Promise<RehearsalEnd>((resolve) => {
    const end = (): void => {
      clearTimeout(tooLong);
      clearTimeout(kill);
      const found = figuresIn(output);
      const whole = found?.ballots === found?.members ? null : 'votes';
      resolve({
        stopped: stopped && !late && found === null,
        figures: found,
        failure: found ? whole : late ? 'late' : stopped ? null : failureIn(complaint),
      });
    };
    child.once('close', end);
    child.once('error', end);
  });
  return {
    ended,
    stop: () => {
      stopped = true;
      stop();
    },
  };
}
