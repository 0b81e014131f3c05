import { french } from '../words.js';

const home = {
  title: 'Où nous en sommes',
  join: 'Rejoindre le collectif',
  about: 'Le collectif',
  territory: 'Territoire',
  election: 'Élection',
  membersLabel: 'Membres',
  members: (count: number) => french.plural(count, { one: '# membre', other: '# membres' }),
  seeMembers: 'Voir les membres et les rôles',
  phases: 'Les phases',
  late: 'en retard',
  calendar: 'Tout le calendrier',
  inbox: 'Ce qui m’attend',
  nothingAwaits: 'Rien ne vous attend pour l’instant.',
  asks: {
    vote: 'À voter',
    attend: 'Serez-vous là ?',
    answer: 'À répondre',
    sign: 'À cosigner',
    finish: 'À terminer',
    report: 'Compte-rendu à faire',
    triage: 'À orienter',
    verify: 'À vérifier',
    publish: 'À publier',
    renew: 'Adhésion à renouveler',
    moderate: 'À modérer',
    contest: 'Décision à contester si vous le souhaitez',
    'answer-appeal': 'Recours à examiner',
  },
  toSee: 'À voir',
  before: 'Avant',
  allThatAwaits: (count: number) => `Tout ce qui m’attend (${french.number(count)})`,
  unread: (count: number) =>
    count === 0 ? 'Ma boîte' : french.plural(count, { one: '# nouvelle pour moi', other: '# nouvelles pour moi' }),
  moved: 'Cette semaine',
  movedLast: 'Les derniers faits',
  wholeJournal: 'Tout le journal public',
  firstSteps: 'Pour commencer',
  stepNumber: (step: number) => `Étape ${step}`,
  steps: {
    invite: {
      title: 'Inviter',
      body: 'Un lien ou un code à scanner : rejoindre prend trente secondes.',
      action: 'Inviter des gens',
    },
    phases: {
      title: 'Prévoir les phases',
      body: 'Qu’est-ce qui est permis, et quand ? Le programme d’abord, les candidatures ensuite.',
      action: 'Prévoir les phases',
    },
    group: {
      title: 'Ouvrir un premier groupe',
      body: 'Un thème, un lieu, un rythme : tout le monde peut y venir.',
      action: 'Ouvrir un groupe',
    },
  },
  nextPlenary: 'La prochaine plénière',
  plenaryNow: 'Une plénière est en cours',
  plenaryNumber: (number: number) => `Plénière n° ${number}`,
  enterPlenary: 'Entrer dans la salle',
  seePlenary: 'Ordre du jour et documents',
  noPlenary: 'Aucune plénière n’est annoncée.',
  online: 'En ligne',
  membersTitle: 'Membres et rôles',
  membersKept:
    'La liste des membres se lit entre membres : appartenir à un collectif est une opinion politique. Les rôles, eux, sont publics.',
  membersJoin: 'Rejoindre le collectif',
  membersLead: 'Chacun parle pour soi. Les rôles sont publics, datés, donnés et retirés avec une raison.',
  invite: 'Inviter',
  inviteBody: 'Quiconque ouvre ce lien peut rejoindre le collectif, en donnant son accord.',
  inviteCode: 'Un code à scanner, à projeter ou à imprimer',
  inviteTitle: (name: string) => `Rejoindre ${name}`,
  rolesTitle: 'Rôles',
  pastRoles: (count: number) => french.plural(count, { one: '# rôle terminé', other: '# rôles terminés' }),
  roles: {
    coordination: 'Coordination',
    facilitator: 'Animation d’un groupe',
    chair: 'Présidence de plénière',
    secretary: 'Secrétariat de plénière',
    teller: 'Scrutateur·rice',
    delegate: 'Délégué·e',
    representative: 'Représentation d’une organisation',
    moderator: 'Modération',
  },
  who: 'Qui',
  role: 'Rôle',
  since: 'Depuis',
  until: 'Jusqu’à',
  stillHeld: 'en cours',
  why: 'Raison',
  former: 'un·e ancien·ne membre',
};

export default home;

declare module '../catalogues.js' {
  interface Catalogues {
    home: typeof home;
  }
}
