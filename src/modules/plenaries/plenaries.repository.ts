import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { PageRequest } from '../../kernel/page.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { CalendarEntry } from '../../kernel/calendar-entry.js';
import type { CalendarWindow } from '../../platform/calendar/calendar-sources.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import type { HeldAt } from '../ballots/index.js';
import type { PlenaryState } from './domain/plenary.js';
import type { AgendaItem, Plenary, PlenaryCard, PlenaryInput } from './plenaries.rows.js';

const columns = `p.collective_id as "collectiveId", p.id, p.number, p.title, p.presentation, p.starts_at as "startsAt",
  p.ends_at as "endsAt", p.place, p.link, p.capacity, p.quorum, p.state, p.current_item_id as "currentItemId",
  p.current_ballot_id as "currentBallotId", p.opened_at as "openedAt", p.closed_at as "closedAt", p.version`;

const itemColumns = `i.collective_id as "collectiveId", i.id, i.plenary_id as "plenaryId", i.position, i.type, i.title,
  i.presentation, i.minutes, i.speaker_ids as "speakerIds", i.guest, i.documents,
  case when i.subject_id is null then null else jsonb_build_object('type', i.subject_type, 'id', i.subject_id) end as subject,
  i.state, i.owed, i.opened_at as "openedAt", i.ended_at as "endedAt"`;

/** Plenaries and their agendas. */
@Injectable()
export class PlenariesRepository {
  /** One at a time in a collective: numbers follow one another. */
  async nextNumber(tx: Tx, collectiveId: Id): Promise<number> {
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended('plenary ' || $1, 0))`, [collectiveId]);
    const [row] = await tx.sql<{ next: number }>(
      'select coalesce(max(number), 0) + 1 as next from plenary where collective_id = $1',
      [collectiveId],
    );
    return row?.next ?? 1;
  }

  async insert(tx: Tx, plenary: Plenary, secret: Buffer, by: Id, at: Date): Promise<void> {
    await tx.sql(
      `insert into plenary (collective_id, id, number, title, presentation, starts_at, ends_at, place, link, capacity,
                            quorum, state, check_in_secret, convened_by, convened_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'announced', $12, $13, $14)`,
      [plenary.collectiveId, plenary.id, plenary.number, ...wordsOf(plenary), secret, by, at],
    );
  }

  /** False when somebody else edited it since `version`. */
  async edit(tx: Tx, id: Id, version: number, input: PlenaryInput): Promise<boolean> {
    const rows = await tx.sql(
      `update plenary set title = $3, presentation = $4, starts_at = $5, ends_at = $6, place = $7, link = $8,
              capacity = $9, quorum = $10, version = version + 1
       where id = $1 and version = $2 returning id`,
      [id, version, ...wordsOf(input)],
    );
    return rows.length === 1;
  }

  async byId(db: Db, id: Id): Promise<Plenary | null> {
    const [row] = await db.sql<Plenary>(`select ${columns} from plenary p where p.id = $1`, [id]);
    return row ?? null;
  }

  /** One change at a time of what happens in a plenary. */
  async lock(tx: Tx, id: Id): Promise<Plenary | null> {
    const [row] = await tx.sql<Plenary>(`select ${columns} from plenary p where p.id = $1 for update`, [id]);
    return row ?? null;
  }

  async byNumber(db: Db, slug: string, number: number): Promise<Plenary | null> {
    const [row] = await db.sql<Plenary>(
      `select ${columns} from plenary p join collective c on c.id = p.collective_id where c.slug = $1 and p.number = $2`,
      [slug, number],
    );
    return row ?? null;
  }

  async secret(db: Db, id: Id): Promise<Buffer | null> {
    const [row] = await db.sql<{ secret: Buffer }>('select check_in_secret as secret from plenary where id = $1', [id]);
    return row?.secret ?? null;
  }

  async setState(tx: Tx, id: Id, state: PlenaryState, at: Date): Promise<void> {
    await tx.sql(
      `update plenary set state = $2,
              opened_at = case when $2 = 'open' then coalesce(opened_at, $3) else opened_at end,
              closed_at = case when $2 = 'closed' then $3 else closed_at end
       where id = $1`,
      [id, state, at],
    );
  }

  async setCurrent(tx: Tx, id: Id, current: { itemId: Id | null; ballotId: Id | null }): Promise<void> {
    await tx.sql('update plenary set current_item_id = $2, current_ballot_id = $3 where id = $1', [
      id,
      current.itemId,
      current.ballotId,
    ]);
  }

  /** The newest first, each with how much it holds. */
  page(db: Db, collectiveId: Id, { first, after }: PageRequest): Promise<PlenaryCard[]> {
    return db.sql<PlenaryCard>(
      `select p.id, p.collective_id as "collectiveId", p.number, p.title, p.starts_at as "startsAt", p.ends_at as "endsAt",
              p.place, p.link, p.state,
              (select count(*)::int from agenda_item i where i.plenary_id = p.id) as "itemCount",
              (select count(*)::int from decision d where d.plenary_id = p.id) as "decisionCount",
              (select count(distinct a.account_id)::int from attendance a where a.plenary_id = p.id) as "attendanceCount"
       from plenary p where p.collective_id = $1 and ($2::int is null or p.number < $2)
       order by p.number desc limit $3`,
      [collectiveId, after?.[0] ?? null, first + 1],
    );
  }

  /** Those held between two moments. */
  dated(db: Db, collectiveId: Id, { from, until }: CalendarWindow): Promise<CalendarEntry[]> {
    return db.sql<CalendarEntry>(
      `select 'plenary' as kind, id, title, case place when '' then link else place end as place,
              '/plenieres/' || number as path, null as action, null as "startsOn", null as "endsOn",
              starts_at as "startsAt", ends_at as "endsAt", false as cancelled
       from plenary where collective_id = $1 and starts_at < $3 and coalesce(ends_at, starts_at) >= $2
       order by starts_at, id`,
      [collectiveId, from, until],
    );
  }

  items(db: Db, plenaryId: Id): Promise<AgendaItem[]> {
    return db.sql<AgendaItem>(`select ${itemColumns} from agenda_item i where i.plenary_id = $1 order by i.position`, [
      plenaryId,
    ]);
  }

  async item(db: Db, id: Id): Promise<AgendaItem | null> {
    const [row] = await db.sql<AgendaItem>(`select ${itemColumns} from agenda_item i where i.id = $1`, [id]);
    return row ?? null;
  }

  async insertItem(tx: Tx, item: AgendaItem): Promise<void> {
    await tx.sql(
      `insert into agenda_item (collective_id, id, plenary_id, position, type, title, presentation, minutes, speaker_ids,
                                guest, documents, subject_type, subject_id, owed, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'pending')`,
      [item.collectiveId, item.id, item.plenaryId, item.position, ...itemWords(item), item.owed],
    );
  }

  async editItem(tx: Tx, item: AgendaItem): Promise<void> {
    await tx.sql(
      `update agenda_item set type = $2, title = $3, presentation = $4, minutes = $5, speaker_ids = $6, guest = $7,
              documents = $8, subject_type = $9, subject_id = $10 where id = $1`,
      [item.id, ...itemWords(item)],
    );
  }

  async removeItem(tx: Tx, id: Id): Promise<void> {
    await tx.sql('delete from agenda_item where id = $1', [id]);
  }

  /** Numbers the items from 1 in the order given, at once. */
  async reorder(tx: Tx, plenaryId: Id, ids: readonly Id[]): Promise<void> {
    await tx.sql(
      `update agenda_item i set position = o.position
       from unnest($2::uuid[]) with ordinality as o(id, position) where i.id = o.id and i.plenary_id = $1`,
      [plenaryId, ids],
    );
  }

  async setItemState(tx: Tx, id: Id, state: AgendaItem['state'], at: Date): Promise<void> {
    await tx.sql(
      `update agenda_item set state = $2, opened_at = case when $2 = 'live' then $3 else opened_at end,
              ended_at = case when $2 in ('done', 'carried', 'fallen') then $3 end,
              timer = case when $2 in ('done', 'carried') and timer ->> 'pausedAt' is null
                then timer || jsonb_build_object('pausedAt', (extract(epoch from $3::timestamptz) * 1000)::bigint)
                else timer end
       where id = $1`,
      [id, state, at],
    );
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Plenary' as type, id, collective_id as "collectiveId", title, '/plenieres/' || number as path,
              false as debatable
       from plenary where id = any($1)`,
      [ids],
    );
  }

  itemCards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'AgendaItem' as type, i.id, i.collective_id as "collectiveId", i.title,
              '/plenieres/' || p.number || '#point-' || i.position as path, false as debatable
       from agenda_item i join plenary p on p.id = i.plenary_id where i.id = any($1)`,
      [ids],
    );
  }

  /** Where an item stands; nothing is brought to it once its plenary is closed. */
  async heldAt(db: Db, itemId: Id): Promise<HeldAt | null> {
    const [row] = await db.sql<HeldAt>(
      `select p.collective_id as "collectiveId", p.id as "plenaryId", p.state in ('announced', 'open', 'suspended') as open
       from agenda_item i join plenary p on p.id = i.plenary_id where i.id = $1 for share of p`,
      [itemId],
    );
    return row ?? null;
  }

  /** Plenaries to come, or under way and not past their end (a day, when none is said), where somebody is not checked in. */
  toAttend(db: Db, collectiveId: Id, accountId: Id, from: Date): Promise<PlenaryCard[]> {
    return db.sql<PlenaryCard>(
      `select p.id, p.number, p.title, p.starts_at as "startsAt", p.ends_at as "endsAt" from plenary p
       where p.collective_id = $1
         and ((p.state in ('open', 'suspended') and coalesce(p.ends_at, p.starts_at + interval '1 day') > $3)
              or (p.state = 'announced' and p.starts_at > $3))
         and not exists (select 1 from attendance a
                         where a.plenary_id = p.id and a.account_id = $2 and a.out_at is null)
       order by p.starts_at, p.id limit 20`,
      [collectiveId, accountId, from],
    );
  }
}

const wordsOf = (input: PlenaryInput): unknown[] => [
  input.title,
  input.presentation,
  input.startsAt,
  input.endsAt,
  input.place,
  input.link,
  input.capacity,
  input.quorum,
];

const itemWords = (item: AgendaItem): unknown[] => [
  item.type,
  item.title,
  item.presentation,
  item.minutes,
  item.speakerIds,
  item.guest,
  JSON.stringify(item.documents),
  item.subject?.type ?? null,
  item.subject?.id ?? null,
];
