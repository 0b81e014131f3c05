import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { PageRequest } from '../../kernel/page.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import type { DossierEntry, DossierOf } from '../organisations/index.js';
import type { Decision, HeldBallot, Minutes } from './plenaries.rows.js';

const heldColumns = `collective_id as "collectiveId", ballot_id as "ballotId", plenary_id as "plenaryId",
  item_id as "itemId", subjects`;

const decisionColumns = `d.collective_id as "collectiveId", d.id, d.plenary_id as "plenaryId", p.number as "plenaryNumber",
  d.item_id as "itemId", d.ballot_id as "ballotId", d.procedure_id as "procedureId", d.question, d.outcome, d.subjects, d.decided_at as "decidedAt"`;

const minutesColumns = `collective_id as "collectiveId", id, plenary_id as "plenaryId", state, published_at as "publishedAt"`;

/** What a plenary put to the vote, decided, and wrote down. */
@Injectable()
export class DecisionsRepository {
  async hold(tx: Tx, held: HeldBallot): Promise<void> {
    await tx.sql(
      `insert into plenary_ballot (collective_id, ballot_id, plenary_id, item_id, subjects) values ($1, $2, $3, $4, $5)`,
      [held.collectiveId, held.ballotId, held.plenaryId, held.itemId, JSON.stringify(held.subjects)],
    );
  }

  async held(db: Db, ballotId: Id): Promise<HeldBallot | null> {
    const [row] = await db.sql<HeldBallot>(`select ${heldColumns} from plenary_ballot where ballot_id = $1`, [
      ballotId,
    ]);
    return row ?? null;
  }

  /** Ballots of a plenary in the order they were prepared. */
  heldAt(db: Db, plenaryId: Id): Promise<HeldBallot[]> {
    return db.sql<HeldBallot>(`select ${heldColumns} from plenary_ballot where plenary_id = $1 order by ballot_id`, [
      plenaryId,
    ]);
  }

  async insert(tx: Tx, decision: Omit<Decision, 'plenaryNumber'>): Promise<void> {
    await tx.sql(
      `insert into decision (collective_id, id, plenary_id, item_id, ballot_id, procedure_id, question, outcome, subjects,
                             decided_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        decision.collectiveId,
        decision.id,
        decision.plenaryId,
        decision.itemId,
        decision.ballotId,
        decision.procedureId,
        decision.question,
        decision.outcome,
        JSON.stringify(decision.subjects),
        decision.decidedAt,
      ],
    );
  }

  ofPlenary(db: Db, plenaryId: Id): Promise<Decision[]> {
    return db.sql<Decision>(
      `select ${decisionColumns} from decision d join plenary p on p.id = d.plenary_id
       where d.plenary_id = $1 order by d.decided_at, d.id`,
      [plenaryId],
    );
  }

  byIds(db: Db, ids: readonly Id[]): Promise<Decision[]> {
    return db.sql<Decision>(
      `select ${decisionColumns} from decision d join plenary p on p.id = d.plenary_id where d.id = any($1)`,
      [ids],
    );
  }

  /** The newest first. */
  page(db: Db, collectiveId: Id, { first, after }: PageRequest): Promise<Decision[]> {
    return db.sql<Decision>(
      `select ${decisionColumns} from decision d join plenary p on p.id = d.plenary_id
       where d.collective_id = $1 and ($2::timestamptz is null or (d.decided_at, d.id) < ($2, $3::uuid))
       order by d.decided_at desc, d.id desc limit $4`,
      [collectiveId, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    );
  }

  /** Where plenaries treated an organisation, its encounters and their mandates, or will; what they decided of them. */
  dossier(db: Db, { collectiveId, subjectIds }: DossierOf): Promise<DossierEntry[]> {
    return db.sql<DossierEntry>(
      `select 'item' as kind, i.id, i.title, i.state, (p.starts_at at time zone c.time_zone)::date::text as "on",
              '/plenieres/' || p.number || '#point-' || i.position as path,
              case when coming then 'treat' end as matter, null as since,
              case when coming then (p.starts_at at time zone c.time_zone)::date end::text as by
       from agenda_item i join plenary p on p.id = i.plenary_id join collective c on c.id = p.collective_id
       cross join lateral (select i.state in ('pending', 'live') and p.state in ('announced', 'open', 'suspended') as coming) soon
       where i.collective_id = $1 and i.subject_id = any($2)
       union all
       select 'decision', d.id, d.question, d.outcome, (d.decided_at at time zone c.time_zone)::date::text,
              '/plenieres/' || p.number || '#decision-' || d.id, null, null, null
       from decision d join plenary p on p.id = d.plenary_id join collective c on c.id = d.collective_id
       where d.collective_id = $1 and exists (
         select from jsonb_array_elements(d.subjects) subject where (subject->>'id')::uuid = any($2))`,
      [collectiveId, subjectIds],
    );
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Decision' as type, d.id, d.collective_id as "collectiveId", d.question as title,
              '/plenieres/' || p.number || '#decision-' || d.id as path, false as debatable
       from decision d join plenary p on p.id = d.plenary_id where d.id = any($1)`,
      [ids],
    );
  }

  async minutesOf(db: Db, plenaryId: Id): Promise<Minutes | null> {
    const [row] = await db.sql<Minutes>(`select ${minutesColumns} from minutes where plenary_id = $1`, [plenaryId]);
    return row ?? null;
  }

  async insertMinutes(tx: Tx, { collectiveId, id, plenaryId }: Minutes, at: Date): Promise<void> {
    await tx.sql(
      `insert into minutes (collective_id, id, plenary_id, state, drafted_at) values ($1, $2, $3, 'draft', $4)`,
      [collectiveId, id, plenaryId, at],
    );
  }

  async publishMinutes(tx: Tx, id: Id, by: Id, at: Date): Promise<void> {
    await tx.sql(`update minutes set state = 'published', published_by = $2, published_at = $3 where id = $1`, [
      id,
      by,
      at,
    ]);
  }

  minutesCards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Minutes' as type, m.id, m.collective_id as "collectiveId", p.title,
              '/plenieres/' || p.number || '/compte-rendu' as path, false as debatable
       from minutes m join plenary p on p.id = m.plenary_id where m.id = any($1)`,
      [ids],
    );
  }

  async minutesState(db: Db, id: Id): Promise<Minutes | null> {
    const [row] = await db.sql<Minutes>(`select ${minutesColumns} from minutes where id = $1`, [id]);
    return row ?? null;
  }

  /** Closed plenaries among these whose minutes are not published. */
  unpublished(db: Db, plenaryIds: readonly Id[]): Promise<{ id: Id; number: number; title: string }[]> {
    return db.sql(
      `select id, number, title from plenary where id = any($1) and state = 'closed' order by closed_at, id`,
      [plenaryIds],
    );
  }
}
