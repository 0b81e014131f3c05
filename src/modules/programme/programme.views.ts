import type { Id } from '../../kernel/ids.js';
import type { TextDocument } from '../texts/index.js';
import type { FindingKind } from './domain/coherence.js';
import type { PublishedContent } from './domain/publication.js';
import type { MeasureLinkKind } from './domain/link.js';
import type { MeasureVote } from './domain/vote.js';
import type { Person } from '../identity/index.js';

export interface MeasureView {
  readonly id: Id;
  readonly number: number;
  readonly title: string;
  readonly cost: string | null;
  readonly competence: string | null;
  /** Whole euros; null where nobody said. */
  readonly costOnce: number | null;
  readonly costYearly: number | null;
  /** Who says so; null where nobody said. */
  readonly costSource: string | null;
  readonly proposalId: Id;
  /** 1 as it entered; one more each time a plenary changed its words. */
  readonly version: number;
  readonly textVersionId: Id;
  readonly decisionId: Id | null;
  readonly vote: MeasureVote | null;
  readonly adoptedAt: Date;
  /** Safe HTML with clause ids; null where only the outline was asked. */
  readonly html: string | null;
  readonly authors: readonly Person[];
}

export interface ChapterView {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  /** The version of its introduction; null where it has none. */
  readonly introductionVersionId: Id | null;
  readonly introduction: TextDocument | null;
  readonly measures: readonly MeasureView[];
}

export interface ProgrammeRow {
  readonly id: Id;
  /** The version of its introduction; null where it has none. */
  readonly introductionVersionId: Id | null;
  readonly introduction: TextDocument | null;
  readonly state: 'draft' | 'published';
  readonly version: number;
  readonly publishedAt: Date | null;
}

/** A numbered version of the programme. */
export interface PublicationRow {
  readonly number: number;
  readonly publishedAt: Date;
  readonly publishedBy: Person;
  /** How many points of each kind were known to be open. */
  readonly openPoints: Partial<Record<FindingKind, number>>;
  readonly content: PublishedContent;
}

/** A measure as a plenary voted it. */
export interface MeasureVersionView {
  readonly number: number;
  readonly textVersionId: Id;
  /** Of the proposal’s text; null for what comes from another tool. */
  readonly textNumber: number | null;
  readonly vote: MeasureVote | null;
  readonly adoptedAt: Date;
}

/** A measure that holds the words one looks for. */
export interface FoundMeasure {
  readonly number: number;
  readonly title: string;
  readonly chapterSlug: string;
  readonly chapterTitle: string;
  /** Where its words are near those; may be empty. */
  readonly excerpt: string;
}

/** A measure another one speaks of, or a proposal it needs. */
export interface LinkedMeasure {
  readonly number: number;
  /** null: not in the programme; its words are its authors’ until then. */
  readonly title: string | null;
  readonly chapterSlug: string | null;
}

export interface MeasureLinkView {
  readonly id: Id;
  readonly kind: MeasureLinkKind;
  readonly note: string;
  readonly from: LinkedMeasure;
  readonly to: LinkedMeasure;
}
