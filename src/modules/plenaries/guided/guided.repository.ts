import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import type { SubjectCard } from '../../../platform/subjects/subjects.js';
import type { Procedure, ProcedureLine } from './guided.rows.js';

const columns = `g.collective_id as "collectiveId", g.id, g.plenary_id as "plenaryId", g.item_id as "itemId", g.kind,
  g.title, g.setting, g.state, g.version, g.opened_at as "openedAt", g.ended_at as "endedAt"`;

/** Procedures guided live, one row each: what was said at the opening, and where it stands. */
@Injectable()
export class GuidedRepository {
  async insert(tx: Tx, procedure: Procedure): Promise<void> {
    await tx.sql(
      `insert into guided_procedure (collective_id, id, plenary_id, item_id, kind, title, setting, state, opened_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        procedure.collectiveId,
        procedure.id,
        procedure.plenaryId,
        procedure.itemId,
        procedure.kind,
        procedure.title,
        JSON.stringify(procedure.setting),
        JSON.stringify(procedure.state),
        procedure.openedAt,
      ],
    );
  }

  async byId(db: Db, id: Id): Promise<Procedure | null> {
    const [row] = await db.sql<Procedure>(`select ${columns} from guided_procedure g where g.id = $1`, [id]);
    return row ?? null;
  }

  /** One command at a time. */
  async lock(tx: Tx, id: Id): Promise<Procedure | null> {
    const [row] = await tx.sql<Procedure>(`select ${columns} from guided_procedure g where g.id = $1 for update`, [id]);
    return row ?? null;
  }

  /** Of a plenary, in the order they were opened. */
  linesOf(db: Db, plenaryId: Id): Promise<ProcedureLine[]> {
    return db.sql<ProcedureLine>(
      `select id, item_id as "itemId", kind, title, ended_at is null as open from guided_procedure
       where plenary_id = $1 order by opened_at, id limit 500`,
      [plenaryId],
    );
  }

  /** Whole, of a plenary, in the order they were opened. */
  ofPlenary(db: Db, plenaryId: Id): Promise<Procedure[]> {
    return db.sql<Procedure>(
      `select ${columns} from guided_procedure g where g.plenary_id = $1 order by g.opened_at, g.id limit 500`,
      [plenaryId],
    );
  }

  async isUnderWay(db: Db, itemId: Id): Promise<boolean> {
    const rows = await db.sql('select 1 from guided_procedure where item_id = $1 and ended_at is null limit 1', [
      itemId,
    ]);
    return rows.length === 1;
  }

  async save(tx: Tx, id: Id, state: Procedure['state'], endedAt: Date | null): Promise<void> {
    await tx.sql('update guided_procedure set state = $2, ended_at = $3, version = version + 1 where id = $1', [
      id,
      JSON.stringify(state),
      endedAt,
    ]);
  }

  /** False when this command was carried out already. */
  async once(tx: Tx, { collectiveId, id }: Procedure, commandId: Id): Promise<boolean> {
    const rows = await tx.sql(
      `insert into guided_command (collective_id, procedure_id, id) values ($1, $2, $3) on conflict do nothing
       returning id`,
      [collectiveId, id, commandId],
    );
    return rows.length === 1;
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'GuidedProcedure' as type, g.id, g.collective_id as "collectiveId", g.title,
              '/procedures/' || g.id as path, false as debatable
       from guided_procedure g where g.id = any($1)`,
      [ids],
    );
  }

  /** Nominations that somebody stands in. */
  standingOf(tx: Tx, accountId: Id): Promise<Procedure[]> {
    return tx.sql<Procedure>(
      `select ${columns} from guided_procedure g
       where g.kind = 'nomination'
         and g.state->'nomination'->'candidates' @> jsonb_build_array(jsonb_build_object('personId', $1::text))
       for update`,
      [accountId],
    );
  }

  /** Procedures somebody took part in by name, by title: what they said there is public. */
  saidBy(db: Db, accountId: Id): Promise<{ title: string; kind: string; openedAt: Date }[]> {
    return db.sql(
      `select g.title, g.kind, g.opened_at as "openedAt" from guided_procedure g
       where strpos(g.state::text, $1::text) > 0 order by g.opened_at, g.id`,
      [accountId],
    );
  }
}
