export const measureLinkKinds = ['refers', 'depends', 'contradicts', 'replaces'] as const;

/** What a measure says of another: it speaks of it, needs it, cannot stand with it, takes its place. */
export type MeasureLinkKind = (typeof measureLinkKinds)[number];

/** Only a need may look for what is not in the programme; the other kinds speak of its measures. */
export const mayLookOutside = (kind: MeasureLinkKind): boolean => kind === 'depends';
