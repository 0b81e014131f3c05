import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { SubjectRef, SubjectType } from '../../kernel/subject-ref.js';
import type { Db } from '../../platform/database/database.js';

type CountPresent = (db: Db, id: Id) => Promise<number>;

/** Where ballots are held, and who keeps presence there; modules add theirs in `onModuleInit`. */
@Injectable()
export class BallotContexts {
  private readonly counters = new Map<SubjectType, CountPresent>();

  add(type: SubjectType, countPresent: CountPresent): void {
    if (this.counters.has(type)) throw new Error(`presence is counted twice at ${type}`);
    this.counters.set(type, countPresent);
  }

  /** People present now; null where nobody keeps presence. */
  async present(db: Db, context: SubjectRef | null): Promise<number | null> {
    const count = context ? this.counters.get(context.type) : undefined;
    return context && count ? count(db, context.id) : null;
  }
}
