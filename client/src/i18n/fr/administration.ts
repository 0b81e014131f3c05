import { french } from '../words.js';

const administration = {
  title: 'Administration',
  parts: 'Parties de l’administration',
  notYours: 'C’est la coordination qui s’en charge. Vous pouvez le lui demander.',
  whoCoordinates: 'Qui coordonne ?',
  collectiveTitle: 'Le collectif',
  collectiveLead: 'Ce que lisent les gens qui arrivent. Chaque modification s’inscrit au journal public.',
  save: 'Enregistrer',
  saved: 'Enregistré',
  cancel: 'Annuler',
  edit: 'Modifier',
  name: 'Nom',
  purpose: 'En quelques phrases, pour quoi faire ?',
  purposeHint: 'Affiché en haut de la page d’accueil.',
  territory: 'Territoire',
  election: 'Date de l’élection',
  timeZone: 'Fuseau horaire',
  colour: 'Couleur',
  colourHint: 'Elle est ajustée pour que tout reste lisible.',
  phasesTitle: 'Phases',
  phasesLead:
    'Une phase ouverte refuse tout ce qu’elle ne permet pas : le programme d’abord, les candidatures ensuite. Sans phase ouverte, rien n’est refusé.',
  noPhase: 'Aucune phase n’est prévue.',
  noPhaseBody: 'Par exemple : le temps des groupes, puis le vote du programme, puis les candidatures.',
  newPhase: 'Prévoir une phase',
  planPhase: 'Prévoir cette phase',
  phaseTitle: 'Titre',
  phaseObjective: 'But',
  phaseObjectiveHint: 'Ce qui doit être fait quand elle finit.',
  startsOn: 'Premier jour',
  endsOn: 'Dernier jour',
  phaseAllows: 'Ce qu’elle permet',
  phaseAllowsHint: 'Le reste est refusé tant qu’elle est ouverte, avec une explication.',
  phaseActions: {
    contribute: 'Contribuer',
    'draft-proposals': 'Rédiger des propositions',
    'amend-proposals': 'Déposer des amendements',
    'submit-proposals': 'Soumettre des propositions à une plénière',
    'adopt-proposals': 'Voter les propositions',
    'adopt-charter': 'Voter la charte',
    'endorse-charter': 'Soutenir la charte',
    'give-mandates': 'Donner des mandats',
    'meet-organisations': 'Rencontrer des organisations',
    'nominate-candidates': 'Désigner des candidat·es',
    'discuss-alliances': 'Discuter d’alliances',
  },
  allows: (actions: readonly string[]) =>
    actions.length === 0
      ? 'Elle ne permet rien.'
      : `Elle permet : ${french.list(actions.map((action) => action.toLowerCase()))}.`,
  phaseStates: { planned: 'prévue', open: 'en cours', closed: 'close' },
  openPhase: 'Ouvrir',
  openPhaseTitle: (title: string) => `Ouvrir « ${title} » ?`,
  openPhaseBody:
    'La phase en cours, s’il y en a une, se clôt. Dès maintenant, ce que celle-ci ne permet pas est refusé. Tous les membres en sont prévenus.',
  closePhase: 'Clore',
  closePhaseTitle: (title: string) => `Clore « ${title} » ?`,
  closePhaseBody: 'Plus rien n’est refusé tant qu’une autre phase n’est pas ouverte.',
  rolesTitle: 'Rôles',
  rolesLead:
    'Coordination et modération, sur tout le collectif. Donnés et retirés avec une raison, publiquement. L’animation d’un groupe se donne dans le groupe.',
  currentRoles: 'En cours',
  roleKinds: { coordination: 'Coordination', moderator: 'Modération' },
  since: 'Depuis',
  endRole: 'Mettre fin au rôle',
  endRoleTitle: (name: string) => `Mettre fin au rôle de ${name}`,
  giveRole: 'Donner un rôle',
  findMember: 'Chercher un·e membre par son nom',
  nobodyFound: (text: string) => `Aucun·e membre ne s’appelle « ${text} ».`,
  toWhom: 'À qui ?',
  whichRole: 'Quel rôle ?',
  reason: 'Raison',
  reasonHint: 'Publique. Par exemple : « tirage au sort du 3 mars ».',
};

export default administration;

declare module '../catalogues.js' {
  interface Catalogues {
    administration: typeof administration;
  }
}
