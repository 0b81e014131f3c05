import { expect, test } from 'vitest';
import { chooseIdentity, runAs, type Situation } from './identity.js';

const users: Record<string, number> = { postgres: 101, nobody: 65534 };

const situation = (over: Partial<Situation>): Situation => ({
  euid: 1000,
  owner: null,
  database: '/data/postgres',
  named: () => true,
  lookUp: async (name) => (name in users ? { uid: users[name] ?? 0, gid: 5 } : null),
  reaches: async () => true,
  mayMap: async () => true,
  ...over,
});

const owned = (uid: number): Partial<Situation> => ({ owner: { uid, gid: uid } });

test('an ordinary user, and Windows, run it as themselves', async () => {
  expect(await chooseIdentity(situation({}))).toEqual({ kind: 'self' });
  expect(await chooseIdentity(situation({ euid: null }))).toEqual({ kind: 'self' });
});

test('a user without a name runs it under a mapped one, or is told', async () => {
  const nameless = { named: () => false };
  expect(await chooseIdentity(situation(nameless))).toEqual({ kind: 'mapped', uid: 65534 });
  await expect(chooseIdentity(situation({ ...nameless, mayMap: async () => false }))).rejects.toMatchObject({
    fault: 'no-usable-user',
  });
});

test('root becomes postgres, else nobody where postgres reaches nothing', async () => {
  expect(await chooseIdentity(situation({ euid: 0 }))).toEqual({ kind: 'uid', uid: 101, gid: 5 });
  const onlyNobody = { euid: 0, reaches: async ({ uid }: { uid: number }) => uid === 65534 };
  expect(await chooseIdentity(situation(onlyNobody))).toEqual({ kind: 'uid', uid: 65534, gid: 5 });
});

test('root under a closed home maps itself, or is told', async () => {
  const closed = { euid: 0, reaches: async () => false };
  expect(await chooseIdentity(situation(closed))).toEqual({ kind: 'mapped', uid: 65534 });
  await expect(chooseIdentity(situation({ ...closed, mayMap: async () => false }))).rejects.toThrow('DATABASE_URL');
});

test('root goes on with whoever made the database', async () => {
  expect(await chooseIdentity(situation({ euid: 0, ...owned(500) }))).toEqual({ kind: 'uid', uid: 500, gid: 500 });
  expect(await chooseIdentity(situation({ euid: 0, ...owned(0) }))).toEqual({ kind: 'mapped', uid: 65534 });
});

test("another user's database is refused, naming both and FAIRE_DATA", async () => {
  const refused = chooseIdentity(situation(owned(500)));
  await expect(refused).rejects.toMatchObject({ fault: 'data-folder-of-another-user' });
  await expect(refused).rejects.toThrow(/uid 500.*uid 1000.*FAIRE_DATA/);
});

test('the command of each identity', () => {
  expect(runAs({ kind: 'uid', uid: 7, gid: 8 }, ['a'])).toEqual({ argv: ['a'], options: { uid: 7, gid: 8 } });
  expect(runAs({ kind: 'mapped', uid: 7 }, ['a']).argv).toEqual(['unshare', '--user', '--map-user=7', '--', 'a']);
});
