import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildSchema, Kind, parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/kernel/ids.js';
import { readOperations } from '../../src/platform/graphql/persisted-operations.js';
import { costOf, documentLimits } from '../../src/platform/graphql/protections.js';
import { Assembly } from '../support/assembly.js';

const manifest = new URL('../../client/src/graphql/operations.generated.json', import.meta.url);

interface Answer {
  readonly status: number;
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
  };
}

describe('what one GraphQL document may ask', () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await Assembly.start();
  });
  afterAll(() => assembly.end());

  const post = async (body: unknown): Promise<Answer> => {
    const response = await fetch(`${assembly.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };

  it('has at most so many levels', async () => {
    const nested = (levels: number): string => (levels === 0 ? 'name' : `ofType { ${nested(levels - 1)} }`);
    const { status, body } = await post({ query: `{ __type(name: "Query") { ${nested(documentLimits.depth)} } }` });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.message).toContain('depth');
  });

  it('has at most so many words, however they are written', async () => {
    const long = `{ ${'me { id } '.repeat(documentLimits.tokens / 4 + 1)} }`;
    const { status, body } = await post({ query: long });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.message).toContain('tokens');
    const tree = await post({ query: JSON.stringify({ kind: 'Document', definitions: [] }) });
    expect(tree.status).toBe(400);
    expect(tree.body.errors?.[0]?.message).toContain('not a syntax tree');
  });

  it('has at most so many aliases', async () => {
    const aliased = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, n) => `a${n}: __typename`).join(' ')} }`;
    expect((await post({ query: aliased(documentLimits.aliases) })).status).toBe(200);
    const { status, body } = await post({ query: aliased(documentLimits.aliases + 1) });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions?.code).toBe('TOO_MANY_ALIASES');
  });

  it('costs at most so many fields, counting what its variables ask for', async () => {
    const pages = Array.from({ length: 30 }, (_, n) => `p${n}: journal(collectiveId: $id, first: $first) { ...page }`);
    const fields = 'edges { node { ...entry } } again: edges { node { ...entry } } more: edges { node { ...entry } }';
    const query = `query ($id: ID!, $first: Int!) { ${pages.slice(2).join(' ')} }
      fragment page on JournalConnection { ${fields} }
      fragment entry on JournalEntry { seq at type sentence family actor { id name } subject { title path type id } }`;
    const asking = (first: number): unknown => ({ query, variables: { id: newId(), first } });
    expect((await post(asking(1))).body.errors).toBeUndefined();
    const { status, body } = await post(asking(100));
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions?.code).toBe('TOO_COSTLY');
    // The same after the just-in-time compiler took the document over.
    expect((await post(asking(100))).body.errors?.[0]?.extensions?.code).toBe('TOO_COSTLY');
  });

  it('has room for every page of our own client', async () => {
    const schema = buildSchema(await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8'));
    const given = (name: string): unknown =>
      name.endsWith('Filter')
        ? {}
        : ({ Int: 100, Boolean: true, JSON: {}, RollChoiceInput: { roll: 'members' }, '[Int]!': [1] }[name] ?? newId());
    for (const text of readOperations([fileURLToPath(manifest)]).values()) {
      const document = parse(text);
      const [operation] = document.definitions;
      if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== 'query') continue;
      const variables = (operation.variableDefinitions ?? []).map(({ variable, type }) => [
        variable.name.value,
        given(print(type).replace('!', '')),
      ]);
      const cost = costOf(schema, document, Object.fromEntries(variables) as Record<string, unknown>);
      expect([operation.name?.value, cost <= documentLimits.cost]).toEqual([operation.name?.value, true]);
    }
  });

  it('comes one at a time', async () => {
    const { status } = await post([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    expect(status).toBe(400);
  });

  it('may be read by anybody while one develops', async () => {
    expect((await post({ query: '{ __schema { queryType { name } } }' })).status).toBe(200);
  });

  it('says by its hash is not known, so that the client sends the text', async () => {
    const sha256Hash = createHash('sha256').update('{ unknown }').digest('hex');
    const { status, body } = await post({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.message).toBe('PersistedQueryNotFound');
    const text = await post({ query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash } } });
    expect(text.body.data).toEqual({ __typename: 'Query' });
  });

  it('is small', async () => {
    const { status } = await post({ query: '{ __typename }', variables: { text: 'a'.repeat(1_100_000) } });
    expect(status).toBe(413);
  });
});

describe('in production', () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await Assembly.start({ NODE_ENV: 'production' });
  });
  afterAll(() => assembly.end());

  it('the schema is read by people signed in, not by visitors', async () => {
    const query = '{ __schema { queryType { name } } }';
    const answer = await assembly.visitor().ask(query);
    expect(answer.errors?.[0]?.extensions?.code).toBe('INTROSPECTION');
    const somebody = await assembly.person('Alix');
    expect((await somebody.ask(query)).errors).toBeUndefined();
    expect((await assembly.visitor().ask('{ __typename }')).errors).toBeUndefined();
  });
});
