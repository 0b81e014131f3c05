import { parseArgs } from 'node:util';
import { openDatabase, type OpenDatabase } from '../main.js';
import { readConfig, type Config } from '../platform/config/config.js';
import { rehearse, type RehearsalReport } from '../rehearsal/rehearse.js';
import { readPlenary } from '../rehearsal/script.js';
import type { Command } from './command.js';
import { hearStopSignals } from './stop-signals.js';

const most = 10_000;

const say = (line: string): void => console.log(line);

function whole(name: string, text: string, least: number, top: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > top)
    throw new Error(`--${name} must be a whole number from ${least} to ${top}, not “${text}”`);
  return value;
}

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
async function found(config: Config, tell: (line: string) => void): Promise<OpenDatabase> {
  const { databaseUrl } = config;
  return databaseUrl === null
    ? openDatabase(config, tell)
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
    const { values } = parseArgs({
      args: [...args],
      options: {
        members: { type: 'string', default: '500' },
        plenary: { type: 'string' },
        collective: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const members = whole('members', values.members, 1, most);
    const number = values.plenary === undefined ? null : whole('plenary', values.plenary, 1, 1_000_000);
    const tell = values.json ? (): void => undefined : say;
    const stop = hearStopSignals(tell);
    const abort = new AbortController();
    void stop.asked.then(() => abort.abort(new Error('the rehearsal was stopped')));
    try {
      const database = await found({ ...readConfig(process.env), logLevel: 'error' }, tell);
      try {
        const { config } = database;
        const plenary = await readPlenary(config.databaseUrl, values.collective ?? null, number);
        const report = await rehearse({ config, plenary, members, say: tell, signal: abort.signal });
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
