/** How many simulated members there may be, and how many when nobody says. */
export const rehearsalMembers = { least: 2, most: 2_000, usual: 150 } as const;

/** What a rehearsal measured. Milliseconds, but for rates a second. */
export interface RehearsalFigures {
  readonly members: number;
  readonly checkInsPerSecond: number;
  readonly openToLastScreen: number;
  readonly ballotsPerSecond: number;
  readonly closeToLastScreen: number;
  readonly ballots: number;
}

/** The last rehearsal of a plenary, as its desk sees it; kept in memory alone. */
export interface RehearsalView {
  readonly members: number;
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  /** filling, starting, entering, voting, counting. */
  readonly step: string;
  /** Members who have done that step. */
  readonly done: number;
  /** Once done. */
  readonly figures: RehearsalFigures | null;
  /** Where it failed: busy, late, votes, rights, or other. */
  readonly failure: 'busy' | 'late' | 'votes' | 'rights' | 'other' | null;
}

export type Verdict = 'good' | 'fair' | 'slow';

/** What a hall feels: a second is at once, three are a wait; a minute for everybody's vote is a wait too. */
export function judgeRehearsal(figures: RehearsalFigures): Verdict {
  const last = Math.max(figures.openToLastScreen, figures.closeToLastScreen);
  const votes = figures.ballotsPerSecond > 0 ? figures.members / figures.ballotsPerSecond : Number.POSITIVE_INFINITY;
  if (last <= 1_000 && votes <= 20) return 'good';
  return last <= 3_000 && votes <= 60 ? 'fair' : 'slow';
}
