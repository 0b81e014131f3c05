import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Observability } from '../../src/platform/observability/observability.js';
import { Assembly } from '../support/assembly.js';

const sent: readonly (readonly [string, unknown])[] = [
  ['no query', {}],
  ['variables alone', { variables: { id: 'x' } }],
  ['a null query', { query: null }],
  ['an empty query', { query: '' }],
  ['a blank query', { query: '  \n ' }],
  ['a comment', { query: '# rien' }],
  ['a query that is a number', { query: 42 }],
  ['a query that is an object', { query: {} }],
  ['a query cut short', { query: '{ me {' }],
  ['an unknown field', { query: '{ moi { id } }' }],
  ['a fragment alone', { query: 'fragment F on Me { id }' }],
  ['two operations and none named', { query: 'query a { me { id } } query b { me { id } }' }],
  ['an operation that is not there', { query: 'query a { me { id } }', operationName: 'b' }],
  ['a variable that is missing', { query: 'query a($c: ID!) { moderationDesk(collectiveId: $c) { waitingReports } }' }],
  [
    'a variable of another type',
    { query: 'query a($n: Int!) { contribution(collectiveId: "x", number: $n) { id } }', variables: { n: 'douze' } },
  ],
  ['variables that are a text', { query: '{ me { id } }', variables: 'x' }],
  ['an operation known by no hash', { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } }],
  ['an empty hash', { id: '' }],
  ['a list', []],
  ['a text', 'bonjour'],
];

describe('a request the client got wrong', () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await Assembly.start();
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => assembly.end());

  const post = (body: string): Promise<Response> =>
    fetch(`${assembly.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-faire': '1' },
      body,
    });

  it.each([...sent, ['what is no JSON', null] as const])('is its own fault: %s', async (_name, body) => {
    const logged = vi.spyOn(assembly.service(Observability).log, 'error');
    const request = body === null ? '{"query": ' : JSON.stringify(body);
    // Sent twice: what the server keeps of the first must not change what it says of the second.
    await post(request);
    const response = await post(request);
    const answer: unknown = await response.json();
    expect(logged.mock.calls).toEqual([]);
    expect(answer).toHaveProperty('errors.0.message', expect.not.stringContaining('Internal'));
    if (!JSON.stringify(answer).includes('PersistedQueryNotFound')) expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it.each(['', '?query=', '?operationName=a', '?variables={}', '?query={me{id}}&variables=rien', '?extensions={}'])(
    'is its own fault by GET too: %s',
    async (search) => {
      const logged = vi.spyOn(assembly.service(Observability).log, 'error');
      const response = await fetch(`${assembly.origin}/graphql${search}`, { headers: { 'x-faire': '1' } });
      expect(logged.mock.calls).toEqual([]);
      expect(response.status).toBe(400);
    },
  );
});
