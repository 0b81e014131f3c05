import type { Refusal } from '../../../kernel/refusal.js';
import { paperNotValid } from './casting.refusals.js';
import { isObject } from './formats/json-values.js';
import type { Saying } from './formats/ballots-json.js';
import { faultOfAllotted } from './methods/allotted.js';
import { faultOfApproval } from './methods/approval.js';
import { faultOfCumulative } from './methods/cumulative.js';
import type { Fault, MarkedPaper, RankedPaper } from './methods/election.js';
import { faultOfJudgment } from './methods/majority-judgment.js';
import { faultOfPlurality } from './methods/plurality.js';
import { faultOfSupport } from './methods/projects.js';
import { faultOfQuadratic } from './methods/quadratic.js';
import { faultOfPreferences, faultOfRanking } from './methods/ranked-papers.js';
import { faultOfScore } from './methods/score.js';
import { isRanking, type BallotOption } from './rule-methods.js';
import type { ElectionRule } from './rule.js';

/** What stands for a paper without any choice. */
export const blankPaper = 'blank';

/** Longest paper, in characters of its text. */
export const longestPaper = 8_000;

/** What a voter of an election says: a mark an option in their order (null: none), or places of options, best first. */
export type Paper = MarkedPaper | RankedPaper;

/** Positions of the options by block, blocks in the order they are met. */
export function blocksOf(options: readonly BallotOption[]): readonly (readonly number[])[] {
  const blocks = new Map<string, number[]>();
  for (const [position, { block = '' }] of options.entries()) {
    const known = blocks.get(block);
    if (known) known.push(position);
    else blocks.set(block, [position]);
  }
  return [...blocks.values()];
}

const atMost = (most: number | null): { readonly most?: number } => (most === null ? {} : { most });

/** What is wrong with a paper of marks under a rule; null when nothing is. */
function faultOfMarks(rule: ElectionRule, options: readonly BallotOption[], paper: MarkedPaper): Fault | null {
  const size = options.length;
  switch (rule.method) {
    case 'plurality':
      return faultOfPlurality(paper, size);
    case 'approval':
      return faultOfApproval(paper, size, atMost(rule.options.most));
    case 'score':
      return faultOfScore(paper, size, rule.options);
    case 'cumulative':
      return faultOfCumulative(paper, size, { total: rule.options.total, ...atMost(rule.options.most) });
    case 'allotted':
      return faultOfAllotted(paper, size, { ...rule.options, blocks: blocksOf(options) });
    case 'majority-judgment':
      return faultOfJudgment(paper, size, rule.options);
    case 'quadratic':
      return faultOfQuadratic(paper, size, rule.options);
    default:
      return faultOfSupport(paper, size);
  }
}

function faultOfPlaces(rule: ElectionRule, size: number, paper: RankedPaper): Fault | null {
  const strict = rule.method === 'irv' || rule.method === 'stv-scottish' || rule.method === 'stv-meek';
  const fault = strict ? faultOfPreferences(paper, size) : faultOfRanking(paper, size);
  if (fault || !('equals' in rule.options) || rule.options.equals) return fault;
  const shared = paper.places.findIndex((place) => place.length > 1);
  return shared < 0 ? null : { code: 'equal-rank', data: { place: shared + 1 } };
}

const isMark = (value: unknown): value is number | null => value === null || Number.isSafeInteger(value);
const isPlace = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((each) => Number.isSafeInteger(each));

/** `{"marks":[…]}` or `{"places":[[…],…]}`, as the method takes it; null when it is neither. */
export function readPaper(rule: ElectionRule, text: string): Paper | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(data) || Object.keys(data).length !== 1) return null;
  const { marks, places } = data;
  if (isRanking(rule.method)) return Array.isArray(places) && places.every(isPlace) ? { places } : null;
  return Array.isArray(marks) && marks.every(isMark) ? { marks } : null;
}

type Words = readonly [fr: string, en: string];

function wordsOf({ code, data }: Fault, options: readonly BallotOption[]): Words {
  const option = options[Number(data['candidate'])]?.label ?? '?';
  const { most, found, votes, credits, place, lowest, highest, block } = data;
  const least = data['limit'] === 'exactly';
  const words: Readonly<Record<string, Words>> = {
    blank: ['il est vide ; pour voter blanc, dites-le', 'it is empty; to cast a blank vote, say so'],
    'no-first-preference': ['il n’a pas de premier choix', 'it has no first choice'],
    length: ['il ne dit pas une chose par option', 'it does not say one thing for each option'],
    'duplicate-candidate': [`« ${option} » y est deux fois`, `“${option}” is on it twice`],
    'unknown-candidate': ['il nomme une option qui n’existe pas', 'it names an option that does not exist'],
    'not-whole': [`« ${option} » n’y a pas un nombre entier`, `“${option}” has no whole number on it`],
    negative: [`« ${option} » y a moins que zéro`, `“${option}” has less than zero on it`],
    'out-of-range': [
      `« ${option} » doit avoir de ${lowest} à ${highest}`,
      `“${option}” must have from ${lowest} to ${highest}`,
    ],
    'too-many': [
      `il a ${found} choix, et ${most} au plus sont permis`,
      `it has ${found} choices, and ${most} at most are allowed`,
    ],
    total: [`il donne ${found} points sur ${most}`, `it gives ${found} dots of ${most}`],
    allotment: least
      ? [`il donne ${found} voix, il en faut ${votes}`, `it gives ${found} votes, and ${votes} are needed`]
      : [
          `il donne ${found} voix, ${votes} au plus sont permises`,
          `it gives ${found} votes, ${votes} at most are allowed`,
        ],
    block: least
      ? [
          `le bloc ${block} a ${found} voix, il en faut ${votes}`,
          `block ${block} has ${found} votes, and ${votes} are needed`,
        ]
      : [
          `le bloc ${block} a ${found} voix, ${votes} au plus sont permises`,
          `block ${block} has ${found} votes, ${votes} at most are allowed`,
        ],
    credits: [
      `il coûte ${found} crédits, et vous en avez ${most ?? credits}`,
      `it costs ${found} credits, and you have ${most ?? credits}`,
    ],
    ungraded: [`« ${option} » n’a pas de mention`, `“${option}” has no grade`],
    gap: [`la place ${place} est vide`, `place ${place} is empty`],
    'equal-rank': [`deux options partagent la place ${place}`, `two options share place ${place}`],
  };
  return words[code] ?? ['il n’est pas lisible', 'it cannot be read'];
}

/** The paper in its one form of text, or the refusal that says what is wrong with it. */
export function checkPaper(
  rule: ElectionRule,
  options: readonly BallotOption[],
  text: string,
): { readonly text: string } | { readonly refusal: Refusal } {
  if (text === blankPaper) return { text };
  const refused = (fault: Fault): { readonly refusal: Refusal } => {
    const [reasonFr, reasonEn] = wordsOf(fault, options);
    return { refusal: paperNotValid({ reasonFr, reasonEn }) };
  };
  const paper = text.length > longestPaper ? null : readPaper(rule, text);
  if (paper === null) return refused({ code: 'unreadable', data: {} });
  const fault = 'marks' in paper ? faultOfMarks(rule, options, paper) : faultOfPlaces(rule, options.length, paper);
  if (fault) return refused(fault);
  return { text: JSON.stringify('marks' in paper ? { marks: paper.marks } : { places: paper.places }) };
}

/** A stored paper in names, as ballots.json has it. Throws RangeError on a text `checkPaper` would have refused. */
export function sayingOf(rule: ElectionRule, options: readonly BallotOption[], text: string): Saying {
  const ranking = isRanking(rule.method);
  if (text === blankPaper) return ranking ? { ranking: [] } : { marks: options.map(() => null) };
  const paper = readPaper(rule, text);
  if (!paper) throw new RangeError('a stored paper cannot be read');
  if ('marks' in paper) return { marks: paper.marks };
  return {
    ranking: paper.places.map((place) =>
      place.map((position) => {
        const option = options[position];
        if (!option) throw new RangeError(`a stored paper names option ${position}`);
        return option.label;
      }),
    ),
  };
}
