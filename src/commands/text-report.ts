import type { Relation, ReportLine } from '../modules/texts/amending.js';

/** What `faire text merge --json` prints; amendments are numbered from 1 in the order given. */
export interface MergeResult {
  readonly merged: string;
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly relation: Relation }[];
  readonly conflicts: readonly {
    readonly clause: string;
    readonly words: string;
    readonly amendments: readonly number[];
  }[];
}

/** What `faire text rebase --json` prints. */
export interface RebaseResult {
  readonly rebased: string | null;
  readonly conflicts: readonly { readonly clause: string; readonly words: string }[];
}

/** What `faire text read --json` prints. */
export interface ReadResult {
  /** Null when the document says none. */
  readonly title: string | null;
  readonly markdown: string;
  readonly report: readonly (ReportLine & { readonly message: string })[];
}

const nbsp = '\u00a0';

const relations: Readonly<Record<Relation, string>> = {
  independent: 'indépendants',
  identical: 'identiques',
  conflicting: 'en conflit',
  subsuming: 'l’un contient l’autre',
  dependent: 'l’un reprend ce que l’autre ajoute',
};

const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

const listed = (numbers: readonly number[]): string =>
  numbers.length < 2 ? numbers.join() : `${numbers.slice(0, -1).join(', ')} et ${numbers.at(-1) ?? ''}`;

const quoted = (text: string): string => `«${nbsp}${text.replaceAll('\n', ' ')}${nbsp}»`;

/** A merge for people: how amendments stand to each other, where a choice is needed, and the text. */
export function mergeReport({ merged, pairs, conflicts }: MergeResult, amendments: number): string {
  const related = pairs.filter(({ relation }) => relation !== 'independent');
  return [
    `${plural(amendments, 'amendement', 'amendements')}, ${conflicts.length === 0 ? 'aucun conflit' : plural(conflicts.length, 'conflit', 'conflits')}.`,
    ...(related.length === 0 && pairs.length > 0 ? ['Tous sont indépendants.'] : []),
    ...related.map(({ a, b, relation }) => `- ${a} et ${b}${nbsp}: ${relations[relation]}`),
    ...(conflicts.length === 0 ? [] : ['', `À décider${nbsp}:`]),
    ...conflicts.map(
      ({ clause, words, amendments: numbers }) =>
        `- dans ${quoted(clause)}, ${quoted(words)}${nbsp}: amendements ${listed(numbers)}`,
    ),
    '',
    conflicts.length === 0 ? `Texte fusionné${nbsp}:` : `Texte fusionné, sans ce qui reste à décider${nbsp}:`,
    '',
    merged,
  ].join('\n');
}

/** A rebase for people. */
export function rebaseReport({ rebased, conflicts }: RebaseResult): string {
  if (rebased !== null) return [`L’amendement s’applique au nouveau texte${nbsp}:`, '', rebased].join('\n');
  return [
    `L’amendement et le nouveau texte changent les mêmes mots${nbsp}: quelqu’un doit choisir.`,
    ...conflicts.map(({ clause, words }) => `- dans ${quoted(clause)}, ${quoted(words)}`),
  ].join('\n');
}

/** A document for people: what could not be taken as it was, and the text. */
export function readReport({ title, markdown, report }: ReadResult): string {
  return [
    title === null ? 'Sans titre.' : `Titre${nbsp}: ${title}`,
    report.length === 0 ? 'Tout a été repris.' : `À vérifier${nbsp}:`,
    ...report.map(({ part, words, message }) =>
      part === null ? `- ${message}` : `- clause ${part}, ${quoted(words)}${nbsp}: ${message}`,
    ),
    '',
    markdown.trimEnd(),
  ].join('\n');
}
