import type { Language } from '../../../../kernel/refusal.js';
import { type Block, type TextDocument, inlineText, isTextblock } from '../document.js';
import { readingLimits } from './limits.js';

/** What a document had that a text has not, with what became of it: "{n}" is how many. One, then several. */
const words = {
  image: {
    fr: ['une image laissée de côté', '{n} images laissées de côté'],
    en: ['an image left out', '{n} images left out'],
  },
  table: {
    fr: ['un tableau repris ligne par ligne', '{n} tableaux repris ligne par ligne'],
    en: ['a table taken row by row', '{n} tables taken row by row'],
  },
  note: {
    fr: ['une note mise à la fin du texte', '{n} notes mises à la fin du texte'],
    en: ['a note put at the end of the text', '{n} notes put at the end of the text'],
  },
  comment: {
    fr: ['un commentaire laissé de côté', '{n} commentaires laissés de côté'],
    en: ['a comment left out', '{n} comments left out'],
  },
  inserted: {
    fr: ['une insertion suivie gardée', '{n} insertions suivies gardées'],
    en: ['a tracked insertion kept', '{n} tracked insertions kept'],
  },
  deleted: {
    fr: ['une suppression suivie appliquée', '{n} suppressions suivies appliquées'],
    en: ['a tracked deletion applied', '{n} tracked deletions applied'],
  },
  link: {
    fr: ['un lien refusé, ses mots gardés', '{n} liens refusés, leurs mots gardés'],
    en: ['a link refused, its words kept', '{n} links refused, their words kept'],
  },
  contents: {
    fr: ['un sommaire laissé de côté', '{n} sommaires laissés de côté'],
    en: ['a table of contents left out', '{n} tables of contents left out'],
  },
  object: {
    fr: ['un objet joint laissé de côté', '{n} objets joints laissés de côté'],
    en: ['an attached object left out', '{n} attached objects left out'],
  },
  formula: {
    fr: ['une formule reprise en toutes lettres', '{n} formules reprises en toutes lettres'],
    en: ['a formula taken as plain words', '{n} formulas taken as plain words'],
  },
  frame: {
    fr: ['un cadre repris à la suite du texte', '{n} cadres repris à la suite du texte'],
    en: ['a text box taken after the text', '{n} text boxes taken after the text'],
  },
  hidden: {
    fr: ['un passage masqué laissé de côté', '{n} passages masqués laissés de côté'],
    en: ['a hidden passage left out', '{n} hidden passages left out'],
  },
  nesting: {
    fr: ['un élément remonté : la liste était trop imbriquée', '{n} éléments remontés : la liste était trop imbriquée'],
    en: ['an item raised: its list was nested too deep', '{n} items raised: their list was nested too deep'],
  },
  code: {
    fr: ['un bloc de code repris comme un paragraphe', '{n} blocs de code repris comme des paragraphes'],
    en: ['a code block taken as a paragraph', '{n} code blocks taken as paragraphs'],
  },
  header: {
    fr: ['l’en-tête du fichier laissé de côté', '{n} en-têtes laissés de côté'],
    en: ['the file’s front matter left out', '{n} front matters left out'],
  },
  encoding: {
    fr: ['le fichier n’est pas en UTF-8 : il a été lu en ISO-8859-1, vérifiez ses accents', ''],
    en: ['the file is not in UTF-8: it was read as ISO-8859-1, check its accents', ''],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, readonly [string, string]>>>>;

export type Problem = keyof typeof words;

export const problems = Object.keys(words).filter((name): name is Problem => Object.hasOwn(words, name));

export const isProblem = (name: unknown): name is Problem => typeof name === 'string' && Object.hasOwn(words, name);

/** "2 images laissées de côté" */
export function problemWords(problem: Problem, count: number, language: Language): string {
  const [one, several] = words[problem][language];
  return count === 1 || several === '' ? one : several.replace('{n}', String(count));
}

/** What was met at one part of the document. */
export interface ReportLine {
  readonly problem: Problem;
  readonly count: number;
  /** The clause it was met at, from 1 in the text as it was read; null for the document as a whole. */
  readonly part: number | null;
  /** How that clause begins. */
  readonly words: string;
}

/** Met while reading: at the clause being read, the one after `done` whole ones. */
export class Remarks {
  private readonly counts = new Map<string, { readonly problem: Problem; readonly at: number | null; count: number }>();
  /** Whole clauses so far. */
  done = 0;

  meet(problem: Problem, at: number | null = this.done): void {
    const key = `${problem} ${String(at)}`;
    const found = this.counts.get(key);
    if (found) found.count += 1;
    else this.counts.set(key, { problem, at, count: 1 });
  }

  /** In the order of the text. `taken`: clauses at its beginning that are no part of it any more. */
  report({ content }: TextDocument, taken = 0): readonly ReportLine[] {
    const beginnings = content.flatMap(beginningsOf);
    const last = beginnings.length - 1;
    return [...this.counts.values()]
      .map(({ problem, at, count }): ReportLine => {
        const place = at === null ? null : Math.max(0, Math.min(at - taken, last));
        return {
          problem,
          count,
          part: place === null ? null : place + 1,
          words: place === null ? '' : (beginnings[place] ?? ''),
        };
      })
      .sort((a, b) => (a.part ?? 0) - (b.part ?? 0))
      .slice(0, readingLimits.reportLines);
  }
}

const longest = 60;

function beginningsOf(block: Block): string[] {
  if (!isTextblock(block)) {
    return block.content.flatMap((child) =>
      child.type === 'listItem' ? child.content.flatMap(beginningsOf) : beginningsOf(child),
    );
  }
  const text = inlineText(block.content).replace(/\s+/g, ' ').trim();
  if (text.length <= longest) return [text];
  const cut = text.slice(0, longest);
  return [`${cut.slice(0, Math.max(20, cut.lastIndexOf(' ')))}…`];
}
