import type { Language } from '../../../kernel/refusal.js';
import { describeMajority, describeQuorum, describeThreshold } from './describe-majority.js';
import { describeMethod } from './describe-method.js';
import {
  canTie,
  deciding,
  type ConsentRule,
  type DecisionRule,
  type ElectionRule,
  type Eligibility,
  type Fallback,
  type NominationRule,
  type YesNoRule,
} from './rule.js';
import { countOf, dayOf, french } from './words.js';

export { describeThreshold } from './describe-majority.js';

type Clauses = readonly (string | null)[];

const pick = (language: Language, fr: string, en: string): string => (language === 'fr' ? fr : en);

function yesNoTie(rule: YesNoRule, language: Language): string | null {
  if (!deciding(rule).some((majority) => canTie(majority) || majority.also.some(canTie))) return null;
  return rule.tieRule === 'chair'
    ? pick(language, 'en cas d’égalité, la présidence tranche', 'if the votes are tied, the chair decides')
    : pick(language, 'en cas d’égalité, rejetée', 'if the votes are tied, rejected');
}

function collegeClauses({ colleges }: YesNoRule, language: Language): readonly string[] {
  return colleges.map((college) => {
    const { name, required, quorum } = college;
    const turnout = quorum ? `, ${describeQuorum(quorum, language)}` : '';
    const consulted = required ? '' : pick(language, ', à titre consultatif', ', for information only');
    return `« ${name} » (${describeMajority(college, language)}${turnout}${consulted})`;
  });
}

function yesNo(rule: YesNoRule, language: Language): Clauses {
  const names = collegeClauses(rule, language).join(', ');
  const quoted = pick(language, names, names.replace(/« /g, '“').replace(/ »/g, '”'));
  const byCollege = rule.colleges.some(({ required }) => required);
  const adopted = byCollege
    ? pick(language, `Adoptée si chaque collège l’adopte : ${quoted}`, `Adopted if each college adopts it: ${quoted}`)
    : pick(language, `Adoptée si ${describeMajority(rule, 'fr')}`, `Adopted if ${describeMajority(rule, 'en')}`);
  const informed =
    byCollege || rule.colleges.length === 0
      ? null
      : pick(language, `comptée aussi par collège : ${quoted}`, `counted by college too: ${quoted}`);
  return [adopted, informed, describeQuorum(rule.quorum, language), yesNoTie(rule, language)];
}

function winnerClause({ winnerNeeds, ...rule }: ElectionRule, language: Language): string | null {
  if (winnerNeeds === null) return null;
  if (winnerNeeds.kind === 'share') {
    const share = describeThreshold({ threshold: winnerNeeds.threshold, base: 'valid' }, language);
    return pick(language, `il faut pour gagner ${share}`, `to win takes ${share}`);
  }
  const grade = rule.method === 'majority-judgment' ? rule.options.grades[winnerNeeds.grade] : null;
  return pick(
    language,
    `il faut pour gagner au moins la mention médiane « ${grade} »`,
    `to win takes at least the median grade “${grade}”`,
  );
}

function election(rule: ElectionRule, language: Language): Clauses {
  const method = describeMethod(rule, language);
  const draw = pick(language, `tirage au sort public (${rule.seedSource})`, `by a public draw (${rule.seedSource})`);
  const tie =
    rule.tieRule === 'draw'
      ? pick(language, `en cas d’égalité, ${draw}`, `a tie is settled ${draw}`)
      : pick(language, 'une égalité reste dans le résultat', 'a tie stands in the result');
  return [
    `${method.charAt(0).toUpperCase()}${method.slice(1)}`,
    winnerClause(rule, language),
    rule.weights === 'weights'
      ? pick(language, 'les bulletins comptent selon leur poids', 'papers count by weight')
      : null,
    describeQuorum(rule.quorum, language),
    tie,
  ];
}

function consent({ options, quorum }: ConsentRule, language: Language): Clauses {
  const rounds = pick(
    language,
    `Adoptée par consentement si aucune objection argumentée ne subsiste après ${countOf(options.rounds, 'fr', 'tour', 'tours')} au plus`,
    `Adopted by consent if no reasoned objection stands after ${countOf(options.rounds, 'en', 'round', 'rounds')} at most`,
  );
  if (options.thenMajority === null)
    return [rounds, pick(language, 'sinon, rejetée', 'otherwise rejected'), describeQuorum(quorum, language)];
  const majority = describeThreshold(options.thenMajority, language);
  const then = pick(
    language,
    `sinon, vote pour ou contre : il faut ${majority}`,
    `otherwise a vote for or against: it takes ${majority}`,
  );
  return [rounds, then, describeQuorum(quorum, language)];
}

function nomination({ options, quorum }: NominationRule, language: Language): Clauses {
  const { seats, rounds } = options;
  return [
    pick(
      language,
      `Élection sans candidat de ${countOf(seats, 'fr', 'personne', 'personnes')} : chacun nomme quelqu’un et dit pourquoi, peut changer pour une personne déjà nommée, puis les objections à la personne proposée sont levées, en ${countOf(rounds, 'fr', 'tour', 'tours')} au plus`,
      `Election without candidate of ${countOf(seats, 'en', 'person', 'people')}: everyone names somebody and says why, may change to a person already named, then objections to the person proposed are lifted, in ${countOf(rounds, 'en', 'round', 'rounds')} at most`,
    ),
    describeQuorum(quorum, language),
  ];
}

function methodClauses(rule: DecisionRule, language: Language): Clauses {
  if (rule.method === 'yes-no') return yesNo(rule, language);
  if (rule.method === 'consent') return consent(rule, language);
  return rule.method === 'election-without-candidate' ? nomination(rule, language) : election(rule, language);
}

function eligibilityClause(eligibility: Eligibility | null, language: Language): string | null {
  if (eligibility === null) return null;
  const checked = eligibility.checkedByTellers
    ? pick(language, ', vérifiés par les scrutateurs', ', verified by tellers')
    : '';
  return `${whoVotes(eligibility, language)}${checked}`;
}

function whoVotes(eligibility: Eligibility, language: Language): string {
  switch (eligibility.who) {
    case 'present':
      return pick(language, 'votent les présents', 'those present vote');
    case 'members': {
      const { since } = eligibility;
      if (since === null) return pick(language, 'votent les membres du collectif', 'members of the collective vote');
      return pick(
        language,
        `votent les membres depuis le ${dayOf(since, 'fr')} au plus tard`,
        `members since ${dayOf(since, 'en')} or before vote`,
      );
    }
    case 'college': {
      const { college } = eligibility;
      return pick(language, `votent les membres du collège « ${college} »`, `members of the college “${college}” vote`);
    }
    case 'residents': {
      const { years, age } = eligibility;
      const [ageFr, ageEn] = age === null ? ['', ''] : [`, à partir de ${age} ans`, `, from the age of ${age}`];
      return pick(
        language,
        `votent les habitants depuis au moins ${countOf(years, 'fr', 'an', 'ans')}${ageFr}`,
        `residents for at least ${countOf(years, 'en', 'year', 'years')} vote${ageEn}`,
      );
    }
  }
}

function fallbackClauses({ noQuorum, withdrawal }: Fallback, language: Language): Clauses {
  const next =
    withdrawal === 'none'
      ? null
      : pick(
          language,
          'si un gagnant se retire, le suivant prend sa place',
          'if a winner withdraws, the next takes their place',
        );
  if (noQuorum === null) return [next];
  const when =
    'on' in noQuorum.when
      ? pick(language, `le ${dayOf(noQuorum.when.on, 'fr')}`, `on ${dayOf(noQuorum.when.on, 'en')}`)
      : pick(
          language,
          `${countOf(noQuorum.when.afterDays, 'fr', 'jour', 'jours')} plus tard`,
          `${countOf(noQuorum.when.afterDays, 'en', 'day', 'days')} later`,
        );
  const [how] = methodClauses(noQuorum.rule, language);
  const turnout = 'quorum' in noQuorum.rule ? describeQuorum(noQuorum.rule.quorum, language) : null;
  const under = [how, turnout].filter((clause) => clause !== null).join(', ');
  const called = pick(
    language,
    `faute de quorum, second vote ${when} (${under})`,
    `without quorum, a second vote ${when} (${under})`,
  );
  return [called, next];
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

function proxiesClause({ proxies }: DecisionRule, language: Language): string | null {
  if (proxies === null) return null;
  const most = proxies.perHolder;
  return pick(
    language,
    `au plus ${countOf(most, 'fr', 'procuration', 'procurations')} par personne, sans la transmettre`,
    `at most ${countOf(most, 'en', 'proxy', 'proxies')} a person, never passed on`,
  );
}

/** Rounds are spoken: nothing is hidden, and nothing is cast. */
const castingClauses = (rule: DecisionRule, language: Language): Clauses =>
  rule.method === 'consent' || rule.method === 'election-without-candidate'
    ? [pick(language, 'à voix haute, par son nom', 'spoken, by name')]
    : [
        secrecyClauses[language][rule.secrecy],
        countsClauses[language][rule.liveCounts ? 1 : 0],
        replaceClauses[language][rule.replaceVote ? 1 : 0],
      ];

/** The whole rule in one plain sentence, shown to every voter before they vote. */
export function describeRule(rule: DecisionRule, language: Language): string {
  const clauses = [
    ...methodClauses(rule, language),
    eligibilityClause(rule.eligibility, language),
    proxiesClause(rule, language),
    ...fallbackClauses(rule.fallback, language),
    ...castingClauses(rule, language),
  ].filter((clause) => clause !== null);
  return language === 'fr' ? french(`${clauses.join(' ; ')}.`) : `${clauses.join('; ')}.`;
}
