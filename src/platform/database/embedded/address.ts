import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from './errors.js';
import type { Ownership } from './identity.js';

export const USER = 'faire';
export const DATABASE = 'faire';
const SOCKET_PORT = 5432; // only a name inside the folder: nothing listens on it
const LONGEST_SOCKET_PATH = process.platform === 'darwin' ? 103 : 107;

/** Where a running database answers. `host` is a folder (Unix socket, trusted) or 127.0.0.1 (with a password). */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly password: string | null;
}

/** Understood alike by pg, TypeORM, graphile-worker and libpq. */
export function urlOf(address: Address, database: string): string {
  if (!address.host.startsWith('/')) {
    return `postgres://${USER}:${encodeURIComponent(address.password ?? '')}@${address.host}:${address.port}/${database}`;
  }
  return `postgres://${USER}@localhost:${address.port}/${database}?host=${encodeURIComponent(address.host)}`;
}

/** The folder's name comes from the database's, so that its address stays the same from start to start. */
export function socketFolderName(cluster: string, temporary: string): string {
  const name = `faire-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`;
  const inTemporary = join(temporary, name);
  const longest = Buffer.byteLength(join(inTemporary, `.s.PGSQL.${SOCKET_PORT}.lock`));
  return longest <= LONGEST_SOCKET_PATH ? inTemporary : join('/tmp', name);
}

/** Opens a place to listen at: a folder only the database's user may enter. */
export async function socketAddress(cluster: string, owner: Ownership | null): Promise<Address> {
  // A user we become may not reach our own temporary folder.
  const temporary = owner === null ? tmpdir() : '/tmp';
  const wanted = socketFolderName(cluster, temporary);
  try {
    await mkdir(wanted, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  // In /tmp anybody may have made that name first: then take one nobody can foresee.
  const host = (await isPrivate(wanted, owner)) ? wanted : await mkdtemp(`${wanted}-`);
  await chmod(host, 0o700);
  if (owner !== null) await chown(host, owner.uid, owner.gid);
  return { host, port: SOCKET_PORT, password: null };
}

/** A real folder, of the database's user (or of this process, about to give it away), closed to all others. */
export async function isPrivate(folder: string, owner: Ownership | null): Promise<boolean> {
  const found = await lstat(folder).catch(() => null);
  if (found === null || !found.isDirectory() || (found.mode & 0o077) !== 0) return false;
  return found.uid === process.geteuid?.() || found.uid === owner?.uid;
}

/** Where there are no Unix sockets (Windows): loopback, a free port, and a password kept in `secretFile`. */
export async function loopbackAddress(secretFile: string, owner: Ownership | null): Promise<Address> {
  try {
    await writeFile(secretFile, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
    if (owner !== null) await chown(secretFile, owner.uid, owner.gid);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return { host: '127.0.0.1', port: await freePort(), password: (await readFile(secretFile, 'utf8')).trim() };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(bound !== null && typeof bound === 'object' ? bound.port : 0));
    });
  });
}
