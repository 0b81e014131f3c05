import { decoded } from '../modules/texts/amending.js';
import { readNamedFile } from './read-file.js';

/** Bytes a text to merge may have. */
export const textFileLimit = 4_000_000;

/** A text named on the command line: UTF-8, or else ISO-8859-1 (Windows-1252). Throws one sentence: why it cannot be read. */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readNamedFile(path, textFileLimit);
  if (bytes.includes(0)) throw new Error(`“${path}” is no text: name a Markdown file`);
  return decoded(bytes).text;
}
