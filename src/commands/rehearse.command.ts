import { openDatabase, type OpenDatabase } from '../main.js';
import { readConfig, type Config } from '../platform/config/config.js';
import { rehearse, type RehearsalReport } from '../rehearsal/rehearse.js';
import { readPlenary, type RehearsalStep } from '../rehearsal/script.js';
import { Misuse, readArguments } from './arguments.js';
import type { Command } from './command.js';
import { hearStopSignals } from './stop-signals.js';

const most = 10_000;

const say = (line: string): void => console.log(line);

function whole(name: string, text: string, least: number, top: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > top)
    throw new Misuse(`--${name} must be a whole number from ${least} to ${top}, not “${text}”`);
  return value;
}

const sentences: Readonly<Record<RehearsalStep, string>> = {
  filling: 'Filling a hall with simulated members…',
  starting: 'Starting a server of its own…',
  entering: 'Everybody opens the room and checks in…',
  voting: 'The chair opens a ballot; everybody votes…',
  counting: 'The chair closes the ballot…',
};

/** In words at the beginning of each step; to the process that started this one, every member. */
const teller =
  (say: (line: string) => void) =>
  (step: RehearsalStep, done: number): void => {
    if (done === 0) say(sentences[step]);
    // Nobody listens any more where the process that started this one was killed.
    if (process.connected) process.send?.({ step, done }, undefined, undefined, () => undefined);
  };

const figure = (value: number): string => Math.round(value).toLocaleString('en');

const words = (report: RehearsalReport): string =>
  [
    '',
    `Members                       ${figure(report.members)}`,
    `Check-ins a second            ${figure(report.checkInsPerSecond)}`,
    `Ballot opened → last screen   ${figure(report.openToLastScreen)} ms`,
    `Ballots a second              ${figure(report.ballotsPerSecond)}`,
    `Ballot closed → last screen   ${figure(report.closeToLastScreen)} ms`,
    `Votes in the urn              ${figure(report.ballots)}`,
    '',
    'The rehearsal left nothing behind.',
  ].join('\n');

/** A database that runs is used as it is: a rehearsal does not bring it to another version. */
async function found(config: Config, tell: (line: string) => void, stop: AbortSignal): Promise<OpenDatabase> {
  const { databaseUrl } = config;
  return databaseUrl === null
    ? openDatabase(config, tell, stop)
    : { config: { ...config, databaseUrl }, close: () => Promise.resolve() };
}

export const rehearseCommand: Command = {
  name: 'rehearse',
  summary: 'Plays a plenary with simulated members, measures it, and leaves no trace.',
  help: [
    'Usage: faire rehearse [--members N] [--plenary NUMBER] [--collective SLUG] [--json]',
    '',
    'Copies the agenda of a plenary (the next one without --plenary) into a database of its own beside the real one, starts a',
    'server process on it, and has N members (500 without --members) check in, follow the room and vote through HTTP and',
    'sockets. Reports the time to the last screen and the ballots a second; then database and server go, whatever happens.',
    'The role of DATABASE_URL must be allowed to create databases. It exits with 1 when a vote is missing.',
  ].join('\n'),
  async run(args) {
    const { values } = readArguments(args, {
      members: { type: 'string', default: '500' },
      plenary: { type: 'string' },
      collective: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const members = whole('members', values.members, 1, most);
    const number = values.plenary === undefined ? null : whole('plenary', values.plenary, 1, 1_000_000);
    const tell = values.json ? (): void => undefined : say;
    const stop = hearStopSignals(tell);
    try {
      const database = await found({ ...readConfig(process.env), logLevel: 'error' }, tell, stop.signal);
      try {
        const { config } = database;
        const plenary = await readPlenary(config.databaseUrl, values.collective ?? null, number);
        const report = await rehearse({ config, plenary, members, tell: teller(tell), signal: stop.signal });
        say(values.json ? JSON.stringify(report) : words(report));
        return report.ballots === members ? 0 : 1;
      } finally {
        await database.close();
      }
    } finally {
      stop.ignore();
    }
  },
};
