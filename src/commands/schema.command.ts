import { modules } from '../app.module.js';
import { schemaText } from '../platform/graphql/schema.js';
import { readArguments } from './arguments.js';
import type { Command } from './command.js';

export const schemaCommand: Command = {
  name: 'schema',
  summary: 'Prints the GraphQL schema.',
  help: 'Usage: faire schema\n\nNeeds no database.',
  async run(args) {
    readArguments(args, {});
    process.stdout.write(await schemaText(modules));
    return 0;
  },
};
