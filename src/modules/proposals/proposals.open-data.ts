import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Datasets, idField, type DataRow, type Dataset } from '../../platform/open-data/datasets.js';

const datasets: readonly Dataset[] = [
  {
    name: 'proposals',
    fr: 'Propositions',
    en: 'Proposals',
    fields: [
      idField,
      { name: 'number', type: 'integer', fr: 'Numéro dans le collectif', en: 'Number in the collective' },
      {
        name: 'title',
        type: 'string',
        fr: 'Titre ; vide si la modération l’a masqué',
        en: 'Title; empty where moderation hid it',
      },
      {
        name: 'state',
        type: 'string',
        fr: 'État : draft, debated, submitted, adopted, rejected, deferred, withdrawn, merged',
        en: 'State: draft, debated, submitted, adopted, rejected, deferred, withdrawn, merged',
      },
      { name: 'chapter', type: 'string', fr: 'Chapitre souhaité', en: 'Chapter it is meant for' },
      {
        name: 'competence',
        type: 'string',
        fr: 'Niveau de compétence : city, metropolitan, department, region, state',
        en: 'Level of competence: city, metropolitan, department, region, state',
      },
      { name: 'cost', type: 'string', fr: 'Coût annoncé', en: 'Cost as announced' },
      {
        name: 'text',
        type: 'string',
        fr: 'Texte de la version en cours ; vide s’il est masqué',
        en: 'Words of the current version; empty where hidden',
      },
      { name: 'text_version', type: 'integer', fr: 'Numéro de cette version', en: 'Number of that version' },
      { name: 'text_hash', type: 'string', fr: 'SHA-256 de cette version', en: 'SHA-256 of that version' },
      { name: 'comments', type: 'integer', fr: 'Nombre de commentaires', en: 'Number of comments' },
      { name: 'created_at', type: 'datetime', fr: 'Création', en: 'Made' },
      { name: 'decided_at', type: 'datetime', fr: 'Décision de la plénière', en: 'Decided by the plenary' },
      {
        name: 'merged_into',
        type: 'integer',
        fr: 'Numéro de la proposition qu’elle est devenue',
        en: 'Number of the proposal it became',
      },
    ],
    rows: (db, collectiveId) =>
      db.sql<DataRow>(
        `select p.id, p.number, case when p.hidden_at is null then p.title else '' end as title, p.state, p.chapter, p.competence, p.cost,
                case when p.hidden_at is null then p.plain else '' end as text, v.number as text_version, v.hash as text_hash,
                p.comment_count as comments, p.created_at, p.decided_at, i.number as merged_into
         from proposal p join text_version v on v.id = p.text_version_id left join proposal i on i.id = p.merged_into_id
         where p.collective_id = $1 and not p.private order by p.number`,
        [collectiveId],
      ),
  },
];

/** Proposals and amendments as open data; private drafts and hidden words are left out. */
@Injectable()
export class ProposalsOpenData implements OnModuleInit {
  constructor(private readonly open: Datasets) {}

  onModuleInit(): void {
    this.open.add(...datasets);
  }
}
