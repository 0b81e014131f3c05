import type { Id } from '../../kernel/ids.js';
import type { TextDocument } from '../texts/index.js';
import type { PublishedContent } from './domain/publication.js';
import type { MeasureVote } from './domain/vote.js';
import type { Person } from '../identity/index.js';

export interface MeasureView {
  readonly id: Id;
  readonly number: number;
  readonly title: string;
  readonly cost: string | null;
  readonly competence: string | null;
  readonly proposalId: Id;
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
  readonly content: PublishedContent;
}
