import { french } from '../words.js';

const states: Readonly<Record<string, string>> = {
  draft: 'projet',
  in_force: 'en vigueur',
  superseded: 'remplacée',
};

const endorsementStates: Readonly<Record<string, string>> = {
  announced: 'annoncé',
  confirmed: 'confirmé par un vote interne',
  active: 'en cours',
  to_renew: 'à renouveler',
  renewed: 'renouvelé depuis',
  withdrawn: 'retiré',
};

const changes: Readonly<Record<string, string>> = {
  same: 'sans changement',
  changed: 'modifié',
  inserted: 'nouveau',
  removed: 'retiré',
  moved: 'déplacé',
};

const charter = {
  title: 'La charte',
  states,
  version: (number: number) => `Version ${number}`,
  versionOf: (number: number) => `Charte, version ${number}`,
  inForce: 'en vigueur',
  supersededOn: 'remplacée',
  drafted: 'projet ouvert',
  none: 'Pas encore de charte',
  noneLead:
    'La coordination prépare un texte, puis une plénière l’adopte. Il se soutient ensuite, article par article ou sans réserve.',
  readDraft: 'Lire le projet',
  prepareFirst: 'Préparer la première version',
  prepareNext: 'Préparer la version suivante',
  part: (number: string) => `Partie ${number}`,
  article: (number: string) => `Article ${number}`,
  contents: 'Sommaire',
  linkTo: (number: string) => `Lien vers l’article ${number}`,
  debate: 'Débattre de cet article',
  hideDebate: 'Fermer le débat',
  print: 'Imprimer',
  versions: 'Versions et différences',
  wall: 'Qui soutient',
  draft: 'Projet',
  text: 'Texte',
  sections: 'Parties de la charte',

  endorse: 'Je soutiens la charte',
  forOrganisationTitle: 'Au nom d’une organisation',
  forOrganisation: 'Ici, on signe pour soi. Au nom de l’organisation que vous représentez, on signe sur sa page :',
  endorseTitle: 'Soutenir la charte ?',
  endorseExplanation: (number: number) =>
    `Votre nom figurera, avec la date, parmi les personnes qui soutiennent la version ${number}. Vous pourrez retirer ce soutien à tout moment ; son histoire restera.`,
  endorseConfirm: 'Je signe',
  endorsed: 'Vous soutenez cette version',
  endorsedOn: 'Signé',
  renewTitle: 'Votre soutien est à renouveler',
  renewLead: (old: number, now: number) => `Vous souteniez la version ${old} ; la version ${now} est en vigueur.`,
  renewSee: 'Voir ce qui a changé',
  renew: 'Renouveler mon soutien',
  signInToEndorse: 'Connectez-vous pour soutenir la charte.',
  signIn: 'Se connecter',
  joinToEndorse: 'Rejoignez le collectif pour soutenir la charte.',
  join: 'Rejoindre',
  withdraw: 'Retirer ce soutien',
  withdrawTitle: 'Retirer ce soutien ?',
  withdrawReason: 'Pourquoi',
  withdrawReasonHint: 'Public, si vous l’écrivez. Rien n’est effacé de ce qui a été fait ensemble.',

  whoEndorses: 'Qui soutient',
  persons: (count: number) => french.plural(count, { one: '# personne', other: '# personnes' }),
  organisations: (count: number) => french.plural(count, { one: '# organisation', other: '# organisations' }),
  toRenew: (count: number) => french.plural(count, { one: '# à renouveler', other: '# à renouveler' }),
  seeWall: 'Voir tous les soutiens',
  withReservations: (count: number) =>
    count === 0 ? 'sans réserve' : french.plural(count, { one: 'une réserve', other: '# réserves' }),

  wallTitle: 'Qui soutient la charte',
  wallLead: 'Des personnes et des organisations, comptées à part. Chaque soutien est daté et porte sur une version.',
  wallEmpty: 'Personne encore, avec ces choix',
  wallEmptyLead: 'Un soutien se donne sur la page de la charte, en deux gestes.',
  readCharter: 'Lire la charte',
  filterKind: 'Qui',
  everyone: 'Personnes et organisations',
  kindPerson: 'Personnes',
  kindOrganisation: 'Organisations',
  filterState: 'Où en est le soutien',
  standing: 'En cours, annoncés ou à renouveler',
  filterVersion: 'Version',
  allVersions: 'Toutes',
  endorsementStates,
  signedBy: (name: string) => `Signé par ${name}`,
  statement: 'Déclaration',
  reservations: 'Réserves',
  ratification: 'Vote interne',
  ratificationSaid: (v: {
    body: string;
    electorate: number;
    votesFor: number;
    votesAgainst: number;
    votesAbstain: number;
  }) =>
    `${v.body} : ${french.plural(v.votesFor, { one: '# voix pour', other: '# voix pour' })}, ${v.votesAgainst} contre, ` +
    `${french.plural(v.votesAbstain, { one: '# abstention', other: '# abstentions' })}, sur ${french.number(v.electorate)} inscrits.`,
  withdrawnOn: 'Retiré',
  formerMember: 'Un·e ancien·ne membre',

  versionsTitle: 'Versions de la charte',
  versionsLead: 'Chaque version adoptée reste telle quelle. Les différences se lisent mot à mot.',
  compareFrom: 'De',
  compareTo: 'À',
  compare: 'Comparer',
  noVersions: 'Il n’y a pas encore de version à comparer',
  oneVersion: 'Il n’y a qu’une version : rien à comparer encore.',
  changes,
  changedSummary: (changed: number, inserted: number, removed: number, moved: number) => {
    const said = [
      changed && french.plural(changed, { one: '# article modifié', other: '# articles modifiés' }),
      inserted && french.plural(inserted, { one: '# nouveau', other: '# nouveaux' }),
      removed && french.plural(removed, { one: '# retiré', other: '# retirés' }),
      moved && french.plural(moved, { one: '# déplacé', other: '# déplacés' }),
    ].filter((part) => typeof part === 'string');
    return said.length === 0 ? 'Aucun article ne change.' : `${french.list(said)}.`;
  },
  before: 'Avant',
  after: 'Après',
  absent: 'Cet article n’existe pas dans cette version.',
  inWords: 'Les changements, dits en mots',
  showSame: 'Montrer aussi les articles sans changement',

  draftTitle: 'Projet de charte',
  draftLead: 'Tout le monde lit le projet ; la coordination l’écrit ; une plénière décide de son entrée en vigueur.',
  noDraft: 'Aucun projet en cours',
  noDraftLead: 'La coordination ouvre un projet quand le texte en vigueur doit évoluer : il en part, mot pour mot.',
  openDraft: 'Ouvrir un projet',
  draftReason: 'Pourquoi une nouvelle version',
  draftReasonHint: 'Public. Ce qui manque, ce qui a changé, qui l’a demandé.',
  draftEmpty: 'Ce projet n’a pas encore de partie',
  addPart: 'Ajouter une partie',
  partTitle: 'Titre de la partie',
  introduction: 'Introduction',
  editPart: 'Modifier la partie',
  removePart: 'Retirer la partie',
  removePartTitle: 'Retirer cette partie ?',
  removePartExplanation: 'Elle n’a plus d’article. Rien d’autre ne change.',
  addArticle: 'Ajouter un article',
  articleTitle: 'Titre de l’article',
  articleText: 'Texte',
  articleTextHint:
    'Une ligne vide sépare les paragraphes. Une ligne qui commence par « - » est un point de liste ; **deux étoiles** mettent en gras.',
  history: 'Historique',
  writeTogether: 'Écrire à plusieurs',
  editArticle: 'Modifier',
  removeArticle: 'Retirer',
  removeArticleTitle: (number: string) => `Retirer l’article ${number} du projet ?`,
  removeArticleExplanation: 'Il reste dans les versions adoptées avant. Le débat sur lui reste aussi.',
  arrangeArticles: (part: string) => `Ordre des articles de la partie ${part}`,
  arrangeParts: 'Ordre des parties',
  arrange: 'Changer l’ordre',
  arrangeDone: 'Fini',
  moveTo: 'Mettre dans une autre partie',
  save: 'Enregistrer',
  nextPlenary: 'Une plénière met ce texte en vigueur : la coordination l’inscrit à l’ordre du jour comme décision.',
  seeDifference: 'Voir ce que le projet change',

  signTitle: (name: string) => `Soutenir la charte au nom de « ${name} »`,
  signLead: 'Cinq étapes courtes. Ce que vous écrivez est gardé sur cet appareil jusqu’à la signature.',
  notRepresentative: 'Seule une personne vérifiée signe au nom de cette organisation',
  notRepresentativeLead: 'Déclarez sur sa page que vous la représentez ; la coordination vérifie.',
  toOrganisation: 'Page de l’organisation',
  step: (n: number, total: number) => `Étape ${n} sur ${total}`,
  stepRead: 'Lire la charte',
  stepReadLead: 'Vous signez cette version, en vigueur aujourd’hui.',
  stepAccept: 'Trois accords',
  acceptCharter: 'Nous acceptons la charte et sa méthode.',
  acceptPriorWork: 'Nous prenons le travail déjà fait par les groupes comme point de départ.',
  acceptProgramme: 'Nous contribuerons à un programme commun.',
  acceptHint: 'Les trois sont nécessaires (règle R4).',
  stepVote: 'Votre vote interne',
  voteBody: 'Instance qui a voté',
  voteBodyHint: 'Assemblée générale, bureau, consultation des membres…',
  voteOn: 'Date du vote',
  electorate: 'Inscrits',
  votesFor: 'Pour',
  votesAgainst: 'Contre',
  votesAbstain: 'Abstentions',
  votesNotCast: (count: number) => french.plural(count, { one: '# n’a pas voté.', other: '# n’ont pas voté.' }),
  votesTooMany: 'Il y a plus de voix que d’inscrits : vérifiez.',
  stepReserve: 'Vos réserves',
  stepReserveLead: 'Écrivez une réserve sous chaque article qui en appelle une ; laissez les autres vides.',
  reserveWhere: (number: string) => `Sur quels mots de l’article ${number} ?`,
  reserveWhole: 'Tout l’article',
  reserveOn: (number: string, title: string) => `Réserve sur l’article ${number}, ${title}`,
  stepSign: 'Déclaration et signature',
  statementHint: 'Publiée avec votre signature.',
  sign: 'Signer au nom de l’organisation',
  next: 'Continuer',
  previous: 'Revenir',
  announceFirst: 'Annoncer seulement',
  announceTitle: 'Annoncer votre intention ?',
  announceExplanation:
    'Votre organisation apparaît comme ayant annoncé son soutien ; la signature vient après votre vote interne.',
};

export default charter;

declare module '../catalogues.js' {
  interface Catalogues {
    charter: typeof charter;
  }
}
