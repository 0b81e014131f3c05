import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { PageRequest } from '../../kernel/page.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import type { Organisation, OrganisationKind, OrganisationState, Talks } from './domain/organisation.js';
import type { MomentRow, NewOrganisation } from './organisations.rows.js';

export interface DirectoryFilter {
  readonly kind: OrganisationKind | null;
  readonly state: OrganisationState | null;
}

const columns = `id, collective_id as "collectiveId", slug, name, kind, contact, statement, state, talks,
                 talks_on::text as "talksOn", created_at as "createdAt", version`;

@Injectable()
export class OrganisationsRepository {
  async byId(db: Db, collectiveId: Id, id: Id): Promise<Organisation | null> {
    const [row] = await db.sql<Organisation>(
      `select ${columns} from organisation where id = $1 and collective_id = $2`,
      [id, collectiveId],
    );
    return row ?? null;
  }

  async bySlug(db: Db, collectiveId: Id, slug: string): Promise<Organisation | null> {
    const [row] = await db.sql<Organisation>(
      `select ${columns} from organisation where collective_id = $1 and slug = $2`,
      [collectiveId, slug],
    );
    return row ?? null;
  }

  /** By name. */
  page(db: Db, collectiveId: Id, filter: DirectoryFilter, { first, after }: PageRequest): Promise<Organisation[]> {
    return db.sql<Organisation>(
      `select ${columns} from organisation
       where collective_id = $1 and ($2::text is null or kind = $2) and ($3::text is null or state = $3)
         and ($4::text is null or (lower(name), id) > ($4, $5::uuid))
       order by lower(name), id limit $6`,
      [collectiveId, filter.kind, filter.state, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    );
  }

  async count(db: Db, collectiveId: Id, filter: DirectoryFilter): Promise<number> {
    const [row] = await db.sql<{ count: number }>(
      `select count(*)::int as count from organisation
       where collective_id = $1 and ($2::text is null or kind = $2) and ($3::text is null or state = $3)`,
      [collectiveId, filter.kind, filter.state],
    );
    return row?.count ?? 0;
  }

  /** False when the address is taken. */
  async insert(tx: Tx, made: NewOrganisation): Promise<boolean> {
    const rows = await tx.sql(
      `insert into organisation (collective_id, id, slug, name, kind, contact, statement, state, added_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (collective_id, slug) do nothing returning 1`,
      [
        made.collectiveId,
        made.id,
        made.slug,
        made.name,
        made.kind,
        made.contact,
        made.statement,
        made.state,
        made.addedBy,
        made.createdAt,
      ],
    );
    return rows.length === 1;
  }

  /** False when somebody else edited it since `version`. */
  async update(
    tx: Tx,
    id: Id,
    version: number,
    change: Pick<Organisation, 'name' | 'kind' | 'contact' | 'statement'>,
  ): Promise<boolean> {
    const rows = await tx.sql(
      `update organisation set name = $3, kind = $4, contact = $5, statement = $6, version = version + 1
       where id = $1 and version = $2 returning 1`,
      [id, version, change.name, change.kind, change.contact, change.statement],
    );
    return rows.length === 1;
  }

  async setState(tx: Tx, id: Id, state: OrganisationState): Promise<void> {
    await tx.sql('update organisation set state = $2 where id = $1', [id, state]);
  }

  async setTalks(tx: Tx, id: Id, decided: { talks: Talks; on: string; decisionId: Id }): Promise<void> {
    await tx.sql('update organisation set talks = $2, talks_on = $3, talks_decision_id = $4 where id = $1', [
      id,
      decided.talks,
      decided.on,
      decided.decisionId,
    ]);
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Organisation' as type, id, collective_id as "collectiveId", name as title,
              '/organisations/' || slug as path, false as debatable
       from organisation where id = any($1)`,
      [ids],
    );
  }

  /** What the log says of an organisation, newest first, by event types. */
  moments(
    db: Db,
    collectiveId: Id,
    id: Id,
    types: readonly string[],
    { first, after }: PageRequest,
  ): Promise<MomentRow[]> {
    return db.sql<MomentRow>(
      `select e.seq, e.at, e.type, coalesce(a.name, '') as "actorName",
              case when b.erased_at is null then b.name else '' end as "accountName", e.payload,
              e.subject_type as "subjectType", e.subject_id as "subjectId"
       from event_log e left join account a on a.id = e.actor_id
       left join account b on b.id is distinct from e.actor_id
         and b.id = (jsonb_path_query_first(e.about, '$[*] ? (@.type == "Account")')->>'id')::uuid
       where e.collective_id = $1 and e.seq is not null and e.type = any($3)
         and (e.subject_id = $2 or e.about @> jsonb_build_array(jsonb_build_object('id', $2::text)))
         and ($4::bigint is null or e.seq < $4)
       order by e.seq desc limit $5`,
      [collectiveId, id, types, after?.[0] ?? null, first + 1],
    );
  }
}
