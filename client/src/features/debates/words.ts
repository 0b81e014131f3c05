/** A stretch of a comment: words, an address, or the name of somebody mentioned. */
export interface Stretch {
  readonly kind: 'words' | 'link' | 'mention';
  readonly text: string;
}

/** A web address, without the punctuation that ends the sentence around it. */
const address = /https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]’']/g;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The paragraphs of a comment, each in stretches. An empty line makes a new one. */
export const paragraphsOf = (body: string, names: readonly string[]): Stretch[][] =>
  body
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => stretchesOf(paragraph, names));

function stretchesOf(text: string, names: readonly string[]): Stretch[] {
  // The longest first: "@Jean-Paul" is not "@Jean".
  const mentions = [...names].sort((a, b) => b.length - a.length).map((name) => `@${escaped(name)}`);
  const special = new RegExp([address.source, ...mentions].join('|'), 'g');
  const stretches: Stretch[] = [];
  let at = 0;
  for (const match of text.matchAll(special)) {
    if (match.index > at) stretches.push({ kind: 'words', text: text.slice(at, match.index) });
    stretches.push({ kind: match[0].startsWith('@') ? 'mention' : 'link', text: match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length) stretches.push({ kind: 'words', text: text.slice(at) });
  return stretches;
}

/** The name being written after an @, before the caret; null when there is none. Two letters at least. */
export function mentionBeingWritten(text: string, caret: number): { start: number; name: string } | null {
  const match = /(?:^|[\s(])@(\p{L}[\p{L}' ’-]{1,40})$/u.exec(text.slice(0, caret));
  const name = match?.[1];
  if (name === undefined || name.split(' ').length > 3) return null;
  return { start: caret - name.length - 1, name };
}
