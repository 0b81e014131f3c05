import { accountsTable } from '../demo/player/accounts.js';
import { collective } from '../demo/content/index.js';
import { isPlayable, isPlayed, playDemonstration } from '../demo/player/play.js';
import { openDatabase, type OpenDatabase } from '../main.js';
import { readConfig } from '../platform/config/config.js';
import type { Command } from './command.js';

/** Plays the demonstration into a database without a collective, showing how far it is. True when it was played. */
export async function playInto({ config }: OpenDatabase): Promise<boolean> {
  if (!(await isPlayable(config.databaseUrl))) return false;
  let shown = -1;
  await playDemonstration(config, new Date(), (done) => {
    const percent = Math.floor(done * 100);
    if (percent === shown || (!process.stdout.isTTY && percent % 20 !== 0)) return;
    shown = percent;
    process.stdout.write(
      process.stdout.isTTY ? `\rPlaying the demonstration… ${percent} %` : `Playing the demonstration… ${percent} %\n`,
    );
  });
  if (process.stdout.isTTY) process.stdout.write('\n');
  return true;
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
  async run() {
    const database = await openDatabase(readConfig(process.env), (line) => console.log(line));
    try {
      const played = await playInto(database);
      console.log(played ? accountsTable('en') : 'There is a collective here already: nothing was played.');
      return 0;
    } finally {
      await database.close();
    }
  },
};
