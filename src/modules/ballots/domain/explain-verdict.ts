import type { Language } from '../../../kernel/refusal.js';
import { describeThreshold } from './describe-rule.js';
import type { Base, DecisionRule } from './rule.js';
import { countOf, formatCount, french, listOf } from './words.js';
import type { Neighbour, Outcome, Verdict } from './verdict.js';

type Tally = Verdict['tally'];

function counts(tally: Tally, language: Language): string {
  const apart = (count: number, one: string, many: string): string[] =>
    count === 0 ? [] : [countOf(count, language, one, many)];
  const parts =
    language === 'fr'
      ? [
          `${formatCount(tally.for, 'fr')} pour`,
          `${formatCount(tally.against, 'fr')} contre`,
          ...apart(tally.abstain, 'abstention', 'abstentions'),
          ...apart(tally.blank, 'blanc', 'blancs'),
          ...apart(tally.void, 'nul', 'nuls'),
        ]
      : [
          `${formatCount(tally.for, 'en')} for`,
          `${formatCount(tally.against, 'en')} against`,
          ...apart(tally.abstain, 'abstention', 'abstentions'),
          ...apart(tally.blank, 'blank', 'blank'),
          ...apart(tally.void, 'void', 'void'),
        ];
  return listOf(parts, language);
}

const baseNouns: Readonly<Record<Language, Readonly<Record<Base, readonly [one: string, many: string]>>>> = {
  fr: {
    expressed: ['suffrage exprimé', 'suffrages exprimés'],
    valid: ['vote valable', 'votes valables'],
    cast: ['bulletin déposé', 'bulletins déposés'],
    present: ['personne présente', 'personnes présentes'],
    roll: ['personne inscrite', 'personnes inscrites'],
  },
  en: {
    expressed: ['vote for or against', 'votes for or against'],
    valid: ['valid vote', 'valid votes'],
    cast: ['paper cast', 'papers cast'],
    present: ['person present', 'people present'],
    roll: ['person on the roll', 'people on the roll'],
  },
};

const ofBase = (of: Base, count: number, language: Language): string =>
  countOf(count, language, ...baseNouns[language][of]);

function neededClause({ needed, base }: Verdict, language: Language): string {
  if (base.count === 0) return language === 'fr' ? 'aucun vote pour n’adopte rien' : 'no vote for adopts nothing';
  return language === 'fr'
    ? `il fallait au moins ${countOf(needed, 'fr', 'voix pour', 'voix pour')}, sur ${ofBase(base.of, base.count, 'fr')}`
    : `at least ${countOf(needed, 'en', 'vote for was', 'votes for were')} needed, out of ${ofBase(base.of, base.count, 'en')}`;
}

function turnoutClause({ cast, roll }: Verdict['turnout'], language: Language): string {
  return language === 'fr'
    ? `${countOf(cast, 'fr', 'personne a voté', 'personnes ont voté')} sur ${countOf(roll, 'fr', 'inscrite', 'inscrites')}`
    : `${countOf(cast, 'en', 'person', 'people')} voted out of ${formatCount(roll, 'en')} on the roll`;
}

function missedQuorum({ quorum, turnout, base }: Verdict, language: Language): string {
  const needed = quorum?.needed ?? 0;
  const among = ofBase(quorum?.of ?? base.of, quorum?.count ?? base.count, language);
  return language === 'fr'
    ? `Sans effet, faute de quorum : ${countOf(turnout.cast, 'fr', 'personne a voté', 'personnes ont voté')}, il en fallait au moins ${formatCount(needed, 'fr')} sur ${among}.`
    : `Of no effect, for want of a quorum: ${countOf(turnout.cast, 'en', 'person', 'people')} voted, at least ${formatCount(needed, 'en')} were needed out of ${among}.`;
}

function tied(found: Verdict, language: Language): string {
  const level = counts(found.tally, language);
  const turnout = turnoutClause(found.turnout, language);
  if (language === 'fr') {
    const settled = found.outcome === 'adopted' ? 'adoptée' : 'rejetée';
    if (found.outcome === 'tie')
      return `Égalité : ${level} ; la présidence doit trancher, comme la règle le prévoit ; ${turnout}.`;
    const by =
      found.tie?.brokenBy === 'chair'
        ? 'par la présidence, à qui la règle laissait trancher'
        : 'comme la règle le prévoyait';
    return `Égalité, ${settled} ${by} : ${level} ; ${turnout}.`;
  }
  if (found.outcome === 'tie') return `A tie: ${level}; the chair must decide, as the rule foresees; ${turnout}.`;
  const by = found.tie?.brokenBy === 'chair' ? 'by the chair, whom the rule let decide' : 'as the rule foresaw';
  return `A tie, ${found.outcome} ${by}: ${level}; ${turnout}.`;
}

function decided(found: Verdict, language: Language): string {
  const word =
    language === 'fr'
      ? found.outcome === 'adopted'
        ? 'Adoptée'
        : 'Rejetée'
      : found.outcome === 'adopted'
        ? 'Adopted'
        : 'Rejected';
  const clauses = [
    counts(found.tally, language),
    neededClause(found, language),
    turnoutClause(found.turnout, language),
  ];
  return language === 'fr' ? `${word} : ${clauses.join(' ; ')}.` : `${word}: ${clauses.join('; ')}.`;
}

function inWords(found: Verdict, language: Language): string {
  if (found.outcome === 'no-quorum') return missedQuorum(found, language);
  if (found.outcome === 'void')
    return language === 'fr' ? 'Sans résultat : personne n’a voté.' : 'No result: nobody voted.';
  return found.tie ? tied(found, language) : decided(found, language);
}

/** The verdict and its reason in one sentence: the figures, what was needed, who voted. */
export const explainVerdict = (found: Verdict, language: Language): string =>
  language === 'fr' ? french(inWords(found, 'fr')) : inWords(found, 'en');

/** How close it was, in one sentence; null when the vote had no result to change. */
export function explainMargin({ outcome, howFewWouldChange: few }: Verdict, language: Language): string | null {
  if (outcome === 'void' || outcome === 'no-quorum') return null;
  if (few === null)
    return language === 'fr'
      ? 'Même si tous les bulletins déposés avaient été pour, la majorité demandée n’aurait pas été atteinte.'
      : 'Even if every paper cast had been for, the majority asked for would not have been reached.';
  return language === 'fr'
    ? `${countOf(few, 'fr', 'bulletin rempli autrement aurait', 'bulletins remplis autrement auraient')} suffi à changer le résultat.`
    : `${countOf(few, 'en', 'paper', 'papers')} marked otherwise would have changed the result.`;
}

const wouldHaveBeen: Readonly<Record<Language, Readonly<Record<Outcome, string>>>> = {
  fr: {
    adopted: 'elle aurait été adoptée',
    rejected: 'elle aurait été rejetée',
    'no-quorum': 'le quorum aurait manqué',
    tie: 'il y aurait eu égalité',
    void: 'il n’y aurait pas eu de résultat',
  },
  en: {
    adopted: 'it would have been adopted',
    rejected: 'it would have been rejected',
    'no-quorum': 'the quorum would have been missed',
    tie: 'there would have been a tie',
    void: 'there would have been no result',
  },
};

/** What the rule, changed in one point, would have said of the same votes. */
export function explainNeighbour(near: Neighbour, rule: DecisionRule, language: Language): string {
  const then = wouldHaveBeen[language][near.outcome];
  if (rule.quorum !== null && near.quorum === null)
    return language === 'fr' ? `Sans quorum, ${then}.` : `Without a quorum, ${then}.`;
  const majority = describeThreshold(near, language);
  return language === 'fr' ? `S’il avait fallu ${majority}, ${then}.` : `Had the rule asked for ${majority}, ${then}.`;
}
