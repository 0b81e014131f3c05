import { describe, expect, it } from 'vitest';
import { mapColumns as mapAny, parseMapping as parseAny, type ColumnMap } from '../../../../kernel/tables/columns.js';
import { proposalFields, type ProposalField } from './columns.js';
import { planProposals } from './plan.js';
import { sayFault, type ImportTable } from '../../../../kernel/tables/table.js';

const mapColumns = (columns: readonly string[], byHand: ColumnMap<ProposalField>) =>
  mapAny(proposalFields, columns, byHand);
const parseMapping = (text: string) => parseAny(proposalFields, text);

const barcelona = 'ID,Districte,Categoria,Subcategoria,Títol,Descripció,Propostes,Suports,URL'.split(',');
const decidim = 'id,reference,category/id,category/name/ca,scope/name/ca,title/ca,body/ca,votes,url'.split(',');

const table = (columns: readonly string[], ...rows: (readonly string[])[]): ImportTable => ({
  columns,
  counted: 'line',
  faults: [],
  rows: rows.map((values, index) => ({
    line: index + 2,
    cells: new Map(columns.map((column, at) => [column, values[at] ?? ''])),
  })),
});

describe('columns of an import', () => {
  it('are found in Barcelona’s open data and in Decidim’s exports', () => {
    expect(Object.fromEntries(mapColumns(barcelona, new Map()).map)).toEqual({
      source: 'ID',
      title: 'Títol',
      text: 'Descripció',
      chapter: 'Categoria',
      url: 'URL',
    });
    expect(Object.fromEntries(mapColumns(decidim, new Map()).map)).toEqual({
      source: 'id',
      title: 'title/ca',
      text: 'body/ca',
      chapter: 'category/name/ca',
      url: 'url',
    });
  });

  it('are said by hand before anything else, once each', () => {
    const { map, ignored } = mapColumns(barcelona, new Map([['chapter', 'Districte']]));
    expect(map.get('chapter')).toBe('Districte');
    expect(ignored).toContain('Categoria');
  });

  it('missing ones are named, with what there is', () => {
    const { faults } = mapColumns(['Sujet', 'Mots'], new Map([['title', 'Titre']]));
    expect(faults.map((fault) => sayFault(fault, 'line', 'en')).join('\n')).toMatch(
      /no column “Titre”.*\n.*gives the source.*Sujet, Mots.*\n.*gives the title.*\n.*gives the text/,
    );
  });

  it('reads a mapping of a known field only', () => {
    expect(parseMapping('title=Intitulé de la mesure')).toEqual(['title', 'Intitulé de la mesure']);
    expect(parseMapping('auteur=Nom')).toBeNull();
    expect(parseMapping('title=')).toBeNull();
  });
});

describe('rows of an import', () => {
  const columns = ['id', 'title', 'text', 'url', 'competence'];
  const { map } = mapColumns(columns, new Map());

  it('become proposals, on one line where a line is wanted', () => {
    const plan = planProposals(
      table(columns, ['7', ' Un  titre\nlong ', '<p>Texte</p>', 'https://exemple.fr/7', 'CITY']),
      map,
    );
    expect(plan).toMatchObject({
      faults: [],
      rows: [{ line: 2, source: '7', title: 'Un titre long', competence: 'city', chapter: '' }],
    });
  });

  it('say all that is wrong with them, and where', () => {
    const { faults, rows } = planProposals(
      table(
        columns,
        ['1', 'Bon', 'Texte', '', ''],
        ['1', 'Encore', 'Texte', '', ''],
        ['', '', '', 'javascript:alert(1)', 'galaxie'],
        ['4', 'x'.repeat(251), 'Texte', '', ''],
      ),
      map,
    );
    expect(rows.map(({ title }) => title)).toEqual(['Bon']);
    expect(faults.map((fault) => sayFault(fault, 'line', 'fr'))).toEqual([
      'ligne 3, « id » : « 1 » est déjà donné (ligne 2)',
      'ligne 4, « text » : est vide',
      'ligne 4, « id » : est vide',
      'ligne 4, « title » : est vide',
      'ligne 4, « competence » : « galaxie » n’est aucun de city, metropolitan, department, region, state',
      'ligne 4, « url » : n’est pas une adresse web',
      'ligne 5, « title » : est trop long : 251 caractères, 250 au plus',
    ]);
  });
});
