import { DataSource } from './source.js';

const oldest = 15;

/** The database server cannot carry this program. */
export class ServerVersionError extends Error {}

/** Throws when `server_version_num` (150004: 15.4) is older than what our SQL needs. */
export function refuseOlderThanNeeded(versionNumber: number): void {
  const major = Math.floor(versionNumber / 10_000);
  if (major < oldest) {
    throw new ServerVersionError(
      `DATABASE_URL: PostgreSQL ${major} answers there, and ${oldest} or later is needed: update the server, or leave DATABASE_URL out`,
    );
  }
}

/** Asks the server how old it is. */
export async function checkServerVersion(source: DataSource): Promise<void> {
  const [row] = await source.query<{ server_version_num: string }[]>('show server_version_num');
  refuseOlderThanNeeded(Number(row?.server_version_num ?? 0));
}
