import type { Language } from '../../../kernel/refusal.js';
import type { ElectionVerdict, SettledTie } from './verdict-of-count.js';
import { countOf, formatCount, listOf } from './words.js';

const pick = (language: Language, fr: string, en: string): string => (language === 'fr' ? fr : en);

/** Names as they are on the ballot, quoted: they may be whole sentences. */
const named = (names: readonly string[], language: Language): string =>
  listOf(
    names.map((name) => pick(language, `« ${name} »`, `“${name}”`)),
    language,
  );

const settledBy: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  draw: { fr: 'par tirage au sort public', en: 'by public draw' },
  'look-back': { fr: 'en regardant les tours précédents', en: 'by looking back at earlier rounds' },
};

function tieClause({ among, settledBy: how }: SettledTie, language: Language): string | null {
  if (how === 'unresolved' || how.startsWith('order')) return null;
  const by = settledBy[how]?.[language] ?? pick(language, 'par la règle de la méthode', 'by the method’s own rule');
  const names = named(among, language);
  return pick(language, `égalité entre ${names} départagée ${by}`, `a tie between ${names} was settled ${by}`);
}

function headline({ outcome, winners, tie }: ElectionVerdict, language: Language): string {
  const sure =
    winners.length === 0 ? [] : [pick(language, `Retenu : ${named(winners, 'fr')}`, `Chosen: ${named(winners, 'en')}`)];
  if (outcome === 'none-elected')
    return pick(
      language,
      'Personne n’est retenu : nul n’atteint ce que la règle demande',
      'Nobody is chosen: none reaches what the rule asks',
    );
  if (tie === null) return sure.join('');
  const names = named(tie.among, language);
  const free = pick(language, countOf(tie.free, 'fr', 'place', 'places'), countOf(tie.free, 'en', 'seat', 'seats'));
  const next = tie.toDraw
    ? pick(
        language,
        'un tirage au sort public doit les départager, comme la règle le prévoit',
        'a public draw must settle it, as the rule foresees',
      )
    : pick(language, 'la règle laisse cette égalité dans le résultat', 'the rule lets this tie stand');
  const where = tie.free === 0 ? pick(language, 'en cours de dépouillement', 'midway through the count') : null;
  const level = pick(
    language,
    `Égalité entre ${names} ${where ?? `pour ${free}`} : ${next}`,
    `A tie between ${names} ${where ?? `for ${free}`}: ${next}`,
  );
  return [...sure, level].join('. ');
}

/** Who is chosen, level or short of what is asked, and who voted; plain spaces. Not for a missed quorum or an empty urn. */
export function explainElection(found: ElectionVerdict, language: Language): string {
  const { cast, roll } = found.turnout;
  const missed =
    found.short.length === 0 || found.outcome === 'none-elected'
      ? null
      : pick(
          language,
          `sans ce que la règle demande : ${named(found.short, 'fr')}`,
          `short of what the rule asks: ${named(found.short, 'en')}`,
        );
  const papers = listOf(papersOf(found, language), language);
  const voted = pick(
    language,
    `${countOf(cast, 'fr', 'personne a voté', 'personnes ont voté')} sur ${countOf(roll, 'fr', 'inscrite', 'inscrites')}`,
    `${countOf(cast, 'en', 'person', 'people')} voted out of ${formatCount(roll, 'en')} on the roll`,
  );
  const clauses = [
    headline(found, language),
    ...found.ties.map((each) => tieClause(each, language)),
    missed,
    papers,
    voted,
  ].filter((clause) => clause !== null);
  return `${clauses.join(pick(language, ' ; ', '; '))}.`;
}

/** "10 bulletins valables", "1 blanc", "0 nul": blank ones where there are any, and void ones always. */
function papersOf({ valid, invalid, blank = 0 }: ElectionVerdict, language: Language): readonly string[] {
  return language === 'fr'
    ? [
        countOf(valid, 'fr', 'bulletin valable', 'bulletins valables'),
        ...(blank > 0 ? [countOf(blank, 'fr', 'blanc', 'blancs')] : []),
        countOf(invalid - blank, 'fr', 'nul', 'nuls'),
      ]
    : [
        countOf(valid, 'en', 'valid paper', 'valid papers'),
        ...(blank > 0 ? [`${formatCount(blank, 'en')} blank`] : []),
        `${formatCount(invalid - blank, 'en')} void`,
      ];
}
