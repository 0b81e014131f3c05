import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assembly, refusal } from '../support/assembly.js';

describe('signals between processes', () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await Assembly.start();
  });
  afterAll(() => assembly.end());

  it('catch up after the listening connection was cut: a session revoked meanwhile still drops its sockets', async () => {
    const somebody = await assembly.person('Odile Carrier');
    const collective = await assembly.collective(somebody);
    const watch = await somebody.watch(`collective:${collective.id}`);
    const gone = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the socket is still there')), 8_000);
      watch.socket.once('disconnect', () => {
        clearTimeout(timer);
        resolve();
      });
    });
    const cut = await assembly.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query like 'listen %' and query not like '%jobs:insert%' and pid <> pg_backend_pid()`,
    );
    expect(cut.length).toBeGreaterThan(0);
    await somebody.act(`mutation { signOutEverywhere { __typename ${refusal} } }`);
    await expect(gone).resolves.toBeUndefined();
  });
});
