import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counted } from './count.command.js';
import { drawAgain } from './draw.command.js';
import { readNamedFile } from './read-file.js';

describe('a file named on the command line', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faire-file-'));
    file = join(folder, 'a.csv');
    await writeFile(file, 'A,B\n');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is read whole', async () => {
    expect((await readNamedFile(file, 4)).toString()).toBe('A,B\n');
  });

  it('is said in one sentence, without a code of the system, where it cannot be', async () => {
    const missing = join(folder, 'no.csv');
    await expect(readNamedFile(missing)).rejects.toThrow(`there is no file “${missing}”`);
    await expect(readNamedFile(join(file, 'b.csv'))).rejects.toThrow('there is no file');
    await expect(readNamedFile(folder)).rejects.toThrow(`“${folder}” is a folder: name a file`);
    await expect(readNamedFile(file, 3)).rejects.toThrow('is over 3 bytes');
    if (process.platform !== 'win32') await expect(readNamedFile('/dev/zero')).rejects.toThrow('is no file');
    if (process.geteuid?.() === 0) return; // root reads everything
    await chmod(file, 0);
    await expect(readNamedFile(file)).rejects.toThrow('its permissions do not allow it');
  });

  it('is said the same by the commands that count and draw', async () => {
    const missing = join(folder, 'no.csv');
    await expect(counted([missing])).rejects.toThrow('there is no file');
    await expect(counted([folder, '--format', 'csv'])).rejects.toThrow('is a folder');
    await expect(drawAgain([missing])).rejects.toThrow('there is no file');
    await expect(drawAgain([folder])).rejects.toThrow('is a folder');
  });
});
