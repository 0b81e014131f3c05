import type { Language } from '../../../kernel/refusal.js';
import type { DecisionRule, YesNoRule } from './rule.js';
import { countOf, formatCount, french } from './words.js';

/** On a roll up to this size, people can work out who voted what from the counts alone. */
export const smallRoll = 10;

/** The roll by college (its name; null: none) and weight: how many people in each. */
export interface RollGroup {
  readonly college: string | null;
  readonly weight: number;
  readonly people: number;
}

/** Why a secret ballot may not stay secret, to be read and accepted before it opens. */
export type SecrecyWarning =
  | { readonly kind: 'alone' }
  | { readonly kind: 'pair' }
  | { readonly kind: 'small-roll'; readonly roll: number }
  | { readonly kind: 'unanimity' }
  | { readonly kind: 'lone-college'; readonly college: string }
  | { readonly kind: 'small-college'; readonly college: string; readonly people: number }
  | { readonly kind: 'lone-weight'; readonly weight: number }
  | { readonly kind: 'small-weight'; readonly weight: number; readonly people: number };

const asksUnanimity = (rule: YesNoRule): boolean =>
  [rule, ...rule.also, ...rule.colleges, ...rule.colleges.flatMap(({ also }) => also)].some(
    ({ threshold }) => threshold.fraction === '1',
  );

/** How many people share each value, in the order they are met. */
function sizes<Key>(groups: readonly RollGroup[], key: (group: RollGroup) => Key): ReadonlyMap<Key, number> {
  const found = new Map<Key, number>();
  for (const group of groups) found.set(key(group), (found.get(key(group)) ?? 0) + group.people);
  return found;
}

function collegeWarnings(groups: readonly RollGroup[]): readonly SecrecyWarning[] {
  return [...sizes(groups, ({ college }) => college)].flatMap(([college, people]): SecrecyWarning[] => {
    if (college === null || people === 0 || people > smallRoll) return [];
    return [people === 1 ? { kind: 'lone-college', college } : { kind: 'small-college', college, people }];
  });
}

/** Counts by weight tell the votes of those who share a rare one. */
function weightWarnings(groups: readonly RollGroup[]): readonly SecrecyWarning[] {
  const classes = sizes(groups, ({ weight }) => weight);
  if (classes.size < 2) return [];
  return [...classes].flatMap(([weight, people]): SecrecyWarning[] => {
    if (people === 0 || people > smallRoll) return [];
    return [people === 1 ? { kind: 'lone-weight', weight } : { kind: 'small-weight', weight, people }];
  });
}

const weighs = (rule: DecisionRule): boolean => {
  if (rule.method !== 'yes-no') return 'weights' in rule && rule.weights === 'weights';
  return [rule, ...rule.also, ...rule.colleges, ...rule.colleges.flatMap(({ also }) => also)].some(
    ({ weights }) => weights === 'weights',
  );
};

/**
 * What threatens the secret of a ballot on a roll of so many people; empty for a named vote. `groups` says how the roll
 * divides, where the rule counts by college or weight.
 */
export function secrecyWarnings(
  rule: DecisionRule,
  roll: number,
  groups: readonly RollGroup[] = [],
): readonly SecrecyWarning[] {
  if (rule.secrecy === 'named') return [];
  if (roll === 1) return [{ kind: 'alone' }];
  if (roll === 2) return [{ kind: 'pair' }];
  return [
    ...(roll <= smallRoll ? [{ kind: 'small-roll', roll } as const] : []),
    ...(rule.method === 'yes-no' && asksUnanimity(rule) ? [{ kind: 'unanimity' } as const] : []),
    ...(rule.method === 'yes-no' && rule.colleges.length > 0 ? collegeWarnings(groups) : []),
    ...(weighs(rule) ? weightWarnings(groups) : []),
  ];
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
    case 'lone-college':
      return `Le collège « ${warning.college} » n’a qu’une personne : le résultat de ce collège dira son vote. Choisissez le vote nominal, ou réunissez des collèges.`;
    case 'small-college':
      return `Le collège « ${warning.college} » n’a que ${formatCount(warning.people, 'fr')} personnes : si toutes votent pareil, ou presque, son résultat dira le vote de chacune. Prévenez-les, ou réunissez des collèges.`;
    case 'lone-weight':
      return `Une seule personne a le poids ${formatCount(warning.weight, 'fr')} : les totaux par poids diront son vote. Choisissez le vote nominal, ou donnez le même poids à plusieurs.`;
    case 'small-weight':
      return `Seulement ${formatCount(warning.people, 'fr')} personnes ont le poids ${formatCount(warning.weight, 'fr')} : si elles votent pareil, les totaux par poids diront leur vote. Prévenez-les, ou donnez le même poids à plusieurs.`;
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
    case 'lone-college':
      return `The college “${warning.college}” has only one person: the result of that college will tell their vote. Choose a named vote, or join colleges together.`;
    case 'small-college':
      return `The college “${warning.college}” has only ${formatCount(warning.people, 'en')} people: if all of them vote alike, or nearly, its result will tell each one’s vote. Warn them, or join colleges together.`;
    case 'lone-weight':
      return `Only one person has the weight ${formatCount(warning.weight, 'en')}: totals by weight will tell their vote. Choose a named vote, or give several the same weight.`;
    case 'small-weight':
      return `Only ${formatCount(warning.people, 'en')} people have the weight ${formatCount(warning.weight, 'en')}: if they vote alike, totals by weight will tell their votes. Warn them, or give several the same weight.`;
  }
}

/** The warning in one or two sentences: what would be revealed, and what to do instead. */
export const explainSecrecyWarning = (warning: SecrecyWarning, language: Language): string =>
  language === 'fr' ? french(frenchWarning(warning)) : englishWarning(warning);
