import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { notFound } from '../../kernel/common.refusals.js';
import { Refused } from '../../kernel/refusal.js';
import type { SubjectRef, SubjectType } from '../../kernel/subject-ref.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { notModerable } from './domain/moderation.refusals.js';

export interface ModerableContent {
  readonly id: Id;
  readonly collectiveId: Id;
  /** Empty when none of its authors is here. */
  readonly authorIds: readonly Id[];
  /** "" when its author took it back. */
  readonly text: string;
  readonly hidden: boolean;
  /** A plenary has it before it, or has decided: it is not hidden. */
  readonly heldByPlenary?: boolean;
}

export interface Hiding {
  readonly id: Id;
  readonly by: Id;
  readonly ground: string;
  /** Shown in the place of the words. */
  readonly reason: string;
}

/** What can be reported, and how it is hidden and shown again. */
export interface Moderable {
  describe(db: Db, ids: readonly Id[]): Promise<readonly ModerableContent[]>;
  /** Keeps it as it is until the transaction ends. */
  hold(tx: Tx, id: Id): Promise<void>;
  hide(tx: Tx, hiding: Hiding): Promise<void>;
  restore(tx: Tx, id: Id, by: Id): Promise<void>;
}

/** Every kind of content moderation knows; given in `onModuleInit`. */
@Injectable()
export class Moderables {
  private readonly kinds = new Map<SubjectType, Moderable>();

  add(type: SubjectType, moderable: Moderable): void {
    if (this.kinds.has(type)) throw new Error(`${type} is moderated twice`);
    this.kinds.set(type, moderable);
  }

  /** Throws NotModerable. */
  of(type: SubjectType): Moderable {
    const found = this.kinds.get(type);
    if (!found) throw new Refused(notModerable());
    return found;
  }

  /** Throws NotModerable, NotFound. */
  async content(db: Db, ref: SubjectRef): Promise<ModerableContent> {
    const [content] = await this.of(ref.type).describe(db, [ref.id]);
    if (!content) throw new Refused(notFound());
    return content;
  }

  /** Many at once, one query a type; what is no longer there is left out. */
  async contents(db: Db, refs: readonly SubjectRef[]): Promise<Map<Id, ModerableContent>> {
    const lists = await Promise.all(
      [...this.kinds].map(([kind, moderable]) => {
        const ids = refs.filter(({ type }) => type === kind).map(({ id }) => id);
        return ids.length === 0 ? [] : moderable.describe(db, ids);
      }),
    );
    return new Map(lists.flat().map((content) => [content.id, content]));
  }
}
