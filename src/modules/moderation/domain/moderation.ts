/** Why something is reported or hidden. */
export const grounds = ['insult', 'discrimination', 'personal-data', 'off-topic', 'spam', 'other'] as const;
export type Ground = (typeof grounds)[number];

export const measureKinds = ['keep', 'hide'] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** `lifted`: what was hidden is shown again. */
export const appealOutcomes = ['upheld', 'lifted'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** Which measures are asked for: all (public), those with an appeal to decide, those about what one wrote. */
export const measureChoices = ['all', 'appeals', 'mine'] as const;
export type MeasureChoice = (typeof measureChoices)[number];
