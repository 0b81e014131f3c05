import { boxOf, countBallots, type CountOptions } from './count-ballots.js';
import { drawAmong } from './draw.js';
import type { BallotsFile } from './formats/ballots-json.js';
import type { Count } from './methods/election.js';
import { papersCast, tallyYesNo, type YesNoTally } from './methods/yes-no.js';
import { parseRule } from './parse-rule.js';
import { isElection, type YesNoRule } from './rule.js';
import { sentenceOf, type Refusal } from '../../../kernel/refusal.js';
import { verdict, type DecisionVerdict, type PaperGroup, type Verdict } from './verdict.js';
import { verdictOfCount } from './verdict-of-count.js';

/** A ballot counted again: `verdict` where a rule says what the count makes. */
export interface Recount {
  readonly count: Count;
  readonly verdict: Verdict | null;
}

/** The rule of a file cannot be read: the refusal says why. */
export class RuleUnreadable extends Error {
  constructor(readonly refusal: Refusal) {
    super(sentenceOf(refusal, 'en'));
    this.name = 'RuleUnreadable';
  }
}

/** A yes / no count wins what its verdict says: nothing when it was rejected, both sides while a tie stands. */
const decided = (count: Count, { outcome }: DecisionVerdict): Count => {
  if (outcome === 'adopted') return { ...count, winners: [0] };
  return outcome === 'tie' ? { ...count, winners: [0, 1] } : { ...count, winners: [] };
};

/** The verdict of a yes / no count under a rule, on the papers alone: nobody on the roll stayed away. */
export function decide(count: Count, tally: YesNoTally, rule: YesNoRule): Recount {
  const cast = papersCast(tally);
  const found = verdict(rule, tally, { roll: cast, present: cast });
  return { count: decided(count, found), verdict: found };
}

/** Papers of each college and weight apart, counted by heads. */
function groupsOf({ papers }: BallotsFile): readonly PaperGroup[] {
  const groups = new Map<string, { college: string | null; weight: number; choices: [string, number][] }>();
  for (const paper of papers) {
    if (!('choice' in paper)) continue;
    const { college = null, weight } = paper;
    const key = JSON.stringify([college, weight]);
    const group = groups.get(key) ?? { college, weight, choices: [] };
    group.choices.push([paper.choice, paper.papers]);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ college, weight, choices }) => ({ college, weight, tally: tallyYesNo(choices) }));
}

/**
 * Counts a ballots.json as its own method and rule say, `changed` options instead of its own. Throws FormatError,
 * CannotCount, RuleUnreadable or RangeError, each with what is wrong.
 */
export function recount(file: BallotsFile, changed: CountOptions = {}): Recount {
  const { candidates, options, seats } = file;
  const seed = changed.drawSeed ?? options.drawSeed;
  const draw = seed === undefined ? {} : { draw: drawAmong(seed, candidates) };
  const count = countBallots(file.method, boxOf(file), { ...options, seats, ...changed, ...draw });
  const drawn = seed === undefined ? count : { ...count, drawn: seed };
  if (file.rule === null) return { count: drawn, verdict: null };
  const parsed = parseRule(file.rule);
  if ('refusal' in parsed) throw new RuleUnreadable(parsed.refusal);
  const { rule } = parsed;
  if (rule.method !== file.method) return { count: drawn, verdict: null };
  const cast = file.papers.reduce((sum, { papers }) => sum + papers, 0);
  const bodies = file.bodies ?? { roll: cast, present: cast };
  if (rule.method === 'yes-no') {
    const found = verdict(rule, groupsOf(file), bodies);
    return { count: decided(drawn, found), verdict: found };
  }
  if (!isElection(rule)) return { count: drawn, verdict: null };
  return { count: drawn, verdict: verdictOfCount(rule, drawn, { ...bodies, cast }, candidates) };
}
