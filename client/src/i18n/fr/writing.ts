import { french } from '../words.js';

const writing = {
  hint: 'Chacun écrit en même temps que les autres. Un paragraphe par idée : chacun pourra être débattu et amendé à part.',
  saved: {
    opening: 'Le texte s’ouvre…',
    saving: 'Enregistrement…',
    saved: 'Enregistré',
    offline: 'Hors ligne : gardé sur cet appareil, rien n’est perdu',
    unkept: 'Hors ligne, et cet appareil ne garde rien : ne fermez pas la page',
    refused: 'Pas enregistré',
  },
  alone: 'Personne d’autre n’a ce texte ouvert',
  here: (names: readonly string[]) => `Ici aussi : ${french.list(names)}`,
  came: (names: readonly string[]) => `${french.list(names)} a ouvert ce texte.`,
  left: (names: readonly string[]) => `${french.list(names)} l’a fermé.`,
  readOnly: 'Vous suivez ce texte sans l’écrire',
  notKept: 'Vos derniers mots ne sont pas enregistrés',
  copy: 'Copier le texte',
  again: 'Réessayer',
  drop: 'Abandonner mes mots non enregistrés',
  dropTitle: 'Abandonner ce qui n’est pas enregistré ?',
  dropExplained:
    'Le texte s’ouvrira tel que les autres le voient. Ce que vous avez écrit et qui n’a pas été enregistré disparaîtra de cet appareil.',
  publishTitle: 'Publier une version',
  publishLead: (version: number) =>
    `Ce qui s’écrit ici n’est pas encore publié. La version ${version} fait foi, jusqu’à ce que vous en publiiez une autre.`,
  publishFirst: 'Ce qui s’écrit ici n’est pas encore publié : la première version dira ces mots à tout le monde.',
  nothingYet: 'Rien n’est encore écrit.',
  reason: 'Pourquoi ce changement ?',
  reasonHint: 'Gardé avec la version : « comme dit à la séance de mars ».',
  title: (title: string) => `Écrire ensemble : ${title}`,
  back: 'Retour au texte',
  write: 'Écrire à plusieurs',
  signIn: 'Connectez-vous pour écrire ou suivre ce texte',
  signInAct: 'Se connecter',
  mayNot: 'Ce texte ne s’écrit pas d’ici',
  upToDate: (version: number) => `La version ${version} contient tout ce qui est écrit ici.`,
  publish: 'Publier cette version',
  published: (version: number) => `Version ${version} publiée.`,
  changes: (version: number) => `Ce qui change depuis la version ${version}`,
  waitSaved: 'Tout n’est pas encore enregistré : attendez un instant.',
  label: 'Texte',
  labels: {
    Proposal: 'Ce que l’on propose',
    CharterArticle: 'Texte de l’article',
    Minutes: 'Compte-rendu',
    Mandate: 'Texte du mandat',
    Chapter: 'Introduction du chapitre',
    Programme: 'Introduction du programme',
  } as Readonly<Record<string, string>>,
  toolbar: 'Mise en forme',
  boldSign: 'G',
  tools: {
    bold: 'Gras',
    italic: 'Italique',
    heading: 'Intertitre',
    subheading: 'Sous-titre',
    bulletList: 'Liste',
    orderedList: 'Liste numérotée',
    quote: 'Citation',
    link: 'Lien',
    undo: 'Annuler',
    redo: 'Rétablir',
  } as Readonly<Record<string, string>>,
  pasted: (left: readonly string[]) => `Du texte collé : ${french.list(left)}.`,
  linkAddress: 'Adresse du lien',
  linkHint: 'Laissez vide pour enlever le lien.',
  linkSet: 'Mettre ce lien',
};

export default writing;

declare module '../catalogues.js' {
  interface Catalogues {
    writing: typeof writing;
  }
}
