import type { Language } from '../../../kernel/refusal.js';
import type { DecisionRule } from './rule.js';
import { countOf, french } from './words.js';

/** On a roll up to this size, people can work out who voted what from the counts alone. */
export const smallRoll = 10;

/** Why a secret ballot may not stay secret, to be read and accepted before it opens. */
export type SecrecyWarning =
  | { readonly kind: 'alone' }
  | { readonly kind: 'pair' }
  | { readonly kind: 'small-roll'; readonly roll: number }
  | { readonly kind: 'unanimity' };

/** What threatens the secret of a ballot on a roll of so many people; empty for a named vote. */
export function secrecyWarnings(rule: DecisionRule, roll: number): readonly SecrecyWarning[] {
  if (rule.secrecy === 'named') return [];
  if (roll === 1) return [{ kind: 'alone' }];
  if (roll === 2) return [{ kind: 'pair' }];
  const warnings: SecrecyWarning[] = [];
  if (roll <= smallRoll) warnings.push({ kind: 'small-roll', roll });
  if (rule.threshold.fraction === '1') warnings.push({ kind: 'unanimity' });
  return warnings;
}

function frenchWarning(warning: SecrecyWarning): string {
  switch (warning.kind) {
    case 'alone':
      return 'Une seule personne vote : le résultat dira son vote. Choisissez le vote nominal, ou élargissez le corps électoral.';
    case 'pair':
      return 'Deux personnes votent : chacune déduira du résultat le vote de l’autre. Choisissez le vote nominal, ou élargissez le corps électoral.';
    case 'small-roll':
      return `Seulement ${countOf(warning.roll, 'fr', 'personne vote', 'personnes votent')} : si toutes votent pareil, ou presque, le résultat dira le vote de chacune. Prévenez-les, ou choisissez le vote nominal.`;
    case 'unanimity':
      return 'L’unanimité est demandée : si le texte est adopté, chacun saura que personne n’a voté contre. Prévenez les votants, ou demandez une autre majorité.';
  }
}

function englishWarning(warning: SecrecyWarning): string {
  switch (warning.kind) {
    case 'alone':
      return 'Only one person votes: the result will tell their vote. Choose a named vote, or widen the roll.';
    case 'pair':
      return 'Two people vote: each will work out the other’s vote from the result. Choose a named vote, or widen the roll.';
    case 'small-roll':
      return `Only ${countOf(warning.roll, 'en', 'person votes', 'people vote')}: if all of them vote alike, or nearly, the result will tell each one’s vote. Warn them, or choose a named vote.`;
    case 'unanimity':
      return 'Unanimity is asked for: if the text is adopted, everyone will know that nobody voted against. Warn the voters, or ask for another majority.';
  }
}

/** The warning in one or two sentences: what would be revealed, and what to do instead. */
export const explainSecrecyWarning = (warning: SecrecyWarning, language: Language): string =>
  language === 'fr' ? french(frenchWarning(warning)) : englishWarning(warning);
