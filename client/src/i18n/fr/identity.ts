import { french } from '../words.js';

const identity = {
  signInTitle: 'Se connecter',
  signIn: 'Se connecter',
  alreadySignedIn: (name: string) => `Vous êtes déjà connecté·e : ${name}.`,
  goOn: 'Continuer',
  byLink: 'Recevoir un lien par courriel',
  sendLink: 'Recevoir un lien',
  linkSentTitle: 'Regardez vos courriels',
  lettersHere: 'Les courriels de cette installation se lisent ici',
  linkSent: (email: string) =>
    `Si un compte existe pour ${email}, un lien vient d’y partir. Il sert une fois, pendant quinze minutes.`,
  byPassword: 'Avec un mot de passe',
  password: 'Mot de passe',
  noAccount: 'Pas encore de compte ?',
  alreadyHere: 'Déjà un compte ?',
  email: 'Courriel',
  emailHint: 'Pour vous connecter et recevoir ce qui vous concerne. Il n’est montré à personne.',
  linkTitle: 'Connexion par lien',
  linkLead: 'Encore un geste, pour être sûr que c’est bien vous et non un logiciel qui ouvre vos courriels.',
  linkEmpty: 'Ce lien est incomplet. Ouvrez-le depuis le courriel, ou demandez-en un autre.',
  confirmSignIn: 'Me connecter',
  anotherLink: 'Demander un autre lien',
  signOutTitle: 'Se déconnecter',
  signedOutAlready: 'Vous n’êtes pas connecté·e sur cet appareil.',
  signOutLead: (name: string) => `Vous êtes connecté·e : ${name}.`,
  signOutForgets: 'Vos brouillons, les votes qui attendent le réseau et leurs reçus seront effacés de cet appareil.',
  signOutHere: 'Me déconnecter ici',
  signOutEverywhere: 'Me déconnecter de tous mes appareils',
  signUpTitle: 'Ouvrir un compte',
  signUpLead: 'Tout ce qui est public se lit sans compte. Un compte sert à écrire, voter et être prévenu·e.',
  openAccount: 'Ouvrir mon compte',
  name: 'Nom ou pseudonyme',
  nameHint: 'Comme vous voulez que les autres vous voient.',
  withPassword: 'Choisir aussi un mot de passe (facultatif)',
  newPassword: 'Mot de passe',
  passwordHint: 'Au moins 10 caractères. Plusieurs mots sans lien entre eux font très bien l’affaire.',
  whatIsKept: 'Ce qui est gardé, pourquoi, jusqu’à quand',
  consentHint:
    'Mon nom et ce que j’écris sont publics, jamais mon courriel ni mes votes secrets. Je peux tout télécharger, partir et faire effacer mon compte quand je veux.',
  joinTitle: (name: string) => `Rejoindre ${name}`,
  join: 'Rejoindre',
  joinedAlready: 'Vous en êtes membre.',
  members: (count: number) => french.plural(count, { one: '# membre', other: '# membres' }),
  accountErased:
    'Votre compte est effacé. Ce que vous avez écrit en public reste, attribué à « un·e ancien·ne membre ».',
  collectivesTitle: 'Les collectifs',
  collectivesLead: 'Chacun a ses membres, ses textes et son journal. Tout ce qui est public se lit sans compte.',
  yours: 'Vous en êtes',
  anotherCollective: 'Ouvrir un autre collectif',
  step: (step: number, steps: number) => `Étape ${step} sur ${steps}`,
  installTitle: 'Bienvenue. Commençons par vous',
  installLead: 'Ce compte est le premier : il ouvrira le collectif et en assurera la coordination.',
  installNext: 'Continuer vers le collectif',
  installCollective: 'Le premier collectif',
  installCollectiveLead: 'Tout cela se change ensuite, sauf l’adresse.',
  installWaitTitle: 'Bientôt ici',
  installWait: 'La personne qui a installé Faire ensemble n’a pas encore ouvert de collectif.',
  openCollective: 'Ouvrir le collectif',
  collectiveName: 'Nom du collectif',
  collectiveSlug: 'Adresse',
  collectiveSlugHint: (address: string) => `Il sera à l’adresse ${address}`,
  collectiveSlugRule: 'Des minuscules sans accent, des chiffres et des tirets.',
  collectiveTerritory: 'Territoire',
  collectiveTerritoryHint: 'Commune, quartier, département…',
  collectivePurpose: 'En quelques phrases, pour quoi faire ?',
  collectivePurposeHint: 'C’est ce que liront les gens qui arrivent.',
  collectiveElection: 'Date de l’élection',
};

export default identity;

declare module '../catalogues.js' {
  interface Catalogues {
    identity: typeof identity;
  }
}
