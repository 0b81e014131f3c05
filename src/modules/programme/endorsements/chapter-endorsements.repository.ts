import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import type { OrganisationName } from '../../organisations/index.js';
import type { Person } from '../../identity/index.js';
import type { ChapterEndorsementState } from '../domain/chapter-endorsement.js';

export interface ChapterReservationView {
  /** Of the measure. */
  readonly number: number;
  readonly title: string;
  readonly textVersionId: Id;
  /** null: on the whole measure. */
  readonly clauseId: Id | null;
  readonly quote: string | null;
  readonly reason: string;
}

export interface ChapterEndorsementView {
  readonly id: Id;
  readonly chapterId: Id;
  readonly organisation: OrganisationName;
  /** Number of the publication whose words are endorsed. */
  readonly publication: number;
  /** Of the chapter, as it was called then. */
  readonly title: string;
  /** null: the chapter is gone. */
  readonly chapterSlug: string | null;
  readonly state: ChapterEndorsementState;
  readonly statement: string;
  readonly person: Person;
  readonly signedAt: Date;
  readonly toRenewAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawReason: string | null;
  readonly reservations: readonly ChapterReservationView[];
}

export interface NewChapterEndorsement {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly chapterId: Id;
  readonly organisationId: Id;
  readonly publication: number;
  readonly title: string;
  readonly statement: string;
  readonly signedBy: Id;
  readonly at: Date;
}

const select = `
  select e.id, e.chapter_id as "chapterId", e.publication, e.title, c.slug as "chapterSlug", e.state, e.statement,
         json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) as organisation,
         json_build_object('id', a.id, 'name', a.name, 'erased', a.erased_at is not null) as person,
         e.signed_at as "signedAt", e.to_renew_at as "toRenewAt", e.withdrawn_at as "withdrawnAt",
         e.withdraw_reason as "withdrawReason",
         (select coalesce(json_agg(json_build_object('number', r.number, 'title', r.title, 'textVersionId', r.text_version_id,
              'clauseId', r.clause_id, 'quote', r.quote, 'reason', r.reason) order by r.number), '[]')
          from chapter_reservation r where r.endorsement_id = e.id) as reservations
  from chapter_endorsement e join organisation o on o.id = e.organisation_id join account a on a.id = e.signed_by
  left join chapter c on c.id = e.chapter_id`;

@Injectable()
export class ChapterEndorsementsRepository {
  /** Of a chapter, of an organisation, or both; those that stand first, then the newest. */
  list(db: Db, collectiveId: Id, chapterId: Id | null, organisationId: Id | null): Promise<ChapterEndorsementView[]> {
    return db.sql<ChapterEndorsementView>(
      `${select} where e.collective_id = $1 and ($2::uuid is null or e.chapter_id = $2)
         and ($3::uuid is null or e.organisation_id = $3)
       order by e.state in ('active', 'to_renew') desc, e.signed_at desc, e.id limit 500`,
      [collectiveId, chapterId, organisationId],
    );
  }

  /** Those that count, to be looked at when the programme is published again. */
  active(tx: Tx, collectiveId: Id): Promise<ChapterEndorsementView[]> {
    return tx.sql<ChapterEndorsementView>(`${select} where e.collective_id = $1 and e.state = 'active'`, [
      collectiveId,
    ]);
  }

  /** Those of these organisations that a later version of the chapter asks again. */
  toRenew(db: Db, collectiveId: Id, organisationIds: readonly Id[]): Promise<ChapterEndorsementView[]> {
    return db.sql<ChapterEndorsementView>(
      `${select} where e.collective_id = $1 and e.organisation_id = any($2) and e.state = 'to_renew' order by e.to_renew_at`,
      [collectiveId, organisationIds],
    );
  }

  /** Holds the row until the transaction ends. */
  async forUpdate(tx: Tx, collectiveId: Id, id: Id): Promise<ChapterEndorsementView | null> {
    const [row] = await tx.sql<ChapterEndorsementView>(
      `${select} where e.collective_id = $1 and e.id = $2 for update of e`,
      [collectiveId, id],
    );
    return row ?? null;
  }

  /** False when one stands already: the database lets one through of two at once. */
  async insert(tx: Tx, made: NewChapterEndorsement): Promise<boolean> {
    const rows = await tx.sql(
      `insert into chapter_endorsement
         (collective_id, id, chapter_id, organisation_id, publication, title, state, statement, signed_by, signed_at)
       values ($1, $2, $3, $4, $5, $6, 'active', $7, $8, $9) on conflict do nothing returning 1`,
      [
        made.collectiveId,
        made.id,
        made.chapterId,
        made.organisationId,
        made.publication,
        made.title,
        made.statement,
        made.signedBy,
        made.at,
      ],
    );
    return rows.length === 1;
  }

  async reserve(
    tx: Tx,
    endorsement: Pick<NewChapterEndorsement, 'collectiveId' | 'id'>,
    { number, title, textVersionId, clauseId, quote, reason }: ChapterReservationView,
  ): Promise<void> {
    await tx.sql(
      `insert into chapter_reservation
         (collective_id, endorsement_id, number, title, text_version_id, clause_id, quote, reason)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [endorsement.collectiveId, endorsement.id, number, title, textVersionId, clauseId, quote, reason],
    );
  }

  /** The one that was to renew is, by the signature that follows. */
  async renew(tx: Tx, chapterId: Id, organisationId: Id, at: Date): Promise<void> {
    await tx.sql(
      `update chapter_endorsement set state = 'renewed', renewed_at = $3
       where chapter_id = $1 and organisation_id = $2 and state = 'to_renew'`,
      [chapterId, organisationId, at],
    );
  }

  async askAgain(tx: Tx, ids: readonly Id[], at: Date): Promise<void> {
    await tx.sql(
      `update chapter_endorsement set state = 'to_renew', to_renew_at = $2 where id = any($1) and state = 'active'`,
      [ids, at],
    );
  }

  async withdraw(tx: Tx, id: Id, reason: string, at: Date): Promise<void> {
    await tx.sql(
      `update chapter_endorsement set state = 'withdrawn', withdrawn_at = $2, withdraw_reason = $3 where id = $1`,
      [id, at, reason],
    );
  }

  /** Where somebody signed, for what is known of them. */
  signedBy(db: Db, accountId: Id): Promise<object[]> {
    return db.sql(
      `select o.name as organisation, e.title as chapter, e.publication, e.state, e.statement, e.signed_at as "signedAt"
       from chapter_endorsement e join organisation o on o.id = e.organisation_id
       where e.signed_by = $1 order by e.signed_at`,
      [accountId],
    );
  }
}
