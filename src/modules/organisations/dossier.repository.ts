import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db } from '../../platform/database/database.js';
import type { DossierEntry } from './domain/dossier.js';
import { reportDue } from './encounters.repository.js';

/** What this module tells of an organisation, and what others may tell more about. */
export interface DossierOf {
  readonly collectiveId: Id;
  readonly organisationId: Id;
  /** The organisation, its encounters and the mandates they were held under. */
  readonly subjectIds: readonly Id[];
}

@Injectable()
export class DossierRepository {
  /** What was asked (what is not published yet only `within`), met, reported, and under which mandates. */
  entries(
    db: Db,
    { collectiveId, organisationId }: Pick<DossierOf, 'collectiveId' | 'organisationId'>,
    { now, within }: { readonly now: Date; readonly within: boolean },
  ): Promise<DossierEntry[]> {
    return db.sql<DossierEntry>(
      `with o as (select o.id, '/organisations/' || o.slug as path, c.time_zone from organisation o
                  join collective c on c.id = o.collective_id where o.id = $2 and o.collective_id = $1),
       met as (select e.*, due.day as due from o join encounter_organisation eo on eo.organisation_id = o.id
               join encounter e on e.id = eo.encounter_id join mandate m on m.id = e.mandate_id ${reportDue})
       select 'solicitation' as kind, s.id, '' as title, s.state, s.received_on::text as "on",
              o.path || '#sollicitation-' || s.id as path,
              case s.state when 'received' then 'publish' when 'answered' then null else 'answer' end as matter,
              case s.state when 'received' then s.received_on
                when 'published' then (s.published_at at time zone o.time_zone)::date
                when 'accepted' then (s.accepted_at at time zone o.time_zone)::date end::text as since,
              case s.state when 'received' then s.publish_by end::text as by
       from o join solicitation s on s.organisation_id = o.id where s.state <> 'received' or $4
       union all
       select 'encounter', e.id, e.title, e.state, e.day::text, o.path || '#rencontre-' || e.id,
              case when e.state = 'held' then 'report' when e.state <> 'planned' then null
                when e.starts_at > $3 then 'meet' else 'record' end,
              case when e.state = 'held' or (e.state = 'planned' and e.starts_at <= $3) then e.day end::text,
              case when e.state = 'planned' and e.starts_at > $3 then e.day
                when e.state in ('planned', 'held') then e.due end::text
       from o, met e
       union all
       select 'report', e.id, e.title, 'reported', (e.reported_at at time zone o.time_zone)::date::text,
              o.path || '#rencontre-' || e.id, null, null, null
       from o, met e where e.state = 'reported'
       union all
       select 'mandate', m.id, m.title, m.state, coalesce(m.given_on, (m.proposed_at at time zone o.time_zone)::date)::text,
              '/organisations#mandat-' || m.id, null, null, null
       from o, mandate m where m.id in (select mandate_id from met)`,
      [collectiveId, organisationId, now, within],
    );
  }
}
