import type { Command } from './command.js';

export type { Command } from './command.js';

/** A command of the server: its decorators find their metadata only where this is there first. */
async function onServer(load: () => Promise<Command>): Promise<Command> {
  await import('reflect-metadata');
  return load();
}

/** Each command with its code, which is loaded when it runs: counting a file does not wait for a server. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: () => onServer(async () => (await import('./serve.command.js')).serveCommand),
  demo: () => onServer(async () => (await import('./demo.command.js')).demoCommand),
  migrate: () => onServer(async () => (await import('./migrate.command.js')).migrateCommand),
  import: () => onServer(async () => (await import('./import.command.js')).importCommand),
  count: async () => (await import('./count.command.js')).countCommand,
  draw: () => onServer(async () => (await import('./draw.command.js')).drawCommand),
  log: async () => (await import('./log.command.js')).logCommand,
  witness: async () => (await import('./witness.command.js')).witnessCommand,
  text: async () => (await import('./text.command.js')).textCommand,
  rehearse: () => onServer(async () => (await import('./rehearse.command.js')).rehearseCommand),
  schema: () => onServer(async () => (await import('./schema.command.js')).schemaCommand),
};
