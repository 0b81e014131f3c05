import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { insertMany } from '../../platform/database/insert-many.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import type { Cost } from './domain/cost.js';
import type { PublishedContent } from './domain/publication.js';
import { ChapterEntity, MeasureEntity, ProgrammeEntity } from './programme.entity.js';
import type {
  FoundMeasure,
  ChapterView,
  MeasureView,
  ProgrammeRow,
  PublicationRow,
  MeasureVersionView,
} from './programme.views.js';

const measureJson = (withText: boolean): string => `json_build_object(
  'id', m.id, 'number', m.number, 'title', m.title, 'cost', m.cost, 'competence', m.competence,
  'costOnce', m.cost_once, 'costYearly', m.cost_yearly, 'costSource', m.cost_source,
  'proposalId', m.proposal_id, 'version', m.version, 'textVersionId', m.text_version_id, 'decisionId', m.decision_id, 'vote', m.vote,
  'adoptedAt', m.adopted_at, 'html', ${withText ? 'm.html' : 'null'},
  'authors', (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'erased', a.erased_at is not null)
               order by array_position(m.author_ids, a.id)), '[]') from account a where a.id = any(m.author_ids)))`;

const chapterJson = (withText: boolean): string => `json_build_object(
  'id', c.id, 'slug', c.slug, 'title', c.title, 'introductionVersionId', c.introduction_version_id,
  'introduction', (select v.document from text_version v where v.id = c.introduction_version_id),
  'measures', coalesce((select json_agg(${measureJson(withText)} order by m.position)
                        from measure m where m.chapter_id = c.id), '[]'))`;

/** The words of a version; empty where there is none. */
const plainOf = (version: string): string =>
  `coalesce((select v.plain from text_version v where v.id = ${version}), '')`;

/** A programme `p` as it stands: what a publication keeps. */
const content = `jsonb_build_object('introduction', ${plainOf('p.introduction_version_id')},
  'introductionVersionId', p.introduction_version_id, 'chapters',
  coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title, 'introduction', ${plainOf('c.introduction_version_id')},
    'introductionVersionId', c.introduction_version_id, 'measures',
    coalesce((select jsonb_agg(jsonb_build_object('number', m.number, 'title', m.title,
      'textVersionId', m.text_version_id, 'decisionId', m.decision_id) order by m.position)
      from measure m where m.chapter_id = c.id), '[]')) order by c.position)
    from chapter c where c.collective_id = p.collective_id), '[]'))`;

/** What a measure costs, on whose word, and who would carry it out. */
export interface MeasureEstimate extends Cost {
  /** null exactly where no amount is said. */
  readonly source: string | null;
  readonly competence: string | null;
}

@Injectable()
export class ProgrammeRepository {
  /** The whole programme in one statement: chapters, measures, authors; without the measures' words. */
  async whole(db: Db, collectiveId: Id): Promise<{ programme: ProgrammeRow | null; chapters: ChapterView[] }> {
    const [row] = await db.sql<{ programme: ProgrammeRow | null; chapters: ChapterView[] }>(
      `select
         (select json_build_object('id', p.id, 'state', p.state, 'version', p.version,
                 'introductionVersionId', p.introduction_version_id,
                 'introduction', (select v.document from text_version v where v.id = p.introduction_version_id),
                 'publishedAt', p.published_at) from programme p where p.collective_id = $1) as programme,
         coalesce((select json_agg(${chapterJson(false)} order by c.position)
                   from chapter c where c.collective_id = $1), '[]') as chapters`,
      [collectiveId],
    );
    return row ?? { programme: null, chapters: [] };
  }

  async chaptersWithWords(db: Db, collectiveId: Id): Promise<readonly ChapterView[]> {
    const [row] = await db.sql<{ chapters: ChapterView[] }>(
      `select coalesce(json_agg(${chapterJson(true)} order by c.position), '[]') as chapters
       from chapter c where c.collective_id = $1`,
      [collectiveId],
    );
    return row?.chapters ?? [];
  }

  /** One chapter with its measures' words. */
  async chapter(db: Db, collectiveId: Id, slug: string): Promise<ChapterView | null> {
    const [row] = await db.sql<{ chapter: ChapterView }>(
      `select ${chapterJson(true)} as chapter from chapter c where c.collective_id = $1 and c.slug = $2`,
      [collectiveId, slug],
    );
    return row?.chapter ?? null;
  }

  /** The measures that hold these words, the closest first. `start`: of a word that is still being typed. */
  search(db: Db, collectiveId: Id, words: string, start: string, limit: number): Promise<FoundMeasure[]> {
    return db.sql<FoundMeasure>(
      `with asked as (select websearch_to_tsquery('fr', $2) || websearch_to_tsquery('plain', $2) || to_tsquery('plain', $3) as query),
       found as (
         select m.number, m.title, m.text_version_id, c.slug, c.title as chapter, c.position as place, m.position,
                ts_rank('{0.05, 0.1, 0.4, 1}', m.search, asked.query) as score, asked.query
         from asked, measure m join chapter c on c.id = m.chapter_id
         where m.collective_id = $1 and m.search @@ asked.query
         order by score desc, place, m.position limit $4)
       select f.number, f.title, f.slug as "chapterSlug", f.chapter as "chapterTitle",
              coalesce(ts_headline('fr', v.plain, f.query, 'StartSel="", StopSel="", MaxWords=32, MinWords=16'), '') as excerpt
       from found f left join text_version v on v.id = f.text_version_id order by f.score desc, f.place, f.position`,
      [collectiveId, words, start, limit],
    );
  }

  async measure(db: Db, id: Id): Promise<(MeasureView & { collectiveId: Id; chapterSlug: string }) | null> {
    const [row] = await db.sql<{ measure: MeasureView; collective_id: Id; slug: string }>(
      `select ${measureJson(true)} as measure, m.collective_id, c.slug
       from measure m join chapter c on c.id = m.chapter_id where m.id = $1`,
      [id],
    );
    return row ? { ...row.measure, collectiveId: row.collective_id, chapterSlug: row.slug } : null;
  }

  /** Holds the programme until the transaction ends, making it on first use. */
  async lock(tx: Tx, collectiveId: Id): Promise<ProgrammeEntity> {
    await tx.sql(
      `insert into programme (collective_id, id, state) values ($1, $2, 'draft') on conflict (collective_id) do nothing`,
      [collectiveId, newId()],
    );
    return tx.manager.findOneOrFail(ProgrammeEntity, {
      where: { collectiveId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  chapters(db: Db, collectiveId: Id): Promise<ChapterEntity[]> {
    return db.manager.find(ChapterEntity, { where: { collectiveId }, order: { position: 'ASC' } });
  }

  /** Every measure, with what the tool its proposal came from called it, and its address there. */
  importedMeasures(db: Db, collectiveId: Id): Promise<{ number: number; source: string | null; url: string | null }[]> {
    return db.sql(
      `select m.number, p.source, p.source_url as url from measure m left join proposal p on p.id = m.proposal_id
       where m.collective_id = $1`,
      [collectiveId],
    );
  }

  async saveChapter(tx: Tx, chapter: ChapterEntity): Promise<void> {
    await tx.manager.save(ChapterEntity, chapter);
  }

  async removeChapter(tx: Tx, id: Id): Promise<void> {
    await tx.manager.delete(ChapterEntity, { id });
  }

  async orderChapters(tx: Tx, ids: readonly Id[]): Promise<void> {
    await tx.sql(
      `update chapter c set position = o.position - 1
       from unnest($1::uuid[]) with ordinality as o(id, position) where c.id = o.id`,
      [ids],
    );
  }

  measures(db: Db, chapterId: Id): Promise<Pick<MeasureEntity, 'id'>[]> {
    return db.manager.find(MeasureEntity, { select: { id: true }, where: { chapterId }, order: { position: 'ASC' } });
  }

  measureRow(db: Db, collectiveId: Id, id: Id): Promise<MeasureEntity | null> {
    return db.manager.findOneBy(MeasureEntity, { collectiveId, id });
  }

  /** Puts measures in a chapter, in this order. */
  async orderMeasures(tx: Tx, chapterId: Id, ids: readonly Id[]): Promise<void> {
    await tx.sql(
      `update measure m set chapter_id = $1, position = o.position - 1
       from unnest($2::uuid[]) with ordinality as o(id, position) where m.id = o.id`,
      [chapterId, ids],
    );
  }

  measureOf(db: Db, collectiveId: Id, proposalId: Id): Promise<MeasureEntity | null> {
    return db.manager.findOneBy(MeasureEntity, { collectiveId, proposalId });
  }

  async reword(
    tx: Tx,
    id: Id,
    words: Pick<
      MeasureEntity,
      'version' | 'html' | 'textVersionId' | 'authorIds' | 'decisionId' | 'vote' | 'adoptedAt'
    >,
  ): Promise<void> {
    await tx.manager.save(MeasureEntity, { id, ...words });
  }

  /** Keeps the version these measures are at for good. */
  async keepVersions(tx: Tx, ids: readonly Id[]): Promise<void> {
    await tx.sql(
      `insert into measure_version (collective_id, measure_id, number, text_version_id, decision_id, vote, adopted_at)
       select collective_id, id, version, text_version_id, decision_id, vote, adopted_at from measure where id = any($1)`,
      [ids],
    );
  }

  versionsOf(db: Db, collectiveId: Id, number: number): Promise<MeasureVersionView[]> {
    return db.sql<MeasureVersionView>(
      `select e.number, e.text_version_id as "textVersionId", v.number as "textNumber", e.vote, e.adopted_at as "adoptedAt"
       from measure m join measure_version e on e.measure_id = m.id left join text_version v on v.id = e.text_version_id
       where m.collective_id = $1 and m.number = $2 order by e.number desc`,
      [collectiveId, number],
    );
  }

  async has(db: Db, collectiveId: Id, proposalId: Id): Promise<boolean> {
    return db.manager.existsBy(MeasureEntity, { collectiveId, proposalId });
  }

  hasMeasures(db: Db, collectiveId: Id): Promise<boolean> {
    return db.manager.existsBy(MeasureEntity, { collectiveId });
  }

  async estimate(tx: Tx, id: Id, estimate: MeasureEstimate): Promise<void> {
    const { once, yearly, source, competence } = estimate;
    await tx.sql(
      'update measure set cost_once = $2, cost_yearly = $3, cost_source = $4, competence = $5 where id = $1',
      [id, once, yearly, source, competence],
    );
  }

  async insertMeasure(tx: Tx, measure: MeasureEntity): Promise<void> {
    await tx.manager.insert(MeasureEntity, measure);
  }

  /** Many at once, in one statement. */
  async insertMeasures(tx: Tx, measures: readonly MeasureEntity[]): Promise<void> {
    await insertMany(tx, MeasureEntity, measures);
  }

  /** How many measures each chapter has; empty ones are left out. */
  async sizes(db: Db, collectiveId: Id): Promise<Map<Id, number>> {
    const rows = await db.sql<{ id: Id; count: number }>(
      `select chapter_id as id, count(*)::int as count from measure where collective_id = $1 group by chapter_id`,
      [collectiveId],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** Where an introduction stands, and what holds it; null when there is no such chapter or programme. */
  async introduced(
    db: Db,
    { type, id }: SubjectRef,
  ): Promise<{ collectiveId: Id; title: string; versionId: Id | null } | null> {
    const [row] = await db.sql<{ collectiveId: Id; title: string; versionId: Id | null }>(
      type === 'Chapter'
        ? `select collective_id as "collectiveId", title, introduction_version_id as "versionId" from chapter where id = $1`
        : `select collective_id as "collectiveId", 'Introduction' as title, introduction_version_id as "versionId"
           from programme where id = $1`,
      [id],
    );
    return row ?? null;
  }

  async introduce(tx: Tx, { type, id }: SubjectRef, versionId: Id | null): Promise<void> {
    const table = type === 'Chapter' ? 'chapter' : 'programme';
    await tx.sql(`update ${table} set introduction_version_id = $2 where id = $1`, [id, versionId]);
  }

  async publish(
    tx: Tx,
    programme: ProgrammeEntity,
    publication: {
      id: Id;
      number: number;
      at: Date;
      by: Id;
      openPoints: PublicationRow['openPoints'];
    },
  ): Promise<void> {
    await tx.manager.update(
      ProgrammeEntity,
      { collectiveId: programme.collectiveId },
      { state: 'published', version: publication.number, publishedAt: publication.at },
    );
    await tx.sql(
      `insert into programme_publication (collective_id, id, number, published_at, published_by, open_points, content)
       select collective_id, $2, $3, $4, $5, $6, ${content} from programme p where p.collective_id = $1`,
      [
        programme.collectiveId,
        publication.id,
        publication.number,
        publication.at,
        publication.by,
        publication.openPoints,
      ],
    );
  }

  /** What would be published now; null before the first measure or chapter. */
  async content(db: Db, collectiveId: Id): Promise<PublishedContent | null> {
    const [row] = await db.sql<{ content: PublishedContent }>(
      `select ${content} as content from programme p where p.collective_id = $1`,
      [collectiveId],
    );
    return row?.content ?? null;
  }

  /** Newest first; `number` alone: that one. */
  publications(db: Db, collectiveId: Id, number: number | null = null): Promise<PublicationRow[]> {
    return db.sql<PublicationRow>(
      `select p.number, p.published_at as "publishedAt", p.content, p.open_points as "openPoints",
              json_build_object('id', a.id, 'name', a.name, 'erased', a.erased_at is not null) as "publishedBy"
       from programme_publication p join account a on a.id = p.published_by
       where p.collective_id = $1 and ($2::int is null or p.number = $2) order by p.number desc limit 200`,
      [collectiveId, number],
    );
  }

  measureCards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Measure' as type, m.id, m.collective_id as "collectiveId", m.title,
              '/programme/' || c.slug || '#m-' || m.number as path, false as debatable
       from measure m join chapter c on c.id = m.chapter_id where m.id = any($1)`,
      [ids],
    );
  }

  chapterCards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Chapter' as type, id, collective_id as "collectiveId", title, '/programme/' || slug as path,
              false as debatable
       from chapter where id = any($1)`,
      [ids],
    );
  }

  programmeCards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Programme' as type, id, collective_id as "collectiveId", 'Programme' as title, '/programme' as path,
              false as debatable
       from programme where id = any($1)`,
      [ids],
    );
  }
}
