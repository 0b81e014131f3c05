import { userInfo } from 'node:os';
import { EmbeddedPostgresError } from './errors.js';
import { run, type RunOptions } from './run.js';

/**
 * Who PostgreSQL runs as: it refuses to be root and wants a name in passwd. `uid`: root becomes that user. `mapped`: in
 * a user namespace where the present user appears as `uid`, so files stay the present user's and closed homes stay open.
 */
export type Identity =
  | { readonly kind: 'self' }
  | { readonly kind: 'uid'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'mapped'; readonly uid: number };

export interface Ownership {
  readonly uid: number;
  readonly gid: number;
}

export interface Situation {
  /** Of this process; null on Windows. */
  readonly euid: number | null;
  /** Of the database's folder when it exists. */
  readonly owner: Ownership | null;
  readonly database: string;
  /** Is the present user in passwd? */
  readonly named: () => boolean;
  readonly lookUp: (user: string) => Promise<Ownership | null>;
  /** Can that user use the binaries and the data folder? */
  readonly reaches: (user: Ownership) => Promise<boolean>;
  readonly mayMap: (uid: number) => Promise<boolean>;
}

const NOBODY = 65534;

/** Chooses; rejects with EmbeddedPostgresError where no user will do. */
export async function chooseIdentity(at: Situation): Promise<Identity> {
  if (at.euid === null) return { kind: 'self' };
  if (at.euid !== 0 && at.owner !== null && at.owner.uid !== at.euid) throw ofAnotherUser(at, at.owner, at.euid);
  if (at.euid !== 0 && at.named()) return { kind: 'self' };

  if (at.euid === 0) {
    const users = at.owner === null ? [await at.lookUp('postgres'), await at.lookUp('nobody')] : [at.owner];
    for (const user of users) {
      if (user !== null && user.uid !== 0 && (await at.reaches(user))) return { kind: 'uid', ...user };
    }
    if (at.owner !== null && at.owner.uid !== 0) throw ofAnotherUser(at, at.owner, at.euid);
  }
  const uid = (await at.lookUp('nobody'))?.uid ?? NOBODY;
  if (await at.mayMap(uid)) return { kind: 'mapped', uid };
  throw noUsableUser(at.euid);
}

function ofAnotherUser(at: Situation, owner: Ownership, euid: number): EmbeddedPostgresError {
  const why =
    euid === 0 ? 'who cannot reach this folder or the PostgreSQL programs' : `but this process runs as uid ${euid}`;
  const how = euid === 0 ? 'Open the folders above to that user' : 'Start as that user, give it to this one (chown -R)';
  return new EmbeddedPostgresError(
    'data-folder-of-another-user',
    `The database in ${at.database} belongs to uid ${owner.uid}, ${why}. ${how}, or set FAIRE_DATA to another folder.`,
  );
}

const noUsableUser = (euid: number): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    'no-usable-user',
    euid === 0
      ? 'PostgreSQL does not run as root, and no user postgres or nobody can reach the data folder and the programs: ' +
          'start as an ordinary user, set FAIRE_DATA to a folder others can reach, or set DATABASE_URL.'
      : `PostgreSQL needs a user with a name, and uid ${euid} has none in passwd: start as a user that has one, or set DATABASE_URL.`,
  );

/** The situation of this process on this machine. */
export function presentSituation(database: string, owner: Ownership | null, paths: readonly string[]): Situation {
  const script = 'for path in "$@"; do test -x "$path" || exit 1; done';
  return {
    euid: process.geteuid?.() ?? null,
    owner,
    database,
    named: () => {
      try {
        return userInfo().username !== '';
      } catch {
        return false;
      }
    },
    lookUp: async (user) => {
      const [uid, gid] = await Promise.all([run(['id', '-u', user]), run(['id', '-g', user])]);
      return uid.ok && gid.ok ? { uid: Number(uid.output), gid: Number(gid.output) } : null;
    },
    // Asked of the kernel, as that user: permissions, groups and ACLs of every parent count.
    reaches: async (user) => (await run(['/bin/sh', '-c', script, 'sh', ...paths], { ...user, cwd: '/' })).ok,
    mayMap: async (uid) => (await run(['unshare', '--user', `--map-user=${uid}`, '--', 'true'])).ok,
  };
}

/** The command to run, and the options to run it with, so that it is run by that identity. */
export function runAs(who: Identity, argv: readonly string[]): { argv: string[]; options: RunOptions } {
  if (who.kind === 'uid') return { argv: [...argv], options: { uid: who.uid, gid: who.gid } };
  if (who.kind === 'self') return { argv: [...argv], options: {} };
  return { argv: ['unshare', '--user', `--map-user=${who.uid}`, '--', ...argv], options: {} };
}

/** Whom the files of the database belong to, seen from this process; null where that is simply this process. */
export const ownerFor = (who: Identity): Ownership | null =>
  who.kind === 'uid' ? { uid: who.uid, gid: who.gid } : null;
