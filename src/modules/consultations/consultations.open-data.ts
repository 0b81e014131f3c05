import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Datasets, idField, type DataRow, type Dataset } from '../../platform/open-data/datasets.js';

const datasets: readonly Dataset[] = [
  {
    name: 'contributions',
    fr: 'Contributions',
    en: 'Contributions',
    fields: [
      idField,
      { name: 'number', type: 'integer', fr: 'Numéro dans le collectif', en: 'Number in the collective' },
      { name: 'theme', type: 'string', fr: 'Thème', en: 'Theme' },
      {
        name: 'title',
        type: 'string',
        fr: 'Titre ; vide si la modération l’a masqué',
        en: 'Title; empty where moderation hid it',
      },
      { name: 'body', type: 'string', fr: 'Texte ; vide s’il est masqué', en: 'Words; empty where hidden' },
      {
        name: 'state',
        type: 'string',
        fr: 'État : received, grouped, answered',
        en: 'State: received, grouped, answered',
      },
      {
        name: 'fate',
        type: 'string',
        fr: 'Suite : taken-up, merged, already-there, passed-on, not-kept',
        en: 'Fate: taken-up, merged, already-there, passed-on, not-kept',
      },
      { name: 'fate_reason', type: 'string', fr: 'Raison de cette suite', en: 'Reason of that fate' },
      { name: 'received_at', type: 'datetime', fr: 'Réception', en: 'Received' },
      { name: 'answered_at', type: 'datetime', fr: 'Réponse', en: 'Answered' },
    ],
    rows: (db, collectiveId) =>
      db.sql<DataRow>(
        `select id, number, theme, case when hidden_at is null then title else '' end as title,
                case when hidden_at is null then body else '' end as body, state, fate, fate_reason, received_at, answered_at
         from contribution where collective_id = $1 order by number`,
        [collectiveId],
      ),
  },
];

/** Contributions as open data, without who made them; hidden words are left out. */
@Injectable()
export class ConsultationsOpenData implements OnModuleInit {
  constructor(private readonly open: Datasets) {}

  onModuleInit(): void {
    this.open.add(...datasets);
  }
}
