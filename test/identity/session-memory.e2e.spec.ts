import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Sessions } from '../../src/platform/sessions/sessions.js';
import { newId } from '../../src/kernel/ids.js';
import { Assembly } from '../support/assembly.js';

describe('a session that was just used', () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await Assembly.start();
  });
  afterAll(() => assembly.end());

  const open = async () => {
    const { id } = await assembly.person('Rose Aubin');
    const sessions = assembly.service(Sessions);
    const opened = await assembly.service(UnitOfWork).run((tx) => sessions.open(tx, id, 'test'));
    const actor = () => sessions.actorOf(opened.token, 'fr').then(({ accountId }) => accountId);
    return { id, actor, ...opened };
  };
  const revoked = (sessionId: string) =>
    assembly.sql('update session set revoked_at = $2 where id = $1', [sessionId, assembly.clock.now()]);

  it('is known without asking the database, for half a minute', async () => {
    const { id, actor, sessionId } = await open();
    expect(await actor()).toBe(id);
    await revoked(sessionId);
    expect(await actor()).toBe(id);
    assembly.clock.forward(0.5);
    expect(await actor()).toBeNull();
  });

  it('is forgotten at once when it is revoked, by this server or another', async () => {
    const mine = await open();
    expect(await mine.actor()).toBe(mine.id);
    await assembly.service(UnitOfWork).run((tx) => assembly.service(Sessions).revoke(tx, mine.id));
    expect(await mine.actor()).toBeNull();

    const other = await open();
    expect(await other.actor()).toBe(other.id);
    const heard = new Promise<void>((resolve) => assembly.service(Sessions).onRevoked(() => resolve()));
    await revoked(other.sessionId);
    await assembly
      .service(Database)
      .sql(`select pg_notify('session_revoked', $1)`, [JSON.stringify([other.sessionId])]);
    await heard;
    expect(await other.actor()).toBeNull();
  });

  it('is not kept when a revocation was said while it was being read', async () => {
    const { id, actor, sessionId } = await open();
    const reading = actor();
    await assembly.service(UnitOfWork).run((tx) => assembly.service(Sessions).revoke(tx, id, { only: newId() }));
    await assembly.service(UnitOfWork).run((tx) => assembly.service(Sessions).revoke(tx, id));
    await reading;
    expect(sessionId).not.toBe('');
    expect(await actor()).toBeNull();
  });
});
