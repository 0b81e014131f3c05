import { readArguments } from './arguments.js';
import type { Command } from './command.js';
import { onDatabase } from './on-database.js';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Brings the database to this version, and stops.',
  help: 'Usage: faire migrate\n\nRefuses a database that a newer version made.',
  async run(args) {
    readArguments(args, {});
    await onDatabase(() => Promise.resolve());
    console.log('The database is up to date.');
    return 0;
  },
};
