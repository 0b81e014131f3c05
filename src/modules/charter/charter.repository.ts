import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import type { CharterDates } from './domain/charter.js';
import type { CharterVersionRow, Layout, PartRow } from './charter.rows.js';

const select = `
  select v.id, v.collective_id as "collectiveId", v.number, v.state, v.reason, v.drafted_at as "draftedAt", v.revision,
         v.plenary_id as "plenaryId", v.decision_id as "decisionId", v.adopted_at as "adoptedAt",
         v.in_force_at as "inForceAt", v.superseded_at as "supersededAt", v.takes_effect_on::text as "takesEffectOn",
         v.renew_within as "renewWithin", v.renew_before::text as "renewBefore",
         -- From a ballot prepared on it until it is proclaimed, or dropped.
         v.state = 'draft' and (exists (
             select 1 from ballot b where b.subject_id = v.id and b.state <> 'proclaimed')
           or exists (select 1 from charter_amendment ca join ballot b on b.collective_id = ca.collective_id
             and b.about @> jsonb_build_array(jsonb_build_object('type', 'CharterAmendment', 'id', ca.id))
             where ca.version_id = v.id and ca.state = 'tabled' and b.state <> 'proclaimed')) as "beingVoted",
         json_build_object('id', a.id, 'name', a.name, 'erased', a.erased_at is not null) as "draftedBy"
  from charter_version v join account a on a.id = v.drafted_by`;

export interface NewVersion {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly number: number;
  readonly reason: string;
  readonly draftedBy: Id;
  readonly draftedAt: Date;
}

export interface Adoption {
  readonly plenaryId: Id;
  readonly decisionId: Id;
  readonly at: Date;
  /** ISO date. */
  readonly takesEffectOn: string;
}

@Injectable()
export class CharterRepository {
  async byId(db: Db, collectiveId: Id, id: Id): Promise<CharterVersionRow | null> {
    const [row] = await db.sql<CharterVersionRow>(`${select} where v.id = $1 and v.collective_id = $2`, [
      id,
      collectiveId,
    ]);
    return row ?? null;
  }

  async anywhere(db: Db, id: Id): Promise<CharterVersionRow | null> {
    const [row] = await db.sql<CharterVersionRow>(`${select} where v.id = $1`, [id]);
    return row ?? null;
  }

  /** The newest version that has an article, the draft if there is one; null when none does. */
  async newestWith(db: Db, articleId: Id): Promise<CharterVersionRow | null> {
    const [row] = await db.sql<CharterVersionRow>(
      `${select} join charter_article ca on ca.version_id = v.id and ca.article_id = $1 order by v.number desc limit 1`,
      [articleId],
    );
    return row ?? null;
  }

  /** Holds the version until the transaction ends. */
  async forUpdate(tx: Tx, collectiveId: Id, id: Id): Promise<CharterVersionRow | null> {
    await tx.sql('select 1 from charter_version where id = $1 and collective_id = $2 for update', [id, collectiveId]);
    return this.byId(tx, collectiveId, id);
  }

  /** Those of the ids that are drafts, once whoever edits one has finished. */
  async drafts(db: Db, collectiveId: Id, ids: readonly Id[]): Promise<Id[]> {
    const rows = await db.sql<{ id: Id }>(
      `select id from charter_version where collective_id = $1 and id = any($2) and state = 'draft' order by id for share`,
      [collectiveId, ids],
    );
    return rows.map(({ id }) => id);
  }

  async inForce(db: Db, collectiveId: Id): Promise<CharterVersionRow | null> {
    const [row] = await db.sql<CharterVersionRow>(`${select} where v.collective_id = $1 and v.state = 'in_force'`, [
      collectiveId,
    ]);
    return row ?? null;
  }

  /** Adopted, and waiting for its day; at most one. */
  async adopted(db: Db, collectiveId: Id): Promise<CharterVersionRow | null> {
    const [row] = await db.sql<CharterVersionRow>(`${select} where v.collective_id = $1 and v.state = 'adopted'`, [
      collectiveId,
    ]);
    return row ?? null;
  }

  /** Every version that waits for its day, whose time zone its collective says. */
  awaiting(db: Db): Promise<{ id: Id; collectiveId: Id; takesEffectOn: string; timeZone: string }[]> {
    return db.sql(
      `select v.id, v.collective_id as "collectiveId", v.takes_effect_on::text as "takesEffectOn", c.time_zone as "timeZone"
       from charter_version v join collective c on c.id = v.collective_id where v.state = 'adopted'`,
    );
  }

  /** Versions in force by a day at which endorsements of others lapse, while some are to renew. */
  withRenewals(
    db: Db,
  ): Promise<{ id: Id; collectiveId: Id; number: number; renewBefore: string | null; timeZone: string }[]> {
    return db.sql(
      `select v.id, v.collective_id as "collectiveId", v.number, v.renew_before::text as "renewBefore", c.time_zone as "timeZone"
       from charter_version v join collective c on c.id = v.collective_id
       where v.state = 'in_force'
         and exists (select 1 from endorsement e where e.collective_id = v.collective_id and e.state = 'to_renew')`,
    );
  }

  /** Newest first: a few a year. */
  versions(db: Db, collectiveId: Id): Promise<CharterVersionRow[]> {
    return db.sql<CharterVersionRow>(`${select} where v.collective_id = $1 order by v.number desc limit 200`, [
      collectiveId,
    ]);
  }

  /** False when another draft was begun meanwhile. */
  async insert(tx: Tx, made: NewVersion): Promise<boolean> {
    const rows = await tx.sql(
      `insert into charter_version (collective_id, id, number, state, reason, drafted_by, drafted_at)
       values ($1, $2, $3, 'draft', $4, $5, $6) on conflict do nothing returning 1`,
      [made.collectiveId, made.id, made.number, made.reason, made.draftedBy, made.draftedAt],
    );
    return rows.length === 1;
  }

  /** Parts and articles of a version, the same, for a draft. */
  async copy(tx: Tx, fromId: Id, toId: Id): Promise<void> {
    await tx.sql(
      `insert into charter_part (collective_id, version_id, part_id, position, title, introduction)
       select collective_id, $2, part_id, position, title, introduction from charter_part where version_id = $1`,
      [fromId, toId],
    );
    await tx.sql(
      `insert into charter_article (collective_id, version_id, article_id, part_id, position, title, text_version_id)
       select collective_id, $2, article_id, part_id, position, title, text_version_id
       from charter_article where version_id = $1`,
      [fromId, toId],
    );
  }

  /** False when the draft was edited since `revision`. */
  async touch(tx: Tx, id: Id, revision: number): Promise<boolean> {
    const rows = await tx.sql(
      'update charter_version set revision = revision + 1 where id = $1 and revision = $2 returning 1',
      [id, revision],
    );
    return rows.length === 1;
  }

  async setDates(tx: Tx, id: Id, { takesEffectOn, renewWithin }: CharterDates): Promise<void> {
    await tx.sql('update charter_version set takes_effect_on = $2, renew_within = $3 where id = $1', [
      id,
      takesEffectOn,
      renewWithin,
    ]);
  }

  /** Parts in order, with their articles in order. */
  parts(db: Db, versionId: Id): Promise<PartRow[]> {
    return db.sql<PartRow>(
      `select p.part_id as "partId", p.title, p.introduction,
              (select coalesce(json_agg(json_build_object('articleId', a.article_id, 'title', a.title,
                                                          'textVersionId', a.text_version_id) order by a.position), '[]')
               from charter_article a where a.version_id = p.version_id and a.part_id = p.part_id) as articles
       from charter_part p where p.version_id = $1 order by p.position`,
      [versionId],
    );
  }

  async insertPart(
    tx: Tx,
    version: { id: Id; collectiveId: Id },
    part: { partId: Id; title: string; introduction: string },
  ): Promise<void> {
    await tx.sql(
      `insert into charter_part (collective_id, version_id, part_id, position, title, introduction)
       select $1, $2, $3, coalesce(max(position), 0) + 1, $4, $5 from charter_part where version_id = $2`,
      [version.collectiveId, version.id, part.partId, part.title, part.introduction],
    );
  }

  async updatePart(tx: Tx, versionId: Id, part: { partId: Id; title: string; introduction: string }): Promise<boolean> {
    const rows = await tx.sql(
      'update charter_part set title = $3, introduction = $4 where version_id = $1 and part_id = $2 returning 1',
      [versionId, part.partId, part.title, part.introduction],
    );
    return rows.length === 1;
  }

  async deletePart(tx: Tx, versionId: Id, partId: Id): Promise<void> {
    await tx.sql('delete from charter_part where version_id = $1 and part_id = $2', [versionId, partId]);
  }

  async insertArticle(
    tx: Tx,
    version: { id: Id; collectiveId: Id },
    article: { articleId: Id; partId: Id; title: string; textVersionId: Id },
  ): Promise<void> {
    await tx.sql(
      `insert into charter_article (collective_id, version_id, article_id, part_id, position, title, text_version_id)
       select $1, $2, $3, $4, coalesce(max(position), 0) + 1, $5, $6
       from charter_article where version_id = $2 and part_id = $4`,
      [version.collectiveId, version.id, article.articleId, article.partId, article.title, article.textVersionId],
    );
  }

  async updateArticle(
    tx: Tx,
    versionId: Id,
    article: { articleId: Id; title: string; textVersionId: Id },
  ): Promise<void> {
    await tx.sql(
      `update charter_article set title = $3, text_version_id = $4 where version_id = $1 and article_id = $2`,
      [versionId, article.articleId, article.title, article.textVersionId],
    );
  }

  async deleteArticle(tx: Tx, versionId: Id, articleId: Id): Promise<void> {
    await tx.sql('delete from charter_article where version_id = $1 and article_id = $2', [versionId, articleId]);
  }

  async arrange(tx: Tx, versionId: Id, layout: Layout): Promise<void> {
    const parts = layout.map(({ partId }, index) => ({ part_id: partId, position: index + 1 }));
    await tx.sql(
      `update charter_part p set position = w.position
       from jsonb_to_recordset($2::jsonb) as w(part_id uuid, position int)
       where p.version_id = $1 and p.part_id = w.part_id`,
      [versionId, JSON.stringify(parts)],
    );
    const articles = layout.flatMap(({ partId, articleIds }) =>
      articleIds.map((articleId, index) => ({ article_id: articleId, part_id: partId, position: index + 1 })),
    );
    await tx.sql(
      `update charter_article a set part_id = w.part_id, position = w.position
       from jsonb_to_recordset($2::jsonb) as w(article_id uuid, part_id uuid, position int)
       where a.version_id = $1 and a.article_id = w.article_id`,
      [versionId, JSON.stringify(articles)],
    );
  }

  async supersede(tx: Tx, id: Id, at: Date): Promise<void> {
    await tx.sql(`update charter_version set state = 'superseded', superseded_at = $2 where id = $1`, [id, at]);
  }

  async adopt(tx: Tx, id: Id, { plenaryId, decisionId, at, takesEffectOn }: Adoption): Promise<void> {
    await tx.sql(
      `update charter_version set state = 'adopted', plenary_id = $2, decision_id = $3, adopted_at = $4, takes_effect_on = $5
       where id = $1`,
      [id, plenaryId, decisionId, at, takesEffectOn],
    );
  }

  async putInForce(tx: Tx, id: Id, at: Date, renewBefore: string | null): Promise<void> {
    await tx.sql(`update charter_version set state = 'in_force', in_force_at = $2, renew_before = $3 where id = $1`, [
      id,
      at,
      renewBefore,
    ]);
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Charter' as type, id, collective_id as "collectiveId", 'Charte, version ' || number as title,
              case state when 'in_force' then '/charte' when 'draft' then '/charte/projet'
                else '/charte/versions?de=' || number end as path,
              false as debatable
       from charter_version where id = any($1)`,
      [ids],
    );
  }

  /** Articles as the version in force has them, or the newest that does. A removed article is debated no more. */
  articleCards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select distinct on (a.article_id) 'CharterArticle' as type, a.article_id as id, a.collective_id as "collectiveId",
              a.title, case v.state when 'draft' then '/charte/projet' else '/charte' end || '#article-' || a.article_id as path,
              v.state <> 'superseded' as debatable
       from charter_article a join charter_version v on v.id = a.version_id
       where a.article_id = any($1)
       order by a.article_id, (v.state = 'in_force') desc, v.number desc`,
      [ids],
    );
  }
}
