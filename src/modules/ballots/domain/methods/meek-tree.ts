import type { Candidate } from './election.js';
import type { Preferences } from './ranked-papers.js';

/** Papers that agree on the elected candidates above and on this next one. */
interface Branch {
  /** Papers here and below. */
  weight: number;
  /** Papers that lie here; they lie below once the candidate is elected. */
  papers: number[];
  /** Where papers go on to after an elected candidate. */
  readonly next: Map<Candidate, Branch> | null;
}

/**
 * Papers as Meek's rule sees them: only elected candidates pass votes on, so a paper is its elected candidates down to
 * the first one still hopeful. Papers that are the same that far are counted together.
 */
export interface MeekTree {
  readonly elect: (candidate: Candidate) => void;
  readonly defeat: (candidate: Candidate) => void;
  /** Adds to `votes` what each candidate keeps of papers worth `unit`: `keep` says how much of what is left of one. */
  readonly distribute: (
    votes: Float64Array,
    unit: number,
    keep: (weight: number, candidate: Candidate) => number,
  ) => void;
}

interface FlatTree {
  /** Where in `left` is what the branch above leaves; 0 is the whole paper. */
  readonly above: Int32Array;
  readonly candidates: Int32Array;
  readonly weights: Float64Array;
  /** What branch `at` leaves of a paper, at `at + 1`. */
  readonly left: Float64Array;
}

export function meekTree({ order, start, weight }: Preferences): MeekTree {
  const position = Int32Array.from(weight, (_, paper) => start[paper] ?? 0);
  const elected = new Set<Candidate>();
  const defeated = new Set<Candidate>();

  /** Lays a paper at its next candidate under this branch, or leaves it out when it names nobody more. */
  function lay(next: Map<Candidate, Branch>, paper: number): void {
    const end = start[paper + 1] ?? 0;
    let at = position[paper] ?? end;
    while (at < end && defeated.has(order[at] ?? 0)) at += 1;
    position[paper] = at;
    const candidate = order[at];
    if (at >= end || candidate === undefined) return;
    let branch = next.get(candidate);
    if (!branch) {
      branch = { weight: 0, papers: [], next: elected.has(candidate) ? new Map() : null };
      next.set(candidate, branch);
    }
    branch.weight += weight[paper] ?? 0;
    if (!branch.next) branch.papers.push(paper);
    else {
      position[paper] = at + 1;
      lay(branch.next, paper);
    }
  }

  const root = new Map<Candidate, Branch>();
  for (const paper of weight.keys()) lay(root, paper);

  function replace(next: Map<Candidate, Branch>, candidate: Candidate): void {
    for (const branch of next.values()) if (branch.next) replace(branch.next, candidate);
    const branch = next.get(candidate);
    if (!branch) return;
    next.delete(candidate);
    for (const paper of branch.papers) lay(next, paper);
  }

  /** The branches in a row, each after the one above it; made again when the tree has changed. */
  let flat: FlatTree | null = null;
  function flatten(): FlatTree {
    const above: number[] = [];
    const candidates: Candidate[] = [];
    const weights: number[] = [];
    const visit = (next: Map<Candidate, Branch>, from: number): void => {
      for (const [candidate, branch] of next) {
        above.push(from);
        candidates.push(candidate);
        weights.push(branch.weight);
        if (branch.next) visit(branch.next, above.length);
      }
    };
    visit(root, 0);
    return {
      above: Int32Array.from(above),
      candidates: Int32Array.from(candidates),
      weights: Float64Array.from(weights),
      left: new Float64Array(above.length + 1),
    };
  }

  function distribute(votes: Float64Array, unit: number, keep: (left: number, candidate: Candidate) => number): void {
    flat ??= flatten();
    const { above, candidates, weights, left } = flat;
    left[0] = unit;
    for (let at = 0; at < above.length; at += 1) {
      const candidate = candidates[at] ?? 0;
      const here = left[above[at] ?? 0] ?? 0;
      const kept = here === 0 ? 0 : keep(here, candidate);
      votes[candidate] = (votes[candidate] ?? 0) + kept * (weights[at] ?? 0);
      left[at + 1] = here - kept;
    }
  }

  const change = (among: Set<Candidate>) => (candidate: Candidate) => {
    among.add(candidate);
    replace(root, candidate);
    flat = null;
  };
  return { elect: change(elected), defeat: change(defeated), distribute };
}
