import { Injectable, type OnModuleInit } from '@nestjs/common';
import { scoredBy } from './domain/chapter-score.js';
import { Datasets, idField, type DataRow, type Dataset } from '../../platform/open-data/datasets.js';

const datasets: readonly Dataset[] = [
  {
    name: 'measures',
    fr: 'Mesures du programme',
    en: 'Measures of the programme',
    fields: [
      idField,
      { name: 'number', type: 'integer', fr: 'Numéro de la proposition', en: 'Number of the proposal' },
      { name: 'chapter', type: 'string', fr: 'Chapitre', en: 'Chapter' },
      {
        name: 'place',
        type: 'integer',
        fr: 'Place dans le chapitre, à partir de 1',
        en: 'Place in the chapter, from 1',
      },
      { name: 'title', type: 'string', fr: 'Titre', en: 'Title' },
      { name: 'text', type: 'string', fr: 'Texte voté', en: 'Words voted' },
      {
        name: 'text_hash',
        type: 'string',
        fr: 'SHA-256 de la version votée ; vide pour ce qui vient d’un autre outil',
        en: 'SHA-256 of the version voted; empty for what comes from another tool',
      },
      { name: 'cost', type: 'string', fr: 'Coût', en: 'Cost' },
      { name: 'competence', type: 'string', fr: 'Niveau de compétence', en: 'Level of competence' },
      { name: 'cost_once', type: 'integer', fr: 'Coût unique, en euros', en: 'Paid once, in euros' },
      { name: 'cost_yearly', type: 'integer', fr: 'Coût par an, en euros', en: 'Paid each year, in euros' },
      { name: 'cost_source', type: 'string', fr: 'Source de ces montants', en: 'Where these amounts come from' },
      { name: 'votes_for', type: 'integer', fr: 'Pour', en: 'For' },
      { name: 'votes_against', type: 'integer', fr: 'Contre', en: 'Against' },
      { name: 'votes_abstain', type: 'integer', fr: 'Abstentions', en: 'Abstentions' },
      { name: 'adopted_at', type: 'datetime', fr: 'Adoption', en: 'Adopted' },
    ],
    rows: (db, collectiveId) =>
      db.sql<DataRow>(
        `select m.id, m.number, c.title as chapter, m.position + 1 as place, m.title, v.plain as text, v.hash as text_hash, m.cost,
                m.competence, m.cost_once::float8 as cost_once, m.cost_yearly::float8 as cost_yearly, m.cost_source, (m.vote ->> 'for')::int as votes_for, (m.vote ->> 'against')::int as votes_against,
                (m.vote ->> 'abstain')::int as votes_abstain, m.adopted_at
         from measure m join chapter c on c.id = m.chapter_id left join text_version v on v.id = m.text_version_id
         where m.collective_id = $1 order by c.position, m.position`,
        [collectiveId],
      ),
  },
  {
    name: 'measure-links',
    fr: 'Liens entre mesures',
    en: 'Links between measures',
    fields: [
      idField,
      { name: 'number', type: 'integer', fr: 'Numéro de la mesure', en: 'Number of the measure' },
      {
        name: 'kind',
        type: 'string',
        fr: 'Ce qu’elle dit de l’autre : refers, depends, contradicts, replaces',
        en: 'What it says of the other: refers, depends, contradicts, replaces',
      },
      { name: 'other', type: 'integer', fr: 'Numéro de l’autre texte', en: 'Number of the other text' },
      { name: 'note', type: 'string', fr: 'Précision', en: 'Note' },
      { name: 'declared_at', type: 'datetime', fr: 'Déclaré', en: 'Declared' },
    ],
    rows: (db, collectiveId) =>
      db.sql<DataRow>(
        `select l.id, m.number, l.kind, l.to_number as other, l.note, l.declared_at
         from measure_link l join measure m on m.id = l.measure_id
         where l.collective_id = $1 order by m.number, l.to_number, l.kind`,
        [collectiveId],
      ),
  },
  {
    name: 'commitments',
    fr: 'Engagements',
    en: 'Commitments',
    fields: [
      idField,
      { name: 'number', type: 'integer', fr: 'Numéro de la mesure', en: 'Number of the measure' },
      { name: 'title', type: 'string', fr: 'Titre', en: 'Title' },
      { name: 'chapter', type: 'string', fr: 'Chapitre', en: 'Chapter' },
      {
        name: 'state',
        type: 'string',
        fr: 'État : not-started, started, done, redirected, abandoned',
        en: 'State: not-started, started, done, redirected, abandoned',
      },
      { name: 'due_on', type: 'date', fr: 'Prochaines nouvelles attendues le', en: 'Next news due on' },
      { name: 'started_on', type: 'date', fr: 'Commencé le', en: 'Started on' },
      { name: 'finished_on', type: 'date', fr: 'Tenu le', en: 'Done on' },
    ],
    rows: (db, collectiveId) =>
      db.sql<DataRow>(
        `select k.id, m.number, m.title, c.title as chapter, k.state, k.due_on::text, k.started_on::text, k.finished_on::text
         from commitment k join measure m on m.id = k.measure_id join chapter c on c.id = m.chapter_id
         where k.collective_id = $1 order by c.position, m.position`,
        [collectiveId],
      ),
  },
  {
    name: 'commitment-reports',
    fr: 'Comptes rendus des engagements',
    en: 'Reports on commitments',
    fields: [
      idField,
      { name: 'number', type: 'integer', fr: 'Numéro de la mesure', en: 'Number of the measure' },
      { name: 'report', type: 'integer', fr: 'Numéro du compte rendu', en: 'Number of the report' },
      { name: 'state', type: 'string', fr: 'État annoncé', en: 'State as said' },
      { name: 'note', type: 'string', fr: 'Ce qui en est dit', en: 'What is said' },
      {
        name: 'evidence',
        type: 'string',
        fr: 'Liens des preuves, un par ligne',
        en: 'Links of the evidence, one a line',
      },
      { name: 'reported_at', type: 'datetime', fr: 'Date', en: 'Moment' },
    ],
    rows: (db, collectiveId) =>
      db.sql<DataRow>(
        `select r.id, m.number, r.number as report, r.state, r.note,
                (select string_agg(e ->> 'url', E'\\n' order by place) from jsonb_array_elements(r.evidence) with ordinality x(e, place)) as evidence,
                r.reported_at
         from commitment_report r join commitment k on k.id = r.commitment_id join measure m on m.id = k.measure_id
         where r.collective_id = $1 order by m.number, r.number`,
        [collectiveId],
      ),
  },
  {
    name: 'commitment-questions',
    fr: 'Questions posées sur les engagements',
    en: 'Questions asked about commitments',
    fields: [
      idField,
      { name: 'number', type: 'integer', fr: 'Numéro de la mesure', en: 'Number of the measure' },
      { name: 'asked_at', type: 'datetime', fr: 'Posée', en: 'Asked' },
      {
        name: 'answered_at',
        type: 'datetime',
        fr: 'Réponse de qui en rend compte ; vide : pas encore',
        en: 'Answered by who reports on it; empty: not yet',
      },
    ],
    rows: (db, collectiveId) =>
      db.sql<DataRow>(
        `select q.id, m.number, q.asked_at, q.answered_at from commitment_question q
         join commitment k on k.id = q.commitment_id join measure m on m.id = k.measure_id
         where q.collective_id = $1 order by q.asked_at, q.id`,
        [collectiveId],
      ),
  },
  {
    name: 'chapter-scores',
    fr: 'Appréciations des chapitres, à partir de cinq personnes',
    en: 'Scores of chapters, from five people on',
    fields: [
      idField,
      { name: 'chapter', type: 'string', fr: 'Chapitre', en: 'Chapter' },
      { name: 'people', type: 'integer', fr: 'Personnes', en: 'People' },
      { name: 'grade_0', type: 'integer', fr: 'Pas du tout tenus', en: 'Not kept at all' },
      { name: 'grade_1', type: 'integer', fr: 'Peu tenus', en: 'Hardly kept' },
      { name: 'grade_2', type: 'integer', fr: 'Tenus en partie', en: 'Kept in part' },
      { name: 'grade_3', type: 'integer', fr: 'Presque tous tenus', en: 'Nearly all kept' },
      { name: 'grade_4', type: 'integer', fr: 'Entièrement tenus', en: 'Entirely kept' },
    ],
    rows: (db, collectiveId) =>
      db.sql<DataRow>(
        `select c.id, c.title as chapter, count(*)::int as people,
                count(*) filter (where s.grade = 0)::int as grade_0, count(*) filter (where s.grade = 1)::int as grade_1,
                count(*) filter (where s.grade = 2)::int as grade_2, count(*) filter (where s.grade = 3)::int as grade_3,
                count(*) filter (where s.grade = 4)::int as grade_4
         from chapter_score s join chapter c on c.id = s.chapter_id
         where s.collective_id = $1 group by c.id having count(*) >= $2 order by c.position`,
        [collectiveId, scoredBy],
      ),
  },
];

/** The programme and what becomes of it as open data. */
@Injectable()
export class ProgrammeOpenData implements OnModuleInit {
  constructor(private readonly open: Datasets) {}

  onModuleInit(): void {
    this.open.add(...datasets);
  }
}
