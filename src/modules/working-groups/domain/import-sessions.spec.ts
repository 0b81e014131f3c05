import { describe, expect, it } from 'vitest';
import { instantIn } from '../../../kernel/day.js';
import { mapColumns } from '../../../kernel/tables/columns.js';
import { sayFault, type ImportTable } from '../../../kernel/tables/table.js';
import { planSessions, sessionFields, type KnownGroup } from './import-sessions.js';

const mobility: KnownGroup = { id: 'a', name: 'Mobilité', slug: 'mobilite' };

function plan(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  otherwise: KnownGroup | null = mobility,
) {
  const table: ImportTable = {
    columns,
    counted: 'line',
    faults: [],
    rows: rows.map((values, index) => ({
      line: index + 2,
      cells: new Map(columns.map((column, at) => [column, values[at] ?? ''])),
    })),
  };
  const { map } = mapColumns(sessionFields, columns, new Map());
  const inZone = (local: string): Date => instantIn(local, 'Europe/Paris');
  const { rows: planned, faults } = planSessions(table, map, { groups: [mobility], otherwise, inZone });
  return { planned, said: faults.map((fault) => sayFault(fault, 'line', 'fr')) };
}

describe('meetings of another tool', () => {
  const columns = ['id', 'title/fr', 'start_time', 'end_time', 'location/fr', 'category/name/fr'];

  it('say all that is wrong with them, and where', () => {
    expect(
      plan(columns, [
        ['1', '', '14/05/2019 18h30', '14/05/2019 17:30', '', ''],
        ['2', 'b', 'demain', '31/02/2019', 'Ici', ''],
      ]).said,
    ).toEqual([
      'ligne 2, « title/fr » : est vide',
      'ligne 2, « end_time » : la séance finit avant de commencer',
      'ligne 2, « location/fr » : est vide : il faut un lieu, une adresse ou un lien',
      'ligne 3, « start_time » : « demain » n’est pas une date : écrivez 2026-03-15 18:30',
      'ligne 3, « end_time » : « 31/02/2019 » n’est pas une date : écrivez 2026-03-15 18:30',
    ]);
  });

  it('are of the group their row names, or the one said', () => {
    const at = ['2019-05-14 18:00', '2019-05-14 20:00', 'Ici'];
    expect(plan(columns, [['1', 'a', ...at, 'MOBILITE']], null).planned).toMatchObject([{ groupId: 'a' }]);
    expect(plan(columns, [['1', 'a', ...at, 'Eau']], null).said).toEqual([
      'ligne 2, « category/name/fr » : « Eau » n’est aucun groupe d’ici : dites lequel par --group',
    ]);
    expect(plan(columns, [['1', 'a', ...at, 'Eau']]).planned).toMatchObject([{ groupId: 'a' }]);
  });

  it('were held by the clocks of the collective, or by their own offset', () => {
    const starts = (start: string): Date | undefined =>
      plan(columns, [['1', 'a', start, '2030-01-01', 'Ici']]).planned[0]?.startsAt;
    expect(starts('2019-07-14 18:30')).toEqual(new Date('2019-07-14T16:30:00Z'));
    expect(starts('14/01/2019 18h30')).toEqual(new Date('2019-01-14T17:30:00Z'));
    expect(starts('2019-07-14T18:30:00+0000')).toEqual(new Date('2019-07-14T18:30:00Z'));
    expect(starts('2019-07-14 18:30:00 UTC')).toEqual(new Date('2019-07-14T18:30:00Z'));
    expect(starts('2019-07-14')).toEqual(new Date('2019-07-13T22:00:00Z'));
  });

  it('end with where the rest is when they are too long', () => {
    const wide = [...columns, 'description/fr', 'url'];
    const url = 'https://decidim.exemple.fr/m/1';
    const [found] = plan(wide, [
      ['1', 'a', '2019-07-14 18:30', '2019-07-14 19:30', 'Ici', '', `<p>${'x'.repeat(5000)}</p>`, url],
    ]).planned;
    expect(found?.agenda).toHaveLength(4_000);
    expect(found?.agenda.endsWith(`… ${url}`)).toBe(true);
  });
});
