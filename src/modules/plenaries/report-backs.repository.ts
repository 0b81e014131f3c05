import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';

interface OwedReport {
  readonly encounterId: Id;
  /** The next plenary announced, on the encounter's day or later. */
  readonly plenaryId: Id;
  readonly title: string;
  readonly delegateIds: readonly Id[];
}

/** Reports that agendas owe a place to. */
@Injectable()
export class ReportBacksRepository {
  /** Plenaries whose agenda may still change before they open, held until the transaction ends. */
  lockAnnounced(tx: Tx, collectiveId: Id): Promise<{ id: Id; number: number }[]> {
    return tx.sql(
      `select id, number from plenary where collective_id = $1 and state = 'announced' order by id for update`,
      [collectiveId],
    );
  }

  /** Encounters not called off, not heard in a plenary yet and not awaited in one under way; those reported before agendas took care of it are left alone. */
  owed(db: Db, collectiveId: Id): Promise<OwedReport[]> {
    return db.sql(
      `select e.id as "encounterId", next.id as "plenaryId", e.title,
              (select coalesce(json_agg(p.account_id order by p.account_id), '[]')
               from encounter_participant p where p.encounter_id = e.id and p.side = 'delegate') as "delegateIds"
       from encounter e join lateral (
         select p.id from report_occasion o join plenary p on p.id = o.plenary_id
         where o.collective_id = e.collective_id and o.day >= e.day and p.state = 'announced'
         order by o.day, p.number limit 1) next on true
       where e.collective_id = $1 and e.state <> 'cancelled'
         and (e.state <> 'reported' or exists (select from agenda_item i where i.subject_id = e.id and i.owed))
         and not exists (select from agenda_item i where i.subject_id = e.id and i.type = 'report-back' and i.state in ('live', 'done'))
         and not exists (select from agenda_item i join plenary p on p.id = i.plenary_id
                         where i.subject_id = e.id and i.state = 'pending' and p.state in ('open', 'suspended'))
       order by e.starts_at, e.id`,
      [collectiveId],
    );
  }

  /** Items that came by themselves and were not reached, on agendas that may still change. */
  pending(db: Db, collectiveId: Id): Promise<{ id: Id; plenaryId: Id; encounterId: Id }[]> {
    return db.sql(
      `select i.id, i.plenary_id as "plenaryId", i.subject_id as "encounterId"
       from agenda_item i join plenary p on p.id = i.plenary_id
       where i.collective_id = $1 and i.owed and i.state = 'pending' and p.state = 'announced'
         and not exists (select from plenary_ballot b where b.item_id = i.id)
         and not exists (select from guided_procedure g where g.item_id = i.id)`,
      [collectiveId],
    );
  }
}
