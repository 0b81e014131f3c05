const segmenter = new Intl.Segmenter('fr', { granularity: 'word' });

export interface Segment {
  readonly text: string;
  /** A word or a number, not spaces or punctuation. */
  readonly isWord: boolean;
}

/** The segmenter's time grows with the square of a text: longer ones are cut into pieces, before a space. */
const longestPiece = 4_000;
/** A word that nobody needs the segmenter for, and the sign after it. */
const plain = /^([A-Za-zÀ-ÖØ-öø-ÿŒœ]+(?:['’][A-Za-zÀ-ÖØ-öø-ÿŒœ]+)*)([.,;:!?)]?)$/;
/** Spaces that one space more would join. */
const otherSpace = /[\u1680\u2000-\u200a\u205f\u3000]/;

/** A text cut into words, spaces and signs as Unicode does; joined, they are the text again. */
export function segmentsOf(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  /** From here up to `at` the segmenter is needed. */
  let from = 0;
  const cut = (to: number): void => {
    if (to === from) return;
    for (const { segment, isWordLike } of segmenter.segment(text.slice(from, to)))
      segments.push({ text: segment, isWord: isWordLike === true });
    from = to;
  };
  for (let at = 0; at < text.length;) {
    let begins = at;
    while (text[begins] === ' ') begins += 1;
    const end = endOf(text, begins);
    const [, word, sign] = plain.exec(text.slice(begins, end)) ?? [];
    if (word !== undefined) {
      cut(at);
      if (begins > at) segments.push({ text: text.slice(at, begins), isWord: false });
      segments.push({ text: word, isWord: true });
      if (sign) segments.push({ text: sign, isWord: false });
      from = end;
    } else if (end - from > longestPiece) cut(at);
    at = end;
  }
  cut(text.length);
  return segments;
}

/** Where what begins here ends, before a space. */
function endOf(text: string, begins: number): number {
  let end = text.indexOf(' ', begins);
  while (end > 0 && otherSpace.test(text[end - 1] ?? '')) {
    while (text[end] === ' ') end += 1;
    end = text.indexOf(' ', end);
  }
  return end < 0 ? text.length : end;
}

export const countWords = (text: string): number => segmentsOf(text).filter((segment) => segment.isWord).length;
