import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { Language } from '../../kernel/refusal.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { EventPayload } from '../../platform/events/event.js';
import type { Reason } from './domain/relevance.js';
import { partOf } from './domain/thread.js';
import { usualRhythm, type Rhythm } from './domain/rhythm.js';

export interface NewNotification {
  readonly collectiveId: Id;
  readonly accountId: Id;
  readonly seq: number;
  readonly reason: Reason;
}

export interface NotificationRow {
  readonly seq: number;
  readonly reason: Reason;
  readonly readAt: Date | null;
  readonly at: Date;
  readonly type: string;
  readonly actorId: Id | null;
  readonly subject: SubjectRef;
  readonly about: readonly SubjectRef[];
  readonly payload: EventPayload;
}

/** The newest of what was told about one thing, with what came before it. */
export interface ThreadRow extends NotificationRow {
  readonly earlierCount: number;
  /** Of those before it, the newest ones. */
  readonly earlier: readonly number[];
}

/** Somebody to write to about one collective. */
export interface Addressee {
  readonly collectiveId: Id;
  readonly accountId: Id;
}

export interface Envelope extends Addressee {
  readonly email: string;
  readonly language: Language;
  readonly slug: string;
  readonly collective: string;
  readonly rhythm: Rhythm;
}

/** Earlier news given with the newest of a thread. */
const earlierShown = 30;

const columns = `n.seq::float8 as seq, n.reason, n.read_at as "readAt", e.at, e.type, e.actor_id as "actorId",
  json_build_object('type', e.subject_type, 'id', e.subject_id) as subject, e.about, e.payload`;

@Injectable()
export class NotificationsRepository {
  /** Keeps those whose reader belongs to the collective; telling twice is telling once. Returns who is newly told. */
  tell(tx: Tx, rows: readonly NewNotification[]): Promise<Addressee[]> {
    return tx.sql<Addressee>(
      `insert into notification (collective_id, account_id, seq, reason)
       select r."collectiveId", r."accountId", r.seq, r.reason
       from jsonb_to_recordset($1::jsonb) as r("collectiveId" uuid, "accountId" uuid, seq bigint, reason text)
       join membership m on m.collective_id = r."collectiveId" and m.account_id = r."accountId" and m.state = 'active'
       on conflict do nothing returning collective_id as "collectiveId", account_id as "accountId"`,
      [JSON.stringify(rows)],
    );
  }

  /** Tells every active member but the actor. */
  tellEverybody(tx: Tx, collectiveId: Id, seq: number, actorId: Id | null): Promise<Addressee[]> {
    return tx.sql<Addressee>(
      `insert into notification (collective_id, account_id, seq, reason)
       select collective_id, account_id, $2, 'everyone' from membership
       where collective_id = $1 and state = 'active' and account_id is distinct from $3
       on conflict do nothing returning collective_id as "collectiveId", account_id as "accountId"`,
      [collectiveId, seq, actorId],
    );
  }

  /** One line a thing, by its newest news. */
  threads(db: Db, who: Addressee, before: number | null, limit: number): Promise<ThreadRow[]> {
    return db.sql<ThreadRow>(
      `with threads as (
         select array_agg(n.seq order by n.seq desc) as seqs
         from notification n join event_log e on e.seq = n.seq
         left join lateral (
           select about.ref ->> 'id' as id from jsonb_array_elements(e.about) as about (ref)
           where about.ref ->> 'type' = $5::jsonb ->> e.subject_type limit 1) whole on true
         where n.account_id = $1 and n.collective_id = $2
         group by coalesce(whole.id, e.subject_id::text)
         having max(n.seq) < $3 order by max(n.seq) desc limit $4)
       select ${columns}, cardinality(t.seqs) - 1 as "earlierCount", t.seqs[2:${earlierShown + 1}]::float8[] as earlier
       from threads t join notification n on n.seq = t.seqs[1] and n.account_id = $1 and n.collective_id = $2
       join event_log e on e.seq = n.seq order by n.seq desc`,
      [who.accountId, who.collectiveId, before ?? Number.MAX_SAFE_INTEGER, limit, JSON.stringify(partOf)],
    );
  }

  bySeqs(db: Db, who: Addressee, seqs: readonly number[]): Promise<NotificationRow[]> {
    return db.sql<NotificationRow>(
      `select ${columns} from notification n join event_log e on e.seq = n.seq
       where n.account_id = $1 and n.collective_id = $2 and n.seq = any($3::bigint[]) order by n.seq desc`,
      [who.accountId, who.collectiveId, seqs],
    );
  }

  async unread(db: Db, who: Addressee): Promise<number> {
    const [row] = await db.sql<{ count: number }>(
      `select count(*)::int as count from notification where account_id = $1 and collective_id = $2 and read_at is null`,
      [who.accountId, who.collectiveId],
    );
    return row?.count ?? 0;
  }

  async markRead(tx: Tx, who: Addressee, upTo: number, now: Date): Promise<number> {
    const rows = await tx.sql(
      `update notification set read_at = $4
       where account_id = $1 and collective_id = $2 and seq <= $3 and read_at is null returning 1`,
      [who.accountId, who.collectiveId, upTo, now],
    );
    return rows.length;
  }

  /** Of these people, who wants a letter at once. */
  wantAtOnce(db: Db, told: readonly Addressee[]): Promise<Addressee[]> {
    return db.sql<Addressee>(
      `select p.collective_id as "collectiveId", p.account_id as "accountId" from mail_preference p
       where p.rhythm = 'immediately' and (p.collective_id, p.account_id) in (
         select "collectiveId", "accountId"
         from jsonb_to_recordset($1::jsonb) as r("collectiveId" uuid, "accountId" uuid))`,
      [JSON.stringify(told)],
    );
  }

  /** Who is to be written to at a rhythm: something unread, not written of yet, since a moment. */
  due(db: Db, rhythm: Rhythm, since: Date): Promise<Addressee[]> {
    return db.sql<Addressee>(
      `select n.collective_id as "collectiveId", n.account_id as "accountId"
       from notification n join event_log e on e.seq = n.seq
       left join mail_preference p on p.collective_id = n.collective_id and p.account_id = n.account_id
       where n.mailed_at is null and n.read_at is null and e.at > $2 and coalesce(p.rhythm, $3) = $1
       group by 1, 2`,
      [rhythm, since, usualRhythm],
    );
  }

  /** Where and how to write to a member; null when they left, or never confirmed their address. */
  async envelope(db: Db, { collectiveId, accountId }: Addressee): Promise<Envelope | null> {
    const [row] = await db.sql<Envelope>(
      `select m.collective_id as "collectiveId", m.account_id as "accountId", a.email::text as email, a.language,
              c.slug, c.name as collective, coalesce(p.rhythm, $3) as rhythm
       from membership m join account a on a.id = m.account_id join collective c on c.id = m.collective_id
       left join mail_preference p on p.collective_id = m.collective_id and p.account_id = m.account_id
       where m.collective_id = $1 and m.account_id = $2 and m.state = 'active'
         and a.email is not null and a.email_confirmed_at is not null`,
      [collectiveId, accountId, usualRhythm],
    );
    return row ?? null;
  }

  /** Takes what one letter will tell, newest first: each notification is written of once. */
  take(tx: Tx, { collectiveId, accountId }: Addressee, since: Date, now: Date): Promise<NotificationRow[]> {
    return tx.sql<NotificationRow>(
      `with n as (
         update notification set mailed_at = $4
         where collective_id = $1 and account_id = $2 and mailed_at is null and read_at is null
           and seq in (select seq from event_log where collective_id = $1 and at > $3 and seq is not null)
         returning seq, reason, read_at)
       select ${columns} from n join event_log e on e.seq = n.seq order by n.seq desc`,
      [collectiveId, accountId, since, now],
    );
  }

  async rhythm(db: Db, { collectiveId, accountId }: Addressee): Promise<Rhythm> {
    const [row] = await db.sql<{ rhythm: Rhythm }>(
      'select rhythm from mail_preference where collective_id = $1 and account_id = $2',
      [collectiveId, accountId],
    );
    return row?.rhythm ?? usualRhythm;
  }

  /** Sets the rhythm, or keeps the one chosen when none is given; returns the token of the unsubscribe link. */
  async prefer(tx: Tx, { collectiveId, accountId }: Addressee, rhythm: Rhythm | null, fresh: string): Promise<string> {
    const [row] = await tx.sql<{ token: string }>(
      `insert into mail_preference (collective_id, account_id, rhythm, token) values ($1, $2, coalesce($3, $5), $4)
       on conflict (collective_id, account_id) do update set rhythm = coalesce($3, mail_preference.rhythm)
       returning token`,
      [collectiveId, accountId, rhythm, fresh, usualRhythm],
    );
    return row?.token ?? fresh;
  }

  /** The collective's name and the reader's language behind an unsubscribe link; null when it leads nowhere. */
  async behind(db: Db, token: string): Promise<{ collective: string; language: Language; rhythm: Rhythm } | null> {
    const [row] = await db.sql<{ collective: string; language: Language; rhythm: Rhythm }>(
      `select c.name as collective, a.language, p.rhythm from mail_preference p
       join collective c on c.id = p.collective_id join account a on a.id = p.account_id where p.token = $1`,
      [token],
    );
    return row ?? null;
  }

  async stop(tx: Tx, token: string): Promise<void> {
    await tx.sql(`update mail_preference set rhythm = 'never' where token = $1`, [token]);
  }

  /** Rhythms of mail, and the news somebody was told: what happened, when, and why they were told. */
  async held(db: Db, accountId: Id): Promise<unknown> {
    const rhythms = await db.sql(
      `select c.name as collective, p.rhythm from mail_preference p join collective c on c.id = p.collective_id
       where p.account_id = $1`,
      [accountId],
    );
    const news = await db.sql(
      `select c.name as collective, e.type as event, e.at, n.reason, n.read_at as "readAt"
       from notification n join event_log e on e.seq = n.seq join collective c on c.id = n.collective_id
       where n.account_id = $1 order by n.seq desc`,
      [accountId],
    );
    return { rhythms, news };
  }

  async forgetAccount(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql('delete from notification where account_id = $1', [accountId]);
    await tx.sql('delete from mail_preference where account_id = $1', [accountId]);
  }

  async forgetBefore(tx: Tx, moment: Date): Promise<void> {
    await tx.sql('delete from notification n using event_log e where e.seq = n.seq and e.at < $1', [moment]);
  }
}
