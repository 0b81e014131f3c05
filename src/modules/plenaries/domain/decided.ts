/** What a proclaimed vote decided. `tie`: nothing in its rule settles it, and the plenary says so. */
export const decidedOutcomes = ['adopted', 'rejected', 'no-quorum', 'void', 'elected', 'none-elected', 'tie'] as const;
export type DecidedOutcome = (typeof decidedOutcomes)[number];

/** In words, after the question. */
export const outcomeWords: Readonly<Record<DecidedOutcome, { readonly fr: string; readonly en: string }>> = {
  adopted: { fr: 'adopté', en: 'adopted' },
  rejected: { fr: 'rejeté', en: 'rejected' },
  'no-quorum': { fr: 'sans effet, faute de quorum', en: 'of no effect, for want of a quorum' },
  void: { fr: 'sans résultat, personne n’a voté', en: 'no result, nobody voted' },
  elected: { fr: 'élection faite', en: 'elected' },
  'none-elected': { fr: 'personne n’est élu', en: 'nobody is elected' },
  tie: { fr: 'égalité, que sa règle ne départage pas', en: 'a tie, which its rule does not settle' },
};

export const isDecided = (outcome: string): outcome is DecidedOutcome =>
  decidedOutcomes.some((each) => each === outcome);
