import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { SubjectRef, SubjectType } from '../../kernel/subject-ref.js';
import type { Db } from '../../platform/database/database.js';

/** Where an item of an agenda stands: its plenary, and whether something may still be brought to it. */
export interface HeldAt {
  readonly collectiveId: Id;
  readonly plenaryId: Id;
  readonly open: boolean;
}

type WhereHeld = (db: Db, id: Id) => Promise<HeldAt | null>;
type WhoIsPresent = (db: Db, id: Id) => Promise<readonly Id[]>;

/** Where ballots are held, and who keeps presence there; modules add theirs in `onModuleInit`. */
@Injectable()
export class BallotContexts {
  private readonly rooms = new Map<SubjectType, WhoIsPresent>();
  private readonly agendas = new Map<SubjectType, WhereHeld>();

  add(type: SubjectType, whoIsPresent: WhoIsPresent): void {
    if (this.rooms.has(type)) throw new Error(`presence is kept twice at ${type}`);
    this.rooms.set(type, whoIsPresent);
  }

  addAgenda(type: SubjectType, whereHeld: WhereHeld): void {
    if (this.agendas.has(type)) throw new Error(`the place of ${type} is said twice`);
    this.agendas.set(type, whereHeld);
  }

  /** null: no such item. */
  async heldAt(db: Db, { type, id }: SubjectRef): Promise<HeldAt | null> {
    return (await this.agendas.get(type)?.(db, id)) ?? null;
  }

  /** People present now; null where nobody keeps presence. */
  async present(db: Db, context: SubjectRef | null): Promise<ReadonlySet<Id> | null> {
    const room = context ? this.rooms.get(context.type) : undefined;
    return context && room ? new Set(await room(db, context.id)) : null;
  }
}
