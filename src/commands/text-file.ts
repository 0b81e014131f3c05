import { readNamedFile } from './read-file.js';

/** Bytes a text to merge may have. */
export const textFileLimit = 4_000_000;

/** What Windows-1252 has where ISO-8859-1 has control characters. Node's own decoder forgets them in some versions. */
const windows1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

/** A text named on the command line: UTF-8, or else ISO-8859-1 (Windows-1252). Throws one sentence: why it cannot be read. */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readNamedFile(path, textFileLimit);
  if (bytes.includes(0)) throw new Error(`“${path}” is no text: name a Markdown file`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes
      .toString('latin1')
      .replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? '');
  }
}
