import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import {
  decodeBallots,
  methodIds,
  parseRule,
  recount,
  type BallotsFile,
  type MethodId,
} from '../../src/modules/ballots/counting.js';
import type { BallotOption, DecisionRule, Verdict } from '../../src/modules/ballots/index.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { BallotScene, cast, optionsNamed } from '../support/scenes/ballots.js';

interface Case {
  /** What the rule says beside method and secrecy. */
  readonly told: object;
  readonly options: readonly BallotOption[];
  readonly papers: readonly string[];
  /** A paper the method does not take. */
  readonly wrong: string;
}

const marks = (...given: readonly (number | null)[]): string => JSON.stringify({ marks: given });
const places = (...given: readonly (readonly number[])[]): string => JSON.stringify({ places: given });

const four = optionsNamed('Aline', 'Bruno', 'Chloé', 'Driss');
const rankings = [
  places([0], [1], [2], [3]),
  places([0], [2], [1]),
  places([1], [2], [0], [3]),
  places([2], [1]),
  places([3], [2], [1], [0]),
  places([0], [3]),
];
const ranking: Case = {
  told: { options: { seats: 1, equals: false } },
  options: four,
  papers: rankings,
  wrong: places([0], [0]),
};
const twoSeats: Case = { ...ranking, told: { options: { seats: 2, equals: false } } };
const budget = four.map((option, position) => ({ ...option, cost: (position + 1) * 1_000 }));
const support = [
  marks(1, 1, 0, 0),
  marks(1, 0, 1, 0),
  marks(0, 1, 0, 1),
  marks(1, 0, 0, 1),
  marks(0, 0, 1, 1),
  marks(1, 1, 1, 1),
];
const grades = ['À rejeter', 'Passable', 'Assez bien', 'Bien', 'Très bien'];

const cases: Readonly<Record<MethodId, Case>> = {
  'yes-no': {
    told: { threshold: { fraction: '2/3', strict: false }, base: 'expressed' },
    options: [],
    papers: ['for', 'for', 'against', 'for', 'abstain', 'for'],
    wrong: 'maybe',
  },
  plurality: {
    told: { options: { seats: 1 }, winnerNeeds: { kind: 'share', threshold: { fraction: '1/2', strict: true } } },
    options: four,
    papers: [marks(1, 0, 0, 0), marks(1, null, null, null), marks(0, 1, 0, 0), marks(1, 0, 0, 0), marks(1, 0, 0, 0)],
    wrong: marks(1, 1, 0, 0),
  },
  approval: {
    told: { options: { seats: 2, most: 3 } },
    options: four,
    papers: [marks(1, 1, 0, 0), marks(1, 0, 1, 1), marks(0, 1, 0, 0), marks(1, 0, 0, 1), marks(0, 1, 0, 0)],
    wrong: marks(1, 1, 1, 1),
  },
  score: {
    told: { options: { seats: 1, highest: 5 } },
    options: four,
    papers: [marks(5, 0, 3, null), marks(4, 4, 0, 1), marks(0, 5, 2, null), marks(5, 1, 1, 1)],
    wrong: marks(6, 0, 0, 0),
  },
  cumulative: {
    told: { options: { seats: 1, total: 6, most: 4 } },
    options: four,
    papers: [marks(4, 2, 0, 0), marks(0, 3, 3, 0), marks(2, 2, 1, 1), marks(1, 0, 0, 0)],
    wrong: marks(4, 4, 0, 0),
  },
  allotted: {
    told: { options: { seats: 2, votes: 2, perBlock: 1, exactly: true } },
    options: four.map((option, position) => ({ ...option, block: position < 2 ? 'Écoles' : 'Eau' })),
    papers: [marks(1, 0, 1, 0), marks(1, 0, 0, 1), marks(0, 1, 1, 0), marks(1, 0, 1, 0)],
    wrong: marks(1, 1, 0, 0),
  },
  'majority-judgment': {
    told: { options: { seats: 1, grades, missing: 'worst' }, winnerNeeds: { kind: 'grade', grade: 1 } },
    options: four,
    papers: [marks(4, 2, 1, 0), marks(3, 3, null, 1), marks(0, 4, 2, 2), marks(4, 3, 3, 0), marks(2, 3, 0, 4)],
    wrong: marks(5, 0, 0, 0),
  },
  quadratic: {
    told: { options: { seats: 1, credits: 25 } },
    options: four,
    papers: [marks(5, 0, 0, 0), marks(3, 4, 0, 0), marks(0, 4, 3, 0), marks(2, 2, 2, 2)],
    wrong: marks(5, 1, 0, 0),
  },
  'equal-shares': {
    told: { options: { budget: 4_000, increment: 1 } },
    options: budget,
    papers: support,
    wrong: marks(-1, 0, 0, 0),
  },
  greedy: { told: { options: { budget: 5_000 } }, options: budget, papers: support, wrong: marks(1, 0, 0) },
  borda: { ...ranking, told: { options: { seats: 1, equals: true } }, papers: [...rankings, places([0, 1], [2, 3])] },
  pairwise: ranking,
  schulze: { ...ranking, told: { options: { seats: 1, equals: true } }, papers: [...rankings, places([1, 2], [0])] },
  'schulze-margins': ranking,
  'ranked-pairs': ranking,
  irv: ranking,
  'stv-scottish': twoSeats,
  'stv-meek': twoSeats,
};

function ruleOf(method: MethodId, secrecy: 'named' | 'secret'): DecisionRule {
  const parsed = parseRule({ method, secrecy, ...cases[method].told });
  if ('refusal' in parsed) throw new Error(`${method}: ${parsed.refusal.code}`);
  return parsed.rule;
}

describe('a vote by every method', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let scene: BallotScene;
  let voters: Somebody[];

  beforeAll(async () => {
    assembly = await Assembly.start();
    collective = await assembly.collective(await assembly.person('Odile Carrier'));
    scene = new BallotScene(assembly, collective);
    voters = await Promise.all(Array.from({ length: 9 }, (_, index) => assembly.member(collective, `Votant ${index}`)));
  });
  afterAll(() => assembly.end());

  const voter = (index: number): Somebody => {
    const found = voters[index];
    if (!found) throw new Error(`no voter ${index}`);
    return found;
  };

  const file = async (id: Id): Promise<BallotsFile> => {
    const answer = await fetch(`${assembly.origin}/api/ballots/${id}/ballots.json`);
    if (answer.status !== 200) throw new Error(`the file answers ${answer.status}`);
    return decodeBallots(new Uint8Array(await answer.arrayBuffer()));
  };

  const stored = async (id: Id): Promise<{ verdict: { data: Verdict } | null; count: unknown; trace: string[] }> => {
    const { ballot } = await assembly
      .visitor()
      .get<{ ballot: { verdict: { data: Verdict } | null; count: unknown; trace: string[] } }>(
        'query ($id: ID!) { ballot(id: $id) { verdict { data } count trace } }',
        { id },
      );
    return ballot;
  };

  it.each(methodIds.flatMap((method) => (['named', 'secret'] as const).map((secrecy) => [method, secrecy] as const)))(
    '%s, %s: what was cast is what the file recounts, to the same verdict',
    async (method, secrecy) => {
      const { papers, options, wrong } = cases[method];
      const id = await scene.election(voters, ruleOf(method, secrecy), options);
      expect((await fetch(`${assembly.origin}/api/ballots/${id}/ballots.json`)).status).toBe(404);
      for (const [index, choice] of papers.entries())
        expect(await cast(voter(index), id, { choice })).toMatchObject({ __typename: 'Receipt' });
      expect(await cast(voter(8), id, { choice: wrong })).toMatchObject({ __typename: 'Refusal' });
      const [first = '', last = ''] = [papers[0], papers.at(-1)];
      const changed = { voteId: newId(), choice: first };
      expect(await cast(voter(8), id, changed)).toMatchObject({ __typename: 'Receipt' });
      expect(await cast(voter(8), id, { choice: last, previousVoteId: changed.voteId })).toMatchObject({
        __typename: 'Receipt',
      });
      const verdict = await scene.count(id);

      const read = await file(id);
      expect(read.method).toBe(method);
      expect(read.papers.reduce((sum, line) => sum + line.papers, 0)).toBe(papers.length + 1);
      expect(JSON.stringify(read)).not.toContain('Votant');
      const again = recount(read);
      expect(again.verdict).toEqual(verdict);
      const kept = await stored(id);
      expect(kept.verdict?.data).toEqual(JSON.parse(JSON.stringify(verdict)));
      expect(kept.trace.length > 0 || method === 'yes-no').toBe(true);
    },
  );

  it('knows a blank paper, and counts nothing for it', async () => {
    for (const method of ['majority-judgment', 'schulze', 'approval'] as const) {
      const id = await scene.election(voters, ruleOf(method, 'secret'), cases[method].options);
      expect(await cast(voter(0), id, { choice: 'blank' })).toMatchObject({ __typename: 'Receipt' });
      expect(await cast(voter(1), id, { choice: cases[method].papers[0] ?? '' })).toMatchObject({
        __typename: 'Receipt',
      });
      const verdict = await scene.count(id);
      expect(verdict.turnout.cast).toBe(2);
      expect(recount(await file(id)).verdict).toEqual(verdict);
    }
  });

  it.each(['schulze', 'majority-judgment', 'yes-no'] as const)(
    'counts what was acknowledged and refuses what came after, while %s closes',
    async (method) => {
      const { papers, options } = cases[method];
      const id = await scene.election(voters, ruleOf(method, 'secret'), options);
      const choice = papers[0] ?? '';
      const early = voters.slice(0, 5).map((each) => cast(each, id, { choice }));
      await Promise.race(early);
      const [answers, verdict] = await Promise.all([
        Promise.all([...early, ...voters.slice(5).map((each) => cast(each, id, { choice }))]),
        scene.count(id),
      ]);
      const acknowledged = answers.filter(({ __typename }) => __typename === 'Receipt').length;
      const refused = answers.flatMap(({ code }) => code ?? []);
      expect(acknowledged).toBeGreaterThan(0);
      expect(refused.every((code) => code === 'BallotClosed')).toBe(true);
      expect(acknowledged + refused.length).toBe(voters.length);
      expect(verdict.turnout.cast).toBe(acknowledged);
      expect((await file(id)).papers.reduce((sum, line) => sum + line.papers, 0)).toBe(acknowledged);
      expect(await cast(voter(0), id, { choice })).toMatchObject({ code: 'BallotClosed' });
    },
  );
});
