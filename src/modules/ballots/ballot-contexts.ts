import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { SubjectRef, SubjectType } from '../../kernel/subject-ref.js';
import type { Db } from '../../platform/database/database.js';

type WhoIsPresent = (db: Db, id: Id) => Promise<readonly Id[]>;

/** Where ballots are held, and who keeps presence there; modules add theirs in `onModuleInit`. */
@Injectable()
export class BallotContexts {
  private readonly rooms = new Map<SubjectType, WhoIsPresent>();

  add(type: SubjectType, whoIsPresent: WhoIsPresent): void {
    if (this.rooms.has(type)) throw new Error(`presence is kept twice at ${type}`);
    this.rooms.set(type, whoIsPresent);
  }

  /** People present now; null where nobody keeps presence. */
  async present(db: Db, context: SubjectRef | null): Promise<ReadonlySet<Id> | null> {
    const room = context ? this.rooms.get(context.type) : undefined;
    return context && room ? new Set(await room(db, context.id)) : null;
  }
}
