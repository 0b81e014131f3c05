import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import { scoreGrades, type ScoreGrade } from '../domain/chapter-score.js';

@Injectable()
export class ChapterScoresRepository {
  /** By address of the chapter: how many gave each grade, from 0 to 4. */
  async counts(db: Db, collectiveId: Id): Promise<Map<string, number[]>> {
    const rows = await db.sql<{ slug: string; grade: number; count: number }>(
      `select c.slug, s.grade, count(*)::int as count from chapter_score s join chapter c on c.id = s.chapter_id
       where s.collective_id = $1 group by c.slug, s.grade`,
      [collectiveId],
    );
    const counts = new Map<string, number[]>();
    for (const { slug, grade, count } of rows) {
      const grades = counts.get(slug) ?? scoreGrades.map(() => 0);
      grades[grade] = count;
      counts.set(slug, grades);
    }
    return counts;
  }

  /** What one person gave, by address of the chapter. */
  async ofAccount(db: Db, collectiveId: Id, accountId: Id): Promise<Map<string, ScoreGrade>> {
    const rows = await db.sql<{ slug: string; grade: ScoreGrade }>(
      `select c.slug, s.grade from chapter_score s join chapter c on c.id = s.chapter_id
       where s.collective_id = $1 and s.account_id = $2`,
      [collectiveId, accountId],
    );
    return new Map(rows.map(({ slug, grade }) => [slug, grade]));
  }

  /** A chapter of which commitments are followed. */
  async followed(db: Db, collectiveId: Id, slug: string): Promise<{ id: Id; title: string; followed: boolean } | null> {
    const [row] = await db.sql<{ id: Id; title: string; followed: boolean }>(
      `select c.id, c.title, exists (select 1 from commitment k join measure m on m.id = k.measure_id where m.chapter_id = c.id) as followed
       from chapter c where c.collective_id = $1 and c.slug = $2`,
      [collectiveId, slug],
    );
    return row ?? null;
  }

  /** Whether anything changed. */
  async give(
    tx: Tx,
    { collectiveId, chapterId, accountId }: { collectiveId: Id; chapterId: Id; accountId: Id },
    grade: ScoreGrade | null,
    at: Date,
  ): Promise<boolean> {
    const rows =
      grade === null
        ? await tx.sql('delete from chapter_score where chapter_id = $1 and account_id = $2 returning 1', [
            chapterId,
            accountId,
          ])
        : await tx.sql(
            `insert into chapter_score (collective_id, chapter_id, account_id, grade, scored_at) values ($1, $2, $3, $4, $5)
             on conflict (chapter_id, account_id) do update set grade = excluded.grade, scored_at = excluded.scored_at
             where chapter_score.grade <> excluded.grade returning 1`,
            [collectiveId, chapterId, accountId, grade, at],
          );
    return rows.length > 0;
  }

  heldOn(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select c.title as chapter, s.grade, s.scored_at as "scoredAt" from chapter_score s join chapter c on c.id = s.chapter_id
       where s.account_id = $1 order by s.scored_at, c.id`,
      [accountId],
    );
  }

  async forget(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql('delete from chapter_score where account_id = $1', [accountId]);
  }
}
