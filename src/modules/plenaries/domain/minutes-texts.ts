import type { Language } from '../../../kernel/refusal.js';

/** A run of words of a text: as it was, gone, or come. */
export interface MinutesRun {
  readonly op: 'same' | 'insert' | 'delete';
  readonly text: string;
}

/** A clause before and after; one that came has nothing before, one that went nothing after. */
export interface MinutesClause {
  readonly kind: 'same' | 'changed' | 'inserted' | 'deleted' | 'moved';
  readonly before: string;
  readonly after: string;
  readonly words: readonly MinutesRun[];
}

/** A text a plenary adopted, whole: as it was before and as it is after. */
export interface MinutesText {
  readonly title: string;
  /** Number of the version before, null where there was none; and of the version adopted. */
  readonly from: number | null;
  readonly to: number;
  readonly clauses: readonly MinutesClause[];
}

/** What a draft takes in of adopted texts, all together: one that goes beyond is whole in the file of the minutes alone. */
const room = { characters: 150_000, clauses: 1_500 } as const;

const lengthOf = ({ clauses }: MinutesText): number =>
  clauses.reduce((sum, { before, after }) => sum + before.length + after.length, 0);

/** The texts that a draft has room for, the first first. */
export function textsWithRoom<Text extends MinutesText>(texts: readonly Text[]): ReadonlySet<Text> {
  let [characters, clauses] = [0, 0];
  return new Set(
    texts.filter((text) => {
      const [longer, more] = [characters + lengthOf(text), clauses + text.clauses.length];
      if (longer > room.characters || more > room.clauses) return false;
      [characters, clauses] = [longer, more];
      return true;
    }),
  );
}

const words = {
  fr: {
    adopted: (title: string) => `Texte adopté : ${title}`,
    fresh: 'Texte nouveau.',
    same: 'Texte inchangé depuis sa première version.',
    changed: 'Par rapport au texte d’avant : ~~retiré~~, **ajouté**.',
    moved: '(déplacé) ',
    long: 'Ce texte est trop long pour être repris ici : il est entier, avant et après, dans le fichier JSON du compte-rendu.',
  },
  en: {
    adopted: (title: string) => `Text adopted: ${title}`,
    fresh: 'A new text.',
    same: 'A text unchanged since its first version.',
    changed: 'Against the text before: ~~removed~~, **added**.',
    moved: '(moved) ',
    long: 'This text is too long to be repeated here: it is whole, before and after, in the JSON file of the minutes.',
  },
} as const;

/** Marks stand against the words they mark: the spaces around stay outside. */
function run({ op, text }: MinutesRun, marks: boolean, escape: (text: string) => string): string {
  const plain = escape(text);
  if (op === 'same' || !marks) return plain;
  const bare = plain.trim();
  if (bare === '') return op === 'delete' ? '' : plain;
  const sign = op === 'delete' ? '~~' : '**';
  const [before = ''] = /^ */.exec(plain) ?? [];
  const [after = ''] = / *$/.exec(plain) ?? [];
  return `${before}${sign}${bare}${sign}${after}`;
}

/** A text adopted, as Markdown: every clause, with what went struck and what came in bold. */
export function textInDraft(
  text: MinutesText,
  fits: boolean,
  plain: (text: string) => string,
  language: Language,
): string {
  const say = words[language];
  const head = `**${say.adopted(plain(text.title))}**`;
  if (!fits) return `${head}\n\n${say.long}`;
  const same = text.clauses.every(({ kind }) => kind === 'same');
  const marks = text.from !== null && !same;
  const clauses = text.clauses.flatMap(({ kind, words: runs }) => {
    const line = runs
      .map((each) => run(each, marks, plain))
      .join('')
      .trim();
    return line === '' ? [] : [`> ${kind === 'moved' ? say.moved : ''}${line}`];
  });
  const lead = text.from === null ? say.fresh : same ? say.same : say.changed;
  return [head, lead, clauses.join('\n>\n')].join('\n\n');
}
