export const groupKinds = ['thematic', 'cross-cutting'] as const;

export type GroupKind = (typeof groupKinds)[number];

export const groupStates = ['forming', 'exploring', 'proposing', 'dormant', 'relaunched', 'merged', 'closed'] as const;

export type GroupState = (typeof groupStates)[number];

const steps: Readonly<Record<GroupState, readonly GroupState[]>> = {
  forming: ['exploring', 'proposing', 'dormant', 'closed'],
  exploring: ['proposing', 'dormant', 'closed'],
  proposing: ['exploring', 'dormant', 'closed'],
  dormant: ['relaunched', 'closed'],
  relaunched: ['exploring', 'proposing', 'dormant', 'closed'],
  merged: [],
  closed: ['relaunched'],
};

/** The states a group may be taken to from the one it is in; it is merged where both sides agree. */
export const nextStates = (state: GroupState): readonly GroupState[] => steps[state];

/** Whether people still join it and meet in it. */
export const isLiving = (state: GroupState): boolean => state !== 'merged' && state !== 'closed';
