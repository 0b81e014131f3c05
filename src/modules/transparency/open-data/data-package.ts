import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../../kernel/refusal.js';
import type { DataCell, DataRow, Dataset } from '../../../platform/open-data/datasets.js';

/** Free to use, change and share, with the source named. */
export const licence = {
  name: 'etalab-2.0',
  title: 'Licence Ouverte / Open Licence 2.0',
  path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
} as const;

const cellOf = (value: DataCell | undefined): string | number | boolean | null =>
  value instanceof Date ? value.toISOString() : (value ?? null);

/** The rows with their fields in the dictionary's order; a moment is ISO 8601 in UTC. */
export const plainRows = ({ fields }: Dataset, rows: readonly DataRow[]): Record<string, unknown>[] =>
  rows.map((row) => Object.fromEntries(fields.map(({ name }) => [name, cellOf(row[name])])));

/** UTF-8, comma, a heading line. What a spreadsheet would take for a formula begins with an apostrophe. */
export function csvOf(dataset: Dataset, rows: readonly DataRow[]): string {
  const names = dataset.fields.map(({ name }) => name);
  const cast = { boolean: (value: boolean) => (value ? 'true' : 'false') };
  return stringify(plainRows(dataset, rows), { header: true, columns: names, escape_formulas: true, cast });
}

export const jsonOf = (dataset: Dataset, rows: readonly DataRow[]): string =>
  `${JSON.stringify(plainRows(dataset, rows), null, 1)}\n`;

/** The data dictionary as a Frictionless Data Package (https://datapackage.org): what each file holds, column by column. */
export function dataPackage(
  collective: { readonly slug: string; readonly name: string; readonly page: string },
  datasets: readonly Dataset[],
  madeAt: Date,
  language: Language,
): Record<string, unknown> {
  return {
    profile: 'tabular-data-package',
    name: collective.slug,
    title: collective.name,
    homepage: collective.page,
    created: madeAt.toISOString(),
    licenses: [licence],
    resources: datasets.map((dataset) => ({
      profile: 'tabular-data-resource',
      name: dataset.name,
      path: `${dataset.name}.csv`,
      title: dataset[language],
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: dataset.fields.map((field) => ({ name: field.name, type: field.type, description: field[language] })),
      },
    })),
  };
}
