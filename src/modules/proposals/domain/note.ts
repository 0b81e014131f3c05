/** How a circle would have its people vote; `free`: as each likes. */
export const advices = ['for', 'against', 'free'] as const;
export type Advice = (typeof advices)[number];
