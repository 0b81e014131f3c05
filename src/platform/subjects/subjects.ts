import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { SubjectRef, SubjectType } from '../../kernel/subject-ref.js';
import { Database, type Db } from '../database/database.js';

/** What anybody may know of a thing: enough to name it and link to it. */
export interface SubjectCard {
  readonly type: SubjectType;
  readonly id: Id;
  readonly collectiveId: Id;
  readonly title: string;
  /** Address under the collective, e.g. `/propositions/12`. */
  readonly path: string;
  /** Whether a debate is open on it now. */
  readonly debatable: boolean;
}

type Describe = (db: Db, ids: readonly Id[]) => Promise<readonly SubjectCard[]>;

/** How each type of subject names and places itself; modules add theirs in `onModuleInit`. */
@Injectable()
export class Subjects {
  private readonly describers = new Map<SubjectType, Describe>();

  constructor(private readonly database: Database) {}

  add(type: SubjectType, describe: Describe): void {
    if (this.describers.has(type)) throw new Error(`${type} is described twice`);
    this.describers.set(type, describe);
  }

  /** Cards of many subjects, one query a type; what nobody describes, or no longer exists, is left out. */
  async cards(refs: readonly SubjectRef[], db: Db = this.database): Promise<Map<Id, SubjectCard>> {
    const byType = new Map<SubjectType, Set<Id>>();
    for (const { type, id } of refs) byType.set(type, (byType.get(type) ?? new Set<Id>()).add(id));
    const lists = await Promise.all(
      [...byType].map(([type, ids]) => this.describers.get(type)?.(db, [...ids]) ?? Promise.resolve([])),
    );
    return new Map(lists.flat().map((card) => [card.id, card]));
  }

  async card(ref: SubjectRef, db: Db = this.database): Promise<SubjectCard | null> {
    return (await this.cards([ref], db)).get(ref.id) ?? null;
  }
}
