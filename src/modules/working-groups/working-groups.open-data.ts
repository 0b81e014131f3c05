import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Datasets, idField, type DataRow, type Dataset } from '../../platform/open-data/datasets.js';

const datasets: readonly Dataset[] = [
  {
    name: 'groups',
    fr: 'Groupes de travail',
    en: 'Working groups',
    fields: [
      idField,
      { name: 'slug', type: 'string', fr: 'Adresse', en: 'Address' },
      { name: 'name', type: 'string', fr: 'Nom', en: 'Name' },
      { name: 'kind', type: 'string', fr: 'Sorte : thematic, cross-cutting', en: 'Kind: thematic, cross-cutting' },
      { name: 'theme', type: 'string', fr: 'Thème', en: 'Theme' },
      {
        name: 'state',
        type: 'string',
        fr: 'État : forming, exploring, proposing, dormant, relaunched, merged, closed',
        en: 'State: forming, exploring, proposing, dormant, relaunched, merged, closed',
      },
      { name: 'members', type: 'integer', fr: 'Nombre de membres', en: 'Number of members' },
      {
        name: 'merged_into',
        type: 'string',
        fr: 'Adresse du groupe qu’il a rejoint',
        en: 'Address of the group it went into',
      },
      { name: 'created_at', type: 'datetime', fr: 'Ouverture', en: 'Opened' },
    ],
    rows: (db, collectiveId) =>
      db.sql<DataRow>(
        `select g.id, g.slug, g.name, g.kind, g.theme, g.state,
                (select count(*)::int from group_membership m where m.group_id = g.id and m.left_at is null) as members,
                i.slug as merged_into, g.created_at
         from working_group g left join working_group i on i.id = g.merged_into_id
         where g.collective_id = $1 order by g.created_at, g.id`,
        [collectiveId],
      ),
  },
  {
    name: 'group-sessions',
    fr: 'Séances de groupe',
    en: 'Group sessions',
    fields: [
      idField,
      {
        name: 'groups',
        type: 'string',
        fr: 'Adresses des groupes, séparées par une espace',
        en: 'Addresses of the groups, separated by a space',
      },
      { name: 'starts_at', type: 'datetime', fr: 'Début', en: 'Beginning' },
      { name: 'ends_at', type: 'datetime', fr: 'Fin', en: 'End' },
      { name: 'place', type: 'string', fr: 'Lieu', en: 'Place' },
      {
        name: 'state',
        type: 'string',
        fr: 'État : scheduled, held, minuted, cancelled',
        en: 'State: scheduled, held, minuted, cancelled',
      },
      {
        name: 'came',
        type: 'integer',
        fr: 'Personnes venues ; vide si la présence n’est pas notée',
        en: 'People who came; empty where nobody wrote it down',
      },
      { name: 'notes', type: 'string', fr: 'Compte-rendu', en: 'Notes' },
    ],
    rows: (db, collectiveId) =>
      db.sql<DataRow>(
        `select s.id, (select string_agg(g.slug, ' ' order by g.slug) from group_session_group sg
                 join working_group g on g.id = sg.group_id where sg.session_id = s.id) as groups,
                s.starts_at, s.ends_at, s.place, s.state,
                (select case when count(came) > 0 then count(*) filter (where came)::int end
                 from session_answer a where a.session_id = s.id) as came, s.notes
         from group_session s where s.collective_id = $1 order by s.starts_at, s.id`,
        [collectiveId],
      ),
  },
];

/** Groups and their sessions as open data. */
@Injectable()
export class WorkingGroupsOpenData implements OnModuleInit {
  constructor(private readonly open: Datasets) {}

  onModuleInit(): void {
    this.open.add(...datasets);
  }
}
