import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Datasets, idField, type DataRow, type Dataset } from '../../platform/open-data/datasets.js';

const datasets: readonly Dataset[] = [
  {
    name: 'charter-articles',
    fr: 'Articles de la charte',
    en: 'Articles of the charter',
    fields: [
      idField,
      { name: 'version', type: 'integer', fr: 'Version de la charte', en: 'Version of the charter' },
      {
        name: 'version_state',
        type: 'string',
        fr: 'État de cette version : adopted, in_force, superseded',
        en: 'State of that version: adopted, in_force, superseded',
      },
      { name: 'part', type: 'string', fr: 'Partie', en: 'Part' },
      { name: 'title', type: 'string', fr: 'Titre de l’article', en: 'Title of the article' },
      { name: 'text', type: 'string', fr: 'Texte', en: 'Words' },
      { name: 'text_hash', type: 'string', fr: 'SHA-256 du texte', en: 'SHA-256 of the words' },
    ],
    rows: (db, collectiveId) =>
      db.sql<DataRow>(
        `select a.article_id as id, v.number as version, v.state as version_state, p.title as part, a.title, t.plain as text,
                t.hash as text_hash
         from charter_article a join charter_version v on v.id = a.version_id
         join charter_part p on p.version_id = a.version_id and p.part_id = a.part_id
         join text_version t on t.id = a.text_version_id
         where a.collective_id = $1 and v.state <> 'draft' order by v.number, p.position, a.position`,
        [collectiveId],
      ),
  },
  {
    name: 'endorsements',
    fr: 'Adhésions des organisations à la charte',
    en: 'Endorsements of the charter by organisations',
    fields: [
      idField,
      { name: 'organisation', type: 'string', fr: 'Adresse de l’organisation', en: 'Address of the organisation' },
      { name: 'version', type: 'integer', fr: 'Version de la charte', en: 'Version of the charter' },
      {
        name: 'state',
        type: 'string',
        fr: 'État : announced, confirmed, active, to_renew, renewed, lapsed, withdrawn',
        en: 'State: announced, confirmed, active, to_renew, renewed, lapsed, withdrawn',
      },
      {
        name: 'decision_carried_from',
        type: 'integer',
        fr: 'Version dont le vote interne est repris ; vide : un vote propre',
        en: 'Version whose internal vote is carried on; empty: a vote of its own',
      },
      { name: 'electorate', type: 'integer', fr: 'Membres appelés à voter', en: 'Members who could vote' },
      { name: 'votes_for', type: 'integer', fr: 'Pour', en: 'For' },
      { name: 'votes_against', type: 'integer', fr: 'Contre', en: 'Against' },
      { name: 'votes_abstain', type: 'integer', fr: 'Abstentions', en: 'Abstentions' },
      { name: 'reservations', type: 'integer', fr: 'Nombre de réserves', en: 'Number of reservations' },
      { name: 'active_at', type: 'datetime', fr: 'Signature', en: 'Signed' },
      { name: 'lapsed_at', type: 'datetime', fr: 'Extinction, faute de renouvellement', en: 'Lapsed, not renewed' },
      { name: 'withdrawn_at', type: 'datetime', fr: 'Retrait', en: 'Withdrawn' },
    ],
    rows: (db, collectiveId) =>
      db.sql<DataRow>(
        `select e.id, o.slug as organisation, v.number as version, e.state, cv.number as decision_carried_from, e.electorate, e.votes_for, e.votes_against, e.votes_abstain,
                (select count(*)::int from reservation r where r.endorsement_id = e.id) as reservations, e.active_at, e.lapsed_at, e.withdrawn_at
         from endorsement e join charter_version v on v.id = e.version_id join organisation o on o.id = e.organisation_id
         left join endorsement ce on ce.id = e.carried_from left join charter_version cv on cv.id = ce.version_id
         where e.collective_id = $1 order by e.announced_at, e.id`,
        [collectiveId],
      ),
  },
];

/** The charter by versions, and which organisations endorse which, as open data; persons who endorse are not there. */
@Injectable()
export class CharterOpenData implements OnModuleInit {
  constructor(private readonly open: Datasets) {}

  onModuleInit(): void {
    this.open.add(...datasets);
  }
}
