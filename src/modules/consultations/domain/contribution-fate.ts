export const contributionStates = ['received', 'grouped', 'answered'] as const;

export type ContributionState = (typeof contributionStates)[number];

/** What became of a contribution: in a text, joined to another one, in a text already, sent to whoever can act, or not kept. */
export const fates = ['taken-up', 'merged', 'already-there', 'passed-on', 'not-kept'] as const;

export type Fate = (typeof fates)[number];

/** What may take a contribution up, or be the one it is joined to. */
export const takers = ['Proposal', 'Contribution', 'CharterArticle', 'Measure', 'WorkingGroup'] as const;

export type Taker = (typeof takers)[number];
