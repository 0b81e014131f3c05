import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { PageRequest } from '../../kernel/page.js';
import type { SubjectRef, SubjectType } from '../../kernel/subject-ref.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { CommentEntity } from './comment.entity.js';
import type { CommentRow, DebateCounts, DebateQuestion, VersionRow } from './comment.rows.js';
import type { ReactionKind } from './domain/comment.js';

/** What a comment is read with; `chosen` is the CTE of comments wanted, $1 who reads. */
const whole = `
  reacted as (
    select comment_id, json_object_agg(kind, n) as given, array_agg(kind order by kind) filter (where mine) as mine
    from (select r.comment_id, r.kind, count(*)::int as n, bool_or(r.account_id = $1::uuid) as mine
          from comment_reaction r join chosen using (comment_id) group by 1, 2) counted
    group by 1),
  mentioned as (
    select m.comment_id, json_agg(json_build_object('id', a.id, 'name', a.name) order by a.name, a.id) as mentions
    from comment_mention m join chosen using (comment_id) join account a on a.id = m.account_id group by 1)
  select c.collective_id as "collectiveId", c.id, c.subject_type as "subjectType", c.subject_id as "subjectId",
         c.author_id as "authorId", a.name as "authorName", c.reply_to as "replyTo", c.root_id as "rootId", c.depth,
         c.stance, c.body, c.quote, c.created_at as "createdAt", c.edited_at as "editedAt", c.version,
         c.withdrawn_at as "withdrawnAt", c.hidden_at as "hiddenAt", c.hidden_ground as "hiddenGround",
         c.hidden_reason as "hiddenReason", coalesce(reacted.given, '{}') as reactions,
         coalesce(reacted.mine, '{}') as "ownReactions",
         coalesce(mentioned.mentions, '[]') as mentions
  from chosen join comment c on c.id = chosen.comment_id join account a on a.id = c.author_id
  left join reacted on reacted.comment_id = c.id left join mentioned on mentioned.comment_id = c.id`;

@Injectable()
export class DebatesRepository {
  /** A page of threads, oldest first, each followed by its answers in order: one statement. */
  threads(
    db: Db,
    subject: SubjectRef,
    viewerId: Id | null,
    { first, after }: PageRequest,
  ): Promise<readonly CommentRow[]> {
    return asOne<CommentRow>(
      db,
      `with top as (
         select id, created_at from comment
         where subject_id = $2 and subject_type = $3 and reply_to is null
           and ($4::timestamptz is null or (created_at, id) > ($4, $5::uuid))
         order by created_at, id limit $6),
       chosen as (select c.id as comment_id, top.created_at as opened_at
                  from top join comment c on c.root_id = top.id),
       ${whole} order by chosen.opened_at, c.root_id, c.created_at, c.id`,
      [viewerId, subject.id, subject.type, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    );
  }

  byIds(db: Db, ids: readonly Id[], viewerId: Id | null): Promise<readonly CommentRow[]> {
    return asOne<CommentRow>(
      db,
      `with chosen as (select id as comment_id from comment where id = any($2::uuid[])), ${whole} order by c.created_at, c.id`,
      [viewerId, ids],
    );
  }

  /** Questions that stand, with the answers below each that stand; oldest first. */
  questions(db: Db, subjectId: Id): Promise<DebateQuestion[]> {
    return db.sql<DebateQuestion>(
      `select q.id, q.author_id as "authorId", q.body, q.created_at as "askedAt",
              json_build_object('id', p.id, 'name', p.name, 'erased', p.erased_at is not null) as person,
              coalesce((select json_agg(json_build_object('id', a.id, 'authorId', a.author_id, 'at', a.created_at) order by a.created_at, a.id)
                        from comment a
                        where a.subject_id = q.subject_id and a.root_id = q.root_id and a.id <> q.id and (a.reply_to = q.id or q.depth = 0)
                          and a.withdrawn_at is null and a.hidden_at is null), '[]') as answers
       from comment q join account p on p.id = q.author_id
       where q.subject_id = $1 and q.stance = 'question' and q.withdrawn_at is null and q.hidden_at is null
       order by q.created_at, q.id limit 1000`,
      [subjectId],
    );
  }

  async counts(db: Db, subjectIds: readonly Id[]): Promise<Map<Id, DebateCounts>> {
    const rows = await db.sql<DebateCounts & { id: Id }>(
      `select subject_id as id, count(*)::int as comments,
              count(distinct author_id) filter (where stance = 'for')::int as "for",
              count(distinct author_id) filter (where stance = 'against')::int as against,
              count(distinct author_id) filter (where stance = 'question')::int as question
       from comment where subject_id = any($1::uuid[]) and withdrawn_at is null and hidden_at is null group by 1`,
      [subjectIds],
    );
    return new Map(rows.map(({ id, ...counts }) => [id, counts]));
  }

  /** One writer of a debate at a time, until the transaction ends: comments are stored in the order they are shown. */
  async lockDebate(tx: Tx, subjectId: Id): Promise<void> {
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1::text, 3500))`, [subjectId]);
  }

  /** False when the id is taken. Its moment is `createdAt`, or just after the last comment of the debate. */
  async insert(tx: Tx, comment: CommentEntity): Promise<boolean> {
    const rows = await tx.sql(
      `insert into comment (collective_id, id, subject_type, subject_id, author_id, reply_to, root_id, depth, stance,
                            body, quote, created_at)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb,
              greatest($12::timestamptz, max(created_at) + interval '1 millisecond')
       from comment where subject_id = $4
       on conflict (id) do nothing returning 1`,
      [
        comment.collectiveId,
        comment.id,
        comment.subjectType,
        comment.subjectId,
        comment.authorId,
        comment.replyTo,
        comment.rootId,
        comment.depth,
        comment.stance,
        comment.body,
        comment.quote === null ? null : JSON.stringify(comment.quote),
        comment.createdAt,
      ],
    );
    return rows.length === 1;
  }

  byId(db: Db, id: Id): Promise<CommentEntity | null> {
    return db.manager.findOneBy(CommentEntity, { id });
  }

  forUpdate(tx: Tx, id: Id): Promise<CommentEntity | null> {
    return tx.manager.findOne(CommentEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async update(tx: Tx, id: Id, change: Partial<CommentEntity>): Promise<void> {
    await tx.manager.update(CommentEntity, { id }, change);
  }

  /** Keeps what a comment said before an edit. */
  async keepVersion(tx: Tx, comment: CommentEntity): Promise<void> {
    await tx.sql(
      `insert into comment_version (collective_id, comment_id, number, stance, body, written_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        comment.collectiveId,
        comment.id,
        comment.version,
        comment.stance,
        comment.body,
        comment.editedAt ?? comment.createdAt,
      ],
    );
  }

  versions(db: Db, id: Id): Promise<VersionRow[]> {
    return db.sql<VersionRow>(
      `select number, stance, body, written_at as "writtenAt" from comment_version where comment_id = $1 order by number`,
      [id],
    );
  }

  async forgetWords(tx: Tx, id: Id): Promise<void> {
    await tx.sql('delete from comment_version where comment_id = $1', [id]);
    await tx.sql('delete from comment_mention where comment_id = $1', [id]);
  }

  /** Those of the ids who are members now. */
  async membersAmong(db: Db, collectiveId: Id, accountIds: readonly Id[]): Promise<Id[]> {
    const rows = await db.sql<{ id: Id }>(
      `select account_id as id from membership
       where collective_id = $1 and account_id = any($2::uuid[]) and state = 'active'`,
      [collectiveId, accountIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Members one of whose names begins so, accents aside. `text` is taken literally. */
  membersNamed(db: Db, collectiveId: Id, text: string, limit: number): Promise<{ id: Id; name: string }[]> {
    const literal = text.replace(/[\\%_]/g, String.raw`\$&`);
    return db.sql<{ id: Id; name: string }>(
      `select a.id, a.name from membership m join account a on a.id = m.account_id
       where m.collective_id = $1 and m.state = 'active' and a.erased_at is null
         and ' ' || lower(unaccent(a.name)) like '% ' || lower(unaccent($2)) || '%'
       order by a.name, a.id limit $3`,
      [collectiveId, literal, limit],
    );
  }

  /** Adds mentions; gives those that are new. */
  async mention(tx: Tx, comment: Pick<CommentEntity, 'collectiveId' | 'id'>, people: readonly Id[]): Promise<Id[]> {
    const rows = await tx.sql<{ id: Id }>(
      `with kept as (
         delete from comment_mention where comment_id = $2 and account_id <> all($3::uuid[]))
       insert into comment_mention (collective_id, comment_id, account_id)
       select $1, $2, unnest($3::uuid[]) on conflict do nothing returning account_id as id`,
      [comment.collectiveId, comment.id, people],
    );
    return rows.map(({ id }) => id);
  }

  /** False when it was so already. */
  async react(
    tx: Tx,
    comment: Pick<CommentEntity, 'collectiveId' | 'id'>,
    accountId: Id,
    kind: ReactionKind,
    at: Date,
  ): Promise<boolean> {
    const rows = await tx.sql(
      `insert into comment_reaction (collective_id, comment_id, account_id, kind, at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning 1`,
      [comment.collectiveId, comment.id, accountId, kind, at],
    );
    return rows.length === 1;
  }

  async unreact(tx: Tx, commentId: Id, accountId: Id, kind: ReactionKind): Promise<boolean> {
    const rows = await tx.sql(
      'delete from comment_reaction where comment_id = $1 and account_id = $2 and kind = $3 returning 1',
      [commentId, accountId, kind],
    );
    return rows.length === 1;
  }

  writtenBy(db: Db, accountId: Id): Promise<object[]> {
    return db.sql<object>(
      `select c.id, c.subject_type as "subjectType", c.subject_id as "subjectId", c.stance, c.body,
              c.created_at as "createdAt", c.withdrawn_at as "withdrawnAt",
              (select coalesce(json_agg(json_build_object('body', v.body, 'writtenAt', v.written_at) order by v.number), '[]')
               from comment_version v where v.comment_id = c.id) as earlier
       from comment c where c.author_id = $1 order by c.created_at, c.id`,
      [accountId],
    );
  }

  reactionsOf(db: Db, accountId: Id): Promise<object[]> {
    return db.sql<object>(
      'select comment_id as "commentId", kind, at from comment_reaction where account_id = $1 order by at, comment_id, kind',
      [accountId],
    );
  }

  async forgetPerson(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql('delete from comment_reaction where account_id = $1', [accountId]);
    await tx.sql('delete from comment_mention where account_id = $1', [accountId]);
  }

  async subjectTypeOf(db: Db, subjectId: Id): Promise<SubjectType | null> {
    const [row] = await db.sql<{ type: SubjectType }>(
      'select subject_type as type from comment where subject_id = $1 limit 1',
      [subjectId],
    );
    return row?.type ?? null;
  }
}

/** Many wide rows as one JSON value: a thousand comments are parsed at once, not column by column. Dates are texts. */
async function asOne<Row>(db: Db, text: string, params: readonly unknown[]): Promise<readonly Row[]> {
  const [row] = await db.sql<{ all: readonly Row[] }>(
    `select coalesce(json_agg(each), '[]') as "all" from (${text}) each`,
    params,
  );
  return row?.all ?? [];
}
