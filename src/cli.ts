#!/usr/bin/env node
import { Misuse } from './commands/arguments.js';
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
  const [, extra] = name === 'help' ? rest : [];
  if (extra !== undefined) {
    console.error(`faire help: nothing is done with “${extra}”. “faire help” lists the commands.`);
    return 2;
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
  try {
    return await command.run(rest);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    console.error(`faire ${command.name}: ${error.message}. “faire help ${command.name}” says how it is written.`);
    return 2;
  }
}

// Whoever reads what is said may stop reading (faire help | head): the work goes on, unheard.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error;
  });

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const { explain } = await import('./commands/explain.js');
  // Not waiting for a connection that was refused halfway: it may stay open for a minute.
  process.stderr.write(`faire: ${explain(error)}\n`, () => process.exit(1));
}
