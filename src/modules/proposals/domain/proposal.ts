/** From a first draft to a plenary's decision. A deferred proposal is worked on again and submitted again. */
export const proposalStates = [
  'draft',
  'debated',
  'submitted',
  'adopted',
  'rejected',
  'deferred',
  'withdrawn',
  'merged',
] as const;

export type ProposalState = (typeof proposalStates)[number];

/** Who would have to carry it out. */
export const competences = ['city', 'metropolitan', 'department', 'region', 'state'] as const;

export type Competence = (typeof competences)[number];

/** Its words may change: before it is submitted, and after a plenary deferred it. */
export const isWritable = (state: ProposalState): boolean =>
  state === 'draft' || state === 'debated' || state === 'deferred';

/** Everybody debates it from its opening until a plenary has decided. */
export const isDebated = (state: ProposalState): boolean =>
  state === 'debated' || state === 'submitted' || state === 'deferred';

/** A plenary's word is final, what was withdrawn stays withdrawn, and what was merged goes on elsewhere. */
export const isSettled = (state: ProposalState): boolean =>
  state === 'adopted' || state === 'rejected' || state === 'withdrawn' || state === 'merged';

export const proposalLimits = { title: 250, problem: 5_000, cost: 500, chapter: 120, reason: 500, groups: 10 } as const;
