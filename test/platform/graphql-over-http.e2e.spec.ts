import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assembly } from '../support/assembly.js';

describe('GraphQL over HTTP', () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await Assembly.start();
  });
  afterAll(() => assembly.end());

  const audits = serverAudits({ url: () => `${assembly.origin}/graphql`, fetchFn: fetch });

  for (const audit of audits) {
    it(`${audit.name}`, async () => {
      const result = await audit.fn();
      if (result.status === 'error') expect.fail(result.reason);
      expect(['ok', 'warn', 'notice']).toContain(result.status);
    });
  }
});
