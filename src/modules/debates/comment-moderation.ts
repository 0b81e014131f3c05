import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { DebateFloor } from './debate-floor.js';
import { commentHidden, commentRestored } from './debates.events.js';
import { DebatesRepository } from './debates.repository.js';

export interface CommentToModerate {
  readonly id: Id;
  readonly collectiveId: Id;
  readonly authorIds: readonly Id[];
  /** "" when withdrawn. */
  readonly text: string;
  readonly hidden: boolean;
}

export interface CommentHiding {
  readonly id: Id;
  readonly by: Id;
  readonly ground: string;
  readonly reason: string;
}

/** What moderation does to comments, in its own transaction: its policy has been asked. */
@Injectable()
export class CommentModeration {
  constructor(
    private readonly debates: DebatesRepository,
    private readonly floor: DebateFloor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async describe(db: Db, ids: readonly Id[]): Promise<CommentToModerate[]> {
    const rows = await this.debates.byIds(db, ids, null);
    return rows.map(({ id, collectiveId, authorId, body, hiddenAt }) => ({
      id,
      collectiveId,
      authorIds: [authorId],
      text: body,
      hidden: hiddenAt !== null,
    }));
  }

  async hold(tx: Tx, id: Id): Promise<void> {
    await this.floor.hold(tx, id);
  }

  /** Replaces the words by a public reason, for all but the author and who moderates. */
  async hide(tx: Tx, { id, by, ground, reason }: CommentHiding): Promise<void> {
    const { comment, subject } = await this.floor.hold(tx, id);
    await this.debates.update(tx, id, { hiddenAt: this.clock.now(), hiddenGround: ground, hiddenReason: reason });
    this.floor.tell(tx, commentHidden, by, comment, subject);
  }

  async restore(tx: Tx, id: Id, by: Id): Promise<void> {
    const { comment, subject } = await this.floor.hold(tx, id);
    await this.debates.update(tx, id, { hiddenAt: null, hiddenGround: null, hiddenReason: null });
    this.floor.tell(tx, commentRestored, by, comment, subject);
  }
}
