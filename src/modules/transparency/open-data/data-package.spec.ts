import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { idField, type Dataset } from '../../../platform/open-data/datasets.js';
import { csvOf, dataPackage, jsonOf } from './data-package.js';

const dataset: Dataset = {
  name: 'things',
  fr: 'Choses',
  en: 'Things',
  fields: [
    idField,
    { name: 'words', type: 'string', fr: 'Mots', en: 'Words' },
    { name: 'at', type: 'datetime', fr: 'Moment', en: 'Moment' },
    { name: 'kept', type: 'boolean', fr: 'Gardée', en: 'Kept' },
    { name: 'count', type: 'integer', fr: 'Nombre', en: 'Number' },
  ],
  rows: () => Promise.resolve([]),
};
const at = new Date('2026-03-02T10:00:00Z');
const rows = [
  { id: 'a', words: 'Une « régie »,\nà deux', at, kept: true, count: 3, secret: 'never' },
  { id: 'b', words: '=1+1', at: null, kept: false, count: null },
];

it('writes what the dictionary names and nothing else, moments in UTC', () => {
  expect(parse(csvOf(dataset, rows), { columns: true })).toEqual([
    { id: 'a', words: 'Une « régie »,\nà deux', at: '2026-03-02T10:00:00.000Z', kept: 'true', count: '3' },
    { id: 'b', words: "'=1+1", at: '', kept: 'false', count: '' },
  ]);
  expect(JSON.parse(jsonOf(dataset, rows))).toEqual([
    { id: 'a', words: 'Une « régie »,\nà deux', at: '2026-03-02T10:00:00.000Z', kept: true, count: 3 },
    { id: 'b', words: '=1+1', at: null, kept: false, count: null },
  ]);
});

it('says what each file holds, under which licence', () => {
  const collective = { slug: 'commune', name: 'Commune', page: 'https://exemple.fr/commune' };
  expect(dataPackage(collective, [dataset], at, 'fr')).toMatchObject({
    name: 'commune',
    licenses: [{ name: 'etalab-2.0' }],
    resources: [
      {
        path: 'things.csv',
        title: 'Choses',
        schema: { fields: [{ name: 'id' }, { description: 'Mots' }, {}, {}, {}] },
      },
    ],
  });
});
