import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Datasets, idField, type DataRow, type Dataset } from '../../platform/open-data/datasets.js';

const datasets: readonly Dataset[] = [
  {
    name: 'organisations',
    fr: 'Organisations',
    en: 'Organisations',
    fields: [
      idField,
      { name: 'slug', type: 'string', fr: 'Adresse', en: 'Address' },
      { name: 'name', type: 'string', fr: 'Nom', en: 'Name' },
      {
        name: 'kind',
        type: 'string',
        fr: 'Sorte : party, sister-list, association, union',
        en: 'Kind: party, sister-list, association, union',
      },
      {
        name: 'state',
        type: 'string',
        fr: 'État : known, soliciting, meeting, endorsing, declined, withdrawn',
        en: 'State: known, soliciting, meeting, endorsing, declined, withdrawn',
      },
      { name: 'created_at', type: 'datetime', fr: 'Entrée au registre', en: 'Entered in the register' },
    ],
    rows: (db, collectiveId) =>
      db.sql<DataRow>(
        `select id, slug, name, kind, state, created_at from organisation where collective_id = $1 order by slug`,
        [collectiveId],
      ),
  },
  {
    name: 'mandates',
    fr: 'Mandats',
    en: 'Mandates',
    fields: [
      idField,
      { name: 'title', type: 'string', fr: 'Objet', en: 'Title' },
      {
        name: 'state',
        type: 'string',
        fr: 'État : proposed, given, refused, lapsed, revoked',
        en: 'State: proposed, given, refused, lapsed, revoked',
      },
      {
        name: 'may_offer',
        type: 'string',
        fr: 'Ce qui peut être proposé, une ligne chacun',
        en: 'What may be offered, a line each',
      },
      { name: 'may_not_offer', type: 'string', fr: 'Ce qui ne le peut pas', en: 'What may not' },
      { name: 'given_on', type: 'date', fr: 'Donné le', en: 'Given on' },
      { name: 'term_on', type: 'date', fr: 'Terme', en: 'Term' },
      { name: 'report_by', type: 'date', fr: 'Compte rendu attendu le', en: 'Report due on' },
    ],
    rows: (db, collectiveId) =>
      db.sql<DataRow>(
        `select id, title, state, array_to_string(may_offer, E'\\n') as may_offer, array_to_string(may_not_offer, E'\\n') as may_not_offer,
                given_on::text, term_on::text, report_by::text
         from mandate where collective_id = $1 order by proposed_at, id`,
        [collectiveId],
      ),
  },
  {
    name: 'encounters',
    fr: 'Rencontres',
    en: 'Encounters',
    fields: [
      idField,
      { name: 'title', type: 'string', fr: 'Objet', en: 'Title' },
      { name: 'day', type: 'date', fr: 'Jour', en: 'Day' },
      { name: 'place', type: 'string', fr: 'Lieu', en: 'Place' },
      {
        name: 'state',
        type: 'string',
        fr: 'État : planned, held, reported, cancelled',
        en: 'State: planned, held, reported, cancelled',
      },
      { name: 'mandate_id', type: 'string', fr: 'Identifiant du mandat', en: 'Id of the mandate' },
      { name: 'report', type: 'string', fr: 'Compte rendu', en: 'Report' },
      { name: 'reported_at', type: 'datetime', fr: 'Date du compte rendu', en: 'Reported' },
    ],
    rows: (db, collectiveId) =>
      db.sql<DataRow>(
        `select id, title, day::text, place, state, mandate_id, report, reported_at
         from encounter where collective_id = $1 order by day, id`,
        [collectiveId],
      ),
  },
];

/** Organisations, what was entrusted and the encounters as open data; what they wrote privately is not there. */
@Injectable()
export class OrganisationsOpenData implements OnModuleInit {
  constructor(private readonly open: Datasets) {}

  onModuleInit(): void {
    this.open.add(...datasets);
  }
}
