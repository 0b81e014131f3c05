import type { Id } from '../../../kernel/ids.js';

export interface PublishedMeasure {
  /** Of the proposal it was. */
  readonly number: number;
  readonly title: string;
  /** The words that were voted. */
  readonly textVersionId: Id;
}

export interface PublishedChapter {
  /** Absent where a publication of before does not know. */
  readonly id?: Id;
  readonly title: string;
  /** Its words alone; may be empty. */
  readonly introduction: string;
  readonly measures: readonly PublishedMeasure[];
}

/** A programme as it was, or is: what a publication keeps for good. */
export interface PublishedContent {
  readonly introduction: string;
  readonly chapters: readonly PublishedChapter[];
}

export type PublicationChange =
  | { readonly kind: 'chapter-added' | 'chapter-removed' | 'introduction-changed'; readonly chapter: string | null }
  | { readonly kind: 'added' | 'removed' | 'reworded'; readonly chapter: string; readonly measure: PublishedMeasure }
  | { readonly kind: 'moved'; readonly chapter: string; readonly was: string; readonly measure: PublishedMeasure };

interface Placed {
  readonly chapter: string;
  readonly measure: PublishedMeasure;
}

const placed = ({ chapters }: PublishedContent): Map<number, Placed> =>
  new Map(
    chapters.flatMap(({ title, measures }) => measures.map((measure) => [measure.number, { chapter: title, measure }])),
  );

/**
 * What changed from one to the other, in the order of the second, then what left it. A measure is the same by its number, a
 * chapter by its title; a place within a chapter is no change of the programme.
 */
export function changesBetween(from: PublishedContent, to: PublishedContent): PublicationChange[] {
  const [before, after] = [placed(from), placed(to)];
  const was = new Map(from.chapters.map((chapter) => [chapter.title, chapter]));
  const changes: PublicationChange[] = [];
  if (from.introduction !== to.introduction) changes.push({ kind: 'introduction-changed', chapter: null });
  for (const { title: chapter, introduction, measures } of to.chapters) {
    const old = was.get(chapter);
    if (!old) changes.push({ kind: 'chapter-added', chapter });
    else if (old.introduction !== introduction) changes.push({ kind: 'introduction-changed', chapter });
    for (const measure of measures) {
      const there = before.get(measure.number);
      if (!there) changes.push({ kind: 'added', chapter, measure });
      else {
        if (there.chapter !== chapter) changes.push({ kind: 'moved', chapter, was: there.chapter, measure });
        if (there.measure.textVersionId !== measure.textVersionId) changes.push({ kind: 'reworded', chapter, measure });
      }
    }
  }
  for (const [number, { chapter, measure }] of before) {
    if (!after.has(number)) changes.push({ kind: 'removed', chapter, measure });
  }
  const stays = new Set(to.chapters.map(({ title }) => title));
  for (const { title } of from.chapters) {
    if (!stays.has(title)) changes.push({ kind: 'chapter-removed', chapter: title });
  }
  return changes;
}
