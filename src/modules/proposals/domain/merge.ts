/** Which text a merged proposal begins from: that of who asks, the other, or both one after the other. */
export const mergeBeginnings = ['from', 'with', 'both'] as const;

export type MergeBeginning = (typeof mergeBeginnings)[number];
