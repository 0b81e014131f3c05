import { readFile, stat } from 'node:fs/promises';

/** The system's code of an error (ENOENT…), or "". */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

function inWords(path: string, code: string): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return `there is no file “${path}”`;
    case 'EISDIR':
      return `“${path}” is a folder: name a file`;
    case 'EACCES':
    case 'EPERM':
      return `“${path}” cannot be read: its permissions do not allow it`;
    default:
      return `“${path}” cannot be read${code === '' ? '' : ` (${code})`}`;
  }
}

/** A file named on the command line. Throws one sentence: why it cannot be read; `tooLarge` says it of one over the limit. */
export async function readNamedFile(
  path: string,
  limit = Number.POSITIVE_INFINITY,
  tooLarge = (_size: number): Error => new Error(`“${path}” is over ${limit} bytes`),
): Promise<Buffer> {
  let size: number;
  try {
    const found = await stat(path);
    if (!found.isCharacterDevice() && !found.isBlockDevice() && found.size <= limit) return await readFile(path);
    ({ size } = found);
  } catch (error) {
    throw new Error(inWords(path, codeOf(error)), { cause: error });
  }
  throw size > limit ? tooLarge(size) : new Error(`“${path}” is no file`);
}
