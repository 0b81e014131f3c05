import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { decodeBallots, recount, type BallotsFile } from '../../src/modules/ballots/counting.js';
import { ruleTemplates, type ElectionRule, type YesNoRule } from '../../src/modules/ballots/index.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { BallotScene, cast, lineOf, namedRule, optionsNamed, secretRule } from '../support/scenes/ballots.js';

const half = { fraction: '1/2', strict: true } as const;
const college = (id: string, name: string): YesNoRule['colleges'][number] => ({
  id,
  name,
  required: true,
  threshold: half,
  base: 'expressed',
  weights: 'one-each',
  also: [],
  quorum: null,
});
const twoColleges: YesNoRule = {
  ...namedRule,
  colleges: [college('people', 'Membres'), college('organisations', 'Organisations')],
};
/** The rule of the Council of the European Union: 55 % of members and 65 % of the population, four to block. */
const council: YesNoRule = {
  ...namedRule,
  base: 'roll',
  threshold: { fraction: '11/20', strict: false },
  also: [{ weights: 'weights', threshold: { fraction: '13/20', strict: false }, blockingMinority: 4 }],
};
const weighedPlurality: ElectionRule = {
  ...ruleTemplates.twoFacilitatorsByJudgment,
  method: 'plurality',
  options: { seats: 1 },
  weights: 'weights',
  fallback: { noQuorum: null, withdrawal: 'none' },
};

describe('colleges, weights and draws', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let scene: BallotScene;
  let chair: Somebody;
  let voters: Somebody[];

  beforeAll(async () => {
    assembly = await Assembly.start();
    chair = await assembly.person('Odile Carrier');
    collective = await assembly.collective(chair);
    scene = new BallotScene(assembly, collective);
    voters = await Promise.all(Array.from({ length: 6 }, (_, index) => assembly.member(collective, `Votant ${index}`)));
  });
  afterAll(() => assembly.end());

  const file = async (id: Id): Promise<BallotsFile> => {
    const answer = await fetch(`${assembly.origin}/api/ballots/${id}/ballots.json`);
    return decodeBallots(new Uint8Array(await answer.arrayBuffer()));
  };
  const all = async (id: Id, choices: readonly string[]): Promise<void> => {
    for (const [index, choice] of choices.entries()) {
      const voter = voters[index];
      if (voter && choice !== '') expect(await cast(voter, id, { choice })).toMatchObject({ __typename: 'Receipt' });
    }
  };

  it('adopts only where every required college adopts, and says what each of them said', async () => {
    for (const rule of [twoColleges, { ...twoColleges, secrecy: 'secret' } as const]) {
      const { id } = await scene.draft(rule);
      await scene.openRoll(
        id,
        voters.map((voter, index) => ({ ...lineOf(voter), college: index < 4 ? 'people' : 'organisations' })),
      );
      await all(id, ['for', 'for', 'for', 'for', 'against', 'against']);
      const verdict = await scene.close(id);
      expect(verdict).toMatchObject({
        outcome: 'rejected',
        tally: { for: 4, against: 2 },
        colleges: [
          { id: 'people', outcome: 'adopted', turnout: { cast: 4, roll: 4 } },
          { id: 'organisations', outcome: 'rejected', turnout: { cast: 2, roll: 2 } },
        ],
      });
      expect(verdict.neighbours).toContainEqual(expect.objectContaining({ change: 'colleges', outcome: 'adopted' }));
      expect(recount(await file(id)).verdict).toEqual(verdict);
    }
  });

  it('refuses a college the rule does not know', async () => {
    const { id } = await scene.draft(twoColleges);
    const stray = voters.map((voter) => ({ ...lineOf(voter), college: 'elsewhere' }));
    await expect(scene.openRoll(id, stray)).rejects.toMatchObject({ refusal: { code: 'CollegeUnknown' } });
  });

  it('warns of a secret vote that a college or a weight would reveal', async () => {
    const { id } = await scene.draft({ ...twoColleges, secrecy: 'secret' });
    const roll = voters.map((voter, index) => ({ ...lineOf(voter), college: index < 5 ? 'people' : 'organisations' }));
    await expect(scene.openRoll(id, roll, { warningsRead: false })).rejects.toMatchObject({
      refusal: { code: 'SecretAtRisk', params: { warningsFr: expect.stringContaining('Organisations') } },
    });
    await scene.openRoll(id, roll, { warningsRead: true });
  });

  it('holds members and population apart: both must be reached, unless too few block', async () => {
    const weights = [40, 20, 15, 10, 10, 5];
    const vote = async (choices: readonly string[]) => {
      const { id } = await scene.draft(council);
      await scene.openRoll(
        id,
        voters.map((voter, index) => ({ ...lineOf(voter), weight: weights[index] ?? 1 })),
      );
      await all(id, choices);
      const verdict = await scene.close(id);
      expect(recount(await file(id)).verdict).toEqual(verdict);
      return verdict;
    };
    // Five of six members with 60 of 100: one against does not block.
    expect((await vote(['against', 'for', 'for', 'for', 'for', 'for'])).outcome).toBe('adopted');
    // Two of six members with 60 of 100.
    expect((await vote(['for', 'for', 'against', 'against', 'against', 'against'])).outcome).toBe('rejected');
  });

  it('weighs the papers of an election by the roll, by weights and not by heads', async () => {
    const { id } = await scene.draft(weighedPlurality, { options: optionsNamed('Aline', 'Bruno') });
    await scene.openRoll(
      id,
      voters.map((voter, index) => ({ ...lineOf(voter), weight: index === 0 ? 10 : 1 })),
    );
    const [aline, bruno] = ['{"marks":[1,0]}', '{"marks":[0,1]}'];
    await all(id, [aline, bruno, bruno, bruno]);
    const verdict = await scene.count(id);
    expect(verdict).toMatchObject({ outcome: 'elected', winners: ['Aline'], turnout: { cast: 4, roll: 6 } });
    expect(recount(await file(id)).verdict).toEqual(verdict);
  });

  it('draws a tie from a seed said after the close, once, and anybody draws the same from the file', async () => {
    const rule: ElectionRule = { ...weighedPlurality, weights: 'one-each' };
    const { id } = await scene.draft(rule, { options: optionsNamed('Aline', 'Bruno', 'Chloé') });
    await scene.open(id, voters);
    await expect(scene.drawTie(id, '4 2 6', chair)).rejects.toMatchObject({ refusal: { code: 'NoDrawHere' } });
    await all(id, ['{"marks":[1,0,0]}', '{"marks":[0,1,0]}']);
    expect(await scene.count(id)).toMatchObject({ outcome: 'tie', tie: { among: ['Aline', 'Bruno'], toDraw: true } });
    await expect(scene.proclaim(id)).rejects.toMatchObject({ refusal: { code: 'DrawToMake' } });
    const [drawn, again] = await Promise.allSettled([
      scene.drawTie(id, '4 2 6', chair),
      scene.drawTie(id, '1 1 1', chair),
    ]);
    expect([drawn.status, again.status].sort()).toEqual(['fulfilled', 'rejected']);
    const read = await file(id);
    const found = recount(read);
    expect(found.verdict).toMatchObject({ outcome: 'elected' });
    const settled = drawn.status === 'fulfilled' ? drawn.value : again.status === 'fulfilled' ? again.value : null;
    expect(found.verdict).toEqual(settled);
    expect(['4 2 6', '1 1 1']).toContain(read.options.drawSeed);
    expect(recount(read, { drawSeed: '9 9 9 9' }).count.drawn).toBe('9 9 9 9');
    await expect(scene.drawTie(id, '4 2 6', chair)).rejects.toMatchObject({ refusal: { code: 'NoDrawHere' } });
  });

  it('draws who goes first of those level midway, not the first on the paper', async () => {
    const rule: ElectionRule = {
      ...weighedPlurality,
      weights: 'one-each',
      method: 'irv',
      options: { seats: 1, equals: false },
    };
    const { id } = await scene.draft(rule, { options: optionsNamed('Aline', 'Bruno', 'Chloé') });
    await scene.open(id, voters);
    const [aline, bruno, chloe] = ['{"places":[[0]]}', '{"places":[[1],[2]]}', '{"places":[[2],[1]]}'];
    await all(id, [aline, aline, bruno, chloe]);
    expect(await scene.count(id)).toMatchObject({ outcome: 'tie', winners: [], tie: { free: 0, toDraw: true } });
    await expect(scene.proclaim(id)).rejects.toMatchObject({ refusal: { code: 'DrawToMake' } });
    const settled = await scene.drawTie(id, '4 2 6', chair);
    expect(settled).toMatchObject({ outcome: 'elected', tie: null, drawn: '4 2 6' });
    expect(recount(await file(id)).verdict).toEqual(settled);
  });

  it('has no draw where the rule reports the tie, and none for a question for or against', async () => {
    const { id } = await scene.draft(
      { ...weighedPlurality, weights: 'one-each', tieRule: 'report', seedSource: null },
      { options: optionsNamed('Aline', 'Bruno') },
    );
    await scene.open(id, voters);
    await all(id, ['{"marks":[1,0]}', '{"marks":[0,1]}']);
    expect(await scene.count(id)).toMatchObject({ outcome: 'tie', tie: { toDraw: false } });
    await expect(scene.drawTie(id, '4 2 6', chair)).rejects.toMatchObject({ refusal: { code: 'NoDrawHere' } });
    const question = await scene.opened(voters, secretRule);
    await scene.close(question);
    await expect(scene.drawTie(question, '4', chair)).rejects.toMatchObject({ refusal: { code: 'NoDrawHere' } });
  });
});
