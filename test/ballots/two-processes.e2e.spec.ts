import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/kernel/ids.js';
import { Assembly, Somebody } from '../support/assembly.js';
import { BallotScene, cast, namedRule, secretRule } from '../support/scenes/ballots.js';
import { Faire } from '../support/server-process.js';

describe('one vote a person (R7), over two server processes', { timeout: 90_000 }, () => {
  let assembly: Assembly;
  let faire: Faire;
  beforeAll(async () => {
    [assembly, faire] = await Promise.all([Assembly.start(), Faire.compile()]);
    // The processes live in the present: sessions opened in the past would have ended.
    assembly.clock.set(new Date().toISOString());
  }, 90_000);
  afterAll(async () => {
    await faire.end();
    await assembly.end();
  });

  it('keeps one of four simultaneous votes of each voter, and one of four sendings of the same', async () => {
    const coordinator = await assembly.person('Odile Carrier');
    const collective = await assembly.collective(coordinator);
    const scene = new BallotScene(assembly, collective);
    const names = Array.from({ length: 11 }, (_, index) => `Votante ${index + 1}`);
    const voters = await Promise.all(names.map((name) => assembly.member(collective, name)));
    const database = { DATABASE_URL: assembly.databaseUrl };
    const servers = await Promise.all([faire.serve(database), faire.serve(database)]);
    const hands = (voter: Somebody): Somebody[] =>
      [...servers, ...servers].map(({ origin }) => new Somebody(origin, voter.actor, voter.cookie, voter.name));

    for (const rule of [namedRule, secretRule, { ...namedRule, replaceVote: false }]) {
      const ballot = await scene.opened(voters, rule);
      const answers = await Promise.all(voters.flatMap(hands).map((hand) => cast(hand, ballot)));
      const stored = answers.filter(({ __typename }) => __typename === 'Receipt');
      const replaces = rule.replaceVote && rule.secrecy === 'named';
      expect(stored).toHaveLength(replaces ? 4 * voters.length : voters.length);
      expect((await scene.close(ballot)).turnout.cast).toBe(voters.length);

      const again = await scene.opened(voters, rule);
      const sent = await Promise.all(
        voters.flatMap((voter) => {
          const voteId = newId();
          return hands(voter).map((hand) => cast(hand, again, { voteId }));
        }),
      );
      expect(sent.every(({ __typename }) => __typename === 'Receipt')).toBe(true);
      expect(new Set(sent.map((receipt) => JSON.stringify(receipt))).size).toBe(voters.length);
      expect((await scene.close(again)).turnout.cast).toBe(voters.length);
    }
  });
});
