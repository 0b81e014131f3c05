export const groupKinds = ['thematic', 'cross-cutting'] as const;

export type GroupKind = (typeof groupKinds)[number];

export const groupStates = ['forming', 'exploring', 'proposing', 'dormant', 'relaunched', 'merged', 'closed'] as const;

export type GroupState = (typeof groupStates)[number];

const steps: Readonly<Record<GroupState, readonly GroupState[]>> = {
  forming: ['exploring', 'proposing', 'dormant', 'merged', 'closed'],
  exploring: ['proposing', 'dormant', 'merged', 'closed'],
  proposing: ['exploring', 'dormant', 'merged', 'closed'],
  dormant: ['relaunched', 'merged', 'closed'],
  relaunched: ['exploring', 'proposing', 'dormant', 'merged', 'closed'],
  merged: [],
  closed: ['relaunched'],
};

/** The states a group may go to from the one it is in. */
export const nextStates = (state: GroupState): readonly GroupState[] => steps[state];

/** Whether people still join it and meet in it. */
export const isLiving = (state: GroupState): boolean => state !== 'merged' && state !== 'closed';
