import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db } from '../../platform/database/database.js';

/** What somebody did towards organisations, for the file of their data. */
@Injectable()
export class OrganisationsHeldRepository {
  async heldOn(db: Db, accountId: Id): Promise<Readonly<Record<string, unknown[]>>> {
    const of = (statement: string): Promise<unknown[]> => db.sql(statement, [accountId]);
    return {
      organisationsAdded: await of(
        'select name, created_at as "addedAt" from organisation where added_by = $1 order by created_at, id',
      ),
      solicitationsFiled: await of(
        `select o.name as organisation, s.channel, s.text, s.filed_at as "filedAt"
         from solicitation s join organisation o on o.id = s.organisation_id where s.filed_by = $1 order by s.filed_at, s.id`,
      ),
      mandates: await of(
        `select m.title, m.state, m.given_on as "givenOn", m.term_on as "termOn", m.proposed_by = $1 as proposed,
                h.account_id is not null as held
         from mandate m left join mandate_holder h on h.mandate_id = m.id and h.account_id = $1
         where m.proposed_by = $1 or h.account_id is not null order by m.proposed_at, m.id`,
      ),
      encounters: await of(
        `select e.title, e.starts_at as "startsAt", e.state, p.side, e.planned_by is not distinct from $1 as planned,
                e.recorded_by is not distinct from $1 as recorded, e.reported_by is not distinct from $1 as reported
         from encounter e left join encounter_participant p on p.encounter_id = e.id and p.account_id = $1
         where p.account_id is not null or $1 in (e.planned_by, e.recorded_by, e.reported_by) order by e.starts_at, e.id`,
      ),
    };
  }
}
