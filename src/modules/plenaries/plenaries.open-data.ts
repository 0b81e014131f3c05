import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Datasets, idField, type DataRow, type Dataset } from '../../platform/open-data/datasets.js';

const datasets: readonly Dataset[] = [
  {
    name: 'plenaries',
    fr: 'Plénières',
    en: 'Plenaries',
    fields: [
      idField,
      { name: 'number', type: 'integer', fr: 'Numéro', en: 'Number' },
      { name: 'title', type: 'string', fr: 'Titre', en: 'Title' },
      { name: 'starts_at', type: 'datetime', fr: 'Début annoncé', en: 'Announced beginning' },
      { name: 'place', type: 'string', fr: 'Lieu', en: 'Place' },
      {
        name: 'state',
        type: 'string',
        fr: 'État : announced, open, suspended, closed, minuted',
        en: 'State: announced, open, suspended, closed, minuted',
      },
      {
        name: 'quorum',
        type: 'integer',
        fr: 'Quorum ; vide s’il n’y en a pas',
        en: 'Quorum; empty where there is none',
      },
      { name: 'opened_at', type: 'datetime', fr: 'Ouverture', en: 'Opened' },
      { name: 'closed_at', type: 'datetime', fr: 'Clôture', en: 'Closed' },
    ],
    rows: (db, collectiveId) =>
      db.sql<DataRow>(
        `select id, number, title, starts_at, place, state, quorum, opened_at, closed_at
         from plenary where collective_id = $1 order by number`,
        [collectiveId],
      ),
  },
  {
    name: 'decisions',
    fr: 'Décisions',
    en: 'Decisions',
    fields: [
      idField,
      { name: 'plenary', type: 'integer', fr: 'Numéro de la plénière', en: 'Number of the plenary' },
      { name: 'question', type: 'string', fr: 'Question', en: 'Question' },
      {
        name: 'outcome',
        type: 'string',
        fr: 'Issue : adopted, rejected, no-quorum, void',
        en: 'Outcome: adopted, rejected, no-quorum, void',
      },
      {
        name: 'votes_for',
        type: 'integer',
        fr: 'Pour ; vide hors d’un vote par oui ou non',
        en: 'For; empty but for a yes-or-no vote',
      },
      { name: 'votes_against', type: 'integer', fr: 'Contre', en: 'Against' },
      { name: 'votes_abstain', type: 'integer', fr: 'Abstentions', en: 'Abstentions' },
      {
        name: 'ballot_id',
        type: 'string',
        fr: 'Identifiant du scrutin : /scrutins/<id>',
        en: 'Id of the ballot: /scrutins/<id>',
      },
      { name: 'decided_at', type: 'datetime', fr: 'Proclamation', en: 'Proclaimed' },
    ],
    rows: (db, collectiveId) =>
      db.sql<DataRow>(
        `select d.id, p.number as plenary, d.question, d.outcome, (b.verdict -> 'tally' ->> 'for')::int as votes_for,
                (b.verdict -> 'tally' ->> 'against')::int as votes_against,
                (b.verdict -> 'tally' ->> 'abstain')::int as votes_abstain, d.ballot_id, d.decided_at
         from decision d join plenary p on p.id = d.plenary_id join ballot b on b.id = d.ballot_id
         where d.collective_id = $1 order by d.decided_at, d.id`,
        [collectiveId],
      ),
  },
];

/** Plenaries and what they decided as open data: figures, never who voted. */
@Injectable()
export class PlenariesOpenData implements OnModuleInit {
  constructor(private readonly open: Datasets) {}

  onModuleInit(): void {
    this.open.add(...datasets);
  }
}
