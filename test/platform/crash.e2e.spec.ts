import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import type { Notice } from '../../src/platform/realtime/live-topics.js';
import { Somebody } from '../support/assembly.js';
import { cloneDatabase } from '../support/database.js';
import { commentsOf, debatedContribution, tryToComment } from '../support/scenes/debated-contribution.js';
import { elsewhere } from '../support/scenes/identity.js';
import { Faire } from '../support/server-process.js';

const posted = (notices: readonly Notice[]): Id[] =>
  notices.filter(({ event }) => event === 'CommentPosted').map(({ changed }) => changed.id);

const visitor = (origin: string): Somebody => new Somebody(origin, null, null, 'spectator');

/** Looks again until it holds; the test's own time limit ends it. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('what was acknowledged is there', { timeout: 90_000 }, () => {
  let faire: Faire;
  let data: string;
  beforeAll(async () => {
    [faire, data] = await Promise.all([Faire.compile(), mkdtemp(join(tmpdir(), 'faire-crash-'))]);
  });
  afterAll(async () => {
    await faire.end();
    await rm(data, { recursive: true, force: true });
  });

  it('after kill -9 under load; who watched resumes where they were, and misses nothing', async () => {
    const before = await faire.serve({ FAIRE_DATA: data });
    const { people, contributionId } = await debatedContribution(before.origin, 6);
    const topic = `debate:${contributionId}`;
    const watch = await visitor(before.origin).watch(topic);
    expect(watch.answer.ok).toBe(true);

    const acknowledged: Id[] = [];
    const load = people.map(async (author) => {
      // Until the server answers no more.
      for (let id = newId(); await tryToComment(author, contributionId, id); id = newId()) acknowledged.push(id);
    });
    await until(() => acknowledged.length >= 40 && watch.notices.length > 10);
    const lastSeen = Math.max(...watch.notices.map(({ seq }) => seq));
    const seenBefore = watch.notices.filter(({ seq }) => seq <= lastSeen);
    before.child.kill('SIGKILL');
    await Promise.all(load);
    await before.ended;
    watch.socket.disconnect();

    const after = await faire.serve({ FAIRE_DATA: data });
    const stored = await commentsOf(after.origin, contributionId);
    expect(acknowledged.filter((id) => !stored.includes(id))).toEqual([]);

    // The relay tells at its start what the crash left untold.
    const again = await visitor(after.origin).watch(topic, lastSeen);
    const [author] = people;
    if (!author) throw new Error('nobody came');
    const last = newId();
    expect(await tryToComment(elsewhere(author, after.origin), contributionId, last)).toBe(true);
    await again.heardAll([last]);
    // As clients do: what comes twice, in the answer and by itself, is ignored by its place in the log.
    const told = [...(again.answer.missed ?? []), ...again.notices];
    const missed = [...new Map(told.map((notice) => [notice.seq, notice])).values()];
    const heard = [...posted(seenBefore), ...posted(missed)];
    expect([...heard].sort()).toEqual([...new Set([...stored, last])].sort());
    const order = missed.map(({ seq }) => seq);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    after.child.kill('SIGTERM');
    expect((await after.ended).code).toBe(0);
  });

  it('when the database ends under a running server: it comes back, and so do live updates and jobs', async () => {
    const server = await faire.serve({ FAIRE_DATA: join(data, 'second') });
    const { people, contributionId } = await debatedContribution(server.origin, 2);
    const [author] = people;
    if (!author) throw new Error('nobody came');
    const watch = await visitor(server.origin).watch(`debate:${contributionId}`);
    const lock = await readFile(join(data, 'second', 'postgres', 'postmaster.pid'), 'utf8');
    process.kill(Number(lock.split('\n')[0]), 'SIGQUIT');
    await server.said(/The database is back/);

    const comments: Id[] = [];
    await until(async () => {
      const id = newId();
      comments.push(id);
      return tryToComment(author, contributionId, id);
    });
    const kept = comments.slice(-1);
    await watch.heardAll(kept);
    expect(server.output).not.toMatch(/Unhandled|Uncaught|triggerUncaughtException/);
    expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
  });

  it('on every server: what one process changes, those who watch another hear', async () => {
    const database = await cloneDatabase();
    const [one, two] = await Promise.all([
      faire.serve({ DATABASE_URL: database.url }),
      faire.serve({ DATABASE_URL: database.url }),
    ]);
    const { people, contributionId } = await debatedContribution(one.origin, 3);
    const watches = await Promise.all(
      [one, two].map(({ origin }) => visitor(origin).watch(`debate:${contributionId}`)),
    );
    const ids = Array.from({ length: 12 }, () => newId());
    const outcomes = await Promise.all(
      ids.map((id, n) => {
        const author = people[n % people.length];
        if (!author) throw new Error('nobody came');
        return tryToComment(elsewhere(author, n % 2 === 0 ? one.origin : two.origin), contributionId, id);
      }),
    );
    expect(outcomes).toEqual(ids.map(() => true));
    await Promise.all(watches.map((watch) => watch.heardAll(ids)));
    const [first, second] = watches.map(({ notices }) => notices.map(({ seq }) => seq));
    expect(second).toEqual(first);
    for (const { child } of [one, two]) child.kill('SIGTERM');
    await Promise.all([one.ended, two.ended]);
    await database.drop();
  });
});
