import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';

export type MandateChangeKind = 'extension' | 'revocation';
export type MandateChangeState = 'proposed' | 'adopted' | 'rejected' | 'withdrawn';

/** What is proposed of a mandate that stands, and what a plenary made of it. */
export interface MandateChangeRow {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly mandateId: Id;
  readonly mandateTitle: string;
  readonly kind: MandateChangeKind;
  /** ISO dates. */
  readonly termBefore: string;
  readonly newTerm: string | null;
  readonly reason: string;
  readonly proposedBy: { readonly id: Id; readonly name: string; readonly erased: boolean };
  readonly proposedAt: Date;
  readonly state: MandateChangeState;
  readonly decisionId: Id | null;
  readonly endedAt: Date | null;
  readonly beingVoted: boolean;
}

export interface NewMandateChange {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly mandateId: Id;
  readonly kind: MandateChangeKind;
  readonly termBefore: string;
  readonly newTerm: string | null;
  readonly reason: string;
  readonly proposedBy: Id;
  readonly proposedAt: Date;
}

const select = `
  select c.collective_id as "collectiveId", c.id, c.mandate_id as "mandateId", m.title as "mandateTitle", c.kind,
         c.term_before::text as "termBefore", c.new_term::text as "newTerm", c.reason,
         json_build_object('id', a.id, 'name', a.name, 'erased', a.erased_at is not null) as "proposedBy",
         c.proposed_at as "proposedAt", c.state, c.decision_id as "decisionId", c.ended_at as "endedAt",
         c.state = 'proposed' and exists (
           select 1 from ballot b where b.subject_id = c.id and b.state <> 'proclaimed') as "beingVoted"
  from mandate_change c join mandate m on m.id = c.mandate_id join account a on a.id = c.proposed_by`;

@Injectable()
export class MandateChangesRepository {
  async insert(tx: Tx, made: NewMandateChange): Promise<void> {
    await tx.sql(
      `insert into mandate_change (collective_id, id, mandate_id, kind, term_before, new_term, reason, proposed_by, proposed_at, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'proposed')`,
      [
        made.collectiveId,
        made.id,
        made.mandateId,
        made.kind,
        made.termBefore,
        made.newTerm,
        made.reason,
        made.proposedBy,
        made.proposedAt,
      ],
    );
  }

  async byId(db: Db, collectiveId: Id, id: Id): Promise<MandateChangeRow | null> {
    const [row] = await db.sql<MandateChangeRow>(`${select} where c.collective_id = $1 and c.id = $2`, [
      collectiveId,
      id,
    ]);
    return row ?? null;
  }

  /** The same, held until the transaction ends. */
  async hold(tx: Tx, collectiveId: Id, id: Id): Promise<MandateChangeRow | null> {
    const [row] = await tx.sql<MandateChangeRow>(`${select} where c.collective_id = $1 and c.id = $2 for update of c`, [
      collectiveId,
      id,
    ]);
    return row ?? null;
  }

  async isProposed(db: Db, mandateId: Id): Promise<boolean> {
    const rows = await db.sql(`select from mandate_change where mandate_id = $1 and state = 'proposed'`, [mandateId]);
    return rows.length > 0;
  }

  async end(
    tx: Tx,
    id: Id,
    { state, decisionId, at }: { state: MandateChangeState; decisionId: Id | null; at: Date },
  ): Promise<void> {
    await tx.sql('update mandate_change set state = $2, decision_id = $3, ended_at = $4 where id = $1', [
      id,
      state,
      decisionId,
      at,
    ]);
  }

  /** Oldest first. */
  all(db: Db, collectiveId: Id): Promise<MandateChangeRow[]> {
    return db.sql<MandateChangeRow>(`${select} where c.collective_id = $1 order by c.proposed_at, c.id limit 200`, [
      collectiveId,
    ]);
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'MandateChange' as type, c.id, c.collective_id as "collectiveId", m.title,
              '/organisations#mandat-' || m.id as path, false as debatable
       from mandate_change c join mandate m on m.id = c.mandate_id where c.id = any($1)`,
      [ids],
    );
  }
}
