import type { ColumnMap, TableFields } from '../../../kernel/tables/columns.js';
import { planRows, type Planned, type RowReader } from '../../../kernel/tables/rows.js';
import type { ImportFault, ImportTable } from '../../../kernel/tables/table.js';

const fields = [
  'source',
  'title',
  'text',
  'starts',
  'ends',
  'place',
  'address',
  'link',
  'group',
  'notes',
  'people',
  'cancelled',
  'url',
] as const;

type SessionField = (typeof fields)[number];

/** Decidim's export of meetings, and plain French, English, Spanish and Catalan. */
export const sessionFields: TableFields<SessionField> = {
  fields,
  names: {
    source: ['id', 'reference', 'source', 'identifiant', 'ref'],
    title: ['title', 'titre', 'titol', 'titulo', 'intitule', 'nom', 'name'],
    text: ['description', 'agenda', 'ordre du jour', 'texte', 'text', 'descripcio', 'descripcion', 'body'],
    starts: ['start_time', 'starts_at', 'debut', 'date de debut', 'start', 'date', 'inici', 'inicio'],
    ends: ['end_time', 'ends_at', 'fin', 'date de fin', 'end', 'fi'],
    place: ['location', 'lieu', 'place', 'lloc', 'lugar'],
    address: ['address', 'adresse', 'adreca', 'direccion'],
    link: ['online_meeting_url', 'visio', 'lien de visio', 'online'],
    group: ['group', 'groupe', 'category/name', 'category', 'taxonomies/name', 'categorie', 'categoria'],
    notes: ['closing_report', 'minutes', 'notes', 'compte rendu', 'compte-rendu', 'acta'],
    people: ['attendees', 'attendees_count', 'presents', 'participants'],
    cancelled: ['withdrawn', 'cancelled', 'annulee', 'state'],
    url: ['url', 'lien', 'enllac', 'enlace'],
  },
  needed: {
    source: { fr: 'l’identifiant d’origine', en: 'source' },
    title: { fr: 'le titre', en: 'title' },
    starts: { fr: 'le début', en: 'start' },
    ends: { fr: 'la fin', en: 'end' },
  },
};

/** A row that can become a session. */
export interface PlannedSession {
  readonly line: number;
  readonly source: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly link: string | null;
  /** Its title, and what was to be spoken of. */
  readonly agenda: string;
  readonly notes: string | null;
  readonly cancelled: boolean;
  readonly groupId: string;
}

export interface KnownGroup {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
}

interface Where {
  readonly groups: readonly KnownGroup[];
  /** The group of rows that name none, or none we know. */
  readonly otherwise: KnownGroup | null;
  /** The moment of "2026-03-15T18:30:00" on the clocks of the collective. */
  readonly inZone: (local: string) => Date;
}

const agendaLimit = 4_000;
const notesLimit = 20_000;

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Every row read; what is wrong with each said, all of it at once. */
export const planSessions = (
  table: ImportTable,
  columns: ColumnMap<SessionField>,
  where: Where,
): Planned<PlannedSession> =>
  planRows(table, columns, 'source', (cells) => {
    const source = cells.neededLine('source', 200);
    const title = cells.neededLine('title', 300);
    const startsAt = cells.needed('starts', cells.moment('starts', where.inZone));
    const endsAt = cells.needed('ends', cells.moment('ends', where.inZone));
    if (startsAt && endsAt && endsAt <= startsAt) cells.fault('ends', endsFirst);
    const url = cells.url('url');
    const link = cells.url('link');
    const place = placeOf(cells);
    if (place === '' && link === null && url === null) cells.fault('place', nowhere);
    return {
      line: cells.place,
      source,
      startsAt: startsAt ?? new Date(0),
      endsAt: endsAt ?? new Date(0),
      place,
      link: link ?? (place === '' ? url : null),
      agenda: cut(agendaOf(title, cells.words('text', 200_000)), agendaLimit, url),
      notes: notesOf(cells, url),
      cancelled: /^(true|oui|yes|1|withdrawn|cancelled|annulee?)$/.test(plain(cells.line('cancelled', 200))),
      groupId: groupOf(cells, where)?.id ?? '',
    };
  });

const endsFirst: ImportFault['message'] = {
  fr: 'la séance finit avant de commencer',
  en: 'the session ends before it starts',
};

const nowhere: ImportFault['message'] = {
  fr: 'est vide : il faut un lieu, une adresse ou un lien',
  en: 'is empty: a place, an address or a link is needed',
};

const agendaOf = (title: string, text: string): string => [title, text].filter((part) => part !== '').join('\n\n');

function placeOf(cells: RowReader<SessionField>): string {
  const [place, address] = [cells.words('place', 1_000), cells.words('address', 1_000)];
  const parts = [place, place.includes(address) ? '' : address].filter((part) => part !== '');
  return cut(parts.join(', ').replaceAll('\n', ', '), 200, null);
}

function notesOf(cells: RowReader<SessionField>, url: string | null): string | null {
  const notes = cells.words('notes', 200_000);
  if (notes === '') return null;
  const people = cells.number('people');
  const came = people === null ? '' : `Présences relevées à l’origine : ${people}`;
  return cut([notes, came].filter((part) => part !== '').join('\n\n'), notesLimit, url);
}

/** What is too long ends with where the rest is. */
function cut(text: string, limit: number, url: string | null): string {
  if (text.length <= limit) return text;
  const rest = url === null ? '…' : `… ${url}`;
  return `${text.slice(0, limit - rest.length)}${rest}`;
}

function groupOf(cells: RowReader<SessionField>, { groups, otherwise }: Where): KnownGroup | null {
  const named = cells.line('group', 1_000);
  const wanted = plain(named);
  const found = groups.find(({ name, slug }) => plain(name) === wanted || slug === wanted) ?? otherwise;
  if (!found) {
    cells.fault('group', {
      fr:
        named === ''
          ? 'aucun groupe : dites lequel par --group'
          : `« ${named} » n’est aucun groupe d’ici : dites lequel par --group`,
      en: named === '' ? 'no group: say which with --group' : `“${named}” is no group here: say which with --group`,
    });
  }
  return found;
}
