/** Words for people, in French and in English. */
export interface Words {
  readonly fr: string;
  readonly en: string;
}

/**
 * Why something may be kept (GDPR art. 6 and 9): the person's explicit consent; what they made public themselves; the
 * collective's own interest in a decision that can be checked; safety of accounts; a duty set by law.
 */
export const bases = ['consent', 'made-public', 'traceability', 'security', 'legal-duty'] as const;

export type Basis = (typeof bases)[number];

/** One line of the register of processing (GDPR art. 30): what a module keeps about people, and until when. */
export interface Processing {
  readonly title: Words;
  readonly purpose: Words;
  readonly data: Words;
  readonly basis: Basis;
  readonly readers: Words;
  /** Until when, the general case first. What goes by itself is deleted by the holder's `expire`. */
  readonly kept: readonly Words[];
  /** Every table of the module that names an account; a test compares them with the database. */
  readonly tables: readonly string[];
}

/** Kept without an end, for it belongs to the collective's history: the name goes with the account. */
export const asLongAsTheCollective: Words = {
  fr: 'Aussi longtemps que le collectif. Compte effacé : sans votre nom (« un·e ancien·ne membre »).',
  en: 'As long as the collective. Account erased: without your name (“a former member”).',
};

/** Kept until the account is erased or the person takes it back. */
export const untilErased: Words = {
  fr: 'Jusqu’à ce que vous l’ôtiez ou que votre compte soit effacé.',
  en: 'Until you take it away or your account is erased.',
};

export const everybody: Words = { fr: 'Tout le monde', en: 'Everybody' };
