import { Injectable, type OnModuleInit } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import { denied, type Decision } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Database, type Db } from '../../platform/database/database.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import type { Actor, SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, mayTakePart } from '../collectives/index.js';
import { DraftsService, type DraftOwner } from '../texts/index.js';
import { mayEditCharter } from './charter.policy.js';
import { CharterRepository } from './charter.repository.js';
import { CharterService } from './charter.service.js';

/** Articles of the next charter, written together: the coordination writes, whoever takes part follows. */
@Injectable()
export class ArticleDrafts implements OnModuleInit, DraftOwner {
  constructor(
    private readonly drafts: DraftsService,
    private readonly charters: CharterRepository,
    private readonly service: CharterService,
    private readonly collectives: CollectivesService,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.drafts.addOwner('CharterArticle', this);
  }

  async mayWrite(actor: Actor, id: Id, db: Db): Promise<Decision> {
    const version = await this.charters.newestWith(db, id);
    if (!version) return denied(notFound());
    return mayEditCharter(await this.collectives.standing(actor, version.collectiveId, db), version);
  }

  async mayWatch(actor: Actor, id: Id, db: Db): Promise<Decision> {
    const version = await this.charters.newestWith(db, id);
    if (!version) return denied(notFound());
    return mayTakePart(await this.collectives.standing(actor, version.collectiveId, db));
  }

  async publish(actor: SignedInActor, id: Id, reason: string): Promise<void> {
    const version = await this.charters.newestWith(this.database, id);
    if (version) await this.service.publishArticle(actor, version, id, reason);
  }

  topic({ collectiveId }: SubjectCard): string {
    return `charter:${collectiveId}`;
  }
}
