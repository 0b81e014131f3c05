/** What the server takes, in bytes: so that a file too big is said to be before it is sent. */
export const largestFile = 700_000;

/** Numbers a method may need that the file does not say. */
export const optionNames = ['highest', 'total', 'most', 'votes', 'perBlock', 'credits', 'increment'] as const;

/** In pieces: a call takes only so many arguments. */
export function base64Of(bytes: Uint8Array): string {
  const size = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += String.fromCharCode(...bytes.subarray(at, at + size));
  return btoa(text);
}

/** The options that were filled in; null where none was. */
export function optionsOf(said: (name: string) => string): Readonly<Record<string, unknown>> | null {
  const grades = said('grades')
    .split(',')
    .map((grade) => grade.trim())
    .filter((grade) => grade !== '');
  const numbers = optionNames.flatMap((name) => (said(name) === '' ? [] : [[name, Number(said(name))] as const]));
  const options = { ...Object.fromEntries(numbers), ...(grades.length > 0 ? { grades } : {}) };
  return Object.keys(options).length > 0 ? options : null;
}
