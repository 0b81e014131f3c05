import { french } from '../words.js';

const origins = {
  title: 'D’où vient chaque phrase',
  lead: 'Choisissez une phrase : vous verrez qui en a écrit les mots, dans quelle version, par quel amendement, et ce qui a suivi.',
  back: 'Revenir au texte',
  text: 'Le texte, phrase par phrase',
  sentence: 'D’où vient cette phrase ?',
  copyLink: 'Copier le lien vers ce passage',
  linkCopied: 'Lien copié',
  close: 'Ne plus montrer',
  gone: 'Cette phrase n’est plus dans le texte',
  contributions: 'D’où est venue la proposition',
  noContribution: 'Elle ne dit venir d’aucune contribution.',
  written: (version: number) => `Version ${version}`,
  writtenIn: (title: string, version: number) => `${title}, version ${version}`,
  there: 'D’où vient cette phrase là-bas ?',
  asItWas: 'Ce texte tel qu’il était',
  by: (names: readonly string[]) => `Signée ${french.list(names)}`,
  words: 'Ses mots dans cette phrase',
  said: (stretch: string) => `« ${stretch} »`,
  amendment: (number: number, author: string) => `Amendement n° ${number}, de ${author}`,
  change: 'Ce que cette version a changé',
  decision: 'Ce qui a suivi',
  adopted: 'Adoptée en plénière',
  proposal: (number: number) => `Proposition n° ${number}`,
  noText: 'Ce texte ne se lit pas ici',
};

declare module '../catalogues.js' {
  interface Catalogues {
    origins: typeof origins;
  }
}

export default origins;
