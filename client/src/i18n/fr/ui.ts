import { french } from '../words.js';

const ui = {
  colon: ' : ',
  required: 'nécessaire',
  optional: 'facultatif',
  busy: 'Un instant…',
  waiting: 'Pas de connexion : gardé ici, envoyé dès qu’elle revient.',
  unsentOffline: 'Pas de connexion : rien n’a été envoyé, et rien n’est perdu ici. Recommencez dès qu’elle revient.',
  unsentServer: 'Le serveur n’a pas répondu comme prévu : rien n’est perdu ici, réessayez.',
  refusedTitle: 'Ce n’est pas possible',
  rule: (rule: string) => `Règle ${rule}`,
  errorsTitle: (count: number) =>
    french.plural(count, { one: 'Une réponse est à revoir', other: '# réponses sont à revoir' }),
  needed: 'Cette réponse est nécessaire.',
  notEmail: 'Cette adresse e-mail n’est pas complète. Exemple : nom@exemple.fr',
  notUrl: 'Cette adresse n’est pas complète. Exemple : https://exemple.fr',
  tooShort: (min: number, count: number) => `Au moins ${min} caractères : il y en a ${count}.`,
  tooLong: (max: number, count: number) => `Au plus ${max} caractères : il y en a ${count}.`,
  tooLow: (min: string) => `Pas avant ou en dessous de ${min}.`,
  tooHigh: (max: string) => `Pas après ou au-dessus de ${max}.`,
  badValue: 'Cette réponse n’a pas la forme attendue.',
  charactersLeft: (count: number) => french.plural(count, { one: 'encore # caractère', other: 'encore # caractères' }),
  close: 'Fermer',
  cancel: 'Annuler',
  confirm: 'Confirmer',
  retry: 'Réessayer',
  loading: 'Chargement…',
  loadFailed: 'Cette partie n’a pas pu être chargée.',
  loadFailedOffline: 'Pas de connexion : cette partie n’a pas encore été lue sur cet appareil.',
  more: 'Voir la suite',
  search: 'Chercher',
  clear: 'Effacer',
  copy: 'Copier',
  copied: 'Copié',
  quoteSelection: 'Citer ce passage dans le débat',
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié',
  share: 'Partager',
  moveUp: (label: string) => `Monter : ${label}`,
  moveDown: (label: string) => `Descendre : ${label}`,
  movedTo: (label: string, place: number, total: number) => `${label} : place ${place} sur ${total}`,
  info: 'À savoir',
  success: 'C’est fait',
  warning: 'Attention',
  refusal: 'Pas possible',
  past: 'passé',
  current: 'en cours',
  next: 'à venir',
  timeLeft: (duration: string) => `reste ${duration}`,
  timeOver: 'terminé',
  minutesLeft: (count: number) => french.plural(count, { one: 'Il reste une minute.', other: 'Il reste # minutes.' }),
  secondsLeft: (count: number) => french.plural(count, { one: 'Il reste # seconde.', other: 'Il reste # secondes.' }),
  qrCode: (what: string) => `Code à scanner : ${what}`,
  timeZoneHint: (zone: string) => `Heure de ${zone}`,
  outOf: (value: number, max: number) => `${french.number(value)} sur ${french.number(max)}`,
  percent: (share: number) => french.percent(share),
  threshold: 'seuil',
  breadcrumb: 'Fil',
};

export default ui;

declare module '../catalogues.js' {
  interface Catalogues {
    ui: typeof ui;
  }
}
