import type { BallotOptions } from './formats/ballot-options.js';
import { choicesOf, markedPapersOf, rankedPapersOf, type BallotsFile } from './formats/ballots-json.js';
import type { SourcePapers } from './formats/source.js';
import { countAllotted } from './methods/allotted.js';
import { countApproval } from './methods/approval.js';
import { countBorda } from './methods/borda.js';
import { countCumulative } from './methods/cumulative.js';
import type { Count, MarkedElection, MethodId, RankingElection } from './methods/election.js';
import { countEqualShares } from './methods/equal-shares.js';
import { countGreedy } from './methods/greedy.js';
import { countIrv } from './methods/irv.js';
import { countJudgment, countMajorityJudgment, type Judgment } from './methods/majority-judgment.js';
import { countPairwise } from './methods/pairwise.js';
import { countPlurality } from './methods/plurality.js';
import type { ProjectElection } from './methods/projects.js';
import { countQuadratic } from './methods/quadratic.js';
import { countRankedPairs } from './methods/ranked-pairs.js';
import { countSchulze } from './methods/schulze.js';
import { countScore } from './methods/score.js';
import type { Draw } from './methods/standing.js';
import { countStvMeek } from './methods/stv-meek.js';
import { countStvScottish } from './methods/stv-scottish.js';
import { approved, firstPlaces, yesNoOf } from './methods/translate-papers.js';
import { countYesNo, tallyYesNo, yesNoChoices, type YesNoTally } from './methods/yes-no.js';
import { shown } from './formats/format-error.js';
import { because, CannotCount } from './reasons/reason.js';
import type { Thing } from './reasons/things.js';

/** Papers to be counted, whatever they came from. */
export interface BallotBox {
  readonly candidates: readonly string[];
  readonly papers:
    | SourcePapers
    | { readonly kind: 'grades'; readonly judgment: Judgment }
    | { readonly kind: 'choices'; readonly choices: readonly (readonly [choice: string, papers: number])[] };
  readonly money?: { readonly costs: readonly number[]; readonly budget: number };
}

/** The options, with the draw made from its seed. */
export type CountOptions = BallotOptions & { readonly seats?: number; readonly draw?: Draw };

function ranked({ candidates, papers }: BallotBox, method: MethodId): RankingElection {
  if (papers.kind === 'ranked') return { candidates, papers: papers.rankings ?? papers.papers };
  throw new CannotCount(because('needs-rankings', { method }));
}

/** The papers as marks, which rankings become where the method makes sense of them. Throws CannotCount otherwise. */
export function marked({ candidates, papers }: BallotBox, method: MethodId): MarkedElection {
  if (papers.kind === 'marked') return { candidates, papers: papers.papers };
  if (papers.kind !== 'ranked') throw new CannotCount(because('needs-marks', { method }));
  if (method === 'plurality')
    return { candidates, papers: papers.papers.map((paper) => firstPlaces(paper, candidates.length)) };
  if (['approval', 'equal-shares', 'greedy'].includes(method))
    return { candidates, papers: papers.papers.map((paper) => approved(paper, candidates.length)) };
  throw new CannotCount(because('marks-not-rankings', { method }));
}

function funded(box: BallotBox, method: MethodId): ProjectElection {
  if (!box.money) throw new CannotCount(because('needs-money', { method }));
  return { ...marked(box, method), ...box.money };
}

function needed<T>(value: T | undefined, method: MethodId, what: Thing): T {
  if (value === undefined) throw new CannotCount(because('needs', { method, what }));
  return value;
}

/** The highest mark given: what the best score is when nobody says. */
function highestMark({ papers }: MarkedElection): number {
  let highest = 1;
  for (const { marks } of papers) for (const mark of marks) highest = Math.max(highest, mark ?? 0);
  return highest;
}

function judged(box: BallotBox, options: CountOptions): Count {
  const { papers } = box;
  if (papers.kind === 'grades') {
    const grades = needed(options.grades, 'majority-judgment', 'the names of its grades');
    return countJudgment(papers.judgment, { ...options, grades });
  }
  const election = marked(box, 'majority-judgment');
  const numbered = (): readonly string[] =>
    Array.from({ length: highestMark(election) + 1 }, (_, grade) => String(grade));
  return countMajorityJudgment(election, { ...options, grades: options.grades ?? numbered() });
}

function blocksOf({ candidates }: BallotBox, { blocks = [candidates] }: CountOptions): readonly (readonly number[])[] {
  return blocks.map((block) =>
    block.map((name) => {
      const position = candidates.indexOf(name);
      if (position < 0) throw new CannotCount(because('block-names-nothing', { name: shown(name).slice(1, -1) }));
      return position;
    }),
  );
}

function allotted(box: BallotBox, options: CountOptions): Count {
  const votes = needed(options.votes, 'allotted', 'the number of votes of each voter');
  const { perBlock = votes, exactly = false } = options;
  return countAllotted(marked(box, 'allotted'), {
    ...options,
    votes,
    perBlock,
    exactly,
    blocks: blocksOf(box, options),
  });
}

/** The choices of a yes / no ballot. Throws CannotCount where the candidates are others than for, against, abstain, blank. */
export function yesNoTallyOf(box: BallotBox): YesNoTally {
  const { papers, candidates } = box;
  if (papers.kind === 'choices') return tallyYesNo(papers.choices);
  const choices = yesNoOf(candidates, marked(box, 'plurality').papers);
  if (!choices) throw new CannotCount(because('other-choices'));
  return tallyYesNo(choices);
}

type Counter = (box: BallotBox, options: CountOptions, method: MethodId) => Count;

const counters: Readonly<Record<MethodId, Counter>> = {
  'yes-no': (box) => countYesNo(yesNoTallyOf(box)),
  plurality: (box, options, method) => countPlurality(marked(box, method), options),
  approval: (box, options, method) => countApproval(marked(box, method), options),
  score: (box, options, method) => {
    const election = marked(box, method);
    return countScore(election, { ...options, highest: options.highest ?? highestMark(election) });
  },
  cumulative: (box, options, method) =>
    countCumulative(marked(box, method), {
      ...options,
      total: needed(options.total, method, 'the number of dots of each voter'),
    }),
  allotted,
  borda: (box, options, method) => countBorda(ranked(box, method), options),
  'majority-judgment': judged,
  pairwise: (box, options, method) => countPairwise(ranked(box, method), options),
  schulze: (box, options, method) => countSchulze(ranked(box, method), options),
  'schulze-margins': (box, options, method) => countSchulze(ranked(box, method), { ...options, strength: 'margins' }),
  'ranked-pairs': (box, options, method) => countRankedPairs(ranked(box, method), options),
  irv: (box, options, method) => countIrv(ranked(box, method), options),
  'stv-scottish': (box, options, method) => countStvScottish(ranked(box, method), options),
  'stv-meek': (box, options, method) => countStvMeek(ranked(box, method), options),
  quadratic: (box, options, method) =>
    countQuadratic(marked(box, method), {
      ...options,
      credits: needed(options.credits, method, 'the credits of each voter'),
    }),
  'equal-shares': (box, options, method) => countEqualShares(funded(box, method), options),
  greedy: (box, options, method) => countGreedy(funded(box, method), options),
};

/**
 * Counts by a method's name. Rankings are translated where a method of marks makes sense of them: first places for
 * plurality, everyone ranked for approval and budgets. Throws CannotCount when the papers are not of its kind or an
 * option is missing, RangeError on options that make no sense.
 */
export const countBallots = (method: MethodId, box: BallotBox, options: CountOptions = {}): Count =>
  counters[method](box, options, method);

const rankedMethods: readonly MethodId[] = [
  'borda',
  'pairwise',
  'schulze',
  'schulze-margins',
  'ranked-pairs',
  'irv',
  'stv-scottish',
  'stv-meek',
];

/** The papers of a ballots.json as its method takes them. Throws FormatError where a paper is not of that kind. */
export function boxOf(file: BallotsFile): BallotBox {
  const { candidates, method, money } = file;
  const budget = money ? { money } : {};
  if (method === 'yes-no') return { candidates, papers: { kind: 'choices', choices: choicesOf(file) }, ...budget };
  return rankedMethods.includes(method)
    ? { candidates, papers: { kind: 'ranked', papers: rankedPapersOf(file) }, ...budget }
    : { candidates, papers: { kind: 'marked', papers: markedPapersOf(file) }, ...budget };
}

/** Names of what was counted, in the order of the count's candidates: a yes / no ballot has its choices. */
export const namesOf = (method: MethodId, { candidates }: BallotBox): readonly string[] =>
  method === 'yes-no' ? yesNoChoices : candidates;
