import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOperations } from '../../src/platform/graphql/persisted-operations.js';
import { Database } from '../../src/platform/database/database.js';
import { Assembly, type Somebody } from '../support/assembly.js';

const hashOf = (name: string): string => {
  const found = [...readOperations()].find(([, text]) => new RegExp(`\\bquery ${name}\\b`).test(text));
  if (!found) throw new Error(`the client has no operation ${name}`);
  return found[0];
};

describe('public answers', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let collective: Awaited<ReturnType<Assembly['collective']>>;
  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Ada Coulon');
    collective = await assembly.collective(coordinator);
  });
  afterAll(() => assembly.end());

  const read = async (name: string, variables: Record<string, unknown>, headers: Record<string, string> = {}) => {
    const response = await fetch(`${assembly.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-faire': '1', ...headers },
      body: JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(name) } } }),
    });
    return { text: await response.text(), vary: response.headers.get('vary') };
  };
  const groups = (headers?: Record<string, string>) => read('Groups', { collectiveId: collective.id }, headers);
  /** A change no event tells of: what a shared answer cannot know. */
  const rename = (name: string) =>
    assembly
      .service(Database)
      .sql('update working_group set name = $2 where collective_id = $1', [collective.id, name]);

  it('are worked out once for all visitors until something is told', async () => {
    const open = `mutation ($c: ID!) { openWorkingGroup(collectiveId: $c, input: { name: "Eau", kind: "thematic", theme: "Eau" }) { __typename } }`;
    await coordinator.act(open, { c: collective.id });
    await assembly.settled();
    expect((await groups()).text).toContain('Eau');
    await rename('Lacs');
    expect((await groups()).text).toContain('Eau');
    expect((await groups({ 'accept-language': 'en' })).text).toContain('Lacs');
    expect((await groups({ cookie: 'faire=unknown' })).text).toContain('Lacs');
    await coordinator.act(open.replace('Eau', 'Air'), { c: collective.id });
    await assembly.settled();
    expect((await groups()).text).toContain('Air');
  });

  it('do not outlive a second of the clock, which opens phases and closes ballots by itself', async () => {
    await groups();
    await rename('Mares');
    assembly.clock.forward(1);
    expect((await groups()).text).toContain('Mares');
  });

  it('are never shared where they differ', async () => {
    const [one, two] = await Promise.all([read('SignUpChallenge', {}), read('SignUpChallenge', {})]);
    expect(one.text).not.toBe(two.text);
  });

  it('wait for the one being worked out, however many ask', async () => {
    assembly.clock.forward(1);
    const all = await Promise.all(Array.from({ length: 30 }, () => groups()));
    expect(new Set(all.map(({ text }) => text)).size).toBe(1);
  });
});
