import { Injectable, type OnModuleInit } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import { allowed, denied } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { subjectTypes, type SubjectType } from '../../kernel/subject-ref.js';
import { Database, type Db } from '../../platform/database/database.js';
import { LiveTopics } from '../../platform/realtime/live-topics.js';
import { Subjects, type SubjectCard } from '../../platform/subjects/subjects.js';
import { DebatesRepository } from './debates.repository.js';

const typesRemembered = 10_000;
const debated = subjectTypes.filter((type) => type !== 'Comment' && type !== 'Account');

/** `debate:<id of what is debated>`: comments and reactions as they come, who is here, who writes. Public. */
@Injectable()
export class DebatesLive implements OnModuleInit {
  /** The type of a subject never changes. */
  private readonly types = new Map<Id, SubjectType>();

  constructor(
    private readonly topics: LiveTopics,
    private readonly subjects: Subjects,
    private readonly database: Database,
    private readonly debates: DebatesRepository,
  ) {}

  onModuleInit(): void {
    this.subjects.add('Comment', (db, ids) => this.cards(db, ids));
    this.topics.add({
      kind: 'debate',
      presence: true,
      mayWatch: async (_actor, id) => ((await this.subject(id)) ? allowed : denied(notFound())),
      concerned: ({ subject, about }) =>
        subject.type === 'Comment' ? about.filter(({ type }) => type !== 'Account').map(({ id }) => id) : [],
    });
  }

  /** A topic names an id alone: its type is asked of the comments, else of every kind of thing. */
  private async subject(id: Id): Promise<SubjectCard | null> {
    const known = this.types.get(id) ?? (await this.debates.subjectTypeOf(this.database, id));
    const refs = (known ? [known] : debated).map((type) => ({ type, id }));
    const card = (await this.subjects.cards(refs)).get(id) ?? null;
    if (card) {
      if (this.types.size >= typesRemembered) this.types.clear();
      this.types.set(id, card.type);
    }
    return card;
  }

  /** A comment goes by the name of what it is about, and stands on its page. */
  private async cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    const comments = await this.debates.byIds(db, ids, null);
    const subjects = await this.subjects.cards(
      comments.map((comment) => ({ type: comment.subjectType, id: comment.subjectId })),
      db,
    );
    return comments.flatMap(({ id, collectiveId, subjectId }) => {
      const subject = subjects.get(subjectId);
      if (!subject) return [];
      // A part of a page has its own mark already: its debate opens there.
      const path = subject.path.includes('#') ? subject.path : `${subject.path}#commentaire-${id}`;
      return [{ type: 'Comment' as const, id, collectiveId, title: subject.title, path, debatable: false }];
    });
  }
}
