import { DataSource } from 'typeorm';
import { vi } from 'vitest';
import { defineRefusal, Refused } from '../../../src/kernel/refusal.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { flush } from '../../../src/platform/database/flush.js';
import type { Assembly } from '../assembly.js';

const rehearsed = defineRefusal('Rehearsed', {
  kind: 'rule',
  fr: 'C’était une répétition : tout s’est fait, puis défait.',
  en: 'This was a rehearsal: everything was done, then undone.',
});

class Undone extends Error {}

/**
 * From here on every unit of work runs whole, on the real database, and is undone at its end: one scene serves every
 * role. The request is answered by the refusal `Rehearsed`; a statement that is a transaction of its own gives its rows.
 */
export function rehearse(assembly: Assembly): void {
  const unit = assembly.service(UnitOfWork);
  const dataSource = assembly.service(DataSource);
  const run = unit.run.bind(unit);
  vi.spyOn(unit, 'run').mockImplementation(async (work) =>
    run(async (tx) => {
      await work(tx);
      await flush(tx, assembly.clock.now());
      throw new Refused(rehearsed());
    }),
  );
  vi.spyOn(unit, 'call').mockImplementation(async (text, params) => {
    let rows: never[] = [];
    try {
      await dataSource.transaction(async (manager) => {
        rows = await manager.query<never[]>(text, [...params]);
        throw new Undone();
      });
    } catch (error) {
      if (!(error instanceof Undone)) throw error;
    }
    return rows;
  });
}
