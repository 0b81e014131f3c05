import type { BallotsFile, PaperLine } from './formats/ballots-json.js';
import type { BallotOptions } from './formats/ballot-options.js';
import type { Bodies } from './majority.js';
import { yesNoChoices } from './methods/yes-no.js';
import { blocksOf, sayingOf } from './paper.js';
import type { BallotOption } from './rule-methods.js';
import type { DecisionRule, ElectionRule } from './rule.js';

/** Papers that say the same, as they are stored: of one college and one weight. */
export interface StoredPapers {
  /** for, against, abstain, blank or void; or the text of a paper of an election. */
  readonly choice: string;
  readonly college: string | null;
  readonly weight: number;
  readonly count: number;
}

/** A line of the roll, for counting who could have voted. */
export interface CountedLine {
  readonly accountId: string;
  readonly college: string | null;
  readonly weight: number;
}

/** What a closed ballot is counted from. */
export interface ClosedBallot {
  readonly question: string;
  readonly rule: DecisionRule;
  readonly options: readonly BallotOption[];
  readonly bodies: Bodies;
  readonly papers: readonly StoredPapers[];
  readonly about: BallotsFile['about'];
  readonly drawSeed: string | null;
}

function bodyOf(lines: readonly CountedLine[], present: ReadonlySet<string> | null): Omit<Bodies, 'colleges'> {
  const here = present && lines.filter(({ accountId }) => present.has(accountId));
  const sum = (some: readonly CountedLine[]): number => some.reduce((total, { weight }) => total + weight, 0);
  return {
    roll: lines.length,
    present: here && here.length,
    weights: { roll: sum(lines), present: here && sum(here) },
  };
}

/** Who could have voted: everyone, and each college by its id. `present`: null where nobody keeps presence. */
export function bodiesOf(lines: readonly CountedLine[], present: ReadonlySet<string> | null): Bodies {
  const ids = [...new Set(lines.flatMap(({ college }) => (college === null ? [] : [college])))].sort();
  const everyone = bodyOf(lines, present);
  // Guests are present without a name on the roll: the quorum of the hall counts them as it always did.
  const all = present ? { ...everyone, present: present.size } : everyone;
  if (ids.length === 0) return all;
  const of = (id: string): readonly CountedLine[] => lines.filter(({ college }) => college === id);
  return { ...all, colleges: Object.fromEntries(ids.map((id) => [id, bodyOf(of(id), present)])) };
}

/** A method's options as the counting tool takes them: blocks by the names of their options, limits only where there are. */
function optionsOf(rule: ElectionRule, options: readonly BallotOption[]): BallotOptions {
  const { method } = rule;
  if (method === 'allotted') {
    const { votes, perBlock, exactly } = rule.options;
    const blocks = blocksOf(options).map((block) => block.map((position) => options[position]?.label ?? ''));
    return { votes, perBlock, exactly, blocks };
  }
  if (method === 'approval') return rule.options.most === null ? {} : { most: rule.options.most };
  if (method === 'cumulative') {
    const { total, most } = rule.options;
    return most === null ? { total } : { total, most };
  }
  if (method === 'score') return { highest: rule.options.highest };
  if (method === 'majority-judgment') return { grades: rule.options.grades, missing: rule.options.missing };
  if (method === 'quadratic') return { credits: rule.options.credits };
  return method === 'equal-shares' ? { increment: rule.options.increment } : {};
}

const lineOf = ({ college, weight, count }: StoredPapers): Omit<PaperLine, 'choice' | 'ranking' | 'marks'> => ({
  papers: count,
  weight,
  ...(college === null ? {} : { college }),
});

/**
 * The whole of a closed ballot as its ballots.json: the verdict is counted from it, so that whoever has the file counts the
 * same. Throws RangeError on a rule that no urn decides.
 */
export function fileOf({ question, rule, options, bodies, papers, about, drawSeed }: ClosedBallot): BallotsFile {
  const head = { question, about, rule, bodies };
  if (rule.method === 'consent' || rule.method === 'election-without-candidate')
    throw new RangeError(`no urn decides a rule of ${rule.method}`);
  if (rule.method === 'yes-no') {
    return {
      ...head,
      method: 'yes-no',
      seats: 1,
      options: {},
      candidates: yesNoChoices,
      money: null,
      papers: papers.map((paper) => ({ choice: paper.choice === 'blank' ? '' : paper.choice, ...lineOf(paper) })),
    };
  }
  const weighs = rule.weights === 'weights';
  const money =
    rule.method === 'equal-shares' || rule.method === 'greedy'
      ? { costs: options.map(({ cost }) => cost ?? 1), budget: rule.options.budget }
      : null;
  return {
    ...head,
    method: rule.method,
    seats: 'seats' in rule.options ? rule.options.seats : 1,
    options: { ...optionsOf(rule, options), ...(drawSeed === null ? {} : { drawSeed }) },
    candidates: options.map(({ label }) => label),
    money,
    papers: papers.map((paper) => ({
      ...sayingOf(rule, options, paper.choice),
      ...lineOf(weighs ? paper : { ...paper, weight: 1 }),
    })),
  };
}
