import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import type { Person } from '../identity/index.js';
import type { Amendment } from '../texts/index.js';
import type { CharterAmendmentState, CharterRecommendation } from './domain/charter-amendment.js';

export interface CharterAmendmentRow {
  readonly id: Id;
  readonly collectiveId: Id;
  readonly versionId: Id;
  readonly articleId: Id;
  readonly number: number;
  readonly baseVersionId: Id;
  readonly algorithm: Amendment['algorithm'];
  readonly operations: Amendment['operations'];
  readonly reason: string;
  readonly state: CharterAmendmentState;
  readonly stale: boolean;
  readonly recommendation: CharterRecommendation | null;
  readonly recommendationReason: string;
  readonly author: Person;
  readonly createdAt: Date;
}

export interface NewCharterAmendment {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly versionId: Id;
  readonly articleId: Id;
  readonly baseVersionId: Id;
  readonly amendment: Amendment;
  readonly reason: string;
  readonly createdBy: Id;
  readonly createdAt: Date;
}

/** What became of one: by whose decision, in which version of its article's text. */
export interface CharterAmendmentEnd {
  readonly state: Exclude<CharterAmendmentState, 'tabled'>;
  readonly at: Date;
  readonly textVersionId?: Id;
  readonly decisionId?: Id;
}

const select = `
  select ca.id, ca.collective_id as "collectiveId", ca.version_id as "versionId", ca.article_id as "articleId", ca.number,
         ca.base_version_id as "baseVersionId", ca.algorithm, ca.operations, ca.reason, ca.state, ca.stale,
         ca.recommendation, ca.recommendation_reason as "recommendationReason", ca.created_at as "createdAt",
         json_build_object('id', a.id, 'name', a.name, 'erased', a.erased_at is not null) as author
  from charter_amendment ca join account a on a.id = ca.created_by`;

@Injectable()
export class CharterAmendmentsRepository {
  /** Sent twice, it is tabled once; its number within the version, which the caller holds; null the second time. */
  async insert(tx: Tx, made: NewCharterAmendment): Promise<number | null> {
    const { algorithm, operations } = made.amendment;
    const [row] = await tx.sql<{ number: number }>(
      `insert into charter_amendment (collective_id, id, version_id, article_id, number, base_version_id, algorithm,
                                      operations, reason, state, created_by, created_at)
       select $1, $2, $3, $4, (select coalesce(max(number), 0) + 1 from charter_amendment where version_id = $3), $5, $6, $7,
              $8, 'tabled', $9, $10
       on conflict (id) do nothing returning number`,
      [
        made.collectiveId,
        made.id,
        made.versionId,
        made.articleId,
        made.baseVersionId,
        algorithm,
        JSON.stringify(operations),
        made.reason,
        made.createdBy,
        made.createdAt,
      ],
    );
    return row?.number ?? null;
  }

  async byId(db: Db, collectiveId: Id, id: Id): Promise<CharterAmendmentRow | null> {
    const [row] = await db.sql<CharterAmendmentRow>(`${select} where ca.id = $1 and ca.collective_id = $2`, [
      id,
      collectiveId,
    ]);
    return row ?? null;
  }

  /** Of one version of the charter, in the order they were tabled; there are as many open ones as the limit says. */
  of(db: Db, versionId: Id): Promise<CharterAmendmentRow[]> {
    return db.sql<CharterAmendmentRow>(`${select} where ca.version_id = $1 order by ca.number limit 2000`, [versionId]);
  }

  /** Of these, those open and on their article's text as it is. */
  votable(db: Db, collectiveId: Id, ids: readonly Id[]): Promise<CharterAmendmentRow[]> {
    return db.sql<CharterAmendmentRow>(
      `${select} where ca.collective_id = $1 and ca.id = any($2) and ca.state = 'tabled' and not ca.stale order by ca.number`,
      [collectiveId, ids],
    );
  }

  open(db: Db, versionId: Id): Promise<CharterAmendmentRow[]> {
    return db.sql<CharterAmendmentRow>(
      `${select} where ca.version_id = $1 and ca.state = 'tabled' order by ca.number`,
      [versionId],
    );
  }

  /** Said otherwise, or carried over to another text: what was recommended of it holds only if its author did not rewrite it. */
  async rewrite(tx: Tx, id: Id, to: { baseVersionId: Id; amendment: Amendment }): Promise<void> {
    await tx.sql(
      'update charter_amendment set base_version_id = $2, algorithm = $3, operations = $4, stale = false where id = $1',
      [id, to.baseVersionId, to.amendment.algorithm, JSON.stringify(to.amendment.operations)],
    );
  }

  async reword(tx: Tx, id: Id, reason: string): Promise<void> {
    await tx.sql(
      `update charter_amendment set reason = $2, recommendation = null, recommended_by = null, recommendation_reason = ''
       where id = $1`,
      [id, reason],
    );
  }

  async makeStale(tx: Tx, id: Id): Promise<void> {
    await tx.sql('update charter_amendment set stale = true where id = $1', [id]);
  }

  async recommend(tx: Tx, id: Id, word: CharterRecommendation, reason: string, by: Id): Promise<void> {
    await tx.sql(
      'update charter_amendment set recommendation = $2, recommendation_reason = $3, recommended_by = $4 where id = $1',
      [id, word, reason, by],
    );
  }

  async end(tx: Tx, ids: readonly Id[], { state, at, textVersionId, decisionId }: CharterAmendmentEnd): Promise<void> {
    await tx.sql(
      `update charter_amendment set state = $2, settled_at = $3, settled_version_id = $4, decision_id = $5
       where id = any($1) and state = 'tabled'`,
      [ids, state, at, textVersionId ?? null, decisionId ?? null],
    );
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'CharterAmendment' as type, ca.id, ca.collective_id as "collectiveId",
              'Amendement n° ' || ca.number || ' à la charte, version ' || v.number as title,
              '/charte/amendements?version=' || v.number || '#amendement-' || ca.number as path, false as debatable
       from charter_amendment ca join charter_version v on v.id = ca.version_id where ca.id = any($1)`,
      [ids],
    );
  }

  /** Everything somebody tabled, in every collective. */
  ofAccount(db: Db, accountId: Id): Promise<CharterAmendmentRow[]> {
    return db.sql<CharterAmendmentRow>(`${select} where ca.created_by = $1 order by ca.created_at, ca.id`, [accountId]);
  }
}
