import type { Id } from '../../kernel/ids.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { ClauseChange } from './domain/diff.js';
import type { TextDocument } from './domain/document.js';
import type { ClauseOrigin } from './domain/origins.js';
import type { DiffSummary } from './domain/summary.js';

/** An immutable snapshot of a text. */
export interface TextVersion {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly subject: SubjectRef;
  /** 1, 2, 3… within its subject. */
  readonly number: number;
  /** SHA-256 of the canonical document, 64 hexadecimal digits. */
  readonly hash: string;
  readonly document: TextDocument;
  /** The words alone. */
  readonly plain: string;
  readonly authorIds: readonly Id[];
  /** Why it replaces the one before; may be empty. */
  readonly reason: string;
  /** The version it comes from; null for the first. */
  readonly parentId: Id | null;
  readonly createdAt: Date;
}

/** What changed between two versions of one text, clause by clause. */
export interface TextDifference {
  readonly from: TextVersion;
  readonly to: TextVersion;
  readonly changes: readonly ClauseChange[];
  readonly summary: DiffSummary;
}

export interface NewText {
  readonly collectiveId: Id;
  readonly subject: SubjectRef;
  /** ProseMirror JSON, trusted or not: it is checked, and clauses without id receive one. */
  readonly document: unknown;
  readonly authorIds: readonly Id[];
  /** 500 characters at most; may be empty. */
  readonly reason: string;
  /** Who saves it; null for the product itself (an import). */
  readonly by: Id | null;
  /** Versions of other texts a first version takes its words from, in the order they are taken. */
  readonly sources?: readonly Id[];
}

/** Where each word of a version comes from. */
export interface TextOrigins {
  readonly clauses: readonly ClauseOrigin[];
  /** The versions of other texts that brought some of them. */
  readonly sources: readonly TextVersion[];
}

export interface NewTextVersion extends Omit<NewText, 'sources'> {
  /** The version it was written from: it must still be the latest. */
  readonly basedOn: Id;
}
