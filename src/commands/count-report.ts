import { decimalOf, explainCount, explainVerdict, type Count, type Recount } from '../modules/ballots/counting.js';

type Language = 'fr' | 'en';

/** A count with what it is printed with. */
interface Reported extends Recount {
  readonly title: string;
  readonly names: readonly string[];
  readonly labels?: readonly string[];
  readonly withdrawn: readonly string[];
}

const words = {
  fr: {
    method: 'Méthode',
    papers: 'Bulletins',
    valid: 'valables',
    blank: 'blancs',
    void: 'nuls',
    withdrawn: 'Candidatures retirées',
    place: 'Rang',
    name: 'Nom',
    value: 'Résultat',
    wins: 'retenu',
    tie: 'ex æquo',
    steps: 'Le dépouillement, pas à pas',
    verdict: 'Verdict',
    nobody: 'Personne n’est retenu.',
    cost: 'Coût des projets retenus',
  },
  en: {
    method: 'Method',
    papers: 'Papers',
    valid: 'valid',
    blank: 'blank',
    void: 'void',
    withdrawn: 'Withdrawn',
    place: 'Place',
    name: 'Name',
    value: 'Result',
    wins: 'chosen',
    tie: 'tied',
    steps: 'The count, step by step',
    verdict: 'Verdict',
    nobody: 'Nobody is chosen.',
    cost: 'Cost of what is chosen',
  },
} as const;

/** What stands for a candidate in the table: the sum, the majority grade, or the last votes held; empty where a method has none. */
function valueOf(count: Count, candidate: number): string {
  const median = count.medians?.[candidate];
  if (typeof median === 'number') return count.grades?.[median] ?? String(median);
  const last =
    count.scores?.[candidate] ?? count.rounds.findLast(({ tally }) => tally.has(candidate))?.tally.get(candidate);
  return last === undefined ? '' : (decimalOf(last) ?? `${last.num}/${last.den}`);
}

/** One line, and nothing that would move a terminal. */
const plain = (text: string): string => text.replace(/\p{Cc}/gu, '·');

const widest = 60;
const clipped = (text: string): string =>
  [...text].length > widest ? `${[...text].slice(0, widest - 1).join('')}…` : text;

function tableOf({ count, names, labels }: Reported, language: Language): readonly string[] {
  const say = words[language];
  let ahead = 0;
  const rows = count.ranking.flatMap((place) => {
    const rank = String(ahead + 1);
    ahead += place.length;
    return place.map((candidate) => {
      const label = labels?.[candidate];
      const name = clipped(plain(label ? `${names[candidate]}  ${label}` : (names[candidate] ?? '')));
      const marks = [count.winners.includes(candidate) ? say.wins : '', place.length > 1 ? say.tie : ''];
      return [rank, name, valueOf(count, candidate), marks.filter((mark) => mark !== '').join(', ')];
    });
  });
  const table = [[say.place, say.name, say.value, ''], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => [...(row[column] ?? '')].length)));
  return table.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length)))
      .join('  ')
      .trimEnd(),
  );
}

/** Papers of each kind: a blank says nothing, a void one cannot be counted. A yes / no count has its blanks in its steps. */
function papersIn({ method, valid, invalid, faults = [] }: Count, language: Language): string {
  const say = words[language];
  const blank = faults.reduce((sum, { code, papers }) => sum + (code === 'blank' ? papers : 0), 0);
  const kinds = [`${valid} ${say.valid}`, `${blank} ${say.blank}`, `${invalid - blank} ${say.void}`];
  return kinds.filter((_, kind) => kind !== 1 || method !== 'yes-no').join(', ');
}

/** A count for people: the table, the verdict where there is one, and every step in words. */
export function countReport(reported: Reported, language: Language): string {
  const { count, verdict, names, title, withdrawn } = reported;
  const say = words[language];
  const colon = language === 'fr' ? '\u00A0: ' : ': ';
  const lines = [
    plain(title),
    `${say.method}${colon}${count.method}`,
    `${say.papers}${colon}${papersIn(count, language)}`,
  ];
  if (withdrawn.length > 0) lines.push(`${say.withdrawn}${colon}${plain(withdrawn.join(', '))}`);
  if (count.spending) lines.push(`${say.cost}${colon}${count.spending.cost} / ${count.spending.budget}`);
  lines.push('', ...tableOf(reported, language));
  if (count.winners.length === 0) lines.push('', say.nobody);
  if (verdict?.kind === 'decision') lines.push('', `${say.verdict}${colon}${explainVerdict(verdict, language)}`);
  lines.push(
    '',
    say.steps,
    ...explainCount(count, names, language).map((sentence, at) => `${at + 1}. ${plain(sentence)}`),
  );
  return lines.join('\n');
}
