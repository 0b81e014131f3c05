import { accountsTable } from '../demo/player/accounts.js';
import { collective } from '../demo/content/index.js';
import { alone, forget, isPlayable, isPlayed, isUnfinished, playDemonstration } from '../demo/player/play.js';
import type { OpenDatabase } from '../main.js';
import { readArguments } from './arguments.js';
import type { Command } from './command.js';
import { onDatabase } from './on-database.js';

/**
 * Plays the demonstration into a database without a collective, showing how far it is. True when it was played; throws
 * the signal's reason when it was cut short.
 */
export const playInto = ({ config }: OpenDatabase, stop: AbortSignal): Promise<boolean> =>
  alone(config.databaseUrl, stop, async () => {
    if (!(await isPlayable(config.databaseUrl))) return false;
    const endLine = (): void => void (process.stdout.isTTY && process.stdout.write('\n'));
    try {
      await playDemonstration(config, new Date(), progress(), stop);
      endLine();
      return true;
    } catch (error) {
      endLine();
      if (stop.aborted) console.log('The demonstration is not finished: the next start makes it again.');
      throw error;
    }
  });

/** On a terminal one line that moves on; elsewhere a line at each fifth. */
function progress(): (done: number) => void {
  const step = process.stdout.isTTY ? 1 : 20;
  let shown = -1;
  return (done) => {
    const percent = Math.floor((done * 100) / step) * step;
    if (percent === shown) return;
    shown = percent;
    const line = `Playing the demonstration… ${percent} %`;
    process.stdout.write(process.stdout.isTTY ? `\r${line}` : `${line}\n`);
  };
}

/** Where no demonstration is wanted: one that was cut short goes, so that nobody takes it for a collective. */
export async function clearUnfinished({ config }: OpenDatabase, stop: AbortSignal): Promise<void> {
  if (!(await isUnfinished(config.databaseUrl))) return;
  await alone(config.databaseUrl, stop, async () => {
    if (!(await isUnfinished(config.databaseUrl))) return;
    console.log('Erasing a demonstration that was cut short…');
    await forget(config.databaseUrl);
  });
}

/** True where the demonstration's collective is: its accounts may be shown. */
export const isDemonstration = ({ config }: OpenDatabase): Promise<boolean> =>
  isPlayed(config.databaseUrl, collective.slug);

export const demoCommand: Command = {
  name: 'demo',
  summary: 'Makes the demonstration collective, by playing its history.',
  help: [
    'Usage: faire demo',
    '',
    'An invented town’s collective, from 2018 to today: groups, proposals, debates, charter, encounters, plenaries, and',
    'one plenary open now. Only on an installation without any collective; `faire serve` does it on its first run.',
  ].join('\n'),
  async run(args) {
    readArguments(args, {});
    return onDatabase(async (database, stop) => {
      const played = await playInto(database, stop);
      console.log(played ? accountsTable('en') : 'There is a collective here already: nothing was played.');
      return 0;
    });
  },
};
