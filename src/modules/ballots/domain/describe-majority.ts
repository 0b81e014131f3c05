import type { Language } from '../../../kernel/refusal.js';
import {
  fractionOf,
  type Base,
  type FractionText,
  type Majority,
  type Measure,
  type Quorum,
  type Threshold,
} from './rule.js';
import { countOf } from './words.js';

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

/** A fraction that has no name: as a percentage where that is a whole number, else as it is written. */
function figure(fraction: FractionText, language: Language): string {
  const { num, den } = fractionOf(fraction);
  if ((num * 100n) % den !== 0n) return fraction;
  return `${(num * 100n) / den}${language === 'fr' ? '\u202F%' : '%'}`;
}

/** "au moins les deux tiers", "plus de la moitié", "more than half": to be followed by "of …". */
function portion({ fraction, strict }: Threshold, language: Language): string {
  if (fraction === '1') return language === 'fr' ? 'la totalité' : 'all';
  const text = figure(fraction, language);
  if (language === 'en') return `${strict ? 'more than' : 'at least'} ${englishShares[fraction] ?? text}`;
  const [least, more] = frenchShares[fraction] ?? [text, `de ${text}`];
  return strict ? `plus ${more}` : `au moins ${least}`;
}

/** "au moins les deux tiers des suffrages exprimés", "tous les …", "plus de la moitié des …". */
function share(threshold: Threshold, base: Base, language: Language): string {
  const { all, of } = baseWords[language][base];
  return threshold.fraction === '1' ? all : `${portion(threshold, language)} ${of}`;
}

/** The share a rule asks for, as part of a sentence, without a comma at its end. */
export const describeThreshold = ({ threshold, base }: Pick<Majority, 'threshold' | 'base'>, language: Language) =>
  share(threshold, base, language).replace(/,$/, '');

const weighed = (language: Language): string => (language === 'fr' ? 'en comptant les poids' : 'counting weights');

function furtherMeasure({ weights, threshold, blockingMinority }: Measure, language: Language): string {
  const each = language === 'fr' ? 'en comptant une voix par personne' : 'counting one vote a person';
  const how = weights === 'weights' ? weighed(language) : each;
  const asked =
    language === 'fr' ? `, et ${portion(threshold, 'fr')} ${how}` : `, and ${portion(threshold, 'en')} ${how}`;
  if (blockingMinority === null) return asked;
  return language === 'fr'
    ? `${asked} (atteint aussi quand moins de ${countOf(blockingMinority, 'fr', 'personne', 'personnes')} ne sont pas pour)`
    : `${asked} (reached too when fewer than ${countOf(blockingMinority, 'en', 'person is', 'people are')} not in favour)`;
}

/** What a majority asks for: "plus de la moitié des suffrages exprimés sont pour, et …". */
export function describeMajority(majority: Majority, language: Language): string {
  const { base, weights, threshold, also } = majority;
  const first = `${share(threshold, base, language)} ${baseWords[language][base].are}`;
  const counted = weights === 'weights' ? `, ${weighed(language)}` : '';
  return `${first}${counted}${also.map((each) => furtherMeasure(each, language)).join('')}`;
}

/** "quorum : au moins un tiers des personnes présentes doivent voter", or that there is none. */
export function describeQuorum(quorum: Quorum | null, language: Language): string {
  if (!quorum) return language === 'fr' ? 'sans quorum' : 'no quorum';
  const who = share({ fraction: quorum.fraction, strict: false }, quorum.of, language);
  return language === 'fr' ? `quorum : ${who} doivent voter` : `quorum: ${who} must vote`;
}
