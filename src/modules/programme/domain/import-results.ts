import type { ColumnMap, TableFields } from '../../../kernel/tables/columns.js';
import { planRows, type Planned, type RowReader } from '../../../kernel/tables/rows.js';
import type { ImportTable } from '../../../kernel/tables/table.js';
import { commitmentStates, type CommitmentState } from './commitment.js';

const fields = [
  'source',
  'number',
  'title',
  'text',
  'chapter',
  'state',
  'progress',
  'proposals',
  'started',
  'ended',
  'updated',
  'url',
] as const;

type ResultField = (typeof fields)[number];

/** Decidim's export of results (accountability), and plain French, English, Spanish and Catalan. */
export const resultFields: TableFields<ResultField> = {
  fields,
  names: {
    source: ['id', 'reference', 'source', 'identifiant', 'ref'],
    number: ['number', 'numero', 'mesure', 'measure'],
    title: ['title', 'titre', 'titol', 'titulo', 'intitule', 'nom', 'name'],
    text: ['description', 'body', 'text', 'texte', 'descripcio', 'descripcion', 'contenu'],
    chapter: ['category/name', 'category', 'taxonomies/name', 'categorie', 'categoria', 'chapitre', 'chapter', 'theme'],
    state: ['status/key', 'status/name', 'status', 'etat', 'state', 'statut', 'estat', 'estado'],
    progress: ['progress', 'avancement', 'progres', 'progreso'],
    proposals: ['proposal_urls', 'proposals', 'propositions', 'related_proposals'],
    started: ['start_date', 'debut', 'commence le', 'started_on', 'start'],
    ended: ['end_date', 'fin', 'tenu le', 'finished_on', 'end'],
    updated: ['updated_at', 'mis a jour', 'last_update', 'maj'],
    url: ['url', 'lien', 'link', 'enllac', 'enlace'],
  },
  needed: {
    source: { fr: 'l’identifiant d’origine', en: 'source' },
    title: { fr: 'le titre', en: 'title' },
  },
};

/** A row that can become what is said of a commitment. */
export interface PlannedResult {
  readonly line: number;
  readonly source: string;
  /** Of the measure it is about, where the file says so. */
  readonly number: number | null;
  readonly title: string;
  readonly html: string;
  readonly chapter: string;
  readonly state: CommitmentState;
  /** In hundredths, as it came. */
  readonly progress: number | null;
  /** Addresses of the proposals it came from. */
  readonly proposals: readonly string[];
  /** ISO dates. */
  readonly startedOn: string | null;
  readonly finishedOn: string | null;
  readonly updatedOn: string | null;
  readonly url: string | null;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

/** What tools and people call the states; first those of the product itself. */
const stateWords: Readonly<Record<CommitmentState, readonly string[]>> = {
  'not-started': [
    'not-started',
    'pas-commence',
    'non-commence',
    'a-venir',
    'planned',
    'planifie',
    'pending',
    'no-iniciada',
  ],
  started: ['started', 'commence', 'en-cours', 'ongoing', 'in-progress', 'under-way', 'en-execucio', 'en-ejecucion'],
  done: [
    'done',
    'tenu',
    'fait',
    'realise',
    'termine',
    'completed',
    'complete',
    'finished',
    'executed',
    'finalitzada',
    'finalizada',
  ],
  redirected: ['redirected', 'reoriente', 'modified', 'modifie', 'reformulada'],
  abandoned: ['abandoned', 'abandonne', 'cancelled', 'canceled', 'annule', 'discarded', 'descartada'],
};

/** Every row read; what is wrong with each said, all of it at once. */
export const planResults = (table: ImportTable, columns: ColumnMap<ResultField>): Planned<PlannedResult> =>
  planRows(table, columns, 'source', (cells) => {
    const progress = cells.number('progress');
    const number = cells.number('number');
    const found = {
      line: cells.place,
      source: cells.neededLine('source', 190),
      number: number !== null && Number.isInteger(number) ? number : null,
      title: cells.neededLine('title', 250),
      html: cells.cell('text').trim(),
      chapter: cells.line('chapter', 120),
      state: stateOf(cells, progress),
      progress,
      proposals: cells.urls('proposals'),
      startedOn: cells.day('started'),
      finishedOn: cells.day('ended'),
      updatedOn: cells.day('updated'),
      url: cells.url('url'),
    };
    if (found.state === 'done' && found.url === null) {
      cells.fault('url', {
        fr: '« tenu » demande une preuve : l’adresse d’une page',
        en: '“done” needs evidence: the address of a page',
      });
    }
    return found;
  });

/** What the file says; where it has no word we know, how far it got: nothing, some, all. */
function stateOf(cells: RowReader<ResultField>, progress: number | null): CommitmentState {
  const said = cells.line('state', 200);
  const found = commitmentStates.find((state) => stateWords[state].includes(plain(said)));
  if (found) return found;
  if (progress !== null) return progress <= 0 ? 'not-started' : progress >= 100 ? 'done' : 'started';
  if (said !== '' || cells.faults.length === 0) {
    cells.fault('state', {
      fr: `« ${said} » n’est aucun état connu (${commitmentStates.join(', ')}), et aucun avancement n’est donné`,
      en: `“${said}” is no known state (${commitmentStates.join(', ')}), and no progress is given`,
    });
  }
  return 'not-started';
}
