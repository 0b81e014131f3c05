import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { RoomFloor, RoomView } from './domain/room.js';
import type { AttendanceRow, DoorLine, SpeechRow } from './plenaries.rows.js';

export type RoomRow = Omit<RoomView, 'ballot' | 'serverTime' | keyof RoomFloor> & { readonly ballotId: Id | null };

export interface ViewerInRoom {
  readonly checkedIn: boolean;
  readonly speechId: Id | null;
  readonly speaking: boolean;
}

/** A clock that ran stops at $2; a paused one stays as it is. */
const stopped = `case when timer ->> 'pausedAt' is null
  then timer || jsonb_build_object('pausedAt', (extract(epoch from $2::timestamptz) * 1000)::bigint) else timer end`;

/** Who is there, who speaks, who waits to. */
@Injectable()
export class FloorRepository {
  /** False when the person was in already. */
  async enter(tx: Tx, line: { collectiveId: Id; plenaryId: Id; accountId: Id }, at: Date, channel: 'code' | 'door') {
    const rows = await tx.sql(
      `insert into attendance (collective_id, plenary_id, account_id, in_at, channel) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning account_id`,
      [line.collectiveId, line.plenaryId, line.accountId, at, channel],
    );
    return rows.length === 1;
  }

  /** False when the person was not in. */
  async leave(tx: Tx, plenaryId: Id, accountId: Id, at: Date): Promise<boolean> {
    const rows = await tx.sql(
      `update attendance set out_at = greatest(in_at, $3) where plenary_id = $1 and account_id = $2 and out_at is null
       returning account_id`,
      [plenaryId, accountId, at],
    );
    return rows.length === 1;
  }

  async everybodyLeaves(tx: Tx, plenaryId: Id, at: Date): Promise<void> {
    await tx.sql('update attendance set out_at = greatest(in_at, $2) where plenary_id = $1 and out_at is null', [
      plenaryId,
      at,
    ]);
    await tx.sql(
      `update speech set state = case state when 'speaking' then 'done' else 'withdrawn' end, ended_at = $2,
              timer = ${stopped}
       where plenary_id = $1 and state in ('waiting', 'speaking')`,
      [plenaryId, at],
    );
  }

  async present(db: Db, plenaryId: Id): Promise<number> {
    const [row] = await db.sql<{ count: number }>(
      'select count(*)::int as count from attendance where plenary_id = $1 and out_at is null',
      [plenaryId],
    );
    return row?.count ?? 0;
  }

  async presentIds(db: Db, plenaryId: Id): Promise<Id[]> {
    const rows = await db.sql<{ id: Id }>(
      'select account_id as id from attendance where plenary_id = $1 and out_at is null',
      [plenaryId],
    );
    return rows.map(({ id }) => id);
  }

  async isPresent(db: Db, plenaryId: Id, accountId: Id): Promise<boolean> {
    const rows = await db.sql('select 1 from attendance where plenary_id = $1 and account_id = $2 and out_at is null', [
      plenaryId,
      accountId,
    ]);
    return rows.length === 1;
  }

  attendance(db: Db, plenaryId: Id): Promise<AttendanceRow[]> {
    return db.sql<AttendanceRow>(
      `select a.account_id as "accountId", p.name, a.in_at as "inAt", a.out_at as "outAt"
       from attendance a join account p on p.id = a.account_id
       where a.plenary_id = $1 order by p.name, a.account_id, a.in_at limit 20000`,
      [plenaryId],
    );
  }

  /** Members by name, for the list at the door; at most fifty. */
  door(db: Db, collectiveId: Id, plenaryId: Id, search: string): Promise<DoorLine[]> {
    return db.sql<DoorLine>(
      `select m.account_id as "accountId", p.name,
              exists (select 1 from attendance a
                      where a.plenary_id = $2 and a.account_id = m.account_id and a.out_at is null) as present
       from membership m join account p on p.id = m.account_id
       where m.collective_id = $1 and m.state = 'active'
         and immutable_unaccent(lower(p.name)) like '%' || immutable_unaccent(lower($3)) || '%'
       order by p.name, m.account_id limit 50`,
      [collectiveId, plenaryId, search.replace(/[\\%_]/g, (sign) => `\\${sign}`)],
    );
  }

  /** Members who may vote: those present at a plenary, of the collective since a day (YYYY-MM-DD), or all of them. */
  async voters(db: Db, collectiveId: Id, presentAt: Id | null, memberSince: string | null = null): Promise<Id[]> {
    const rows = await db.sql<{ id: Id }>(
      `select m.account_id as id from membership m
       where m.collective_id = $1 and m.state = 'active' and m.tier = 'member'
         and ($2::uuid is null or exists (select 1 from attendance a
              where a.plenary_id = $2 and a.account_id = m.account_id and a.out_at is null))
         and ($3::date is null or m.joined_at < $3::date + 1)
       order by m.account_id`,
      [collectiveId, presentAt, memberSince],
    );
    return rows.map(({ id }) => id);
  }

  async withdraw(tx: Tx, plenaryId: Id, accountId: Id, at: Date): Promise<boolean> {
    const rows = await tx.sql(
      `update speech set state = 'withdrawn', ended_at = $3
       where plenary_id = $1 and account_id = $2 and state = 'waiting' returning id`,
      [plenaryId, accountId, at],
    );
    return rows.length === 1;
  }

  /** Ends the speech under way, if any. */
  async endSpeech(tx: Tx, plenaryId: Id, at: Date): Promise<boolean> {
    const rows = await tx.sql(
      `update speech set state = 'done', ended_at = $2, timer = ${stopped} where plenary_id = $1 and state = 'speaking'
       returning id`,
      [plenaryId, at],
    );
    return rows.length === 1;
  }

  /** Who waits on an item that is left waits no more. */
  async clearQueue(tx: Tx, plenaryId: Id, at: Date): Promise<void> {
    await tx.sql(`update speech set state = 'withdrawn', ended_at = $2 where plenary_id = $1 and state = 'waiting'`, [
      plenaryId,
      at,
    ]);
  }

  speeches(db: Db, plenaryId: Id): Promise<SpeechRow[]> {
    return db.sql<SpeechRow>(
      `select s.id, s.item_id as "itemId", s.account_id as "accountId", a.name, s.kind, s.state, s.timer,
              s.started_at as "startedAt", s.ended_at as "endedAt"
       from speech s join account a on a.id = s.account_id
       where s.plenary_id = $1 and s.started_at is not null order by s.started_at, s.id limit 5000`,
      [plenaryId],
    );
  }

  /** The room without its floor, in one statement. */
  async room(db: Db, plenaryId: Id): Promise<RoomRow | null> {
    const [row] = await db.sql<RoomRow>(
      `select p.id, p.number, p.title, p.state, p.capacity, p.quorum, p.current_item_id as "itemId",
         p.current_ballot_id as "ballotId",
         (select count(*)::int from attendance a where a.plenary_id = p.id and a.out_at is null) as present,
         (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'position', i.position, 'type', i.type,
              'title', i.title, 'minutes', i.minutes, 'state', i.state, 'openedAt', i.opened_at,
              'subject', case when i.subject_id is null then null
                              else jsonb_build_object('type', i.subject_type, 'id', i.subject_id) end)
            order by i.position), '[]') from agenda_item i where i.plenary_id = p.id) as agenda
       from plenary p where p.id = $1`,
      [plenaryId],
    );
    return row ?? null;
  }

  async viewer(db: Db, plenaryId: Id, accountId: Id): Promise<ViewerInRoom> {
    const [row] = await db.sql<ViewerInRoom>(
      `select exists (select 1 from attendance a
                      where a.plenary_id = $1 and a.account_id = $2 and a.out_at is null) as "checkedIn",
              s.id as "speechId", coalesce(s.state = 'speaking', false) as speaking
       from (select 1) one
       left join speech s on s.plenary_id = $1 and s.account_id = $2 and s.state in ('waiting', 'speaking')`,
      [plenaryId, accountId],
    );
    return row ?? { checkedIn: false, speechId: null, speaking: false };
  }

  /** Everything kept about somebody: where they were, when they asked to speak and spoke. */
  async heldOn(db: Db, accountId: Id): Promise<{ attended: unknown[]; speeches: unknown[] }> {
    const attended = await db.sql(
      `select p.number, p.title, a.in_at as "inAt", a.out_at as "outAt"
       from attendance a join plenary p on p.id = a.plenary_id where a.account_id = $1 order by a.in_at, a.plenary_id`,
      [accountId],
    );
    const speeches = await db.sql(
      `select p.number, i.title as item, s.kind, s.state, s.asked_at as "askedAt", s.started_at as "startedAt",
              s.ended_at as "endedAt"
       from speech s join plenary p on p.id = s.plenary_id join agenda_item i on i.id = s.item_id
       where s.account_id = $1 order by s.asked_at, s.id`,
      [accountId],
    );
    return { attended, speeches };
  }

  async leaveEverywhere(tx: Tx, accountId: Id, at: Date): Promise<void> {
    await tx.sql('update attendance set out_at = greatest(in_at, $2) where account_id = $1 and out_at is null', [
      accountId,
      at,
    ]);
    await tx.sql(
      `update speech set state = case state when 'speaking' then 'done' else 'withdrawn' end, ended_at = $2,
              timer = ${stopped}
       where account_id = $1 and state in ('waiting', 'speaking')`,
      [accountId, at],
    );
  }
}
