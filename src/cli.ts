#!/usr/bin/env node
import { commands, type Command } from './commands/index.js';

const usage = async (): Promise<string> => {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const width = Math.max(...all.map(({ name }) => name.length));
  const lines = all.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'faire: the citizen collective writes its programme',
    '',
    'Usage: faire <command> [options]        faire help <command>',
    '',
    ...lines,
    '',
    'Settings come from the environment (PORT, FAIRE_DATA, DATABASE_URL, …): docs/operations.md.',
  ].join('\n');
};

const find = async (name = ''): Promise<Command | undefined> =>
  Object.hasOwn(commands, name) ? commands[name]?.() : undefined;

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    console.log(await usage());
    return name === undefined ? 2 : 0;
  }
  const command = await find(name === 'help' ? rest[0] : name);
  if (!command) {
    console.error(`faire: no command “${name === 'help' ? String(rest[0]) : name}”. “faire help” lists them.`);
    return 2;
  }
  if (name === 'help' || rest.includes('--help') || rest.includes('-h')) {
    console.log(`${command.summary}\n\n${command.help}`);
    return 0;
  }
  return command.run(rest);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const { explain } = await import('./commands/explain.js');
  console.error(`faire: ${explain(error)}`);
  process.exitCode = 1;
}
