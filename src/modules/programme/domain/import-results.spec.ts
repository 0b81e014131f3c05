import { describe, expect, it } from 'vitest';
import { mapColumns } from '../../../kernel/tables/columns.js';
import { sayFault, type ImportTable } from '../../../kernel/tables/table.js';
import { planResults, resultFields } from './import-results.js';

const columns = ['id', 'title/fr', 'status/key', 'progress', 'url', 'proposal_urls', 'start_date'];

function plan(...rows: (readonly string[])[]) {
  const table: ImportTable = {
    columns,
    counted: 'line',
    faults: [],
    rows: rows.map((values, index) => ({
      line: index + 2,
      cells: new Map(columns.map((column, at) => [column, values[at] ?? ''])),
    })),
  };
  const { rows: planned, faults } = planResults(table, mapColumns(resultFields, columns, new Map()).map);
  return { planned, said: faults.map((fault) => sayFault(fault, 'line', 'fr')) };
}

describe('results of another tool', () => {
  it('are in the state the file says, or as far as it says they got', () => {
    const url = 'https://decidim.exemple.fr/r';
    const states = plan(
      ['1', 'a', 'in_progress', '0', url],
      ['2', 'b', 'Réalisé', '', url],
      ['3', 'c', 'un mot à eux', '100', url],
      ['4', 'd', '', '0', ''],
      ['5', 'e', '', '12,5 %', ''],
      ['6', 'f', 'Annulé', '80', ''],
    );
    expect(states.said).toEqual([]);
    expect(states.planned.map(({ state }) => state)).toEqual([
      'started',
      'done',
      'done',
      'not-started',
      'started',
      'abandoned',
    ]);
  });

  it('say what is missing: a state, evidence of what is done, a number that is one', () => {
    expect(
      plan(['1', 'a', 'peut-être', '', ''], ['2', 'b', 'done', '', ''], ['3', 'c', '', 'beaucoup', '']).said,
    ).toEqual([
      'ligne 2, « status/key » : « peut-être » n’est aucun état connu (not-started, started, done, redirected, abandoned), et aucun avancement n’est donné',
      'ligne 3, « url » : « tenu » demande une preuve : l’adresse d’une page',
      'ligne 4, « progress » : n’est pas un nombre',
    ]);
  });

  it('name the proposals they came from, however they are divided', () => {
    const [found] = plan([
      '1',
      'a',
      'started',
      '',
      '',
      '["https://a.exemple.fr/1", "https://a.exemple.fr/2"]',
      '02/09/2020',
    ]).planned;
    expect(found).toMatchObject({
      proposals: ['https://a.exemple.fr/1', 'https://a.exemple.fr/2'],
      startedOn: '2020-09-02',
    });
  });
});
