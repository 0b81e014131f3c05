import { readConfig } from '../platform/config/config.js';
import { openDatabase } from '../main.js';
import type { Command } from './command.js';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Brings the database to this version, and stops.',
  help: 'Usage: faire migrate\n\nRefuses a database that a newer version made.',
  async run() {
    const database = await openDatabase(readConfig(process.env), (line) => console.log(line));
    await database.close();
    console.log('The database is up to date.');
    return 0;
  },
};
