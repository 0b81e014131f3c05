import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assembly } from '../support/assembly.js';
import { post, signUp, solvedProof } from '../support/scenes/identity.js';

describe('the first account', () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await Assembly.start();
  });
  afterAll(() => assembly.end());

  it('is the installer’s, and there is one however many sign up at once', async () => {
    const people = await Promise.all(
      Array.from({ length: 6 }, async (_each, index) => ({
        name: `Personne ${index}`,
        email: `personne${index}@exemple.fr`,
        consent: true,
        password: 'quatre canards bavards',
        proof: await solvedProof(assembly),
      })),
    );
    const opened = await Promise.all(people.map((input) => post(assembly.origin, signUp, { input })));
    expect(opened.map(({ result }) => result.__typename)).toEqual(people.map(() => 'Me'));
    const [counted] = await assembly.sql<{ all: number; installers: number }>(
      `select count(*)::int as "all", count(*) filter (where installer)::int as installers from account`,
    );
    expect(counted).toEqual({ all: 6, installers: 1 });
  });
});
