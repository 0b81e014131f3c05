import type { ImportFault } from './table.js';

/** What a column may be: what the tool it comes from called the proposal, then what a proposal has. */
export const importFields = ['source', 'title', 'text', 'problem', 'chapter', 'cost', 'competence', 'url'] as const;

export type ImportField = (typeof importFields)[number];

export type ColumnMap = ReadonlyMap<ImportField, string>;

/**
 * Names by which each field is known, best first, without case, accents and language: `title/ca` and `Títol` are titles.
 * Decidim's exports, the columns of Barcelona's open data, and plain French, English, Spanish and Catalan.
 */
const names: Record<ImportField, readonly string[]> = {
  source: ['id', 'reference', 'source', 'identifiant', 'ref'],
  title: ['title', 'titre', 'titol', 'titulo', 'intitule', 'nom', 'name'],
  text: ['body', 'text', 'texte', 'description', 'descripcio', 'descripcion', 'contenu', 'content', 'proposition'],
  problem: ['problem', 'probleme', 'problema', 'constat'],
  chapter: [
    'category/name',
    'category',
    'categorie',
    'categoria',
    'chapter',
    'chapitre',
    'taxonomies/name',
    'theme',
    'tema',
  ],
  cost: ['cost', 'cout', 'cost estime', 'coste', 'budget'],
  competence: ['competence', 'level', 'niveau'],
  url: ['url', 'lien', 'link', 'enllac', 'enlace'],
};

const plainName = (column: string): string => column.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** `body/fr-FR` is `body`, in French. */
const withoutLanguage = (name: string): string => name.replace(/\/[a-z]{2}([-_][a-z]{2,4})?$/, '');

export interface MappedColumns {
  readonly map: ColumnMap;
  /** Columns nothing is taken from. */
  readonly ignored: readonly string[];
  readonly faults: readonly ImportFault[];
}

/** Which column gives which field: those said by hand (`field=Column`), then those known by their name. */
export function mapColumns(columns: readonly string[], byHand: ColumnMap): MappedColumns {
  const faults: ImportFault[] = [];
  const map = new Map<ImportField, string>();
  for (const [field, column] of byHand) {
    if (columns.includes(column)) map.set(field, column);
    else faults.push({ line: null, column: null, message: noColumn(field, column) });
  }
  for (const field of importFields) {
    const column = map.has(field) ? null : knownColumn(columns, names[field]);
    if (column !== null && ![...map.values()].includes(column)) map.set(field, column);
  }
  for (const field of ['source', 'title', 'text'] as const) {
    if (map.has(field)) continue;
    faults.push({ line: null, column: null, message: noField(field, columns) });
  }
  const used = new Set(map.values());
  return { map, faults, ignored: columns.filter((column) => !used.has(column)) };
}

const fieldNames = {
  source: { fr: 'l’identifiant d’origine', en: 'source' },
  title: { fr: 'le titre', en: 'title' },
  text: { fr: 'le texte', en: 'text' },
} as const;

const noColumn = (field: ImportField, column: string): ImportFault['message'] => ({
  fr: `--map ${field} : le fichier n’a pas de colonne « ${column} »`,
  en: `--map ${field}: the file has no column “${column}”`,
});

const noField = (field: keyof typeof fieldNames, columns: readonly string[]): ImportFault['message'] => ({
  fr: `aucune colonne ne donne ${fieldNames[field].fr} : dites laquelle par --map ${field}=Colonne (colonnes : ${columns.join(', ')})`,
  en: `no column gives the ${fieldNames[field].en}: say which with --map ${field}=Column (columns: ${columns.join(', ')})`,
});

function knownColumn(columns: readonly string[], known: readonly string[]): string | null {
  for (const name of known) {
    const exact = columns.find((column) => plainName(column) === name);
    const found = exact ?? columns.find((column) => withoutLanguage(plainName(column)) === name);
    if (found !== undefined) return found;
  }
  return null;
}

/** Reads `field=Column`; null when it is no such thing. */
export function parseMapping(text: string): readonly [ImportField, string] | null {
  const [, name, column] = /^(\w+)=(.+)$/.exec(text) ?? [];
  const field = importFields.find((known) => known === name);
  return field && column !== undefined ? [field, column] : null;
}
