import { Injectable } from '@nestjs/common';
import type { Language } from '../../kernel/refusal.js';
import { Database } from '../../platform/database/database.js';
import { namesOfEvent, sentenceOfEvent } from '../../platform/events/event.js';
import { Subjects, type SubjectCard } from '../../platform/subjects/subjects.js';
import { IdentityService } from '../identity/index.js';
import type { Reason } from './domain/relevance.js';
import type { NotificationRow } from './notifications.repository.js';

/** A notification as its reader sees it. */
export interface Told {
  readonly seq: number;
  readonly at: Date;
  readonly type: string;
  readonly reason: Reason;
  readonly sentence: string;
  readonly read: boolean;
  /** null when the subject has no page of its own. */
  readonly subject: SubjectCard | null;
}

const someone = { fr: 'Quelqu’un', en: 'Somebody' };
const formerOne = { fr: 'un·e ancien·ne membre', en: 'a former member' };

/** Puts rows into sentences: one query for people, one a type for what they are about. */
@Injectable()
export class NotificationsReading {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityService,
    private readonly subjects: Subjects,
  ) {}

  async tell(rows: readonly NotificationRow[], language: Language): Promise<Told[]> {
    const [people, cards] = await Promise.all([
      this.identity.people(
        this.database,
        rows.flatMap(({ actorId, about }) => [
          ...(actorId === null ? [] : [actorId]),
          ...about.filter(({ type }) => type === 'Account').map(({ id }) => id),
        ]),
      ),
      this.subjects.cards(rows.flatMap(({ subject, about }) => [subject, ...about])),
    ]);
    return rows.map((row) => {
      const actor = row.actorId === null ? undefined : people.get(row.actorId);
      const refs = [row.subject, ...row.about];
      const names = namesOfEvent(
        row,
        actor?.name || someone[language],
        (id) => people.get(id)?.name || formerOne[language],
        (id) => cards.get(id)?.title,
      );
      return {
        seq: row.seq,
        at: row.at,
        type: row.type,
        reason: row.reason,
        sentence: sentenceOfEvent(row, language, names),
        read: row.readAt !== null,
        subject: refs.map(({ id }) => cards.get(id)).find((card) => card !== undefined) ?? null,
      };
    });
  }
}
