import type { Id } from '../../../kernel/ids.js';
import type { PublishedChapter, PublishedContent } from './publication.js';

export const chapterEndorsementStates = ['active', 'to_renew', 'renewed', 'withdrawn'] as const;

/** To renew: the chapter changed in a publication since. Renewed: the same organisation signed again. */
export type ChapterEndorsementState = (typeof chapterEndorsementStates)[number];

/** Still counts, or may again: what can be withdrawn. */
export const stands = (state: ChapterEndorsementState): boolean => state === 'active' || state === 'to_renew';

/** A chapter as a publication has it; null where it is not there. */
export const publishedChapter = ({ chapters }: PublishedContent, id: Id): PublishedChapter | null =>
  chapters.find((chapter) => chapter.id === id) ?? null;

/**
 * Whether somebody who endorsed the chapter as it was is asked again: its words or its measures are others, or it is gone.
 * Its title and the order of its measures say nothing else.
 */
export function saysSomethingElse(before: PublishedChapter, after: PublishedChapter | null): boolean {
  if (!after || before.introduction !== after.introduction) return true;
  const said = new Map(before.measures.map(({ number, textVersionId }) => [number, textVersionId]));
  return (
    after.measures.length !== said.size ||
    after.measures.some(({ number, textVersionId }) => said.get(number) !== textVersionId)
  );
}
