/** How often a member is written to about a collective. */
export const rhythms = ['immediately', 'daily', 'weekly', 'never'] as const;

export type Rhythm = (typeof rhythms)[number];

/** Until somebody chooses: one letter a day at most. */
export const usualRhythm: Rhythm = 'daily';
