const segmenter = new Intl.Segmenter('fr', { granularity: 'word' });

export interface Segment {
  readonly text: string;
  /** A word or a number, not spaces or punctuation. */
  readonly isWord: boolean;
}

/** The segmenter's time grows with the square of a text: longer ones are cut into pieces, before a space. */
const longestPiece = 4_000;

function* piecesOf(text: string): Iterable<string> {
  let start = 0;
  for (let at = start + longestPiece; at < text.length; at += 1) {
    if (text[at] !== ' ' || text[at - 1] === ' ') continue;
    yield text.slice(start, at);
    start = at;
    at += longestPiece;
  }
  yield text.slice(start);
}

/** A text cut into words, spaces and signs; joined, they are the text again. */
export const segmentsOf = (text: string): readonly Segment[] =>
  Array.from(piecesOf(text)).flatMap((piece) =>
    Array.from(segmenter.segment(piece), ({ segment, isWordLike }) => ({ text: segment, isWord: isWordLike === true })),
  );

export const countWords = (text: string): number => segmentsOf(text).filter((segment) => segment.isWord).length;
