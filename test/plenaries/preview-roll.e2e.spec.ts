import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { ruleTemplates, type DecisionRule } from '../../src/modules/ballots/index.js';
import { Assembly, refusal, type Outcome, type Somebody } from '../support/assembly.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';

interface Preview extends Outcome {
  readonly rollSize?: number;
  readonly weight?: number;
  readonly warnings?: readonly string[];
  readonly strangers?: readonly Id[];
}

const secretColleges: DecisionRule = {
  ...ruleTemplates.simpleMajority,
  secrecy: 'secret',
  weights: 'weights',
  colleges: [],
};

describe('a roll before it freezes', () => {
  let assembly: Assembly;
  let scene: PlenaryScene;
  let coordinator: Somebody;
  let chair: Somebody;
  let members: Somebody[];
  let ballot: Id;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    const collective = await assembly.collective(coordinator);
    scene = new PlenaryScene(assembly, collective);
    chair = await assembly.member(collective, 'Présidente');
    members = await Promise.all(
      Array.from({ length: 4 }, (_, index) => assembly.member(collective, `Membre ${index}`)),
    );
    const { itemId } = await scene.underWay(coordinator, chair, members.slice(0, 3));
    ballot = (await scene.prepare(chair, itemId, { rule: secretColleges })).id;
  });
  afterAll(() => assembly.end());

  const preview = async (who: Somebody, choice: object): Promise<Preview> => {
    const { previewRoll } = await who.get<{ previewRoll: Preview }>(
      `query ($id: ID!, $choice: RollChoiceInput!) { previewRoll(ballotId: $id, choice: $choice) {
        __typename ... on RollPreview { rollSize weight warnings strangers } ${refusal} } }`,
      { id: ballot, choice },
    );
    return previewRoll;
  };

  it('says how many would vote, what they weigh, who is not among them and what would be revealed; the same opens', async () => {
    const [heavy, , , absent] = members;
    const lines = [
      { accountId: heavy?.id, weight: 5 },
      { accountId: absent?.id, weight: 2 },
    ];
    const found = await preview(chair, { roll: 'present', lines });
    expect(found).toMatchObject({ rollSize: 3, weight: 7, strangers: [absent?.id] });
    expect(found.warnings?.join(' ')).toContain('le poids 5');
    expect(await preview(chair, { roll: 'members', lines })).toMatchObject({ rollSize: 6, weight: 11, strangers: [] });
    expect(await preview(chair, { roll: 'present', lines: [{ accountId: heavy?.id, college: 'x' }] })).toMatchObject({
      code: 'CollegeUnknown',
    });
    expect(await scene.openBallot(chair, ballot, { lines })).toMatchObject({ code: 'SecretAtRisk' });
    expect(await scene.openBallot(chair, ballot, { lines, warningsRead: true })).toMatchObject({ rollSize: 3 });
  });

  it('is for whoever prepares', async () => {
    const [member] = members;
    if (!member) throw new Error('no member');
    const answer = await member.ask(
      `query ($id: ID!) { previewRoll(ballotId: $id, choice: { roll: "present" }) { ${refusal} } }`,
      { id: ballot },
    );
    expect(JSON.stringify(answer)).toContain('ChairOnly');
  });

  describe('of a college, or of residents', () => {
    const ruled = async (eligibility: DecisionRule['eligibility']): Promise<Id> => {
      const { itemId } = await scene.underWay(coordinator, chair, members.slice(0, 3));
      return (await scene.prepare(chair, itemId, { rule: { ...ruleTemplates.simpleMajority, eligibility } })).id;
    };

    it('is whom the chair names of it, and nobody before they are named', async () => {
      ballot = await ruled({ who: 'college', college: 'Habitants du quai', checkedByTellers: false });
      const none = { roll: 'present', lines: [] };
      expect(await preview(chair, none)).toMatchObject({ code: 'CollegeToName' });
      expect(await scene.openBallot(chair, ballot, none)).toMatchObject({ code: 'CollegeToName' });
      const lines = members.slice(0, 2).map(({ id }) => ({ accountId: id, weight: 1 }));
      expect(await preview(chair, { roll: 'present', lines })).toMatchObject({ rollSize: 2, strangers: [] });
    });

    it('waits for tellers to verify each resident', async () => {
      const rule = { who: 'residents', years: 1, age: 16, checkedByTellers: false } as const;
      ballot = await ruled(rule);
      expect(await scene.openBallot(chair, ballot)).not.toHaveProperty('code');
      const rows = await assembly.sql<{ standing: string }>(
        'select distinct standing from ballot_roll where ballot_id = $1',
        [ballot],
      );
      expect(rows).toEqual([{ standing: 'to-verify' }]);
    });
  });
});
