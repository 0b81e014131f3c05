import { french } from '../words.js';

type Words = Readonly<Record<string, string>>;

const minutes = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')}`;

const floor = {
  kinds: {
    contribution: 'Intervention',
    for: 'Pour',
    against: 'Contre',
    'point-of-order': 'Rappel au règlement',
    question: 'Question à l’orateur·rice',
    answer: 'Réponse',
  } as Words,
  kindHints: {
    contribution: '',
    for: 'Vous défendez ce qui est proposé.',
    against: 'Vous vous y opposez.',
    'point-of-order': 'Sur la conduite de la séance seulement ; passe avant tout.',
    question: 'Courte, à qui vient de parler ; passe avant les interventions.',
    answer: 'À la question qui vient d’être posée.',
  } as Words,
  kind: 'Pour dire quoi ?',
  ask: 'Demander la parole',
  waits: (count: number) => french.plural(count, { one: '# personne attend.', other: '# personnes attendent.' }),
  more: (count: number) => french.plural(count, { one: 'et # autre', other: 'et # autres' }),
  reasons: {
    'point-of-order': 'passe avant tout',
    answer: 'répond à la question posée',
    question: 'passe avant les interventions',
    safe: 'place acquise',
    'first-come': 'dans l’ordre des demandes',
    'first-time': 'première prise de parole',
    'heard-already': 'a déjà parlé',
    'gender-turn': 'par alternance des genres',
  } as Words,
  speeches: (count: number) =>
    count === 0 ? 'n’a pas encore parlé' : french.plural(count, { one: 'a parlé # fois', other: 'a parlé # fois' }),
  inTurn: 'pour et contre alternent',
  heard: (seconds: number) => `${minutes(seconds)} de parole`,
  notHeard: 'pas encore parlé',
  policies: {
    'first-come': 'Dans l’ordre des demandes',
    'fewest-speeches': 'Qui a le moins souvent parlé d’abord',
    'first-timers': 'Les premières prises de parole d’abord',
    'alternate-genders': 'En alternant les genres',
    'fewest-seconds': 'Qui a parlé le moins longtemps d’abord',
  } as Words,
  orderNow: (policy: string) => `Ordre : ${policy.charAt(0).toLocaleLowerCase('fr')}${policy.slice(1)}.`,
  orderSides: 'Le pour et le contre alternent.',
  orderSafe: (count: number) =>
    french.plural(count, { one: 'La première place ne bouge plus.', other: 'Les # premières places ne bougent plus.' }),
  orderLimit: (seconds: number) => `Chaque prise de parole dure ${minutes(seconds)} au plus.`,
  orderChanged: (policy: string) => `L’ordre des prises de parole change : ${policy}.`,
  orderTitle: 'Régler l’ordre et la durée',
  policy: 'Qui parle d’abord',
  alternateSides: 'Alterner le pour et le contre',
  safePositions: 'Premières places qui ne bougent plus',
  questionsInARow: 'Questions à la suite, au plus',
  speechSeconds: 'Durée d’une prise de parole, en secondes',
  speechSecondsHint: 'Vide : sans limite.',
  scope: 'Pour',
  scopePlenary: 'Toute la plénière',
  scopeItem: 'Le point en cours',
  ofItem: 'Ce point a son propre ordre.',
  asPlenary: 'Revenir à l’ordre de la plénière',
  save: 'Appliquer',
  genderTitle: 'Alternance des genres',
  genderWhy:
    'Facultatif. Sert seulement à alterner les prises de parole dans ce collectif, quand la présidence choisit cet ordre. Personne ne le lit, le journal ne le garde pas ; l’ordre de la file peut le laisser deviner. Vous pouvez l’effacer à tout moment, et il part avec votre compte.',
  gender: 'Vous êtes',
  genders: { woman: 'Une femme', man: 'Un homme', other: 'Autrement' } as Words,
  genderNone: 'Je ne le dis pas',
  genderSave: 'Enregistrer',
  speaking: 'Parole à',
  nobody: 'Personne n’a la parole.',
  youSpeak: 'Vous avez la parole.',
  end: 'J’ai terminé',
  withdraw: 'Retirer ma demande',
  clockSpeech: 'Prise de parole',
  clockItem: 'Point en cours',
  clock: (what: string) => `${what} :`,
  spent: (time: string) => `${time} écoulées`,
  left: (time: string, limit: string) => `${time} restantes sur ${limit}`,
  over: (time: string) => `Temps écoulé, + ${time}`,
  paused: 'en pause',
  saidOver: (what: string) => `${what} : le temps est écoulé.`,
  saidSoon: (what: string) => `${what} : il reste trente secondes.`,
  pause: 'Pause',
  resume: 'Reprendre',
  extend: '+ 30 s',
  extendLong: 'Ajouter trente secondes',
  extendItem: '+ 5 min',
  extendItemLong: 'Ajouter cinq minutes au point',
  limit: 'Changer la limite',
  limitSeconds: 'Limite, en secondes',
  callNext: 'Parole à la personne suivante',
  call: (name: string) => `Donner la parole à ${name}`,
  endSpeech: 'Fin de la prise de parole',
  remove: (name: string) => `Retirer la demande de ${name}`,
  removeShort: 'Retirer',
  callShort: 'Donner la parole',
  queue: 'Demandes de parole',
  queueEmpty: 'Personne n’attend.',
  keys: 'Raccourcis du clavier',
  keysHelp: 'Ils agissent quand aucun champ n’a le curseur et qu’aucune boîte n’est ouverte.',
  key: 'Touche',
  keyDoes: 'Ce qu’elle fait',
  keyNames: {
    n: 'Donner la parole à la personne suivante',
    f: 'Terminer la prise de parole',
    p: 'Mettre l’horloge de parole en pause, ou la reprendre',
    e: 'Ajouter trente secondes',
    s: 'Suspendre la séance, ou la reprendre',
    '?': 'Montrer cette aide',
  } as Words,
  suspendedByKey: 'Suspendre ou reprendre',
};

export default floor;

declare module '../catalogues.js' {
  interface Catalogues {
    floor: typeof floor;
  }
}
