import { Injectable } from '@nestjs/common';
import { eventTypes, namesOfEvent, sentenceOfEvent } from '../../platform/events/event.js';
import type { Id } from '../../kernel/ids.js';
import type { Page } from '../../kernel/page.js';
import type { Language } from '../../kernel/refusal.js';
import { Database } from '../../platform/database/database.js';
import { pageOf } from '../../platform/graphql/connection.js';
import type { Actor } from '../../platform/sessions/actor.js';
import { Subjects, type SubjectCard } from '../../platform/subjects/subjects.js';
import { CollectivesService } from '../collectives/index.js';
import { IdentityService, type Person } from '../identity/index.js';
import { familyOf, typesOf, type JournalFamily } from './domain/families.js';
import { JournalRepository, type JournalRow } from './journal.repository.js';

export interface JournalEntry {
  readonly seq: number;
  readonly at: Date;
  readonly type: string;
  readonly family: JournalFamily;
  /** In the reader's language; a person who asked to be erased is a former member. */
  readonly sentence: string;
  readonly actor: Person | null;
  /** null when the subject has no page of its own. */
  readonly subject: SubjectCard | null;
}

export interface JournalRequest {
  readonly collectiveId: Id;
  readonly family: JournalFamily | null;
  readonly subjectId: Id | null;
  readonly actorId: Id | null;
}

const someone = { fr: 'Le système', en: 'The system' };
const former = { fr: 'Un·e ancien·ne membre', en: 'A former member' };
const formerOne = { fr: 'un·e ancien·ne membre', en: 'a former member' };

/** The collective's log as people read it: what happened, when, by whom, with a link to its subject. */
@Injectable()
export class JournalService {
  constructor(
    private readonly database: Database,
    private readonly journal: JournalRepository,
    private readonly identity: IdentityService,
    private readonly collectives: CollectivesService,
    private readonly subjects: Subjects,
  ) {}

  /** Newest first. Members also read what is said among members. */
  async page(actor: Actor, request: JournalRequest, first: number, before: number | null): Promise<Page<JournalEntry>> {
    const standing = await this.collectives.standing(actor, request.collectiveId);
    const readable = [...eventTypes('public'), ...(standing.tier === null ? [] : eventTypes('members'))];
    const types = request.family === null ? readable : typesOf(request.family, readable);
    const rows = await this.journal.entries(
      this.database,
      request.collectiveId,
      { ...request, types },
      before,
      first + 1,
    );
    const { items, ...rest } = pageOf(rows, first);
    return { items: await this.tell(items, actor.language), ...rest };
  }

  private async tell(rows: readonly JournalRow[], language: Language): Promise<JournalEntry[]> {
    const named = rows.flatMap(({ actorId, about }) => [
      ...(actorId === null ? [] : [actorId]),
      ...about.filter(({ type }) => type === 'Account').map(({ id }) => id),
    ]);
    const [people, cards] = await Promise.all([
      this.identity.people(this.database, named),
      this.subjects.cards(rows.flatMap(({ subject, about }) => [subject, ...about])),
    ]);
    const accountName = (id: Id): string | undefined => {
      const person = people.get(id);
      return person && (person.erased ? formerOne[language] : person.name);
    };
    return rows.map((row) => {
      const actor = row.actorId === null ? null : (people.get(row.actorId) ?? null);
      const name = actor === null ? someone[language] : actor.erased ? former[language] : actor.name;
      const refs = [row.subject, ...row.about];
      const names = namesOfEvent(row, name, accountName, (id) => cards.get(id)?.title);
      return {
        seq: row.seq,
        at: row.at,
        type: row.type,
        family: familyOf(row.type),
        sentence: sentenceOfEvent(row, language, names),
        actor,
        subject: refs.map(({ id }) => cards.get(id)).find((card) => card !== undefined) ?? null,
      };
    });
  }
}
