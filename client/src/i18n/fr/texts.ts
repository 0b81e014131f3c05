import { french } from '../words.js';

const texts = {
  versionsLead: 'Chaque version reste lisible. Comparez-en deux, mot à mot.',
  oneVersion: 'Il n’y a qu’une version : rien à comparer.',
  compareFrom: 'De',
  compareTo: 'À',
  compare: 'Comparer',
  differences: 'Différences',
  hideSame: 'Ne montrer que ce qui change',
  history: 'Toutes les versions',
  firstVersion: 'Première version',
  inWords: 'Les différences en toutes lettres',
  version: (number: number) => `Version ${number}`,
  asItWas: 'Ce texte a pu changer depuis : voici ses mots dans cette version.',
  wordOrigins: 'D’où vient chaque mot',
  wordOriginsLead:
    'La version qui a apporté chaque mot du texte tel qu’il est ; ses auteur·rices et sa raison sont plus bas.',
  historyTitle: 'Versions et différences',
  historyOf: (title: string) => `Versions : ${title}`,
  backToText: 'Revenir au texte',
  noHistory: 'Ce texte n’a pas d’historique à cette adresse.',
  by: (names: readonly string[]) => `par ${french.list(names)}`,
  formerMember: 'ancien membre',
  fingerprint: 'Empreinte (SHA-256)',
  whoWrote: 'Qui a écrit quoi',
  whoWroteLead:
    'Les mots du texte tel qu’il s’écrit, chacun sous le nom de qui l’a tapé : le serveur l’a noté, personne ne le déclare.',
  showIt: 'Montrer',
  hideIt: 'Cacher',
  before: 'déjà là avant l’écriture à plusieurs',
  nobodyYet: 'Ce texte ne s’est pas encore écrit à plusieurs.',
  wordsOf: (name: string, count: number) => `${name} : ${french.plural(count, { one: '# mot', other: '# mots' })}`,
  download: 'Télécharger',
  prepare: 'Préparer le fichier',
  format: 'Format',
  formats: {
    pdf: 'PDF, à imprimer ou à lire',
    docx: 'Word (DOCX)',
    odt: 'LibreOffice (ODT)',
    epub: 'Livre numérique (EPUB)',
    html: 'Page web (HTML)',
    md: 'Markdown',
    json: 'Données (JSON)',
  },
  withNotes: 'Avec l’origine de chaque partie',
  withNotesHint: 'Qui l’a écrite, quelle proposition, quelle plénière, quel vote.',
  making: 'Le fichier se prépare…',
  ready: (format: string) => `Télécharger le fichier ${format}`,
  failed: 'Ce fichier n’a pas pu être préparé ici. Choisissez un autre format, ou réessayez plus tard.',
  bring: 'Apporter un document…',
  bringTitle: 'Apporter un document',
  bringLead: 'Vous verrez le texte avant de l’utiliser. Le fichier n’est pas gardé.',
  file: 'Choisir un fichier',
  fileHint:
    'Word (.docx), LibreOffice (.odt), Markdown, texte ou HTML, 5 Mo au plus. Vous pouvez aussi le déposer ici.',
  tooLarge: (size: number, limit: number) =>
    `Ce fichier pèse ${french.number(Math.ceil(size / 100_000) / 10)} Mo : ${french.number(limit / 1_000_000)} Mo au plus. Retirez-en les images, ou apportez-le en plusieurs fois.`,
  unsent: 'Le document n’est pas arrivé : réessayez dans un moment. Rien n’est perdu.',
  sending: (name: string) => `Envoi de « ${name} »`,
  reading: (name: string) => `Lecture de « ${name} »…`,
  stop: 'Arrêter',
  seenTitle: (name: string) => `« ${name} »`,
  clauses: (count: number) =>
    french.plural(count, {
      one: 'Une clause, qui pourra être débattue et amendée.',
      other: '# clauses : chacune pourra être débattue et amendée à part.',
    }),
  preview: 'Aperçu du texte',
  allTaken: 'Tout a été repris.',
  toCheck: (count: number) => french.plural(count, { one: '# point à vérifier', other: '# points à vérifier' }),
  whole: 'Tout le document : ',
  part: (part: number, words: string) => (words === '' ? `Clause ${part} : ` : `Clause ${part}, « ${words} » : `),
  replaces: 'Ce texte prendra la place de celui que vous avez écrit. Vous pourrez revenir en arrière.',
  use: 'Utiliser ce texte',
  used: 'Le texte du document est dans le formulaire.',
  otherFile: 'Choisir un autre fichier',
};

declare module '../catalogues.js' {
  interface Catalogues {
    texts: typeof texts;
  }
}

export default texts;
