import type { Language, Refusal } from '../../../kernel/refusal.js';
import { figuresImpossible } from './rule.refusals.js';
import { countList, explainNeed, explainVerdict } from './explain-verdict.js';
import type { YesNoTally } from './methods/yes-no.js';
import type { YesNoRule } from './rule.js';
import { verdict, type Bodies, type DecisionVerdict, type Outcome, type PaperGroup } from './verdict.js';
import { countOf, french, listOf } from './words.js';

/** Imagined figures: papers of each kind and people; by college and weight in `groups`, which then says it all. */
export interface Figured extends Partial<YesNoTally>, Bodies {
  readonly groups?: readonly PaperGroup[];
}

const kinds = ['for', 'against', 'abstain', 'blank', 'void'] as const;

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

const tallyOf = (figures: Partial<YesNoTally>): YesNoTally => ({
  for: figures.for ?? 0,
  against: figures.against ?? 0,
  abstain: figures.abstain ?? 0,
  blank: figures.blank ?? 0,
  void: figures.void ?? 0,
});

/** The verdict a rule would give of these figures: the very one it gives of a real urn. */
export function simulate(
  rule: YesNoRule,
  { groups, ...figures }: Figured,
): { readonly verdict: DecisionVerdict } | { readonly refusal: Refusal } {
  const tallies = groups?.map(({ tally }) => tally) ?? [tallyOf(figures)];
  const people = [figures, ...Object.values(figures.colleges ?? {})].flatMap(({ roll, present, weights }) => [
    roll,
    present ?? 0,
    weights?.roll ?? 0,
    weights?.present ?? 0,
  ]);
  const numbers = [...people, ...tallies.flatMap((tally) => kinds.map((kind) => tally[kind]))];
  if (!numbers.every(isCount)) return { refusal: figuresImpossible() };
  try {
    return { verdict: verdict(rule, groups ?? tallyOf(figures), figures) };
  } catch (error) {
    if (error instanceof RangeError) return { refusal: figuresImpossible() };
    throw error;
  }
}

const wouldBe: Readonly<Record<Language, Readonly<Record<Outcome, string>>>> = {
  fr: {
    adopted: 'ce serait adopté',
    rejected: 'ce serait rejeté',
    'no-quorum': 'le quorum manquerait',
    tie: 'il y aurait égalité',
    void: 'il n’y aurait pas de résultat',
  },
  en: {
    adopted: 'it would be adopted',
    rejected: 'it would be rejected',
    'no-quorum': 'the quorum would be missed',
    tie: 'there would be a tie',
    void: 'there would be no result',
  },
};

/** "Avec 61 pour, 30 contre, 9 abstentions et 120 personnes inscrites, ce serait adopté : …" */
export function explainSimulation(found: DecisionVerdict, language: Language): string {
  const { tally, turnout, outcome } = found;
  const roll =
    language === 'fr'
      ? countOf(turnout.roll, 'fr', 'personne inscrite', 'personnes inscrites')
      : countOf(turnout.roll, 'en', 'person on the roll', 'people on the roll');
  const given = listOf([...countList(tally, language), roll], language);
  const said = language === 'fr' ? `Avec ${given}, ${wouldBe.fr[outcome]}` : `With ${given}, ${wouldBe.en[outcome]}`;
  if (outcome === 'void') return `${said}.`;
  if (outcome === 'no-quorum') return `${said}. ${explainVerdict(found, language)}`;
  const need = explainNeed(found, language);
  return language === 'fr' ? french(`${said} : ${need}.`) : `${said}: ${need}.`;
}
