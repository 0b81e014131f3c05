import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commands } from '../../src/commands/index.js';
import { SealingService } from '../../src/modules/transparency/index.js';
import { checkProof, opens, readEntry, readKey } from '../../src/modules/transparency/verifying.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';

const head = `query ($id: ID!) {
  publicLog(collectiveId: $id) { origin key size root checkpoint } }`;

interface Head {
  publicLog: { origin: string; key: string; size: number; root: string; checkpoint: string } | null;
}

const line = `query ($id: ID!, $seq: Float!) {
  logEntry(collectiveId: $id, seq: $seq) { position entry openings { field salt value } proof } }`;

interface Line {
  logEntry: {
    position: number;
    entry: string;
    openings: { field: string; salt: string; value: string }[];
    proof: string | null;
  } | null;
}

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

describe('the public log as a tree', () => {
  let assembly: Assembly;
  let odile: Somebody;
  let ines: Somebody;
  let collective: TestCollective;
  let folder: string;
  const said: string[] = [];

  const seal = async (): Promise<void> => {
    await assembly.settled();
    await assembly.service(SealingService).seal(collective.id);
  };
  const faire = async (...args: readonly string[]): Promise<number> => {
    said.length = 0;
    const command = await commands['log']?.();
    return command ? command.run(args) : -1;
  };
  const headNow = async (): Promise<NonNullable<Head['publicLog']>> => {
    const { publicLog } = await assembly.visitor().get<Head>(head, { id: collective.id });
    if (!publicLog) throw new Error('no log');
    return publicLog;
  };
  const address = (): string => `${odile.origin}/api/collectives/${collective.slug}/log`;
  const giveRole = (to: Somebody): Promise<unknown> =>
    odile.get(
      `mutation ($id: ID!, $account: ID!) {
        giveRole(collectiveId: $id, accountId: $account, kind: "moderator", reason: "À l’unanimité") { __typename } }`,
      { id: collective.id, account: to.id },
    );
  const seqs = async (type: string): Promise<number[]> =>
    (
      await assembly.sql<{ seq: string }>(
        'select seq from event_log where collective_id = $1 and type = $2 order by seq',
        [collective.id, type],
      )
    ).map(({ seq }) => Number(seq));

  beforeAll(async () => {
    for (const stream of ['log', 'error'] as const) {
      vi.spyOn(console, stream).mockImplementation((...words: unknown[]) => void said.push(words.join(' ')));
    }
    folder = await mkdtemp(join(tmpdir(), 'faire-log-'));
    assembly = await Assembly.start();
    odile = await assembly.person('Odile Carrier');
    collective = await assembly.collective(odile);
    ines = await assembly.member(collective, 'Inès Vasseur');
    await giveRole(ines);
    await seal();
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await assembly.end();
    await rm(folder, { recursive: true, force: true });
  });

  it('holds every public event once, in the order of telling, and nothing else', async () => {
    const [kept] = await assembly.sql<{ log: string; public: string }>(
      `select (select count(*) from log_entry where collective_id = $1) as log,
              (select count(*) from event_log where collective_id = $1 and type in ('CollectiveCreated', 'RoleGiven')) as public`,
      [collective.id],
    );
    expect(kept?.log).toBe(kept?.public);
    expect((await headNow()).size).toBe(Number(kept?.log));
    await assembly.service(SealingService).seal(collective.id);
    expect((await headNow()).size).toBe(Number(kept?.log));
  });

  it('gives for each entry a proof that any tool checks, and what opens it', async () => {
    const key = readKey((await headNow()).key);
    if (!key) throw new Error('no key');
    const [seq = 0] = (await seqs('RoleGiven')).slice(-1);
    const { logEntry } = await assembly.visitor().get<Line>(line, { id: collective.id, seq });
    if (!logEntry?.proof) throw new Error('no proof');
    const bytes = new TextEncoder().encode(logEntry.entry);
    expect(checkProof(logEntry.proof, bytes, key)).toMatchObject({ ok: true, index: logEntry.position });
    expect(checkProof(logEntry.proof, new TextEncoder().encode(`${logEntry.entry} `), key)).toMatchObject({
      ok: false,
    });
    expect(logEntry.entry).not.toContain(odile.id);
    expect(logEntry.entry).not.toContain(ines.id);
    const entry = readEntry(bytes) ?? {};
    expect(logEntry.openings.map(({ value }) => value)).toEqual(expect.arrayContaining([odile.id, ines.id]));
    for (const { field, salt, value } of logEntry.openings)
      expect(opens(entry, { field, salt: bytesOf(salt), value })).toBe(true);
    expect((await assembly.visitor().get<Line>(line, { id: collective.id, seq: 999_999 })).logEntry).toBeNull();
  });

  it('is downloaded and verified whole, and what follows is verified to continue it', async () => {
    expect(await faire('download', address(), folder)).toBe(0);
    expect(await faire('verify', folder, '--json')).toBe(0);
    expect(JSON.parse(said.join(''))).toMatchObject({ whole: true, size: (await headNow()).size, faults: [] });
    await writeFile(join(folder, 'seen'), await readFile(join(folder, 'checkpoint')));
    await giveRole(odile);
    await seal();
    expect(await faire('download', address(), folder)).toBe(0);
    expect(await faire('verify', folder, '--key', (await headNow()).key, '--seen', join(folder, 'seen'))).toBe(0);
    expect(said.join(' ')).toContain('every one signed for');
  });

  it('is refused where one byte of it changed, with what changed', async () => {
    const size = (await headNow()).size;
    const spoil = async (path: string, change: (bytes: Buffer) => Buffer): Promise<string> => {
      const whole = await readFile(join(folder, path));
      await writeFile(join(folder, path), change(Buffer.from(whole)));
      expect(await faire('verify', folder)).toBe(1);
      await writeFile(join(folder, path), whole);
      return said.join(' ');
    };
    const text = (from: string, to: string) => (bytes: Buffer) =>
      Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1');
    expect(await spoil(`tile/entries/000.p/${size}`, text('RoleGiven', 'RoleTaken'))).toContain('RootWrong');
    expect(await spoil(`tile/0/000.p/${size}`, (bytes) => (bytes.reverse(), bytes))).toContain('TileWrong');
    expect(await spoil('checkpoint', text(`\n${size}\n`, `\n${size + 1}\n`))).toContain('SignatureWrong');
    expect(await spoil('openings/0', text('moderator', 'president'))).toContain('OpeningWrong');
    expect(await faire('verify', folder)).toBe(0);
    expect(await faire('verify', join(folder, 'nowhere'))).toBe(2);
  });

  it('cannot be rewritten: the database refuses, and whoever saw it before notices', async () => {
    for (const rewriting of [
      'update log_entry set bytes = bytes where position = 0',
      'delete from log_entry',
      'update log_checkpoint set note = note',
      'delete from log_checkpoint',
      'update log_tile set bytes = set_byte(bytes, 0, 1 - get_byte(bytes, 0) % 2)',
      'delete from log_tile',
      'update log_opening set value = value',
      'update public_log set origin = origin',
    ]) {
      await expect(assembly.sql(rewriting)).rejects.toThrow('append only');
    }
    const seen = await readFile(join(folder, 'seen'), 'utf8');
    await writeFile(join(folder, 'other'), seen.replace(/\n\d+\n/, '\n1\n'));
    expect(await faire('verify', folder, '--seen', join(folder, 'other'))).toBe(2);
    expect(said.join(' ')).toContain('changed after it was signed');
  });

  it('forgets who asked to be forgotten, and still verifies', async () => {
    const [seq = 0] = await seqs('RoleGiven').then((all) => all.slice(1));
    const before = await headNow();
    expect(await ines.act('mutation { eraseAccount { __typename } }')).toMatchObject({ __typename: 'Done' });
    await seal();
    const { logEntry } = await assembly.visitor().get<Line>(line, { id: collective.id, seq });
    expect(logEntry?.openings.map(({ value }) => value)).not.toContain(ines.id);
    expect(await faire('download', address(), folder)).toBe(0);
    expect(await faire('verify', folder, '--key', before.key, '--seen', join(folder, 'seen'))).toBe(0);
    const openings = await readFile(join(folder, 'openings', '0'), 'utf8');
    expect(openings).toContain('moderator');
    for (const somebody of [ines, odile]) expect(openings).not.toContain(somebody.id);
  });

  it('serves only what its last head covers, under exact paths', async () => {
    const { size } = await headNow();
    const status = async (path: string): Promise<number> => (await fetch(`${address()}/${path}`)).status;
    expect(await status(`tile/entries/000.p/${size}`)).toBe(200);
    for (const path of [
      `tile/entries/000.p/${size + 1}`,
      'tile/0/000',
      'tile/0/0',
      'tile/64/000.p/1',
      'openings/x',
      'tile/1/000.p/1',
    ]) {
      expect([path, await status(path)]).toEqual([path, 404]);
    }
    const answer = await fetch(`${address()}/checkpoint`);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await answer.text()).toBe((await headNow()).checkpoint);
    expect((await fetch(`${odile.origin}/api/collectives/personne/log/checkpoint`)).status).toBe(404);
  });
});
