import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import type { MandateChangeRow, MandateRow, NewMandateChange } from './organisations.rows.js';

/** A mandate given, of any collective. */
export interface TermedMandate {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly title: string;
  /** ISO date. */
  readonly termOn: string;
  readonly timeZone: string;
  readonly holderIds: readonly Id[];
}

const select = `
  select m.id, m.collective_id as "collectiveId", m.title, m.text_version_id as "textVersionId", tv.document, m.may_offer as "mayOffer",
         m.may_not_offer as "mayNotOffer", m.report_by::text as "reportBy", m.term_on::text as "termOn", m.state,
         m.proposed_at as "proposedAt", m.decision_id as "decisionId", m.given_on::text as "givenOn",
         m.ended_on::text as "endedOn", m.ended_decision_id as "endedDecisionId",
         -- From a ballot prepared on it until it is proclaimed, or dropped.
         m.state = 'proposed' and exists (
           select 1 from ballot b where b.subject_id = m.id and b.state <> 'proclaimed') as "beingVoted",
         json_build_object('id', a.id, 'name', a.name, 'erased', a.erased_at is not null) as "proposedBy",
         (select coalesce(json_agg(json_build_object('id', h.id, 'name', h.name, 'erased', h.erased_at is not null)
                                   order by h.name, h.id), '[]')
          from mandate_holder mh join account h on h.id = mh.account_id where mh.mandate_id = m.id) as holders,
         (select count(*)::int from encounter e where e.mandate_id = m.id and e.state in ('held', 'reported')) as held,
         (select count(*)::int from encounter e where e.mandate_id = m.id and e.state = 'held') as owing,
         (select coalesce(json_agg(json_build_object(
             'id', c.id, 'kind', c.kind, 'oldTermOn', c.old_term_on, 'newTermOn', c.new_term_on, 'reason', c.reason,
             'state', c.state, 'decisionId', c.decision_id, 'settledOn', c.settled_on,
             'beingVoted', c.state = 'proposed' and exists (
               select 1 from ballot b where b.subject_id = c.id and b.state <> 'proclaimed')) order by c.proposed_at, c.id), '[]')
          from mandate_change c where c.mandate_id = m.id) as changes
  from mandate m join account a on a.id = m.proposed_by join text_version tv on tv.id = m.text_version_id`;

export interface NewMandate {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly title: string;
  readonly textVersionId: Id;
  readonly mayOffer: readonly string[];
  readonly mayNotOffer: readonly string[];
  readonly reportBy: string | null;
  readonly termOn: string;
  readonly proposedBy: Id;
  readonly proposedAt: Date;
}

@Injectable()
export class MandatesRepository {
  async insert(tx: Tx, made: NewMandate, holders: readonly Id[]): Promise<void> {
    await tx.sql(
      `insert into mandate (collective_id, id, title, text_version_id, may_offer, may_not_offer, report_by, term_on, state,
                            proposed_by, proposed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'proposed', $9, $10)`,
      [
        made.collectiveId,
        made.id,
        made.title,
        made.textVersionId,
        made.mayOffer,
        made.mayNotOffer,
        made.reportBy,
        made.termOn,
        made.proposedBy,
        made.proposedAt,
      ],
    );
    await tx.sql(
      `insert into mandate_holder (collective_id, mandate_id, account_id) select $1, $2, unnest($3::uuid[])`,
      [made.collectiveId, made.id, holders],
    );
  }

  async byId(db: Db, collectiveId: Id, id: Id): Promise<MandateRow | null> {
    const [row] = await db.sql<MandateRow>(`${select} where m.id = $1 and m.collective_id = $2`, [id, collectiveId]);
    return row ?? null;
  }

  /** In any collective: for texts and drafts, which name an id alone. */
  async anywhere(db: Db, id: Id): Promise<MandateRow | null> {
    const [row] = await db.sql<MandateRow>(`${select} where m.id = $1`, [id]);
    return row ?? null;
  }

  /** The same, held until the transaction ends. */
  async hold(tx: Tx, id: Id): Promise<MandateRow | null> {
    const [row] = await tx.sql<MandateRow>(`${select} where m.id = $1 for update of m`, [id]);
    return row ?? null;
  }

  async setText(tx: Tx, id: Id, versionId: Id): Promise<void> {
    await tx.sql('update mandate set text_version_id = $2 where id = $1', [id, versionId]);
  }

  /** Holds the row until the transaction ends. */
  async forUpdate(tx: Tx, collectiveId: Id, id: Id): Promise<MandateRow | null> {
    const [row] = await tx.sql<MandateRow>(`${select} where m.id = $1 and m.collective_id = $2 for update of m`, [
      id,
      collectiveId,
    ]);
    return row ?? null;
  }

  async give(tx: Tx, id: Id, decisionId: Id, day: string): Promise<void> {
    await tx.sql(`update mandate set state = 'given', decision_id = $2, given_on = $3 where id = $1`, [
      id,
      decisionId,
      day,
    ]);
  }

  async setRole(tx: Tx, mandateId: Id, accountId: Id, roleId: Id): Promise<void> {
    await tx.sql('update mandate_holder set role_id = $3 where mandate_id = $1 and account_id = $2', [
      mandateId,
      accountId,
      roleId,
    ]);
  }

  async end(tx: Tx, id: Id, state: 'refused' | 'revoked' | 'lapsed', decisionId: Id, day: string): Promise<void> {
    await tx.sql('update mandate set state = $2, ended_decision_id = $3, ended_on = $4 where id = $1', [
      id,
      state,
      decisionId,
      day,
    ]);
  }

  async extend(tx: Tx, id: Id, termOn: string): Promise<void> {
    await tx.sql('update mandate set term_on = $2 where id = $1', [id, termOn]);
  }

  /** False when something already waits for a plenary on this mandate. */
  async insertChange(tx: Tx, made: NewMandateChange): Promise<boolean> {
    const rows = await tx.sql(
      `insert into mandate_change (collective_id, id, mandate_id, kind, old_term_on, new_term_on, reason, state,
                                   proposed_by, proposed_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'proposed', $8, $9)
       on conflict (mandate_id) where state = 'proposed' do nothing returning 1`,
      [
        made.collectiveId,
        made.id,
        made.mandateId,
        made.kind,
        made.oldTermOn,
        made.newTermOn,
        made.reason,
        made.proposedBy,
        made.proposedAt,
      ],
    );
    return rows.length === 1;
  }

  async settleChange(
    tx: Tx,
    id: Id,
    as: { state: 'adopted' | 'rejected' | 'withdrawn'; decisionId: Id | null; on: string },
  ): Promise<void> {
    await tx.sql('update mandate_change set state = $2, decision_id = $3, settled_on = $4 where id = $1', [
      id,
      as.state,
      as.decisionId,
      as.on,
    ]);
  }

  /** The mandate that a change is about. */
  async ofChange(db: Db, collectiveId: Id, changeId: Id): Promise<Id | null> {
    const [row] = await db.sql<{ mandateId: Id }>(
      'select mandate_id as "mandateId" from mandate_change where id = $1 and collective_id = $2',
      [changeId, collectiveId],
    );
    return row?.mandateId ?? null;
  }

  /** True for the one caller who finds it given, its term at most `days` away and not told yet. */
  async warn(tx: Tx, id: Id, { day, days }: { day: string; days: number }): Promise<boolean> {
    const rows = await tx.sql(
      `update mandate set warned_term_on = term_on
       where id = $1 and state = 'given' and term_on >= $2 and term_on - $2::date <= $3
         and warned_term_on is distinct from term_on returning 1`,
      [id, day, days],
    );
    return rows.length === 1;
  }

  /** What somebody asked of plenaries, oldest first. */
  changesBy(db: Db, accountId: Id): Promise<{ mandate: string; kind: MandateChangeRow['kind']; reason: string }[]> {
    return db.sql(
      `select m.title as mandate, c.kind, c.reason, c.proposed_at as "proposedAt"
       from mandate_change c join mandate m on m.id = c.mandate_id where c.proposed_by = $1 order by c.proposed_at`,
      [accountId],
    );
  }

  changeCards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'MandateChange' as type, c.id, c.collective_id as "collectiveId", m.title,
              '/organisations#mandat-' || m.id as path, false as debatable
       from mandate_change c join mandate m on m.id = c.mandate_id where c.id = any($1)`,
      [ids],
    );
  }

  /** True for the one caller who finds it given and past its term. */
  /** Given and not ended, with their term; soonest first. */
  termed(db: Db): Promise<TermedMandate[]> {
    return db.sql<TermedMandate>(
      `select m.collective_id as "collectiveId", m.id, m.title, m.term_on::text as "termOn", c.time_zone as "timeZone",
              (select coalesce(json_agg(h.account_id order by h.account_id), '[]') from mandate_holder h
               join account a on a.id = h.account_id and a.erased_at is null where h.mandate_id = m.id) as "holderIds"
       from mandate m join collective c on c.id = m.collective_id
       where m.state = 'given' order by m.term_on, m.id limit 1000`,
    );
  }

  async lapse(tx: Tx, id: Id, day: string): Promise<boolean> {
    const rows = await tx.sql(
      `update mandate set state = 'lapsed', ended_on = $2 where id = $1 and state = 'given' and term_on < $2 returning 1`,
      [id, day],
    );
    return rows.length === 1;
  }

  /** Newest first. */
  all(db: Db, collectiveId: Id): Promise<MandateRow[]> {
    return db.sql<MandateRow>(`${select} where m.collective_id = $1 order by m.proposed_at desc, m.id limit 100`, [
      collectiveId,
    ]);
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Mandate' as type, id, collective_id as "collectiveId", title,
              '/organisations#mandat-' || id as path, false as debatable
       from mandate where id = any($1)`,
      [ids],
    );
  }
}
