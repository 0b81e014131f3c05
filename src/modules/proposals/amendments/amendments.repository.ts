import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import type { SubjectCard } from '../../../platform/subjects/subjects.js';
import type { Amendment } from '../../texts/index.js';

/** `modify`: accept, in the group’s own words. */
export type Recommendation = 'accept' | 'modify' | 'reject' | 'vote';
/** What its author says of the group’s words. */
export type AuthorAnswer = 'agreed' | 'refused' | 'commented';
/**
 * `rejected` and `fallen` (another left no room for it) by a plenary. Of an amendment of an amendment also `refused` by its
 * author, and `lapsed` with it; `lapsed` too is what its text was adopted without.
 */
export type AmendmentState = 'tabled' | 'accepted' | 'withdrawn' | 'rejected' | 'fallen' | 'refused' | 'lapsed';

/** The amendment another one amends, as it was when that was written: the text it is on. */
export interface ParentAmendment extends Pick<Amendment, 'algorithm' | 'operations'> {
  readonly id: Id;
}

/** What is settled, and by what. */
export interface Settled {
  readonly state: Exclude<AmendmentState, 'tabled'>;
  /** The version that has it. */
  readonly versionId?: Id | null;
  /** Of a plenary. */
  readonly decisionId?: Id | null;
  /** The amendment that left no room for it. */
  readonly fellWith?: Id | null;
  /** Said by who refuses it. */
  readonly refusedBecause?: string | null;
}

export interface AmendmentRow {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly proposalId: Id;
  /** Within its proposal. */
  readonly number: number;
  /** Of an amendment of an amendment: what it is on, and its number. */
  readonly parent: (ParentAmendment & { readonly number: number }) | null;
  readonly baseVersionId: Id;
  /** Another as soon as its words are others. */
  readonly textId: Id;
  readonly algorithm: Amendment['algorithm'];
  readonly operations: Amendment['operations'];
  readonly reason: string;
  readonly state: AmendmentState;
  /** The text has changed under it, and its author must choose. */
  readonly stale: boolean;
  readonly recommendation: Recommendation | null;
  readonly recommendationReason: string;
  /** What the group would have instead, on the same version. */
  readonly groupAlgorithm: Amendment['algorithm'] | null;
  readonly groupOperations: Amendment['operations'] | null;
  readonly authorAnswer: AuthorAnswer | null;
  readonly authorWords: string;
  /** Who gave the group’s word. */
  readonly recommendedBy: Id | null;
  /** Who signed it with its author, the first one first; and who is asked to. */
  readonly signers: readonly Id[];
  readonly asked: readonly Id[];
  readonly createdBy: Id;
  readonly createdAt: Date;
  /** Who wrote what it took in. */
  readonly writers: readonly Id[];
  readonly refusedBecause: string | null;
  readonly settledVersionId: Id | null;
  readonly decisionId: Id | null;
  /** Number of the one that left no room for it. */
  readonly fellWith: number | null;
}

/** As a reader sees it. */
export interface AmendmentLine extends AmendmentRow {
  readonly supporters: number;
  readonly viewerSupports: boolean;
}

export interface NewAmendment extends Pick<
  AmendmentRow,
  'collectiveId' | 'id' | 'proposalId' | 'baseVersionId' | 'reason' | 'createdBy' | 'createdAt'
> {
  readonly amendment: Amendment;
  readonly parent: ParentAmendment | null;
}

const columns = `m.collective_id as "collectiveId", m.id, m.proposal_id as "proposalId", m.number,
  case when m.parent_id is not null then jsonb_build_object(
    'id', m.parent_id, 'number', (select o.number from amendment o where o.id = m.parent_id),
    'algorithm', m.parent_algorithm, 'operations', m.parent_operations) end as parent,
  m.base_version_id as "baseVersionId", m.algorithm,
  -- A UUID of version 8: of our own making.
  overlay(overlay(md5(m.base_version_id::text || m.operations::text) placing '8' from 13) placing '8' from 17)::uuid as "textId",
  m.operations, m.reason, m.state, m.stale, m.recommendation,
  m.recommendation_reason as "recommendationReason", m.recommended_by as "recommendedBy",
  m.group_algorithm as "groupAlgorithm", m.group_operations as "groupOperations", m.author_answer as "authorAnswer",
  m.author_words as "authorWords",
  array(select g.account_id from amendment_signatory g where g.amendment_id = m.id and g.state = 'signed'
        order by g.at, g.account_id) as signers,
  array(select g.account_id from amendment_signatory g where g.amendment_id = m.id and g.state = 'asked'
        order by g.at, g.account_id) as asked,
  m.created_by as "createdBy", m.created_at as "createdAt",
  array(select distinct o.created_by from amendment o where o.parent_id = m.id and o.state = 'accepted') as writers,
  m.refused_because as "refusedBecause", m.settled_version_id as "settledVersionId", m.decision_id as "decisionId",
  (select f.number from amendment f where f.id = m.fell_with) as "fellWith"`;

/** A version of a text that a plenary made, by amendments. */
export interface DecidedVersion {
  readonly versionId: Id;
  readonly decisionId: Id;
}

@Injectable()
export class AmendmentsRepository {
  /** By number; supported by `accountId` or not. */
  of(db: Db, proposalId: Id, accountId: Id | null): Promise<AmendmentLine[]> {
    return db.sql<AmendmentLine>(
      `select ${columns},
              (select count(*)::int from amendment_supporter s where s.amendment_id = m.id) as supporters,
              exists (select 1 from amendment_supporter s where s.amendment_id = m.id and s.account_id = $2) as "viewerSupports"
       from amendment m where m.proposal_id = $1 order by m.number`,
      [proposalId, accountId],
    );
  }

  /** Those of its text. */
  open(db: Db, proposalId: Id): Promise<AmendmentRow[]> {
    return db.sql<AmendmentRow>(
      `select ${columns} from amendment m where m.proposal_id = $1 and m.parent_id is null and m.state = 'tabled'
       order by m.number`,
      [proposalId],
    );
  }

  /** The open amendments of these amendments. */
  openUnder(db: Db, ids: readonly Id[]): Promise<AmendmentRow[]> {
    return db.sql<AmendmentRow>(
      `select ${columns} from amendment m where m.parent_id = any($1) and m.state = 'tabled' order by m.number`,
      [ids],
    );
  }

  async countOpen(db: Db, proposalId: Id): Promise<number> {
    const [row] = await db.sql<{ count: number }>(
      `select count(*)::int as count from amendment where proposal_id = $1 and state = 'tabled'`,
      [proposalId],
    );
    return row?.count ?? 0;
  }

  async byId(db: Db, collectiveId: Id, id: Id): Promise<AmendmentRow | null> {
    const [found] = await db.sql<AmendmentRow>(
      `select ${columns} from amendment m where m.collective_id = $1 and m.id = $2`,
      [collectiveId, id],
    );
    return found ?? null;
  }

  /** Its number; the same when it was sent before. The proposal is held. */
  async insert(
    tx: Tx,
    { amendment, parent, ...row }: NewAmendment,
  ): Promise<{ readonly number: number; readonly fresh: boolean }> {
    const [made] = await tx.sql<{ number: number }>(
      `insert into amendment (collective_id, id, proposal_id, number, base_version_id, algorithm, operations, reason, state,
                              created_by, created_at, parent_id, parent_algorithm, parent_operations)
       select $1, $2, $3, 1 + coalesce(max(number), 0), $4, $5, $6, $7, 'tabled', $8, $9, $10, $11, $12
       from amendment where proposal_id = $3
       on conflict (id) do nothing returning number`,
      [
        row.collectiveId,
        row.id,
        row.proposalId,
        row.baseVersionId,
        amendment.algorithm,
        JSON.stringify(amendment.operations),
        row.reason,
        row.createdBy,
        row.createdAt,
        ...parentValues(parent),
      ],
    );
    if (made) return { number: made.number, fresh: true };
    const before = await this.byId(tx, row.collectiveId, row.id);
    return { number: before?.number ?? 0, fresh: false };
  }

  /** On another text, by its author or by the text that moved. */
  async rewrite(
    tx: Tx,
    id: Id,
    baseVersionId: Id,
    { algorithm, operations }: Amendment,
    reason: string,
    parent: ParentAmendment | null = null,
  ): Promise<void> {
    await tx.sql(
      `update amendment set base_version_id = $2, algorithm = $3, operations = $4, reason = $5, stale = false, parent_id = $6,
              parent_algorithm = $7, parent_operations = $8
       where id = $1`,
      [id, baseVersionId, algorithm, JSON.stringify(operations), reason, ...parentValues(parent)],
    );
  }

  async markStale(tx: Tx, id: Id): Promise<void> {
    await tx.sql('update amendment set stale = true where id = $1', [id]);
  }

  async settle(tx: Tx, ids: readonly Id[], settled: Settled, now: Date): Promise<void> {
    const { state, versionId = null, decisionId = null, fellWith = null, refusedBecause = null } = settled;
    await tx.sql(
      `update amendment set state = $2, settled_version_id = case when parent_id is null then $3::uuid end, decision_id = $4,
              fell_with = $5, settled_at = $6, refused_because = $7, stale = false
       where id = any($1)`,
      [ids, state, versionId, decisionId, fellWith, now, refusedBecause],
    );
  }

  /** What a plenary adopted these texts without. */
  async lapseOf(tx: Tx, proposalIds: readonly Id[], now: Date): Promise<void> {
    await tx.sql(
      `update amendment set state = 'lapsed', settled_at = $2, stale = false where proposal_id = any($1) and state = 'tabled'`,
      [proposalIds, now],
    );
  }

  /** Those a plenary may vote: open, on the text of a proposal that waits for it, or that one adopted before. */
  async votable(db: Db, ids: readonly Id[]): Promise<AmendmentRow[]> {
    return db.sql<AmendmentRow>(
      `select ${columns} from amendment m join proposal p on p.id = m.proposal_id
       where m.id = any($1) and m.state = 'tabled' and not m.stale and p.state in ('submitted', 'adopted') order by m.number`,
      [ids],
    );
  }

  /** The versions of a text that plenaries made, and the decision of each, the oldest first. */
  decided(db: Db, proposalId: Id): Promise<DecidedVersion[]> {
    return db.sql<DecidedVersion>(
      `select made.* from (
         select distinct on (settled_version_id) settled_version_id as "versionId", decision_id as "decisionId"
         from amendment
         where proposal_id = $1 and state = 'accepted' and decision_id is not null and settled_version_id is not null
       ) made join text_version v on v.id = made."versionId" order by v.number`,
      [proposalId],
    );
  }

  async versionBy(db: Db, decisionId: Id): Promise<Id | null> {
    const [found] = await db.sql<{ id: Id }>(
      `select settled_version_id as id from amendment where decision_id = $1 and state = 'accepted' limit 1`,
      [decisionId],
    );
    return found?.id ?? null;
  }

  byIds(db: Db, ids: readonly Id[]): Promise<AmendmentRow[]> {
    return db.sql<AmendmentRow>(`select ${columns} from amendment m where m.id = any($1) order by m.number`, [ids]);
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Amendment' as type, m.id, m.collective_id as "collectiveId",
              case when m.parent_id is null then 'Amendement n° ' else 'Sous-amendement n° ' end || m.number || case when p.hidden_at is null then ' – ' || p.title else '' end as title,
              '/propositions/' || p.number || '/amendements#amendement-' || m.number as path, false as debatable
       from amendment m join proposal p on p.id = m.proposal_id where m.id = any($1) and not p.private`,
      [ids],
    );
  }

  async recommend(tx: Tx, id: Id, word: Recommendation, reason: string, by: Id): Promise<void> {
    await tx.sql(
      `update amendment set recommendation = $2, recommendation_reason = $3, recommended_by = $4, group_algorithm = null,
              group_operations = null, author_answer = null, author_words = ''
       where id = $1`,
      [id, word, reason, by],
    );
  }

  /** Supporting twice is supporting once. */
  async support(
    tx: Tx,
    { collectiveId, id }: AmendmentRow,
    accountId: Id,
    supports: boolean,
    now: Date,
  ): Promise<void> {
    if (supports) {
      await tx.sql(
        `insert into amendment_supporter (collective_id, amendment_id, account_id, at) values ($1, $2, $3, $4)
         on conflict do nothing`,
        [collectiveId, id, accountId, now],
      );
    } else await tx.sql('delete from amendment_supporter where amendment_id = $1 and account_id = $2', [id, accountId]);
  }

  /** What somebody tabled and supports. */
  heldOn(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select m.proposal_id as "proposalId", m.number, m.reason, m.state, m.created_at as at, m.created_by = $1 as tabled
       from amendment m where m.created_by = $1
          or exists (select 1 from amendment_supporter s where s.amendment_id = m.id and s.account_id = $1)
       order by m.created_at, m.id`,
      [accountId],
    );
  }

  /** Support is theirs to take along; what they tabled stays (R5). */
  async forget(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql('delete from amendment_supporter where account_id = $1', [accountId]);
  }
}

const parentValues = (parent: ParentAmendment | null) =>
  parent ? [parent.id, parent.algorithm, JSON.stringify(parent.operations)] : [null, null, null];
