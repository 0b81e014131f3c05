import { Socket } from 'node:net';
import { Client } from 'pg';
import { DATABASE, urlOf, type Address } from './address.js';
import { codeOf } from './errors.js';

const HOLDING = 'faire ensemble: holding';
const LEAVING = 'faire ensemble: leaving';
const CONNECT_MS = 5_000;

/**
 * One idle connection for as long as this process uses the embedded database. It counts who does (the kernel closes it
 * when a process dies, however it dies) and tells at once when the database is gone.
 */
export interface Holder {
  /** Settles when the connection ends, whichever side ended it. */
  readonly ended: Promise<void>;
  /** Lets go; resolves with true when nobody else holds the database. */
  release(): Promise<boolean>;
}

/** Connects and makes our database where it is missing; rejects with pg's error when the server does not answer yet. */
export async function hold(address: Address): Promise<Holder> {
  const socket = new Socket();
  const client = new Client({
    stream: () => socket,
    connectionString: urlOf(address, 'postgres'),
    application_name: HOLDING,
    connectionTimeoutMillis: CONNECT_MS,
  });
  const ended = new Promise<void>((resolve) => {
    client.once('end', () => resolve());
    client.on('error', () => resolve());
  });
  try {
    await client.connect();
    await createDatabase(client);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  socket.unref(); // forgetting to stop must not keep a finished process alive
  return { ended, release: () => release(client, socket) };
}

async function createDatabase(client: Client): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
  if (found.rowCount !== 0) return;
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(DATABASE)}`);
  } catch (error) {
    // duplicate_database, or unique_violation when both come in the same instant: another process made it
    if (!['42P04', '23505'].includes(codeOf(error))) throw error;
  }
}

async function release(client: Client, socket: Socket): Promise<boolean> {
  socket.ref();
  try {
    // Leaving before counting: of two that leave together, the last one sees nobody.
    await client.query(`SET application_name = ${client.escapeLiteral(LEAVING)}`);
    const others = await client.query('SELECT 1 FROM pg_stat_activity WHERE application_name = $1 LIMIT 1', [HOLDING]);
    return others.rowCount === 0;
  } catch {
    return true; // the connection is lost: whatever is left of the server has no holder we could hear of
  } finally {
    await client.end().catch(() => undefined);
  }
}
