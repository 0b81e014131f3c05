import type { Fraction } from '../../../../kernel/fraction.js';
import type { Language } from '../../../../kernel/refusal.js';
import { countOf, formatCount, french, listOf } from '../words.js';
import type { Candidate, Count, Round, Tie } from './election.js';

/** What the sentences name: candidates in the order of the count, with grades where there are some. */
interface Words {
  readonly names: readonly string[];
  readonly language: Language;
  readonly count: Count;
}

type Data = NonNullable<Round['step']>['data'];
type Sentence = (round: Round, data: Data, words: Words) => string;

const pick = (language: Language, fr: string, en: string): string => (language === 'fr' ? fr : en);

const name = ({ names }: Words, candidate: string | number | undefined): string =>
  typeof candidate === 'number' ? (names[candidate] ?? String(candidate)) : '?';

const list = (words: Words, candidates: readonly Candidate[]): string =>
  listOf(
    candidates.map((candidate) => name(words, candidate)),
    words.language,
  );

const whole = (value: string | number | undefined): number => Number(value ?? 0);

/** Digits with the language's separators; a text of digits is never made a float. */
function figure(value: string | number | undefined, language: Language): string {
  if (typeof value !== 'string') return formatCount(value ?? 0, language);
  const [units = '0', decimals] = value.split('.');
  const head = formatCount(Number(units), language);
  return decimals === undefined ? head : `${head}${language === 'fr' ? ',' : '.'}${decimals}`;
}

/** To two decimals, cut; for reading only, the exact value is in the tally. */
function about({ num, den }: Fraction, language: Language): string {
  const hundredths = (num * 100n) / den;
  if (hundredths % 100n === 0n && num % den === 0n) return formatCount(Number(num / den), language);
  const size = hundredths < 0n ? -hundredths : hundredths;
  return figure(`${hundredths < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`, language);
}

/** "44,3 %": to the nearest tenth of a percent. */
function share(part: number, total: number, language: Language): string {
  const tenths = total === 0 ? 0n : (BigInt(part) * 2000n + BigInt(total)) / (BigInt(total) * 2n);
  return `${figure(`${tenths / 10n}.${tenths % 10n}`, language)}${pick(language, '\u00A0%', '%')}`;
}

const votes = (value: string | number | undefined, language: Language): string =>
  typeof value === 'string'
    ? `${figure(value, language)} ${pick(language, 'voix', 'votes')}`
    : countOf(value ?? 0, language, pick(language, 'voix', 'vote'), pick(language, 'voix', 'votes'));

/** "A 42, B 26": the tally of a round, highest first. */
const tally = (round: Round, words: Words): string =>
  [...round.tally]
    .sort(([, a], [, b]) => Number(b.num * a.den - a.num * b.den))
    .map(([candidate, value]) => `${name(words, candidate)} ${about(value, words.language)}`)
    .join(', ');

const lastVacancies = (data: Data, language: Language): string =>
  data['lastVacancies'] === undefined
    ? ''
    : pick(
        language,
        ' Il ne reste pas plus de candidatures que de sièges : elles les prennent.',
        ' No more candidates are left than seats: they take them.',
      );

const sentences: Readonly<Record<string, Sentence>> = {
  sum: (round, _data, words) =>
    pick(words.language, `Total : ${tally(round, words)}.`, `Totals: ${tally(round, words)}.`),
  'yes-no': (_round, data, { language }) =>
    pick(
      language,
      `Pour : ${figure(data['for'], 'fr')} ; contre : ${figure(data['against'], 'fr')} ; abstentions : ${figure(data['abstain'], 'fr')} ; blancs : ${figure(data['blank'], 'fr')} ; nuls : ${figure(data['void'], 'fr')}.`,
      `For: ${figure(data['for'], 'en')}; against: ${figure(data['against'], 'en')}; abstentions: ${figure(data['abstain'], 'en')}; blank: ${figure(data['blank'], 'en')}; void: ${figure(data['void'], 'en')}.`,
    ),
  'majority-grade': (_round, data, words) => {
    const { language, count } = words;
    const grade = count.grades?.[whole(data['grade'])] ?? figure(data['grade'], language);
    const [above, below] = [data['above'], data['below']].map((part) =>
      share(whole(part), whole(data['papers']), language),
    );
    return pick(
      language,
      `${name(words, data['candidate'])} : mention majoritaire « ${grade} », ${above} au-dessus, ${below} en dessous.`,
      `${name(words, data['candidate'])}: majority grade “${grade}”, ${above} above, ${below} below.`,
    );
  },
  shares: (_round, data, { language }) => {
    const more = whole(data['added']);
    const stop = whole(data['overspends']);
    const first = pick(
      language,
      `Le budget de ${figure(data['budget'], 'fr')} est partagé à égalité entre ${countOf(whole(data['voters']), 'fr', 'personne', 'personnes')}, soit ${data['base']} chacune.`,
      `The budget of ${figure(data['budget'], 'en')} is shared equally among ${countOf(whole(data['voters']), 'en', 'person', 'people')}: ${data['base']} each.`,
    );
    if (more === 0) return first;
    return `${first} ${pick(
      language,
      `Pour ne pas laisser d’argent dormir, chaque part est augmentée de ${figure(more, 'fr')}${stop > 0 ? ` (avec ${figure(stop, 'fr')}, le budget serait dépassé)` : ''}.`,
      `So that no money lies idle, each share is raised by ${figure(more, 'en')}${stop > 0 ? ` (with ${figure(stop, 'en')}, the budget would be overspent)` : ''}.`,
    )}`;
  },
  bought: (round, data, words) => {
    const each = [...round.tally.values()].map((price) => about(price, words.language)).join('');
    const { language } = words;
    return pick(
      language,
      `${name(words, data['project'])} est financé (${figure(data['cost'], 'fr')}) : ${votes(data['votes'], 'fr')}, au plus ${each} par voix.`,
      `${name(words, data['project'])} is funded (${figure(data['cost'], 'en')}): ${votes(data['votes'], 'en')}, at most ${each} a vote.`,
    );
  },
  funded: (_round, data, words) =>
    pick(
      words.language,
      `${name(words, data['project'])} est financé (${figure(data['cost'], 'fr')}) ; il reste ${figure(data['left'], 'fr')}.`,
      `${name(words, data['project'])} is funded (${figure(data['cost'], 'en')}); ${figure(data['left'], 'en')} is left.`,
    ),
  'passed-over': (_round, data, words) =>
    pick(
      words.language,
      `${name(words, data['project'])} (${figure(data['cost'], 'fr')}) ne tient pas dans les ${figure(data['left'], 'fr')} qui restent : on passe au suivant.`,
      `${name(words, data['project'])} (${figure(data['cost'], 'en')}) does not fit in the ${figure(data['left'], 'en')} that is left: the next one.`,
    ),
  'first-preferences': (round, data, words) =>
    pick(
      words.language,
      `Premières préférences : ${tally(round, words)}.`,
      `First preferences: ${tally(round, words)}.`,
    ) + lastVacancies(data, words.language),
  surplus: (round, data, words) =>
    pick(
      words.language,
      `${name(words, data['candidate'])} a ${votes(data['votes'], 'fr')} : son excédent de ${figure(data['surplus'], 'fr')} est transféré. ${tally(round, words)}.`,
      `${name(words, data['candidate'])} has ${votes(data['votes'], 'en')}: the surplus of ${figure(data['surplus'], 'en')} is transferred. ${tally(round, words)}.`,
    ) + lastVacancies(data, words.language),
  exclusion: (round, data, words) => {
    const out = name(words, data['candidate']);
    const had = data['votes'] === undefined ? '' : ` (${votes(data['votes'], words.language)})`;
    return (
      pick(
        words.language,
        `${out} a le moins de voix${had} : ses bulletins vont à leur préférence suivante. ${tally(round, words)}.`,
        `${out} has the fewest votes${had}: the papers go to their next preference. ${tally(round, words)}.`,
      ) + lastVacancies(data, words.language)
    );
  },
  election: (round, data, words) =>
    pick(
      words.language,
      `Quota : ${figure(data['quota'], 'fr')}. ${tally(round, words)}.`,
      `Quota: ${figure(data['quota'], 'en')}. ${tally(round, words)}.`,
    ) + lastVacancies(data, words.language),
  iteration: (round, data, words) =>
    pick(words.language, `Décompte : ${tally(round, words)}.`, `Count: ${tally(round, words)}.`) +
    lastVacancies(data, words.language),
  duels: (round, data, words) =>
    pick(words.language, `Duels gagnés : ${tally(round, words)}.`, `Duels won: ${tally(round, words)}.`) +
    (data['winner'] === undefined
      ? pick(words.language, ' Personne ne gagne tous ses duels.', ' Nobody wins all duels.')
      : pick(
          words.language,
          ` ${name(words, data['winner'])} gagne tous ses duels.`,
          ` ${name(words, data['winner'])} wins all duels.`,
        )),
  lock: (_round, data, words) =>
    pick(
      words.language,
      `${name(words, data['winner'])} devant ${name(words, data['loser'])}, ${figure(data['votes'], 'fr')} à ${figure(data['against'], 'fr')} : retenu.`,
      `${name(words, data['winner'])} ahead of ${name(words, data['loser'])}, ${figure(data['votes'], 'en')} to ${figure(data['against'], 'en')}: locked.`,
    ),
  skip: (_round, data, words) =>
    pick(
      words.language,
      `${name(words, data['winner'])} devant ${name(words, data['loser'])}, ${figure(data['votes'], 'fr')} à ${figure(data['against'], 'fr')} : écarté, car il contredirait des duels plus nets.`,
      `${name(words, data['winner'])} ahead of ${name(words, data['loser'])}, ${figure(data['votes'], 'en')} to ${figure(data['against'], 'en')}: skipped, as it would contradict clearer duels.`,
    ),
  'locked-order': (_round, _data, { language }) =>
    pick(language, 'Le classement suit les duels retenus.', 'The ranking follows the locked duels.'),
  'strongest-paths': (_round, _data, { language }) =>
    pick(
      language,
      'Chacun est comparé à chacun par la chaîne de duels la plus solide qui mène de l’un à l’autre.',
      'Every two are compared by the strongest chain of duels that leads from one to the other.',
    ),
};

const settledBy: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  unresolved: { fr: 'elle demeure', en: 'it stands' },
  draw: { fr: 'un tirage au sort public la départage', en: 'a public draw settles it' },
  'look-back': { fr: 'les tours précédents la départagent', en: 'earlier rounds settle it' },
  'order-of-candidates': {
    fr: 'faute de tirage, l’ordre des candidatures la tranche',
    en: 'without a draw, the order of candidates decides',
  },
  order: { fr: 'faute de tirage, l’ordre du fichier la tranche', en: 'without a draw, the order of the file decides' },
  'cost-then-votes': {
    fr: 'le moins cher, puis le plus soutenu, passe devant',
    en: 'the cheaper, then the more supported, goes first',
  },
  'grades-around': {
    fr: 'même mention majoritaire : les mentions autour les départagent',
    en: 'same majority grade: the grades around it settle it',
  },
};

function tieSentence({ among, settledBy: how }: Tie, words: Words): string {
  const by = settledBy[how]?.[words.language] ?? how;
  return pick(
    words.language,
    `Égalité entre ${list(words, among)} : ${by}.`,
    `Tie between ${list(words, among)}: ${by}.`,
  );
}

const electedSentence = (round: Round, words: Words): string => {
  if (round.elected.length === 0 || ['bought', 'funded'].includes(round.step?.code ?? '')) return '';
  const who = list(words, round.elected);
  return pick(words.language, ` En tête : ${who}.`, ` Ahead: ${who}.`);
};

/**
 * The count in words, a sentence or two a round, in order; ties are told with the round in which they were met, or at the
 * end. `names` are the candidates in the order of the count. A step nobody put into words is its tally.
 */
export function explainCount(count: Count, names: readonly string[], language: Language): readonly string[] {
  const words: Words = { names, language, count };
  const say = (text: string): string => (language === 'fr' ? french(text) : text);
  const rounds = count.rounds.flatMap((round, index) => {
    const { code, data } = round.step ?? { code: '', data: {} };
    const sentence = sentences[code]?.(round, data, words) ?? `${tally(round, words)}.`;
    const ties = count.ties.filter((tie) => tie.round === index + 1).map((tie) => say(tieSentence(tie, words)));
    return [say(`${sentence}${electedSentence(round, words)}`), ...ties];
  });
  const met = (tie: Tie): boolean => tie.round !== undefined && tie.round >= 1 && tie.round <= count.rounds.length;
  return [...rounds, ...count.ties.filter((tie) => !met(tie)).map((tie) => say(tieSentence(tie, words)))];
}
