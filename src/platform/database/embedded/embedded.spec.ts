import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isPrivate, socketFolderName, urlOf } from './address.js';
import { byVersion, findBinaries, majorOf } from './binaries.js';
import { EmbeddedPostgresError } from './errors.js';
import { restoreLibraryLinks } from './library-links.js';
import { settingsFor } from './settings.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faire-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

const socket = { host: '/tmp/a b', port: 5432, password: null };
const loopback = { host: '127.0.0.1', port: 40123, password: 'p/w' };

test('addresses', () => {
  expect(urlOf(socket, 'faire')).toBe('postgres://faire@localhost:5432/faire?host=%2Ftmp%2Fa%20b');
  expect(urlOf(loopback, 'faire')).toBe('postgres://faire:p%2Fw@127.0.0.1:40123/faire');
});

test('the socket keeps its name from start to start, and stays under the length a socket may have', () => {
  expect(socketFolderName('/data/a', '/tmp')).toBe(socketFolderName('/data/a', '/tmp'));
  expect(socketFolderName('/data/a', '/tmp')).not.toBe(socketFolderName('/data/b', '/tmp'));
  expect(socketFolderName('/data/a', `/tmp/${'x'.repeat(100)}`)).toMatch(/^\/tmp\/faire-\w{12}$/);
});

test('a socket folder that others may enter, or that only points elsewhere, is not trusted', async () => {
  await mkdir(join(folder, 'closed'), { mode: 0o700 });
  await mkdir(join(folder, 'open'), { mode: 0o755 });
  await symlink(join(folder, 'closed'), join(folder, 'link'));
  const trusted = await Promise.all(
    ['closed', 'open', 'link', 'none'].map((name) => isPrivate(join(folder, name), null)),
  );
  expect(trusted).toEqual([true, false, false, false]);
});

test('settings: the caller may change anything but where the server listens', () => {
  const set = settingsFor(socket, true, { shared_buffers: '1GB', listen_addresses: '*' });
  expect(set).toMatchObject({ shared_buffers: '1GB', listen_addresses: '', unix_socket_directories: '/tmp/a b' });
  expect(set).not.toHaveProperty('fsync');
  expect(settingsFor(loopback, false, {})).toMatchObject({ fsync: 'off', listen_addresses: '127.0.0.1' });
});

test('versions', () => {
  expect(majorOf('postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)')).toBe(15);
  expect(majorOf('initdb: not found')).toBeNull();
  expect(byVersion(['9.6', '15', 'postgresql@16', 'pgsql-18'])).toEqual(['pgsql-18', 'postgresql@16', '15', '9.6']);
});

test('a database of a version that is not here is refused, naming both', async () => {
  await expect(findBinaries(join(folder, 'lib'), 9)).rejects.toMatchObject({ fault: 'data-folder-of-another-version' });
  await expect(findBinaries(join(folder, 'lib'), 9)).rejects.toThrow(/PostgreSQL 9.*FAIRE_DATA/);
});

test('an error is one line', () => {
  expect(new EmbeddedPostgresError('init-failed', 'a\n  b\n').message).toBe('a b');
});

describe('library links', () => {
  const library = (): string => join(folder, 'native', 'lib');
  beforeEach(async () => {
    await mkdir(library(), { recursive: true });
    await writeFile(join(library(), 'libx.so.1.2'), 'code');
    const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
    await writeFile(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  });

  test('are put back by any number of processes at once, replacing broken ones, leaving nothing else', async () => {
    await symlink('gone', join(library(), 'libx.so.1'));
    const spare = join(folder, 'spare');
    const answers = await Promise.all(Array.from({ length: 5 }, () => restoreLibraryLinks(folder, spare)));
    expect(answers).toEqual([null, null, null, null, null]);
    expect(await readFile(join(library(), 'libx.so.1'), 'utf8')).toBe('code');
    expect((await readdir(library())).sort()).toEqual(['libx.so.1', 'libx.so.1.2']);
  });

  test('a package without a list needs none', async () => {
    await rm(join(folder, 'native', 'pg-symlinks.json'));
    expect(await restoreLibraryLinks(folder, join(folder, 'spare'))).toBeNull();
  });
});
