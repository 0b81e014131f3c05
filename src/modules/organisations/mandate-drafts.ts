import { Injectable, type OnModuleInit } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import { allowed, denied, ensure, type Decision } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { Db } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import type { Actor, SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, mayTakePart, type Standing } from '../collectives/index.js';
import { DraftsService, TextsService, type DraftOwner } from '../texts/index.js';
import { MandatesRepository } from './mandates.repository.js';
import { mandateRewritten } from './organisations.events.js';
import { mayRewriteMandate } from './organisations.policy.js';
import type { MandateRow } from './organisations.rows.js';

/** The words of a proposed mandate: the coordination writes them together until a plenary has it before it. */
@Injectable()
export class MandateDrafts implements OnModuleInit, DraftOwner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: TextsService,
    private readonly drafts: DraftsService,
    private readonly mandates: MandatesRepository,
    private readonly collectives: CollectivesService,
  ) {}

  onModuleInit(): void {
    this.texts.addReader('Mandate', () => Promise.resolve(allowed));
    this.drafts.addOwner('Mandate', this);
  }

  mayWrite(actor: Actor, id: Id, db: Db): Promise<Decision> {
    return this.ask(actor, id, db, mayRewriteMandate);
  }

  mayWatch(actor: Actor, id: Id, db: Db): Promise<Decision> {
    return this.ask(actor, id, db, mayTakePart);
  }

  /** What was written together becomes the mandate's text; nothing where nothing is new. */
  publish(actor: SignedInActor, id: Id, reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const mandate = await this.mandates.hold(tx, id);
      if (!mandate) throw new Refused(notFound());
      const { collectiveId, title } = mandate;
      ensure(mayRewriteMandate(await this.collectives.standing(actor, collectiveId, tx), mandate));
      const by = { collectiveId, accountId: actor.accountId, reason };
      const version = await this.drafts.nextVersion(tx, by, { type: 'Mandate', id });
      if (!version || version.id === mandate.textVersionId) return;
      await this.mandates.setText(tx, id, version.id);
      const about = [{ type: 'Collective' as const, id: collectiveId }];
      tx.record(mandateRewritten({ collectiveId, actorId: actor.accountId, subjectId: id, about, payload: { title } }));
    });
  }

  topic({ collectiveId }: SubjectCard): string {
    return `collective:${collectiveId}`;
  }

  private async ask(
    actor: Actor,
    id: Id,
    db: Db,
    may: (standing: Standing, mandate: MandateRow) => Decision,
  ): Promise<Decision> {
    const mandate = await this.mandates.anywhere(db, id);
    if (!mandate) return denied(notFound());
    return may(await this.collectives.standing(actor, mandate.collectiveId, db), mandate);
  }
}
