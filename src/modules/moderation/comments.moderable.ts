import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { CommentModeration } from '../debates/index.js';
import { Moderables, type Hiding, type Moderable, type ModerableContent } from './moderables.js';

@Injectable()
export class CommentsModerable implements OnModuleInit, Moderable {
  readonly type = 'Comment';

  constructor(
    private readonly moderables: Moderables,
    private readonly comments: CommentModeration,
  ) {}

  onModuleInit(): void {
    this.moderables.add(this);
  }

  describe(db: Db, ids: readonly Id[]): Promise<readonly ModerableContent[]> {
    return this.comments.describe(db, ids);
  }

  hide(tx: Tx, { id, by, ground, reason }: Hiding): Promise<void> {
    return this.comments.hide(tx, id, by, ground, reason);
  }

  restore(tx: Tx, id: Id, by: Id): Promise<void> {
    return this.comments.restore(tx, id, by);
  }
}
