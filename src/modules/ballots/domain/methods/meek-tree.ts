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
  /** Adds to `votes` what each candidate keeps of papers worth `unit`; `keep` cuts a weight. */
  readonly distribute: (
    votes: Float64Array,
    unit: number,
    keep: (weight: number, candidate: Candidate) => number,
  ) => void;
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

  function distribute(
    next: Map<Candidate, Branch>,
    left: number,
    votes: Float64Array,
    keep: (weight: number, candidate: Candidate) => number,
  ): void {
    for (const [candidate, branch] of next) {
      const kept = keep(left, candidate);
      votes[candidate] = (votes[candidate] ?? 0) + kept * branch.weight;
      if (branch.next && kept < left) distribute(branch.next, left - kept, votes, keep);
    }
  }

  return {
    elect(candidate) {
      elected.add(candidate);
      replace(root, candidate);
    },
    defeat(candidate) {
      defeated.add(candidate);
      replace(root, candidate);
    },
    distribute: (votes, unit, keep) => distribute(root, unit, votes, keep),
  };
}
