import { french } from '../words.js';

const outside = {
  title: 'Scrutins tenus ailleurs',
  lead: 'Des élections qui n’ont pas eu lieu ici, recomptées à partir de leur fichier, avec leur source.',
  import: 'Importer un scrutin',
  none: 'Aucun scrutin tenu ailleurs',
  noneBody: 'Le résultat d’une commune, d’une association ou d’un autre collectif peut être apporté ici et recompté.',
  elsewhere: 'Scrutin tenu ailleurs',
  notOurs:
    'Ce scrutin n’a pas été tenu ici : ce collectif n’a ni liste d’émargement, ni reçu, et ne garantit pas comment on y a voté. Le décompte est refait ici à partir du fichier.',
  notFound: 'Ce scrutin n’existe pas.',
  result: 'Résultat',
  source: 'Source',
  organiser: 'Qui l’a organisé',
  organiserHint: 'Par exemple : la mairie de Vaubrune.',
  heldOn: 'Date du scrutin',
  document: 'Document',
  documentHint: 'L’adresse d’un procès-verbal ou d’un article.',
  method: 'Méthode',
  methodHint: 'Celle qui a été employée là-bas.',
  methodOfFile: 'Celle que dit le fichier',
  methods: {
    'yes-no': 'Pour ou contre',
    plurality: 'Une voix, le plus de voix gagne',
    approval: 'Approbation : autant de choix qu’on veut',
    score: 'Notes',
    cumulative: 'Points à répartir',
    allotted: 'Priorités par blocs',
    borda: 'Classement : points de Borda',
    'majority-judgment': 'Jugement majoritaire',
    pairwise: 'Classement : duels (Condorcet)',
    schulze: 'Classement : Schulze, voix gagnantes',
    'schulze-margins': 'Classement : Schulze, écarts',
    'ranked-pairs': 'Classement : paires ordonnées',
    irv: 'Classement : éliminations successives',
    'stv-scottish': 'Classement : vote transférable, règle écossaise',
    'stv-meek': 'Classement : vote transférable, règle de Meek',
    quadratic: 'Vote quadratique',
    'equal-shares': 'Budget : parts égales',
    greedy: 'Budget : du plus soutenu au moins soutenu',
  } as Readonly<Record<string, string>>,
  seats: 'Places à pourvoir',
  seatsHint: 'Laissez vide si le fichier le dit, ou s’il n’y en a qu’une.',
  file: 'Fichier',
  fileHint: '.blt, .soc, .soi, .toc, .toi, .cvotes, .pb, .csv, ou .json (ballots.json, mentions déjà additionnées).',
  digest: 'Empreinte du fichier (SHA-256)',
  recordedAt: 'Enregistré',
  download: 'Télécharger le fichier à recompter',
  importTitle: 'Importer un scrutin tenu ailleurs',
  importLead: 'Donnez le fichier et sa source. Vous verrez le résultat avant que rien ne soit enregistré.',
  notYours:
    'Importer un scrutin est réservé à la coordination, ou à la présidence et au secrétariat d’une plénière pour un de ses points, jusqu’à sa clôture.',
  titleLabel: 'Titre',
  titleHint: 'Ce qui était élu ou décidé.',
  preview: 'Voir le résultat',
  tooBig: (limit: number) => `Ce fichier est trop gros : ${french.number(limit)} ko au plus peuvent être importés.`,
  more: 'Ce que le fichier ne dit pas',
  grades: 'Mentions, de la plus basse à la plus haute',
  gradesHint: 'Séparées par des virgules, comme dans le fichier.',
  options: {
    highest: 'Meilleure note',
    total: 'Points de chacun (points à répartir)',
    most: 'Choix ou points au plus sur une option',
    votes: 'Voix de chacun (priorités par blocs)',
    perBlock: 'Voix par bloc',
    credits: 'Crédits (vote quadratique)',
    increment: 'Pas du complément (parts égales)',
  },
  previewTitle: 'Ce que donne ce fichier',
  nothingYet: 'Rien n’est encore enregistré.',
  papers: 'Bulletins',
  papersOf: (valid: number, invalid: number) =>
    `${french.plural(valid, { one: '# valable', other: '# valables' })}, ${french.plural(invalid, { one: '# blanc ou nul', other: '# blancs ou nuls' })}`,
  candidates: (count: number) => french.plural(count, { one: '# option', other: '# options' }),
  winners: 'Retenu',
  nobody: 'Personne',
  record: 'Enregistrer ce scrutin',
  recordHelp: 'Il sera public, avec sa source, et restera marqué « scrutin tenu ailleurs ».',
  back: 'Corriger',
};

export default outside;

declare module '../catalogues.js' {
  interface Catalogues {
    outside: typeof outside;
  }
}
