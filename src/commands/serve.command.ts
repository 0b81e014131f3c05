import { readConfig, type Config } from '../platform/config/config.js';
import { openDatabase, serve } from '../main.js';
import { accountsTable } from '../demo/player/accounts.js';
import type { Command } from './command.js';
import { isDemonstration, playInto } from './demo.command.js';
import { hearStopSignals } from './stop-signals.js';

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
  async run() {
    const config = forTerminal(readConfig(process.env));
    const stop = hearStopSignals(say);
    try {
      const database = await openDatabase(config, say);
      try {
        if (config.demo) await playInto(database);
        say('Starting the server…');
        const server = await serve(database.config);
        const url = config.publicUrl.replace(/:0$/, `:${server.port}`);
        say(`\nFaire ensemble: ${url}\n`);
        if (await isDemonstration(database)) say(`${accountsTable('en')}\n`);
        await stop.asked;
        await server.close();
      } finally {
        await database.close();
      }
      return 0;
    } finally {
      stop.ignore();
    }
  },
};
