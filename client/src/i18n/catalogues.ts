/**
 * Every catalogue by its module's name. A French catalogue adds itself here:
 *
 *     declare module '../catalogues.js' { interface Catalogues { proposals: typeof proposals } }
 *
 * and its English twin is typed `Catalogues['proposals']`, so a missing or extra text does not compile.
 */
// eslint-disable-next-line typescript/no-empty-interface -- filled by the catalogues themselves
export interface Catalogues {}

export type CatalogueName = keyof Catalogues;

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

export const languageNames: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };

export const isLanguage = (value: unknown): value is Language => value === 'fr' || value === 'en';
