const app = {
  product: 'Faire ensemble',
  skip: 'Aller au contenu',
  mainNavigation: 'Navigation principale',
  menu: 'Menu',
  home: 'Où nous en sommes',
  groups: 'Groupes',
  contributions: 'Contributions',
  proposals: 'Propositions',
  plenaries: 'Plénières',
  programme: 'Programme',
  charter: 'Charte',
  organisations: 'Organisations',
  journal: 'Journal',
  administration: 'Administration',
  moderation: 'Modération',
  inbox: 'Ce qui m’attend',
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  signedInAs: (name: string) => `Vous êtes ${name}`,
  language: 'Langue',
  footer: 'Tout ce qui est public ici se lit sans compte.',
  accessibility: 'Accessibilité',
  privacy: 'Vos données',
  source: 'Logiciel libre (AGPL)',
  offline: 'Hors ligne. Ce que vous écrivez est gardé ici et partira dès que la connexion revient.',
  lastRead: 'Dernière lecture :',
  back: 'La connexion est revenue.',
  live: 'En direct',
  reconnecting: 'Reconnexion…',
  liveOffline: 'Hors ligne',
  notFoundTitle: 'Cette page n’existe pas',
  notFoundLead: 'L’adresse est peut-être incomplète, ou ce qu’elle montrait a changé de place.',
  noCollectiveTitle: 'Ce collectif n’existe pas ici',
  goHome: 'Aller à l’accueil',
  brokenTitle: 'Cette page n’a pas pu s’afficher',
  brokenLead:
    'Rien de ce que vous avez envoyé n’est perdu. Réessayez ; si cela recommence, dites-le à la coordination.',
  brokenOffline: 'Pas de connexion : cette page n’a pas encore été ouverte sur cet appareil.',
};

export default app;

declare module '../catalogues.js' {
  interface Catalogues {
    app: typeof app;
  }
}
