import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, mayCoordinate } from '../collectives/index.js';
import { ruleTemplateChanged } from './ballots.events.js';
import { templateNameTaken } from './domain/casting.refusals.js';
import type { DecisionRule } from './domain/rule.js';
import { storedRule } from './domain/stored.js';

export interface RuleTemplateRow {
  readonly id: Id;
  readonly name: string;
  readonly rule: DecisionRule;
}

/** Rules a collective keeps for its votes, beside those that come ready-made. Kept by the coordination. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(collectiveId: Id): Promise<RuleTemplateRow[]> {
    const rows = await this.database.sql<{ id: Id; name: string; rule: unknown }>(
      `select id, name, rule from rule_template where collective_id = $1 and archived_at is null
       order by lower(name), id limit 200`,
      [collectiveId],
    );
    return rows.map((row) => ({ ...row, rule: storedRule(row.rule) }));
  }

  async keep(actor: SignedInActor, collectiveId: Id, name: string, rule: DecisionRule): Promise<Id> {
    return this.coordinating(actor, collectiveId, async (tx) => {
      const id = newId();
      const rows = await tx.sql(
        `insert into rule_template (collective_id, id, name, rule, created_by, created_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (collective_id, lower(name)) where archived_at is null do nothing returning id`,
        [collectiveId, id, name, JSON.stringify(rule), actor.accountId, this.clock.now()],
      );
      if (rows.length === 0) throw new Refused(templateNameTaken());
      this.tell(tx, actor, collectiveId, name);
      return id;
    });
  }

  async archive(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    await this.coordinating(actor, collectiveId, async (tx) => {
      const [row] = await tx.sql<{ name: string }>(
        `update rule_template set archived_at = $3 where collective_id = $1 and id = $2 and archived_at is null
         returning name`,
        [collectiveId, id, this.clock.now()],
      );
      if (!row) throw new Refused(notFound());
      this.tell(tx, actor, collectiveId, row.name);
    });
  }

  private coordinating<T>(actor: SignedInActor, collectiveId: Id, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.collectives.standing(actor, collectiveId, tx)));
      return work(tx);
    });
  }

  private tell(tx: Tx, actor: SignedInActor, collectiveId: Id, name: string): void {
    tx.record(
      ruleTemplateChanged({ collectiveId, actorId: actor.accountId, subjectId: collectiveId, payload: { name } }),
    );
  }
}
