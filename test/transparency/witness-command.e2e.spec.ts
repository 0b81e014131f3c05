import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readKey, readNote, signedBy } from '../../src/modules/transparency/domain/log/note.js';
import { writeGrowth } from '../../src/modules/transparency/domain/log/witness.js';
import { LogDouble } from '../support/log-double.js';
import { Faire } from '../support/server-process.js';

const named = (name: string, count: number): string[] => Array.from({ length: count }, (_, n) => `${name} ${n}`);

describe('faire witness', () => {
  let faire: Faire;
  let folder: string;
  let double: LogDouble;
  let address: string;

  beforeAll(async () => {
    faire = await Faire.compile();
  }, 120_000);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faire-witness-'));
    double = new LogDouble();
    address = await double.serve();
    return async () => {
      double.close();
      await rm(folder, { recursive: true, force: true });
    };
  });
  afterAll(() => faire.end());

  const here = (file: string): string => join(folder, file);
  const start = (...args: readonly string[]) =>
    faire.start(['witness', '--log', address, '--key', here('key'), '--name', 'levain.exemple.fr/temoin', ...args], {});
  const once = (...args: readonly string[]) => start('--once', ...args).ended;
  const state = (): Promise<string> => readFile(here('key.state'), 'utf8');
  const evidence = async (): Promise<string[]> =>
    (await readdir(folder)).filter((name) => name.includes('evidence')).map(here);

  it('makes its key, signs what grows, hands it over, and says nothing twice', async () => {
    double.shows(named('a', 3));
    const first = await once();
    expect(first).toMatchObject({ code: 0, output: expect.stringContaining('3 entries signed, the first time') });
    const key = readKey(/Witness (\S+)/.exec(first.output)?.[1] ?? '');
    expect(key).toMatchObject({ name: 'levain.exemple.fr/temoin', kind: 'cosignature' });
    expect((await stat(here('key'))).mode & 0o777).toBe(0o600);
    double.shows(named('a', 300));
    expect(await once()).toMatchObject({ code: 0, output: expect.stringContaining('300 entries signed.') });
    expect(await once()).toMatchObject({ code: 0, output: expect.stringContaining('300 entries, nothing new.') });
    const handed = double.handed.map((text) => readNote(text));
    expect(handed.map((note) => note?.text.split('\n')[1])).toEqual(['3', '300', '300']);
    for (const note of handed) expect(note && key && signedBy(key, note)).toMatchObject({ by: 'key' });
    expect((await readdir(folder)).toSorted()).toEqual(['key', 'key.state']);
  });

  it('signs nothing that was rewritten or cut; whoever gets its evidence sees it alone', async () => {
    double.shows(named('a', 8));
    await once();
    const kept = await state();
    double.shows([...named('a', 3), ...named('b', 9)]);
    expect(await once()).toMatchObject({ code: 1, output: expect.stringContaining('(Rewritten)') });
    const [file = ''] = await evidence();
    expect(await faire.start(['log', 'evidence', file, '--key', double.key], {}).ended).toMatchObject({
      code: 0,
      output: expect.stringContaining('(Proven)'),
    });
    await once();
    expect(await evidence()).toHaveLength(1);
    double.shows(named('a', 5));
    expect(await once()).toMatchObject({ code: 1, output: expect.stringContaining('(Shorter)') });
    expect(await evidence()).toHaveLength(2);
    const cut = (await evidence()).find((one) => one !== file) ?? '';
    expect((await faire.start(['log', 'evidence', cut, '--json'], {}).ended).output).toContain('"verdict":"Signed"');
    expect(await state()).toBe(kept);
    double.shows(named('a', 9));
    expect(await once()).toMatchObject({ code: 0, output: expect.stringContaining('9 entries signed.') });
  });

  it('begins only where nothing was signed: no key without its state, no state that cannot be read, no other log', async () => {
    double.shows(named('a', 8));
    expect(await once('--log-key', double.key)).toMatchObject({ code: 0 });
    const whole = await state();
    await rm(here('key.state'));
    expect(await once()).toMatchObject({ code: 2, output: expect.stringContaining('--begin only if') });
    await writeFile(here('key.state'), whole.slice(0, -20));
    expect(await once()).toMatchObject({ code: 2, output: expect.stringContaining('not the state of a witness') });
    await writeFile(here('key.state'), whole);
    const other = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
    expect(await once('--log-key', other)).toMatchObject({ code: 2, output: expect.stringContaining('another key') });
    await chmod(here('key'), 0o644);
    expect(await once()).toMatchObject({ code: 2, output: expect.stringContaining('read by others') });
    await chmod(here('key'), 0o600);
    await rm(here('key.state'));
    expect(await once('--begin', '--log-key', other)).toMatchObject({
      code: 2,
      output: expect.stringContaining('KeyChanged'),
    });
    double.close();
    await writeFile(here('key.state'), whole);
    expect(await once()).toMatchObject({ code: 2, output: expect.stringContaining('does not answer') });
  });

  it('killed at any moment, goes on from what it signed; two at a time do not share a state', async () => {
    for (let size = 1; size <= 6; size += 1) {
      double.shows(named('a', size * 50));
      const running = start('--every', '1');
      if (size % 2 === 0) await running.said(/entries signed/);
      else await running.said(/Witness/);
      if (size === 2) expect(await once()).toMatchObject({ code: 2, output: expect.stringContaining('already') });
      running.child.kill('SIGKILL');
      await running.ended;
    }
    double.shows([...named('a', 20), ...named('b', 400)]);
    expect(await once()).toMatchObject({ code: 1 });
    double.shows(named('a', 400));
    expect(await once()).toMatchObject({ code: 0, output: expect.stringContaining('400 entries signed') });
    expect((await readdir(folder)).filter((name) => !name.includes('evidence')).toSorted()).toEqual([
      'key',
      'key.state',
    ]);
  });

  it('a log that does not take the signature gets it again; one that does not know the witness is said so', async () => {
    double.shows(named('a', 8));
    double.handing = 403;
    const running = start('--every', '1');
    await running.said(/does not know this witness/);
    double.handing = 200;
    const before = double.handed.length;
    await expect.poll(() => double.handed.length, { timeout: 20_000 }).toBeGreaterThan(before);
    running.child.kill('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0, output: expect.stringContaining('Stopping') });
  });

  it('answers other tools as a witness of the specification does', async () => {
    double.shows(named('a', 8));
    const running = start('--every', '3600', '--listen', '0');
    const [, place = ''] = await running.said(/Listening at (\S+)/);
    await running.said(/8 entries signed/);
    const note = (): string => double.file('checkpoint')?.toString('utf8') ?? '';
    const add = (older: number, checkpoint: string): Promise<Response> =>
      fetch(`${place}add-checkpoint`, { method: 'POST', body: writeGrowth({ older, proof: [], checkpoint }) });
    const signed = await add(8, note());
    expect(signed.status).toBe(200);
    const key = readKey((await (await fetch(`${place}key`)).text()).trim());
    const cosigned = readNote(`${note()}${await signed.text()}`);
    expect(key && cosigned && signedBy(key, cosigned)).toMatchObject({ by: 'key' });
    expect(await (await fetch(`${place}checkpoint`)).text()).toContain('\n8\n');

    const stale = await add(0, note());
    expect([stale.status, stale.headers.get('content-type'), await stale.text()]).toEqual([
      409,
      'text/x.tlog.size',
      '8\n',
    ]);
    expect((await add(9, note())).status).toBe(400);
    expect((await add(8, note().replace('deux', 'trois'))).status).toBe(404);
    expect((await add(8, note().replace('\n8\n', '\n9\n'))).status).toBe(403);
    expect((await add(8, 'rien')).status).toBe(400);
    expect((await fetch(`${place}add-checkpoint`, { method: 'POST', body: 'rien' })).status).toBe(400);
    expect((await fetch(`${place}ailleurs`)).status).toBe(404);
    double.shows(named('a', 12));
    expect((await add(8, note())).status).toBe(422);
    expect(await evidence()).toHaveLength(0);
    double.shows(named('b', 8));
    expect((await add(8, note())).status).toBe(409);
    expect(await evidence()).toHaveLength(1);
    running.child.kill('SIGTERM');
    expect((await running.ended).code).toBe(1);
  });
});
