import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import type { MeasureLinkKind } from '../domain/link.js';
import type { MeasureLinkView } from '../programme.views.js';

export interface NewMeasureLink {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly measureId: Id;
  readonly kind: MeasureLinkKind;
  readonly toProposalId: Id;
  readonly toNumber: number;
  readonly note: string;
  readonly at: Date;
}

/** A link as its removal tells it. */
export interface MeasureLinkRow {
  readonly measureId: Id;
  readonly title: string;
  readonly kind: MeasureLinkKind;
  readonly toProposalId: Id;
  readonly toNumber: number;
}

@Injectable()
export class MeasureLinksRepository {
  /** In the order they were declared. */
  all(db: Db, collectiveId: Id): Promise<MeasureLinkView[]> {
    return db.sql<MeasureLinkView>(
      `select l.id, l.kind, l.note,
         json_build_object('number', m.number, 'title', m.title, 'chapterSlug', c.slug) as "from",
         json_build_object('number', l.to_number, 'title', o.title, 'chapterSlug', oc.slug) as "to"
       from measure_link l join measure m on m.id = l.measure_id join chapter c on c.id = m.chapter_id
       left join measure o on o.collective_id = l.collective_id and o.proposal_id = l.to_proposal_id
       left join chapter oc on oc.id = o.chapter_id
       where l.collective_id = $1 order by l.declared_at, l.id`,
      [collectiveId],
    );
  }

  /** False where it is declared already; a contradiction, by either side. */
  async insert(tx: Tx, link: NewMeasureLink): Promise<boolean> {
    const rows = await tx.sql(
      `insert into measure_link (collective_id, id, measure_id, kind, to_proposal_id, to_number, note, declared_at)
       select $1, $2, $3, $4, $5, $6, $7, $8
       where $4 <> 'contradicts' or not exists (
         select from measure_link l join measure m on m.id = l.measure_id
         where l.kind = 'contradicts' and m.proposal_id = $5 and l.collective_id = $1
           and l.to_proposal_id = (select proposal_id from measure where id = $3))
       on conflict do nothing returning 1`,
      [link.collectiveId, link.id, link.measureId, link.kind, link.toProposalId, link.toNumber, link.note, link.at],
    );
    return rows.length === 1;
  }

  /** What it said; null where there is none, or in another collective. */
  async remove(tx: Tx, collectiveId: Id, id: Id): Promise<MeasureLinkRow | null> {
    const [row] = await tx.sql<MeasureLinkRow>(
      `select m.id as "measureId", m.title, l.kind, l.to_proposal_id as "toProposalId", l.to_number as "toNumber"
       from measure_link l join measure m on m.id = l.measure_id where l.collective_id = $1 and l.id = $2`,
      [collectiveId, id],
    );
    if (row) await tx.sql('delete from measure_link where id = $1', [id]);
    return row ?? null;
  }

  /** The title a proposal has in the programme; null where it is not there. */
  async titleOf(db: Db, collectiveId: Id, proposalId: Id): Promise<{ id: Id; number: number; title: string } | null> {
    const [row] = await db.sql<{ id: Id; number: number; title: string }>(
      'select id, number, title from measure where collective_id = $1 and proposal_id = $2',
      [collectiveId, proposalId],
    );
    return row ?? null;
  }
}
