import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import type { Channel } from './domain/organisation.js';
import type { SolicitationRow } from './organisations.rows.js';

const select = `
  select s.id, s.collective_id as "collectiveId", s.channel, s.text, s.received_on::text as "receivedOn", s.publish_by::text as "publishBy",
         s.filed_at as "filedAt", s.state, s.published_at as "publishedAt", s.accepted_at as "acceptedAt",
         s.answered_at as "answeredAt", s.answer,
         (select concat_ws(', ', r.contact_name, r.email) from meeting_request r
          where r.solicitation_id = s.id and r.email is not null) as "askedBy",
         json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) as organisation,
         json_build_object('id', a.id, 'name', a.name, 'erased', a.erased_at is not null) as "filedBy"
  from solicitation s join organisation o on o.id = s.organisation_id join account a on a.id = s.filed_by`;

export interface NewSolicitation {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly organisationId: Id;
  readonly channel: Channel;
  readonly text: string;
  readonly receivedOn: string;
  readonly filedBy: Id;
  readonly filedAt: Date;
  readonly publishBy: string;
}

/** What was asked, with an account here or without, and is not published yet; nobody is named. */
export interface PendingSolicitations {
  readonly count: number;
  readonly late: number;
  /** ISO date; null: there is none. */
  readonly publishBy: string | null;
}

@Injectable()
export class SolicitationsRepository {
  async insert(tx: Tx, made: NewSolicitation): Promise<void> {
    await tx.sql(
      `insert into solicitation (collective_id, id, organisation_id, channel, text, received_on, filed_by, filed_at, publish_by, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'received')`,
      [
        made.collectiveId,
        made.id,
        made.organisationId,
        made.channel,
        made.text,
        made.receivedOn,
        made.filedBy,
        made.filedAt,
        made.publishBy,
      ],
    );
  }

  /** Holds the row until the transaction ends. */
  async forUpdate(tx: Tx, collectiveId: Id, id: Id): Promise<SolicitationRow | null> {
    const [row] = await tx.sql<SolicitationRow>(`${select} where s.id = $1 and s.collective_id = $2 for update of s`, [
      id,
      collectiveId,
    ]);
    return row ?? null;
  }

  async publish(tx: Tx, id: Id, at: Date): Promise<void> {
    await tx.sql(`update solicitation set state = 'published', published_at = $2 where id = $1`, [id, at]);
  }

  async accept(tx: Tx, id: Id, at: Date): Promise<void> {
    await tx.sql(`update solicitation set state = 'accepted', accepted_at = $2 where id = $1`, [id, at]);
  }

  async answer(tx: Tx, id: Id, at: Date, answer: string): Promise<void> {
    await tx.sql(`update solicitation set state = 'answered', answered_at = $2, answer = $3 where id = $1`, [
      id,
      at,
      answer,
    ]);
  }

  /** Newest first. */
  ofOrganisation(db: Db, organisationId: Id): Promise<SolicitationRow[]> {
    return db.sql<SolicitationRow>(`${select} where s.organisation_id = $1 order by s.filed_at desc, s.id limit 200`, [
      organisationId,
    ]);
  }

  received(db: Db, collectiveId: Id): Promise<SolicitationRow[]> {
    return db.sql<SolicitationRow>(
      `${select} where s.collective_id = $1 and s.state = 'received' order by s.filed_at, s.id limit 200`,
      [collectiveId],
    );
  }

  async pending(db: Db, collectiveId: Id, today: string): Promise<PendingSolicitations> {
    const [row] = await db.sql<PendingSolicitations>(
      `select count(*)::int as count, count(*) filter (where publish_by < $2)::int as late, min(publish_by)::text as "publishBy"
       from (select publish_by from solicitation where collective_id = $1 and state = 'received'
             union all select publish_by from meeting_request where collective_id = $1 and state = 'confirmed') each`,
      [collectiveId, today],
    );
    return row ?? { count: 0, late: 0, publishBy: null };
  }

  /** Collectives where something waits to be published, and what delay they set. */
  unsaid(db: Db): Promise<{ collectiveId: Id; timeZone: string; days: number }[]> {
    return db.sql(
      `select c.id as "collectiveId", c.time_zone as "timeZone", c.publish_within as days from collective c
       where exists (select from solicitation s where s.collective_id = c.id and s.state = 'received' and not s.told_late)
          or exists (select from meeting_request r where r.collective_id = c.id and r.state = 'confirmed' and not r.told_late)`,
    );
  }

  /** How many are late today and had not been said to be. */
  async sayLate(tx: Tx, collectiveId: Id, today: string): Promise<number> {
    const rows = await tx.sql(
      `with requests as (
         update meeting_request set told_late = true
         where collective_id = $1 and state = 'confirmed' and not told_late and publish_by < $2 returning 1),
       filed as (
         update solicitation set told_late = true
         where collective_id = $1 and state = 'received' and not told_late and publish_by < $2 returning 1)
       select 1 from requests union all select 1 from filed`,
      [collectiveId, today],
    );
    return rows.length;
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Solicitation' as type, s.id, s.collective_id as "collectiveId", o.name as title,
              '/organisations/' || o.slug || '#sollicitation-' || s.id as path, false as debatable
       from solicitation s join organisation o on o.id = s.organisation_id where s.id = any($1)`,
      [ids],
    );
  }
}
