import { readFile, writeFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OperationInterceptor } from '../../src/platform/graphql/operation.interceptor.js';
import type { Audience } from '../../src/platform/policy/audience.js';
import { Assembly } from '../support/assembly.js';
import { rowsOf, table } from '../support/markdown-table.js';
import { roles, type Role } from '../support/walk/scene.js';

const file = new URL('../../docs/permissions.md', import.meta.url);
const part = /(<!-- operations -->\n)([\s\S]*?)(<!-- \/operations -->)/;

/** Who passes an audience before the module's policy has its say: what a new line starts with. */
const passes: Readonly<Record<Audience, readonly Role[]>> = {
  everyone: roles,
  signedIn: roles.filter((role) => role !== 'visitor'),
  participant: roles.filter((role) => !['visitor', 'signed-in', 'other coordination'].includes(role)),
  member: roles.filter((role) => !['visitor', 'signed-in', 'participant', 'other coordination'].includes(role)),
  facilitator: ['facilitator', 'coordination'],
  chair: ['chair', 'coordination'],
  representative: ['representative'],
  delegate: ['delegate'],
  moderator: ['moderator', 'coordination'],
  coordination: ['coordination'],
};

describe('docs/permissions.md', () => {
  let assembly: Assembly;
  let operations: { name: string; audience: Audience }[];
  beforeAll(async () => {
    assembly = await Assembly.start();
    operations = assembly
      .service(OperationInterceptor)
      .operations()
      .map(({ name, audience }) => ({ name, audience: audience ?? 'everyone' }));
    if (process.env['UPDATE_DOCS']) await update();
  });
  afterAll(() => assembly.end());

  const written = async (): Promise<string[][]> => rowsOf(await readFile(file, 'utf8'), 'operation');

  /** Adds a line for each new operation, drops those that are gone, keeps what was written by hand. */
  async function update(): Promise<void> {
    const known = new Map((await written()).map((row) => [row[0], row]));
    const rows = operations.map(({ name, audience }) => {
      const row = known.get(`\`${name}\``);
      const cells =
        row?.[1] === audience ? row.slice(2) : roles.map((role) => (passes[audience].includes(role) ? '✓' : '–'));
      return [`\`${name}\``, audience, ...cells];
    });
    const text = await readFile(file, 'utf8');
    const whole = `\n${table(['operation', 'audience', ...roles], rows)}\n\n`;
    await writeFile(
      file,
      text.replace(part, (_, open, __, end) => `${open}${whole}${end}`),
    );
  }

  it('lists every operation with its audience, and none that is gone (UPDATE_DOCS=1 brings the lines)', async () => {
    const rows = await written();
    expect(rows.map(([name, audience]) => [name, audience])).toEqual(
      operations.map(({ name, audience }) => [`\`${name}\``, audience]),
    );
  });

  it('answers for every role', async () => {
    const rows = await written();
    const vague = rows.filter(
      (row) => row.length !== roles.length + 2 || row.slice(2).some((cell) => !/^[✓–]$/.test(cell)),
    );
    expect(vague).toEqual([]);
  });

  it('lets nobody in whom the audience keeps out', async () => {
    const wide = (await written()).flatMap(([name, audience, visitor]) =>
      visitor === '✓' && audience !== 'everyone' ? [name] : [],
    );
    expect(wide).toEqual([]);
  });

  it('names what the API has', async () => {
    const schema = buildSchema(await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8'));
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}).map((name) => `${type?.name}.${name}`),
    );
    const known = new Set(operations.map(({ name }) => name));
    expect(fields.filter((name) => !known.has(name))).toEqual([]);
  });
});
