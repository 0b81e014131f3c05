import type { Command } from './command.js';
import { demoCommand } from './demo.command.js';
import { drawCommand } from './draw.command.js';
import { importCommand } from './import.command.js';
import { migrateCommand } from './migrate.command.js';
import { schemaCommand } from './schema.command.js';
import { serveCommand } from './serve.command.js';

export type { Command } from './command.js';

export const commands: readonly Command[] = [
  serveCommand,
  demoCommand,
  migrateCommand,
  importCommand,
  drawCommand,
  schemaCommand,
];
