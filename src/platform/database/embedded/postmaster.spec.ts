import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findPostmaster, parsePostmaster } from './postmaster.js';

const file = (pid: number): string =>
  `${pid}\n/data/postgres\n1700000000\n5432\n/tmp/faire-1\n\n  5432001    98304\nready   \n`;

test('reads who runs, where and in which state', () => {
  expect(parsePostmaster(file(41))).toEqual({ pid: 41, host: '/tmp/faire-1', port: 5432, status: 'ready' });
});

test('without a socket the address is the host', () => {
  expect(parsePostmaster('7\n/d\n1\n40123\n\n127.0.0.1\n\nstarting\n')).toEqual({
    pid: 7,
    host: '127.0.0.1',
    port: 40123,
    status: 'starting',
  });
});

test('a file still being written has no status, an empty one no server', () => {
  expect(parsePostmaster('41\n/data/postgres\n')?.status).toBe('unknown');
  expect(parsePostmaster('')).toBeNull();
});

test('a lock left by a dead server, whose number another program now has, is no server', async () => {
  const cluster = await mkdtemp(join(tmpdir(), 'faire-test-'));
  try {
    await writeFile(join(cluster, 'postmaster.pid'), file(process.pid));
    expect(await findPostmaster(cluster)).toBeNull();
  } finally {
    await rm(cluster, { recursive: true });
  }
});
