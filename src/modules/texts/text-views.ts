import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Language } from '../../kernel/refusal.js';
import type { Db } from '../../platform/database/database.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { IdentityService, type Person } from '../identity/index.js';
import { toHtml } from './domain/render.js';
import { spokenDiff, summarySentence } from './domain/summary.js';
import type { TextDifferenceType, TextSourceType, TextVersionLineType, TextVersionType } from './graphql/text.type.js';
import type { TextDifference, TextVersion } from './text-version.js';

/** The title of a page is its first heading, and the heads of its parts come next: a text's own headings stand under them. */
const headingShift = 1;

/** Versions as the API gives them, their people looked up at once. */
@Injectable()
export class TextViews {
  constructor(
    private readonly identity: IdentityService,
    private readonly subjects: Subjects,
  ) {}

  async of(db: Db, versions: readonly TextVersion[]): Promise<TextVersionType[]> {
    const people = await this.identity.people(
      db,
      versions.flatMap(({ authorIds }) => authorIds),
    );
    return versions.map((version) => view(version, people));
  }

  async one(db: Db, version: TextVersion): Promise<TextVersionType> {
    return view(version, await this.identity.people(db, version.authorIds));
  }

  /** Without their words. */
  async lines(db: Db, versions: readonly TextVersion[]): Promise<TextVersionLineType[]> {
    const people = await this.identity.people(
      db,
      versions.flatMap(({ authorIds }) => authorIds),
    );
    return versions.map(({ id, number, hash, reason, createdAt, authorIds }) => {
      const authors = authorIds.map((author) => people.get(author) ?? { id: author, name: '', erased: true });
      return { id, number, hash, reason, createdAt, authors };
    });
  }

  /** Oldest first, each with what it is the text of; what has no name any more is left out. */
  async sources(db: Db, versions: readonly TextVersion[]): Promise<TextSourceType[]> {
    if (versions.length === 0) return [];
    const ordered = versions.toSorted((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
    const [cards, lines] = await Promise.all([
      this.subjects.cards(
        ordered.map(({ subject }) => subject),
        db,
      ),
      this.lines(db, ordered),
    ]);
    return ordered.flatMap(({ subject }, place) => {
      const [card, line] = [cards.get(subject.id), lines[place]];
      return card && line ? [{ ...line, title: card.title, path: card.path }] : [];
    });
  }

  /** In the order given; somebody erased has no name. */
  async writers(db: Db, ids: readonly Id[]): Promise<Person[]> {
    const people = await this.identity.people(db, ids);
    return ids.map((id) => people.get(id) ?? { id, name: '', erased: true });
  }

  async difference(
    db: Db,
    { from, to, changes, summary }: TextDifference,
    language: Language,
  ): Promise<TextDifferenceType> {
    const people = await this.identity.people(db, [...from.authorIds, ...to.authorIds]);
    const { changed, inserted, deleted, moved } = summary.clauses;
    return {
      from: view(from, people),
      to: view(to, people),
      clauses: changes,
      summary: summarySentence(summary, language),
      spoken: spokenDiff(changes, language),
      insertedWords: summary.insertedWords,
      deletedWords: summary.deletedWords,
      changedClauses: changed + inserted + deleted + moved,
    };
  }
}

const view = (version: TextVersion, people: ReadonlyMap<Id, Person>): TextVersionType => ({
  id: version.id,
  number: version.number,
  hash: version.hash,
  html: toHtml(version.document, { headingShift }),
  document: version.document,
  authors: version.authorIds.map((id) => people.get(id) ?? { id, name: '', erased: true }),
  reason: version.reason,
  parentId: version.parentId,
  createdAt: version.createdAt,
});
