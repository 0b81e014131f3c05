export type CharterAmendmentState = 'tabled' | 'accepted' | 'rejected' | 'withdrawn' | 'fallen' | 'lapsed';

/** The coordination's word; what it does not accept a plenary votes. */
export const charterRecommendations = ['accept', 'reject', 'vote'] as const;
export type CharterRecommendation = (typeof charterRecommendations)[number];
