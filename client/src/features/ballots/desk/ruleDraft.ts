/** A rule as a form holds it: every part at hand whatever the method, numbers as they are typed ("" for none). */
export interface RuleDraft {
  readonly method: string;
  readonly secrecy: string;
  readonly liveCounts: boolean;
  readonly replaceVote: boolean;
  /** Proxies a person may hold; "" for none. */
  readonly proxies: string;
  readonly eligibility: EligibilityDraft;
  readonly withdrawal: string;
  readonly secondCall: SecondCallDraft | null;
  /** Of a vote for or against; weights and quorum serve every method. */
  readonly majority: MajorityDraft;
  readonly colleges: readonly CollegeDraft[];
  readonly tieRule: string;
  readonly electionTie: string;
  readonly seedSource: string;
  readonly needs: NeedsDraft;
  /** What the method is told, by name. */
  readonly told: Readonly<Record<string, string>>;
  readonly exactly: boolean;
  readonly equals: boolean;
  readonly missing: string;
  /** One a line, lowest first. */
  readonly grades: string;
  /** Of consent: a majority decides where objections stand. */
  readonly thenMajority: boolean;
}

/** What each part of a builder is given. */
export interface BuilderPart {
  readonly draft: RuleDraft;
  readonly set: (part: Partial<RuleDraft>) => void;
}

export interface ThresholdDraft {
  readonly fraction: string;
  readonly strict: boolean;
}

export interface QuorumDraft {
  readonly of: string;
  readonly fraction: string;
}

export interface MeasureDraft {
  readonly weights: string;
  readonly threshold: ThresholdDraft;
  readonly blockingMinority: string;
}

export interface MajorityDraft {
  readonly threshold: ThresholdDraft;
  readonly base: string;
  readonly weights: string;
  readonly also: readonly MeasureDraft[];
  readonly quorum: QuorumDraft | null;
}

export interface CollegeDraft extends MajorityDraft {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
}

interface EligibilityDraft {
  /** "" : whoever opens the ballot chooses. */
  readonly who: string;
  readonly since: string;
  readonly college: string;
  readonly years: string;
  readonly age: string;
  readonly checkedByTellers: boolean;
}

interface SecondCallDraft {
  readonly afterDays: string;
  /** A day instead; "" for none. */
  readonly on: string;
  /** null: the rule of the first vote, whatever it becomes. */
  readonly rule: unknown;
}

interface NeedsDraft {
  readonly kind: string;
  readonly threshold: ThresholdDraft;
  readonly grade: string;
}

/** Numbers each method is told. */
const numbersOf: Readonly<Record<string, readonly string[]>> = {
  plurality: ['seats'],
  approval: ['seats', 'most'],
  score: ['seats', 'highest'],
  cumulative: ['seats', 'total', 'most'],
  allotted: ['seats', 'votes', 'perBlock'],
  'majority-judgment': ['seats'],
  quadratic: ['seats', 'credits'],
  'equal-shares': ['budget', 'increment'],
  greedy: ['budget'],
  borda: ['seats'],
  pairwise: ['seats'],
  schulze: ['seats'],
  'schulze-margins': ['seats'],
  'ranked-pairs': ['seats'],
  irv: ['seats'],
  'stv-scottish': ['seats'],
  'stv-meek': ['seats'],
  consent: ['rounds'],
  'election-without-candidate': ['seats', 'rounds'],
};

/** What each number is when nothing was said yet. */
const usual: Readonly<Record<string, string>> = {
  seats: '1',
  highest: '5',
  total: '10',
  votes: '12',
  perBlock: '3',
  credits: '100',
  budget: '100000',
  increment: '1',
  rounds: '3',
};

export const methods: readonly string[] = ['yes-no', ...Object.keys(numbersOf)];
export const numbersTold = (method: string): readonly string[] => numbersOf[method] ?? [];

const rankings = ['borda', 'pairwise', 'schulze', 'schulze-margins', 'ranked-pairs', 'irv', 'stv-scottish', 'stv-meek'];
const procedures = ['consent', 'election-without-candidate'];

export const isRanking = (method: string): boolean => rankings.includes(method);
export const isProcedure = (method: string): boolean => procedures.includes(method);
/** Papers choose among options. */
export const isElection = (method: string): boolean => method !== 'yes-no' && !isProcedure(method);
export const isBudget = (method: string): boolean => method === 'equal-shares' || method === 'greedy';
export const takesShare = (method: string): boolean => method === 'plurality' || method === 'approval';

export const plainThreshold: ThresholdDraft = { fraction: '1/2', strict: true };
export const plainMajority: MajorityDraft = {
  threshold: plainThreshold,
  base: 'expressed',
  weights: 'one-each',
  also: [],
  quorum: null,
};

export const plainRule: RuleDraft = {
  method: 'yes-no',
  secrecy: 'named',
  liveCounts: false,
  replaceVote: true,
  proxies: '',
  eligibility: { who: '', since: '', college: '', years: '', age: '', checkedByTellers: false },
  withdrawal: 'none',
  secondCall: null,
  majority: plainMajority,
  colleges: [],
  tieRule: 'rejected',
  electionTie: 'report',
  seedSource: '',
  needs: { kind: '', threshold: plainThreshold, grade: '' },
  told: usual,
  exactly: false,
  equals: true,
  missing: 'worst',
  grades: '',
  thenMajority: false,
};

/** null where nothing is typed; what is no number goes as it is, for the server to say so. */
function numberOf(text: string): number | string | null {
  if (text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

const majorityOf = ({ threshold, base, weights, also, quorum }: MajorityDraft) => ({
  threshold,
  base,
  weights,
  also: also.map((measure) => ({ ...measure, blockingMinority: numberOf(measure.blockingMinority) })),
  quorum,
});

function eligibilityOf({ who, since, college, years, age, checkedByTellers }: EligibilityDraft): unknown {
  if (who === '') return null;
  if (who === 'members') return { who, since: since === '' ? null : since, checkedByTellers };
  if (who === 'college') return { who, college, checkedByTellers };
  if (who === 'residents') return { who, years: numberOf(years), age: numberOf(age), checkedByTellers };
  return { who, checkedByTellers };
}

function fallbackOf(draft: RuleDraft): unknown {
  const { withdrawal, secondCall } = draft;
  if (secondCall === null) return { noQuorum: null, withdrawal };
  const when = secondCall.on === '' ? { afterDays: numberOf(secondCall.afterDays) } : { on: secondCall.on };
  return { noQuorum: { when, rule: secondCall.rule ?? ruleOf({ ...draft, secondCall: null }) }, withdrawal };
}

const gradesOf = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

function optionsOf(draft: RuleDraft): Record<string, unknown> {
  const { method, told } = draft;
  const numbers = Object.fromEntries(numbersTold(method).map((name) => [name, numberOf(told[name] ?? '')]));
  if (method === 'majority-judgment') return { ...numbers, grades: gradesOf(draft.grades), missing: draft.missing };
  if (method === 'allotted') return { ...numbers, exactly: draft.exactly };
  if (isRanking(method)) return { ...numbers, equals: draft.equals };
  if (method !== 'consent') return numbers;
  const { threshold, base } = draft.majority;
  return { ...numbers, thenMajority: draft.thenMajority ? { threshold, base } : null };
}

function needsOf({ method, needs }: RuleDraft): unknown {
  if (needs.kind === 'share' && takesShare(method)) return { kind: 'share', threshold: needs.threshold };
  if (needs.kind === 'grade' && method === 'majority-judgment') return { kind: 'grade', grade: numberOf(needs.grade) };
  return null;
}

/** The rule that the server reads, with the parts its method has. */
export function ruleOf(draft: RuleDraft): Record<string, unknown> {
  const { method, majority } = draft;
  const secrecy = isProcedure(method) ? 'named' : draft.secrecy;
  const terms = {
    method,
    secrecy,
    liveCounts: secrecy === 'named' && draft.liveCounts,
    replaceVote: draft.replaceVote,
    proxies: draft.proxies.trim() === '' ? null : { perHolder: numberOf(draft.proxies) },
    eligibility: eligibilityOf(draft.eligibility),
    fallback: fallbackOf(draft),
  };
  if (method === 'yes-no')
    return {
      ...terms,
      ...majorityOf(majority),
      tieRule: draft.tieRule,
      colleges: draft.colleges.map(({ id, name, required, ...of }) => ({ id, name, required, ...majorityOf(of) })),
    };
  const { quorum, weights } = majority;
  if (isProcedure(method)) return { ...terms, quorum, options: optionsOf(draft) };
  return {
    ...terms,
    quorum,
    weights,
    tieRule: draft.electionTie,
    seedSource: draft.electionTie === 'draw' ? draft.seedSource : null,
    winnerNeeds: needsOf(draft),
    options: optionsOf(draft),
  };
}
