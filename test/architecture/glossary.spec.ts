import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Every table a migration makes. */
function tables(): string[] {
  const folder = new URL('../../migrations/', import.meta.url);
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const made = texts.flatMap((text) => [...text.matchAll(/create table (?:if not exists )?([a-z_]+)/g)]);
  return [...new Set(made.flatMap(([, name]) => name ?? []))];
}

/** Every object type of the API but the machinery of lists. */
const types = (): string[] =>
  Object.values(buildSchema(read('schema.graphql')).getTypeMap())
    .filter((type) => isObjectType(type))
    .map(({ name }) => name)
    .filter((name) => !/^__|Connection$|Edge$|^(Query|Mutation|PageInfo)$/.test(name));

describe('docs/glossary.md', () => {
  const glossary = read('docs/glossary.md');
  const listed = [...glossary.matchAll(/`([A-Za-z_]+)`/g)].map(([, name]) => name ?? '');

  it('has a place for every table', () => {
    expect(tables().filter((name) => !listed.includes(name))).toEqual([]);
  });

  it('has a place for every type of the API', () => {
    expect(types().filter((name) => !listed.includes(name))).toEqual([]);
  });

  it('names nothing that is not there', () => {
    const known = new Set([...tables(), ...types(), 'migrations']);
    expect(listed.filter((name) => !known.has(name))).toEqual([]);
  });

  it('gives each type and table one place', () => {
    const named = listed.filter((name) => name !== 'role');
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
  });

  it('has the rules that refusals name', () => {
    const rules = [...glossary.matchAll(/^\| (R\d+)/gm)].map(([, rule]) => rule);
    expect(rules).toEqual(Array.from({ length: 13 }, (_, n) => `R${n + 1}`));
  });
});
