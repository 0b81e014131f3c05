import { listeningOn, readConfig, type Config } from '../platform/config/config.js';
import { openDatabase, serve } from '../main.js';
import { holdPort } from '../platform/http/held-port.js';
import { clearAfterRehearsals } from '../rehearsal/passing-database.js';
import { accountsTable } from '../demo/player/accounts.js';
import { readArguments } from './arguments.js';
import type { Command } from './command.js';
import { clearUnfinished, isDemonstration, playInto } from './demo.command.js';
import { hearStopSignals, Stopped, type StopSignals } from './stop-signals.js';

const say = (line: string): void => console.log(line);

/** On a terminal the log keeps to what needs somebody, so that the address stays in sight. */
const forTerminal = (config: Config): Config =>
  process.stdout.isTTY && !process.env['LOG_LEVEL'] ? { ...config, logLevel: 'warn' } : config;

export const serveCommand: Command = {
  name: 'serve',
  summary: 'Starts Faire ensemble: database, API, live updates and pages on one port.',
  help: [
    'Usage: faire serve',
    '',
    'Without DATABASE_URL it starts its own PostgreSQL in FAIRE_DATA (default ./data).',
    'The first run makes the demonstration collective; FAIRE_DEMO=off starts empty.',
    'Ctrl-C stops everything in order; a second one stops at once.',
  ].join('\n'),
  async run(args) {
    readArguments(args, {});
    const config = forTerminal(readConfig(process.env));
    const stop = hearStopSignals(say);
    try {
      await serveUntil(stop, config);
      return 0;
    } catch (error) {
      if (error instanceof Stopped) return 0;
      throw error;
    } finally {
      stop.ignore();
    }
  },
};

/** Throws `Stopped` when it is asked to stop before it serves. */
async function serveUntil({ asked, signal }: StopSignals, config: Config): Promise<void> {
  const held = await holdPort(config);
  try {
    // The demonstration writes letters, with addresses in them.
    const database = await openDatabase(listeningOn(config, held.port), say, signal);
    try {
      await clearAfterRehearsals(database.config.databaseUrl);
      await (config.demo ? playInto(database, signal) : clearUnfinished(database, signal));
      signal.throwIfAborted();
      say('Starting the server…');
      const server = await serve(database.config, { held });
      say(`\nFaire ensemble: ${server.url}\n`);
      if (await isDemonstration(database)) say(`${accountsTable('en')}\n`);
      await asked;
      await server.close();
    } finally {
      await database.close();
    }
  } finally {
    await held.release();
  }
}
