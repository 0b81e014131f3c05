import { openDatabase, type OpenDatabase } from '../main.js';
import { readConfig } from '../platform/config/config.js';
import { hearStopSignals } from './stop-signals.js';

const say = (line: string): void => console.log(line);

/**
 * Some work on the database of the environment, which is closed in order whatever happens. Throws `Stopped` when the
 * operator asks to stop before the work begins; afterwards the work hears it from its signal.
 */
export async function onDatabase<T>(work: (database: OpenDatabase, signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = hearStopSignals(say);
  try {
    const database = await openDatabase(readConfig(process.env), say, stop.signal);
    try {
      return await work(database, stop.signal);
    } finally {
      await database.close();
    }
  } finally {
    stop.ignore();
  }
}
