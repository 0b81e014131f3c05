import type { FormatId } from './source.js';

const formatOfExtension: Readonly<Record<string, FormatId>> = {
  blt: 'blt',
  soc: 'preflib',
  soi: 'preflib',
  toc: 'preflib',
  toi: 'preflib',
  cvotes: 'cvotes',
  pb: 'pabulib',
  csv: 'csv',
  tsv: 'csv',
  json: 'ballots',
};

/** What a file holds by the end of its name; JSON is told apart by what is in it. null: no known kind. */
export const formatOfName = (name: string): FormatId | null =>
  formatOfExtension[/\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;

/** A .json is a ballots.json, or grades already added up: these have tallies and no papers. */
export function holdsTallies(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return text.includes('"tallies"') && !text.includes('"papers"');
}
