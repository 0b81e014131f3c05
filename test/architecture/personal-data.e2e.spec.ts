import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityService } from '../../src/modules/identity/index.js';
import { Database } from '../../src/platform/database/database.js';
import { PersonalData } from '../../src/platform/personal-data/personal-data.js';
import { walkScene, type WalkScene } from '../support/walk/scene.js';

/** Empty lists and objects only: nothing is held. */
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (Array.isArray(value)
    ? value.every(isEmpty)
    : typeof value === 'object' && !(value instanceof Date) && Object.values(value).every(isEmpty));

/** Who they are: given to each member of the scene, to be found again wherever it was copied. */
const markOf = (n: number): string => `Zorbarelle${n}`;

describe('what is held about people', () => {
  let scene: WalkScene;
  let naming: { table: string; column: string }[];
  beforeAll(async () => {
    scene = await walkScene();
    naming = await scene.assembly.sql(
      `select c.conrelid::regclass::text as table, a.attname as column
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
       where c.contype = 'f' and c.confrelid = 'account'::regclass`,
    );
  });
  afterAll(() => scene.assembly.end());

  it('has a line of the register for every table that names an account', () => {
    const register = scene.assembly.service(PersonalData).register();
    const declared = register.flatMap(({ tables }) => tables);
    expect(declared.filter((name, index) => declared.indexOf(name) !== index)).toEqual([]);
    expect(new Set(declared)).toEqual(new Set(naming.map(({ table }) => table)));
  });

  it('is all in the file of whom it is about, and nothing of it is left in clear once they are erased', async () => {
    const { assembly, people } = scene;
    const data = assembly.service(PersonalData);
    const register = data.register();
    // The last coordinator is erased by nobody.
    const erasable = [people.member, people.facilitator, people.delegate, people.representative, people.moderator];
    const missing: string[] = [];
    for (const [n, { id }] of erasable.entries()) {
      await assembly.sql('update account set name = $2, email = $3 where id = $1', [
        id,
        markOf(n),
        `${markOf(n)}@exemple.fr`,
      ]);
      const held = await data.export(assembly.service(Database), id);
      for (const { name, tables } of register) {
        let rows = 0;
        for (const { table, column } of naming.filter((each) => tables.includes(each.table))) {
          const [found] = await assembly.sql<{ count: number }>(
            `select count(*)::int as count from ${table} where ${column} = $1`,
            [id],
          );
          rows += found?.count ?? 0;
        }
        if (rows > 0 && isEmpty(held[name])) missing.push(`${name}: ${rows} rows of ${markOf(n)}`);
      }
      await assembly.service(IdentityService).forget(id);
    }
    expect(missing).toEqual([]);
    const tables = await assembly.sql<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r'`,
    );
    const traces: string[] = [];
    for (const { name } of tables) {
      const [found] = await assembly.sql<{ count: number }>(
        `select count(*)::int as count from ${name} t where t::text ilike '%zorbarelle%'`,
      );
      if ((found?.count ?? 0) > 0) traces.push(name);
    }
    expect(traces).toEqual([]);
  });
});
