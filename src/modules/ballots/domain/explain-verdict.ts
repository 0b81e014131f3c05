import type { Language } from '../../../kernel/refusal.js';
import { describeThreshold } from './describe-majority.js';
import { explainElection } from './explain-election.js';
import type { Base } from './rule.js';
import { countOf, formatCount, french, listOf } from './words.js';
import type {
  CollegeFigures,
  DecisionVerdict,
  Figures,
  MeasureFigures,
  Neighbour,
  Outcome,
  Verdict,
} from './verdict.js';

type QuorumFigures = Pick<Figures, 'quorum' | 'turnout'>;

type Tally = Figures['tally'];

/** "61 pour", "30 contre", "9 abstentions": kinds nobody chose are left out, but for and against. */
export function countList(tally: Tally, language: Language): readonly string[] {
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
  return parts;
}

const counts = (tally: Tally, language: Language): string => listOf(countList(tally, language), language);

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

function oneNeeded(measure: MeasureFigures, of: Base, language: Language): string {
  const { base, needed, weights } = measure;
  if (base === 0) return language === 'fr' ? 'aucun vote pour n’adopte rien' : 'no vote for adopts nothing';
  if (weights === 'weights')
    return language === 'fr'
      ? `il fallait un poids d’au moins ${formatCount(needed, 'fr')} pour, sur un poids de ${formatCount(base, 'fr')}, et il y a eu ${formatCount(measure.for, 'fr')}`
      : `a weight of at least ${formatCount(needed, 'en')} was needed for, out of ${formatCount(base, 'en')}, and there was ${formatCount(measure.for, 'en')}`;
  return language === 'fr'
    ? `il fallait au moins ${countOf(needed, 'fr', 'voix pour', 'voix pour')}, sur ${ofBase(of, base, 'fr')}`
    : `at least ${countOf(needed, 'en', 'vote for was', 'votes for were')} needed, out of ${ofBase(of, base, 'en')}`;
}

function blockingClause({ blocking, reached, margin }: MeasureFigures, language: Language): string {
  if (!blocking || !reached || margin >= 0) return '';
  return language === 'fr'
    ? `, mais cette part est réputée atteinte : ${countOf(blocking.people, 'fr', 'personne n’est pas pour', 'personnes ne sont pas pour')}, il en faut ${formatCount(blocking.needed, 'fr')} pour bloquer`
    : `, but that share counts as reached: ${countOf(blocking.people, 'en', 'person is', 'people are')} not for, it takes ${formatCount(blocking.needed, 'en')} to block`;
}

const neededClause = ({ measures, base }: Figures, language: Language): string =>
  measures
    .map((each) => `${oneNeeded(each, base.of, language)}${blockingClause(each, language)}`)
    .join(language === 'fr' ? ' ; ' : '; ');

function turnoutClause({ cast, roll }: Figures['turnout'], language: Language): string {
  return language === 'fr'
    ? `${countOf(cast, 'fr', 'personne a voté', 'personnes ont voté')} sur ${countOf(roll, 'fr', 'inscrite', 'inscrites')}`
    : `${countOf(cast, 'en', 'person', 'people')} voted out of ${formatCount(roll, 'en')} on the roll`;
}

function missedQuorum({ quorum, turnout }: QuorumFigures, language: Language): string {
  const needed = quorum?.needed ?? 0;
  const among = ofBase(quorum?.of ?? 'roll', quorum?.count ?? turnout.roll, language);
  return language === 'fr'
    ? `Sans effet, faute de quorum : ${countOf(turnout.cast, 'fr', 'personne a voté', 'personnes ont voté')}, il en fallait au moins ${formatCount(needed, 'fr')} sur ${among}.`
    : `Of no effect, for want of a quorum: ${countOf(turnout.cast, 'en', 'person', 'people')} voted, at least ${formatCount(needed, 'en')} were needed out of ${among}.`;
}

function tied(found: DecisionVerdict, language: Language): string {
  const level = [counts(found.tally, language), ...collegeClauses(found, language)].join(
    language === 'fr' ? ' ; ' : '; ',
  );
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

const outcomeWords: Readonly<Record<Language, Readonly<Record<Outcome, string>>>> = {
  fr: {
    adopted: 'adoptée',
    rejected: 'rejetée',
    'no-quorum': 'quorum manqué',
    tie: 'égalité',
    void: 'personne n’a voté',
  },
  en: { adopted: 'adopted', rejected: 'rejected', 'no-quorum': 'quorum missed', tie: 'a tie', void: 'nobody voted' },
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A college's own result and figures: « Membres » adoptée (12 pour et 3 contre ; …). */
function collegeClause(college: CollegeFigures, language: Language): string {
  const name = language === 'fr' ? `« ${college.name} »` : `“${college.name}”`;
  const consulted = language === 'fr' ? ', à titre consultatif' : ', for information only';
  const figures = [counts(college.tally, language), neededClause(college, language)];
  const said = outcomeWords[language][college.outcome];
  return `${name} ${said}${college.required ? '' : consulted} (${figures.join(language === 'fr' ? ' ; ' : '; ')})`;
}

const collegeClauses = (found: DecisionVerdict, language: Language): readonly string[] =>
  found.colleges.map((college) => collegeClause(college, language));

function decided(found: DecisionVerdict, language: Language): string {
  const word = capital(outcomeWords[language][found.outcome]);
  const clauses = [counts(found.tally, language), explainNeed(found, language), turnoutClause(found.turnout, language)];
  return language === 'fr' ? `${word} : ${clauses.join(' ; ')}.` : `${word}: ${clauses.join('; ')}.`;
}

/** What was needed, of everyone or of each college; plain spaces. */
export const explainNeed = (found: DecisionVerdict, language: Language): string =>
  (found.colleges.some(({ required }) => required)
    ? collegeClauses(found, language)
    : [neededClause(found, language), ...collegeClauses(found, language)]
  ).join(language === 'fr' ? ' ; ' : '; ');

/** Everyone's quorum, or that of the first required college that missed its own. */
function quorumSentence(found: DecisionVerdict, language: Language): string {
  const college = found.colleges.find(({ required, outcome }) => required && outcome === 'no-quorum');
  if ((found.quorum?.missing ?? 0) > 0 || !college) return missedQuorum(found, language);
  const where = language === 'fr' ? `Collège « ${college.name} » : ` : `College “${college.name}”: `;
  const sentence = missedQuorum(college, language);
  return `${where}${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

function inWords(found: Verdict, language: Language): string {
  if (found.outcome === 'void')
    return language === 'fr' ? 'Sans résultat : personne n’a voté.' : 'No result: nobody voted.';
  if (found.kind === 'election')
    return found.outcome === 'no-quorum' ? missedQuorum(found, language) : explainElection(found, language);
  if (found.outcome === 'no-quorum') return quorumSentence(found, language);
  return found.tie ? tied(found, language) : decided(found, language);
}

/** The verdict and its reason in one sentence: the figures, what was needed, who voted. */
export const explainVerdict = (found: Verdict, language: Language): string =>
  language === 'fr' ? french(inWords(found, 'fr')) : inWords(found, 'en');

/** How close it was, in one sentence; null when the vote had no result to change, and for an election. */
export function explainMargin(found: Verdict, language: Language): string | null {
  if (found.kind === 'election' || found.outcome === 'void' || found.outcome === 'no-quorum') return null;
  const few = found.howFewWouldChange;
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

const changes: Readonly<
  Record<Language, Readonly<Record<Exclude<Neighbour['change'], 'threshold' | 'base'>, string>>>
> = {
  fr: {
    quorum: 'Sans quorum',
    colleges: 'Si tout le monde avait compté ensemble',
    weights: 'Si chaque bulletin avait compté pour un',
    measures: 'Si la première majorité avait suffi',
  },
  en: {
    quorum: 'Without a quorum',
    colleges: 'Had everyone counted together',
    weights: 'Had each paper counted for one',
    measures: 'Had the first majority been enough',
  },
};

/** What the rule, changed in one point, would have said of the same votes. */
export function explainNeighbour(near: Neighbour, language: Language): string {
  const then = wouldHaveBeen[language][near.outcome];
  if (near.change !== 'threshold' && near.change !== 'base') return `${changes[language][near.change]}, ${then}.`;
  const majority = describeThreshold(near, language);
  return language === 'fr' ? `S’il avait fallu ${majority}, ${then}.` : `Had the rule asked for ${majority}, ${then}.`;
}
