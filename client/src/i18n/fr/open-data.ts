import { french } from '../words.js';

const openData = {
  title: 'Données ouvertes',
  lead: 'Tout ce qui est public ici, en fichiers que chacun·e peut relire, recompter et réutiliser.',
  journal: 'Journal public',
  licence: 'Sous',
  nobody: 'Aucun nom, aucun compte, aucun vote individuel n’y figure.',
  everything: 'Tout, maintenant (ZIP)',
  dictionary: 'Dictionnaire des données (JSON)',
  files: 'Fichiers',
  csv: (title: string) => `${title}, CSV`,
  json: (title: string) => `${title}, JSON`,
  columns: (count: number) => french.plural(count, { one: '# colonne', other: '# colonnes' }),
  columnsOf: (title: string) => `Colonnes : ${title}`,
  column: 'Colonne',
  type: 'Sorte',
  types: {
    string: 'texte',
    integer: 'nombre entier',
    boolean: 'vrai ou faux',
    date: 'jour (AAAA-MM-JJ)',
    datetime: 'moment (ISO 8601, UTC)',
  } as Readonly<Record<string, string>>,
  meaning: 'Ce qu’elle dit',
  nights: 'Chaque nuit',
  noNight: 'Le premier fichier de nuit n’est pas encore fait : il l’est vers trois heures.',
  kilobytes: (count: number) => `${french.number(Math.ceil(count))} ko`,
};

export default openData;

declare module '../catalogues.js' {
  interface Catalogues {
    'open-data': typeof openData;
  }
}
