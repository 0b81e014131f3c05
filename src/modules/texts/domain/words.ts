const segmenter = new Intl.Segmenter('fr', { granularity: 'word' });

export interface Segment {
  readonly text: string;
  /** A word or a number, not spaces or punctuation. */
  readonly isWord: boolean;
}

/** A text cut into words, spaces and signs; joined, they are the text again. */
export const segmentsOf = (text: string): readonly Segment[] =>
  Array.from(segmenter.segment(text), ({ segment, isWordLike }) => ({ text: segment, isWord: isWordLike === true }));

export const countWords = (text: string): number => segmentsOf(text).filter((segment) => segment.isWord).length;
