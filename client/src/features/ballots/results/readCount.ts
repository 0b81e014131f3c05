/** A figure of a count: its text is exact, its value is for drawing. */
export interface Figure {
  readonly value: number;
  readonly text: string;
}

export interface CountRound {
  /** By name, those still counted. */
  readonly tally: ReadonlyMap<string, Figure>;
  readonly elected: readonly string[];
  readonly eliminated: readonly string[];
  readonly exhausted: Figure | null;
  /** From whom (null: first preferences) to whom (null: nobody). */
  readonly flows: readonly { readonly from: string | null; readonly to: string | null; readonly votes: Figure }[];
}

/** A count as `faire count --json` prints it (docs/verify.md), read with care: what is missing is empty. */
export interface CountRead {
  readonly method: string;
  readonly candidates: readonly string[];
  readonly valid: number;
  readonly invalid: number;
  /** Of the invalid, those that say nothing. */
  readonly blank: number;
  /** Places to give; null: as many as the money allows. */
  readonly seats: number | null;
  /** Level ones for the last places are all there. */
  readonly winners: readonly string[];
  readonly ranking: readonly (readonly string[])[];
  readonly quota: Figure | null;
  readonly sums: ReadonlyMap<string, Figure>;
  readonly expressed: ReadonlyMap<string, Figure>;
  readonly grades: readonly string[];
  readonly medians: ReadonlyMap<string, string>;
  /** Papers by grade, lowest first. */
  readonly profile: ReadonlyMap<string, readonly number[]>;
  readonly spending: {
    readonly budget: number;
    readonly cost: number;
    readonly costs: ReadonlyMap<string, Figure>;
  } | null;
  readonly pairwise: ReadonlyMap<string, ReadonlyMap<string, Figure>>;
  readonly paths: ReadonlyMap<string, ReadonlyMap<string, Figure>>;
  readonly rounds: readonly CountRound[];
  readonly ties: readonly (readonly string[])[];
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textsOf = (value: unknown): readonly string[] =>
  listOf(value).filter((each): each is string => typeof each === 'string');
const wholeOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** A number, or the text "n/d" of a fraction without a finite decimal. */
export function figureOf(value: unknown): Figure | null {
  if (typeof value === 'number') return { value, text: String(value) };
  const [num, den] = typeof value === 'string' ? value.split('/').map(Number) : [];
  if (num === undefined || den === undefined || !Number.isFinite(num / den)) return null;
  return { value: num / den, text: String(value) };
}

const byName = <T>(value: unknown, read: (each: unknown) => T | null): ReadonlyMap<string, T> =>
  new Map(
    Object.entries(fieldsOf(value)).flatMap(([name, each]) => {
      const found = read(each);
      return found === null ? [] : [[name, found] as const];
    }),
  );

const nameOrNobody = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function roundOf(value: unknown): CountRound {
  const { tally, elected, eliminated, exhausted, flows } = fieldsOf(value);
  return {
    tally: byName(tally, figureOf),
    elected: textsOf(elected),
    eliminated: textsOf(eliminated),
    exhausted: figureOf(exhausted),
    flows: listOf(flows).flatMap((flow) => {
      const { from, to, votes } = fieldsOf(flow);
      const figure = figureOf(votes);
      return figure ? [{ from: nameOrNobody(from), to: nameOrNobody(to), votes: figure }] : [];
    }),
  };
}

function spendingOf(value: unknown): CountRead['spending'] {
  const { budget, cost, costs } = fieldsOf(value);
  return typeof budget === 'number' ? { budget, cost: wholeOf(cost), costs: byName(costs, figureOf) } : null;
}

/** null when there is no count yet. */
export function readCount(value: unknown): CountRead | null {
  const all = fieldsOf(value);
  if (typeof all['method'] !== 'string') return null;
  return {
    method: all['method'],
    candidates: textsOf(all['candidates']),
    valid: wholeOf(all['valid']),
    invalid: wholeOf(all['invalid']),
    blank: wholeOf(
      listOf(all['faults'])
        .map(fieldsOf)
        .find(({ code }) => code === 'blank')?.['papers'],
    ),
    seats: typeof all['seats'] === 'number' ? all['seats'] : null,
    winners: textsOf(all['winners']),
    ranking: listOf(all['ranking']).map(textsOf),
    quota: figureOf(all['quota']),
    sums: byName(all['scores'] ?? all['tally'], figureOf),
    expressed: byName(all['expressed'], figureOf),
    grades: textsOf(all['grades']),
    medians: byName(all['medians'], nameOrNobody),
    profile: byName(all['profile'], (papers) => listOf(papers).map(wholeOf)),
    spending: spendingOf(all['spending']),
    pairwise: byName(all['pairwise'], (row) => byName(row, figureOf)),
    paths: byName(all['paths'], (row) => byName(row, figureOf)),
    rounds: listOf(all['rounds']).map(roundOf),
    ties: listOf(all['ties']).map((tie) => textsOf(fieldsOf(tie)['among'])),
  };
}

/** Candidates best first, with their place from 1; level ones share it. */
export const standings = ({ ranking }: CountRead): readonly { readonly name: string; readonly place: number }[] => {
  let above = 0;
  return ranking.flatMap((level) => {
    const place = above + 1;
    above += level.length;
    return level.map((name) => ({ name, place }));
  });
};

/** What a name came to: chosen, level with others for places too few (nothing is settled), or neither. */
export function outcomeOf({ winners, seats, ranking }: CountRead, name: string): 'won' | 'level' | null {
  if (!winners.includes(name)) return null;
  if (seats === null || winners.length <= seats) return 'won';
  const at = ranking.findIndex((group) => group.includes(name));
  const placed = ranking.slice(0, at + 1).reduce((sum, group) => sum + group.length, 0);
  return at >= 0 && placed <= seats ? 'won' : 'level';
}
