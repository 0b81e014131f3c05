import type { Language } from '../../../kernel/refusal.js';
import { canTie, type Base, type DecisionRule, type FractionText, type Quorum } from './rule.js';
import { french } from './words.js';

const frenchShares: Readonly<Record<FractionText, readonly [least: string, more: string]>> = {
  '1/2': ['la moitié', 'de la moitié'],
  '1/3': ['un tiers', 'd’un tiers'],
  '2/3': ['les deux tiers', 'des deux tiers'],
  '1/4': ['un quart', 'd’un quart'],
  '3/4': ['les trois quarts', 'des trois quarts'],
  '1/5': ['un cinquième', 'd’un cinquième'],
  '2/5': ['les deux cinquièmes', 'des deux cinquièmes'],
  '3/5': ['les trois cinquièmes', 'des trois cinquièmes'],
  '4/5': ['les quatre cinquièmes', 'des quatre cinquièmes'],
};

const englishShares: Readonly<Record<FractionText, string>> = {
  '1/2': 'half',
  '1/3': 'a third',
  '2/3': 'two thirds',
  '1/4': 'a quarter',
  '3/4': 'three quarters',
  '1/5': 'a fifth',
  '2/5': 'two fifths',
  '3/5': 'three fifths',
  '4/5': 'four fifths',
};

interface BaseWords {
  readonly all: string;
  /** After "la moitié" or "half of". */
  readonly of: string;
  readonly are: string;
}

const baseWords: Readonly<Record<Language, Readonly<Record<Base, BaseWords>>>> = {
  fr: {
    expressed: { all: 'tous les suffrages exprimés', of: 'des suffrages exprimés', are: 'sont pour' },
    valid: {
      all: 'tous les votes valables, abstentions comprises,',
      of: 'des votes valables, abstentions comprises,',
      are: 'sont pour',
    },
    cast: {
      all: 'tous les bulletins déposés, nuls compris,',
      of: 'des bulletins déposés, nuls compris,',
      are: 'sont pour',
    },
    present: { all: 'toutes les personnes présentes', of: 'des personnes présentes', are: 'votent pour' },
    roll: { all: 'toutes les personnes inscrites', of: 'des personnes inscrites', are: 'votent pour' },
  },
  en: {
    expressed: { all: 'all votes for or against', of: 'of the votes for or against', are: 'are in favour' },
    valid: {
      all: 'all valid votes, abstentions included,',
      of: 'of the valid votes, abstentions included,',
      are: 'are in favour',
    },
    cast: {
      all: 'all papers cast, void ones included,',
      of: 'of the papers cast, void ones included,',
      are: 'are in favour',
    },
    present: { all: 'all the people present', of: 'of the people present', are: 'vote in favour' },
    roll: { all: 'all the people on the roll', of: 'of the people on the roll', are: 'vote in favour' },
  },
};

/** "au moins les deux tiers des suffrages exprimés", "tous les …", "plus de la moitié des …". */
function share(fraction: FractionText, strict: boolean, base: Base, language: Language): string {
  const { all, of } = baseWords[language][base];
  if (fraction === '1') return all;
  if (language === 'en') return `${strict ? 'more than' : 'at least'} ${englishShares[fraction] ?? fraction} ${of}`;
  const [least, more] = frenchShares[fraction] ?? [fraction, `de ${fraction}`];
  return strict ? `plus ${more} ${of}` : `au moins ${least} ${of}`;
}

/** The majority a rule asks for, as part of a sentence, without a comma at its end. */
export const describeThreshold = ({ threshold, base }: Pick<DecisionRule, 'threshold' | 'base'>, language: Language) =>
  share(threshold.fraction, threshold.strict, base, language).replace(/,$/, '');

function quorumClause(quorum: Quorum | null, language: Language): string {
  if (!quorum) return language === 'fr' ? 'sans quorum' : 'no quorum';
  const who = share(quorum.fraction, false, quorum.of, language);
  return language === 'fr' ? `quorum : ${who} doivent voter` : `quorum: ${who} must vote`;
}

function tieClause(rule: DecisionRule, language: Language): string | null {
  if (!canTie(rule)) return null;
  if (rule.tieRule === 'chair')
    return language === 'fr' ? 'en cas d’égalité, la présidence tranche' : 'if the votes are tied, the chair decides';
  return language === 'fr' ? 'en cas d’égalité, rejetée' : 'if the votes are tied, rejected';
}

const secrecyClauses = {
  fr: { secret: 'vote secret', named: 'vote nominal (on sait qui a voté quoi)' },
  en: { secret: 'secret vote', named: 'named vote (who voted what is known)' },
};

const countsClauses = {
  fr: ['résultats cachés jusqu’à la clôture', 'résultats affichés pendant le vote'],
  en: ['counts hidden until the close', 'counts shown while voting goes on'],
} as const;

const replaceClauses = {
  fr: ['un vote envoyé ne change plus', 'on peut changer son vote jusqu’à la clôture'],
  en: ['a vote once sent cannot change', 'a vote can be changed until the close'],
} as const;

/** The whole rule in one plain sentence, shown to every voter before they vote. */
export function describeRule(rule: DecisionRule, language: Language): string {
  const { are } = baseWords[language][rule.base];
  const clauses = [
    `${share(rule.threshold.fraction, rule.threshold.strict, rule.base, language)} ${are}`,
    quorumClause(rule.quorum, language),
    tieClause(rule, language),
    secrecyClauses[language][rule.secrecy],
    countsClauses[language][rule.liveCounts ? 1 : 0],
    replaceClauses[language][rule.replaceVote ? 1 : 0],
  ].filter((clause) => clause !== null);
  return language === 'fr' ? french(`Adoptée si ${clauses.join(' ; ')}.`) : `Adopted if ${clauses.join('; ')}.`;
}
