import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { PageRequest } from '../../kernel/page.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { CalendarEntry } from '../../kernel/calendar-entry.js';
import type { CalendarWindow } from '../../platform/calendar/calendar-sources.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import { GroupSessionEntity } from './group-session.entity.js';
import type { SessionAnswer, SessionRow } from './working-group.rows.js';

export interface SessionFilter {
  readonly id?: Id;
  readonly groupId?: Id | null;
  /** Not ended yet, soonest first; or ended, newest first; or any, newest first. */
  readonly when: 'upcoming' | 'past' | 'any';
}

/** A session that waits for somebody, with the group to say it by. */
export interface WaitingSession {
  readonly id: Id;
  readonly startsAt: Date;
  readonly groupName: string;
  readonly slug: string;
}

/** Names given with a session: a room, not a census. */
const namesShown = 200;

/** How long after a session its notes are asked for. */
const noted = `interval '60 days'`;

const order = { upcoming: 'asc', past: 'desc', any: 'desc' } as const;
const beyond = { upcoming: '>', past: '<', any: '<' } as const;
const during = { upcoming: 'and s.ends_at > $3', past: 'and s.ends_at <= $3', any: 'and $3::timestamptz is not null' };

@Injectable()
export class GroupSessionsRepository {
  /** What is still to be done about the sessions of a group is for another too: those to come, those without notes. */
  async share(tx: Tx, fromId: Id, withId: Id, now: Date): Promise<void> {
    await tx.sql(
      `insert into group_session_group (collective_id, session_id, group_id)
       select sg.collective_id, sg.session_id, $2 from group_session_group sg join group_session s on s.id = sg.session_id
       where sg.group_id = $1 and s.state in ('scheduled', 'held') and s.ends_at > $3::timestamptz - ${noted}
       on conflict do nothing`,
      [fromId, withId, now],
    );
  }

  /** Sessions of a collective or of one group, with who comes, in one statement. */
  sessions(
    db: Db,
    collectiveId: Id,
    accountId: Id | null,
    now: Date,
    filter: SessionFilter,
    { first, after }: PageRequest,
  ): Promise<SessionRow[]> {
    const { when } = filter;
    return db.sql<SessionRow>(
      `select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, s.link, s.capacity, s.agenda, s.state,
              s.cancel_reason as "cancelReason", s.notes, s.noted_at as "notedAt", s.version,
              g.groups, c.attending as "attendingCount", c.excused as "excusedCount", c.came as "cameCount", c.people,
              mine.answer as "viewerAnswer"
       from group_session s
       left join session_answer mine on mine.session_id = s.id and mine.account_id = $2
       cross join lateral (
         select coalesce(json_agg(json_build_object('id', w.id, 'slug', w.slug, 'name', w.name) order by w.name, w.id), '[]') as groups
         from group_session_group sg join working_group w on w.id = sg.group_id where sg.session_id = s.id) g
       cross join lateral (
         select count(*) filter (where answer = 'attending')::int as attending,
                count(*) filter (where answer = 'excused')::int as excused,
                case when count(came) > 0 then count(*) filter (where came)::int end as came,
                coalesce(json_agg(json_build_object('id', id, 'name', name, 'answer', answer, 'came', came)
                         order by place) filter (where place <= ${namesShown}), '[]') as people
         from (select a.id, a.name, sa.answer, sa.came, row_number() over (order by sa.answered_at, a.id) as place
               from session_answer sa join account a on a.id = sa.account_id where sa.session_id = s.id) answers) c
       where s.collective_id = $1 ${during[when]} and ($4::uuid is null or s.id = $4)
         and ($5::uuid is null or exists (
           select 1 from group_session_group sg where sg.session_id = s.id and sg.group_id = $5))
         and ($6::timestamptz is null or (s.starts_at, s.id) ${beyond[when]} ($6, $7::uuid))
       order by s.starts_at ${order[when]}, s.id ${order[when]} limit $8`,
      [
        collectiveId,
        accountId,
        now,
        filter.id ?? null,
        filter.groupId ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        first + 1,
      ],
    );
  }

  /** The collective of a session, or of a group; null when there is none. Files are asked for by id alone. */
  async collectiveOf(db: Db, kind: 'session' | 'group', id: Id): Promise<Id | null> {
    const table = kind === 'session' ? 'group_session' : 'working_group';
    const [row] = await db.sql<{ id: Id }>(`select collective_id as id from ${table} where id = $1`, [id]);
    return row?.id ?? null;
  }

  /** Holds the session until the transaction ends: places are counted under it. */
  forUpdate(tx: Tx, collectiveId: Id, id: Id): Promise<GroupSessionEntity | null> {
    return tx.manager.findOne(GroupSessionEntity, { where: { collectiveId, id }, lock: { mode: 'for_no_key_update' } });
  }

  groupsOf(db: Db, sessionId: Id): Promise<{ id: Id; name: string }[]> {
    return db.sql(
      `select g.id, g.name from group_session_group sg join working_group g on g.id = sg.group_id
       where sg.session_id = $1 order by g.name, g.id`,
      [sessionId],
    );
  }

  /** Those of these names another tool gave that are here already. */
  async known(db: Db, collectiveId: Id, sources: readonly string[]): Promise<Set<string>> {
    const rows = await db.sql<{ source: string }>(
      'select source from group_session where collective_id = $1 and source = any($2)',
      [collectiveId, sources],
    );
    return new Set(rows.map(({ source }) => source));
  }

  async insert(tx: Tx, session: GroupSessionEntity): Promise<void> {
    await tx.manager.insert(GroupSessionEntity, session);
  }

  async update(tx: Tx, { id, version }: GroupSessionEntity, change: Partial<GroupSessionEntity>): Promise<void> {
    await tx.manager.update(GroupSessionEntity, { id }, { ...change, version: version + 1 });
  }

  async setGroups(tx: Tx, collectiveId: Id, sessionId: Id, groupIds: readonly Id[]): Promise<void> {
    await tx.sql('delete from group_session_group where session_id = $1 and not group_id = any($2)', [
      sessionId,
      groupIds,
    ]);
    await tx.sql(
      `insert into group_session_group (collective_id, session_id, group_id)
       select $1, $2, unnest($3::uuid[]) on conflict do nothing`,
      [collectiveId, sessionId, groupIds],
    );
  }

  async attendingCount(db: Db, sessionId: Id, except: Id | null = null): Promise<number> {
    const [row] = await db.sql<{ count: number }>(
      `select count(*)::int as count from session_answer
       where session_id = $1 and answer = 'attending' and ($2::uuid is null or account_id <> $2)`,
      [sessionId, except],
    );
    return row?.count ?? 0;
  }

  async answer(
    tx: Tx,
    collectiveId: Id,
    sessionId: Id,
    accountId: Id,
    answer: SessionAnswer,
    now: Date,
  ): Promise<void> {
    await tx.sql(
      `insert into session_answer (collective_id, session_id, account_id, answer, answered_at) values ($1, $2, $3, $4, $5)
       on conflict (session_id, account_id) do update set answer = excluded.answer, answered_at = excluded.answered_at
       where session_answer.answer <> excluded.answer`,
      [collectiveId, sessionId, accountId, answer, now],
    );
  }

  /** Writes down who came: everyone named did, everyone else did not. Only people of the collective are written. */
  async recordPresence(tx: Tx, collectiveId: Id, sessionId: Id, people: readonly Id[], now: Date): Promise<number> {
    await tx.sql('update session_answer set came = account_id = any($2) where session_id = $1', [sessionId, people]);
    await tx.sql(
      `insert into session_answer (collective_id, session_id, account_id, answer, answered_at, came)
       select $1, $2, m.account_id, 'attending', $4, true from membership m
       where m.collective_id = $1 and m.account_id = any($3) and m.state = 'active'
       on conflict (session_id, account_id) do nothing`,
      [collectiveId, sessionId, people, now],
    );
    const [row] = await tx.sql<{ count: number }>(
      'select count(*)::int as count from session_answer where session_id = $1 and came',
      [sessionId],
    );
    return row?.count ?? 0;
  }

  /** Sessions to come of the living groups somebody joined, which they have not answered. */
  unanswered(db: Db, collectiveId: Id, accountId: Id, now: Date): Promise<WaitingSession[]> {
    return db.sql<WaitingSession>(
      `select distinct on (s.starts_at, s.id) s.id, s.starts_at as "startsAt", g.name as "groupName", g.slug
       from group_membership m
       join working_group g on g.id = m.group_id
       join group_session_group sg on sg.group_id = g.id
       join group_session s on s.id = sg.session_id
       where m.account_id = $2 and m.collective_id = $1 and m.left_at is null
         and s.state = 'scheduled' and s.starts_at > $3 and g.state not in ('merged', 'closed')
         and not exists (select 1 from session_answer a where a.session_id = s.id and a.account_id = $2)
       order by s.starts_at, s.id, g.name limit 50`,
      [collectiveId, accountId, now],
    );
  }

  /** Sessions over for less than two months, of some groups, without notes. */
  unnoted(db: Db, groupIds: readonly Id[], now: Date): Promise<WaitingSession[]> {
    return db.sql<WaitingSession>(
      `select distinct on (s.starts_at, s.id) s.id, s.starts_at as "startsAt", g.name as "groupName", g.slug
       from group_session_group sg join working_group g on g.id = sg.group_id
       join group_session s on s.id = sg.session_id
       where sg.group_id = any($1) and s.state in ('scheduled', 'held')
         and s.ends_at <= $2 and s.ends_at > $2::timestamptz - ${noted}
       order by s.starts_at, s.id, g.name limit 50`,
      [groupIds, now],
    );
  }

  /** What somebody downloads of their own answers. */
  answersOf(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select s.starts_at as "sessionAt", a.answer, a.answered_at as "answeredAt", a.came
       from session_answer a join group_session s on s.id = a.session_id
       where a.account_id = $1 order by s.starts_at, s.id limit 10000`,
      [accountId],
    );
  }

  /** A presence that was written down stays, or the history of the group would change. */
  async forgetAnswers(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql('delete from session_answer where account_id = $1 and came is not true', [accountId]);
  }

  /** Those held between two moments, called off ones too. */
  dated(db: Db, collectiveId: Id, { from, until }: CalendarWindow): Promise<CalendarEntry[]> {
    return db.sql<CalendarEntry>(
      `select 'session' as kind, s.id, string_agg(g.name, ', ' order by g.name) as title,
              case s.place when '' then coalesce(s.link, '') else s.place end as place,
              '/groupes/' || min(g.slug) || '#seance-' || s.id as path, null as action,
              null as "startsOn", null as "endsOn", s.starts_at as "startsAt", s.ends_at as "endsAt",
              s.state = 'cancelled' as cancelled
       from group_session s join group_session_group sg on sg.session_id = s.id join working_group g on g.id = sg.group_id
       where s.collective_id = $1 and s.starts_at < $3 and s.ends_at >= $2
       group by s.id order by s.starts_at, s.id`,
      [collectiveId, from, until],
    );
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'GroupSession' as type, s.id, s.collective_id as "collectiveId",
              string_agg(g.name, ', ' order by g.name) || ' (' || to_char(s.starts_at at time zone c.time_zone, 'DD/MM/YYYY') || ')' as title,
              '/groupes/' || min(g.slug) || '#seance-' || s.id as path, false as debatable
       from group_session s join collective c on c.id = s.collective_id
       join group_session_group sg on sg.session_id = s.id join working_group g on g.id = sg.group_id
       where s.id = any($1) group by s.id, c.id`,
      [ids],
    );
  }
}
