import { french } from '../words.js';

const organisationStates: Readonly<Record<string, string>> = {
  known: 'connue',
  soliciting: 'nous sollicite',
  meeting: 'rencontres en cours',
  endorsing: 'soutient la charte',
  declined: 'sans suite',
  withdrawn: 'a retiré son soutien',
};

const kinds: Readonly<Record<string, string>> = {
  party: 'parti',
  'sister-list': 'liste sœur',
  association: 'association',
  union: 'syndicat',
};

const channels: Readonly<Record<string, string>> = {
  online: 'en ligne',
  letter: 'par lettre',
  email: 'par courriel',
  meeting: 'de vive voix',
  form: 'par le formulaire, sans compte',
};

const representativeStates: Readonly<Record<string, string>> = {
  declared: 'à vérifier',
  verified: 'vérifiée',
  refused: 'non retenue',
  ended: 'terminée',
};

const solicitationStates: Readonly<Record<string, string>> = {
  received: 'reçue, pas encore publiée',
  published: 'publiée',
  accepted: 'acceptée',
  answered: 'répondue',
};

const mandateStates: Readonly<Record<string, string>> = {
  proposed: 'proposé à la plénière',
  given: 'donné',
  exercised: 'en cours d’exercice',
  reported: 'rapporté',
  lapsed: 'arrivé à terme',
  refused: 'refusé',
  revoked: 'retiré',
};

const encounterStates: Readonly<Record<string, string>> = {
  planned: 'prévue',
  held: 'tenue, compte-rendu attendu',
  reported: 'rapportée',
  cancelled: 'annulée',
};

const endorsementStates: Readonly<Record<string, string>> = {
  announced: 'annoncé',
  confirmed: 'confirmé par un vote interne',
  active: 'en cours',
  to_renew: 'à renouveler',
  renewed: 'renouvelé depuis',
  lapsed: 'éteint, faute de renouvellement',
  withdrawn: 'retiré',
};

const organisations = {
  title: 'Les organisations',
  lead: 'Partis, listes, associations et syndicats : ce qu’ils demandent, qui les rencontre, avec quel mandat, et ce qui en sort. Ils n’ont aucune voix de plus.',
  organisation: 'Organisation',
  talks: { continued: 'La plénière poursuit les échanges', ended: 'La plénière a mis fin aux échanges' } as Readonly<
    Record<string, string>
  >,
  talksDecided: 'décidé',
  all: 'Toutes les organisations',
  empty: 'Aucune organisation encore',
  emptyLead: 'Qui en représente une peut l’inscrire, déclarer la représenter et solliciter le collectif.',
  emptyFilter: 'Aucune organisation avec ces choix',
  notFound: 'Cette organisation n’est pas dans le répertoire',
  directory: 'Répertoire',
  kinds,
  states: organisationStates,
  filterKind: 'Sorte',
  filterState: 'Où en est-on',
  every: 'Toutes',
  add: 'Inscrire une organisation',
  addHint: 'Inscrire une organisation ne donne aucun droit sur elle : déclarez ensuite que vous la représentez.',
  name: 'Nom',
  kind: 'Sorte d’organisation',
  statement: 'Qui elle est',
  contact: 'Contact',
  contactHint: 'Vu par la coordination et par qui représente déjà l’organisation.',
  edit: 'Modifier la page',
  save: 'Enregistrer',

  overdueTitle: 'Comptes-rendus en retard',
  overdue: 'Compte-rendu en retard',
  dueOn: 'Compte-rendu dû',
  dueNext: 'Compte-rendu dû à la prochaine plénière',
  upcoming: 'Rencontres à venir',
  noUpcoming: 'Aucune rencontre prévue',
  noUpcomingLead: 'Une rencontre se prévoit sur la page d’une organisation, sous un mandat donné par une plénière.',

  mandates: 'Mandats',
  noMandates: 'Aucun mandat',
  noMandatesLead: 'Personne ne rencontre une organisation au nom du collectif sans mandat donné par une plénière.',
  mandateStates,
  textVersions: 'Versions du texte',
  writeTogether: 'Écrire à plusieurs',
  proposeMandate: 'Proposer un mandat',
  proposeMandateLead: 'La coordination propose ; seule une plénière donne le mandat.',
  mandateTitle: 'Titre',
  mandateText: 'Ce que la plénière confie',
  mayOffer: 'Peut être proposé',
  mayNotOffer: 'Ne peut pas l’être',
  oneALine: 'Une limite par ligne.',
  reportBy: 'Rendre compte au plus tard le',
  toReport: 'Rendre compte',
  reportByHint: 'Vide : à la prochaine plénière.',
  termOn: 'Terme du mandat',
  holders: 'Personnes mandatées',
  holdersHint: 'Membres du collectif. Elles tiendront un rôle public jusqu’au terme.',
  givenOn: 'donné',
  mandateHistory: 'Ce que les plénières en ont décidé',
  mandateSteps: {
    given: 'donné',
    refused: 'refusé',
    extended: 'prolongé',
    kept: 'demande refusée, le mandat continue',
    revoked: 'retiré',
    over: 'clos avant son terme',
    lapsed: 'arrivé à terme',
  } as Readonly<Record<string, string>>,
  seeDecision: 'la décision',
  mandateAsked: {
    extension: 'Demandé à la prochaine plénière : prolonger ce mandat',
    revocation: 'Demandé à la prochaine plénière : retirer ce mandat',
    end: 'Demandé à la prochaine plénière : clore ce mandat avant son terme',
  } as Readonly<Record<string, string>>,
  mandateAsks: {
    extension: 'Demander à prolonger',
    revocation: 'Demander à retirer',
    end: 'Demander à clore',
  } as Readonly<Record<string, string>>,
  askPlenary: 'Demander à la plénière',
  askLead: 'Seule une plénière prolonge, retire ou clôt un mandat : elle votera sur cette demande.',
  newTermOn: 'Nouveau terme',
  withdrawAsk: 'Ne plus le demander',
  withdrawAskExplanation: 'La plénière ne votera pas sur cette demande. Elle reste dans le journal.',

  representation: 'Qui la représente',
  noRepresentative: 'Personne de vérifié encore',
  declare: 'Je représente cette organisation',
  declareTitle: 'Déclarer que vous représentez cette organisation',
  proof: 'Comment le vérifier',
  proofHint: 'Un numéro du local, une adresse du bureau, un procès-verbal… Vu par la coordination seulement.',
  declareIt: 'Déclarer',
  untilOn: 'Jusqu’au (facultatif)',
  untilHint: 'Le dernier jour du mandat que l’organisation vous a donné. Vous serez prévenu·e deux semaines avant.',
  until: 'jusqu’au',
  verifiedHow: {
    coordination: 'vérifiée par la coordination',
    representative: 'vérifiée par une autre personne qui représente l’organisation',
  } as Readonly<Record<string, string>>,
  declaredOn: 'déclarée',
  verify: 'Vérifier',
  verifyTitle: 'Vérifier cette personne ?',
  verifyExplanation: (name: string) =>
    `${name} pourra déposer des sollicitations et signer la charte au nom de l’organisation. Ce rôle est public et daté.`,
  refuse: 'Ne pas retenir',
  endRepresentation: 'Mettre fin',
  reason: 'Raison',
  reasonTold: 'La personne la lira.',
  reasonPublic: 'Publique.',
  representativeStates,

  requestTitle: 'Demander une rencontre',
  requestLead: (collective: string) =>
    `Votre organisation voudrait rencontrer ${collective} ? Écrivez-le ici, sans ouvrir de compte. Ce que vous demandez et le nom de l’organisation seront publiés.`,
  requestOrganisation: 'Nom de l’organisation',
  requestTextHint: 'Publiée telle quelle.',
  requestName: 'Votre nom',
  requestNameHint: 'Lu par la coordination seulement.',
  requestEmail: 'Votre courriel',
  requestEmailHint:
    'Lu par la coordination seulement. Un lien vous y est envoyé : rien ne compte avant que vous l’ayez suivi.',
  requestConsent:
    'J’accepte que cette demande, qui dit des opinions politiques, soit gardée et publiée ; mon nom et mon courriel ne le sont pas, et sont effacés 90 jours après la réponse.',
  requestSent: 'Encore un pas',
  requestSentTo: (email: string) =>
    `Un courriel est parti vers ${email}. Suivez son lien dans les trois jours : sans cela, votre demande est oubliée.`,
  confirmRequestTitle: 'Confirmer votre demande',
  confirmRequestLead: 'Si c’est bien ce que vous demandez, confirmez-le : la coordination la recevra.',
  confirmRequest: 'Confirmer ma demande',
  confirmRequestEmpty: 'Ouvrez cette page par le lien reçu par courriel.',
  requestStates: {
    confirmed: 'Votre demande est confirmée',
    attached: 'Votre demande est enregistrée',
    set_aside: 'Votre demande n’a pas été retenue',
  } as Readonly<Record<string, string>>,
  toPublishByUs: 'Elle sera publiée',
  requests: 'Demandes de rencontre sans compte',
  requestsLead:
    'Confirmées par courriel. Rattachez chacune à son organisation : elle devient une sollicitation, à publier. Le délai court déjà.',
  toPublish: 'à publier',
  attach: 'Rattacher',
  attachTitle: 'De quelle organisation vient cette demande ?',
  attachLead: 'Ce qui est demandé sera publié tel quel ; le nom et le courriel de qui demande ne le seront pas.',
  attachTo: 'Organisation',
  attachNew: (name: string) => `Une nouvelle : ${name}`,
  setAside: 'Mettre de côté',
  setAsideTitle: 'Ne pas retenir cette demande ?',
  setAsideHint: 'Publique, et envoyée à qui demande. N’y nommez personne.',
  askedBy: (who: string) => `demandée par ${who}`,

  solicitations: 'Sollicitations',
  publishDelay: (days: number) =>
    `Le collectif s’engage à publier ce qu’une organisation lui demande dans les ${days} jours.`,
  pendingSolicitations: (count: number) =>
    count === 1 ? 'Une sollicitation reçue, à publier' : `${count} sollicitations reçues, à publier`,
  pendingBy: 'La première, au plus tard',
  pendingLate: (late: number) =>
    late === 1
      ? 'L’une d’elles attend depuis plus longtemps.'
      : `${late} d’entre elles attendent depuis plus longtemps.`,
  toPublishBy: 'à publier au plus tard',
  noSolicitations: 'Aucune sollicitation',
  channels,
  channel: 'Comment',
  solicit: 'Solliciter le collectif',
  record: 'Consigner une sollicitation reçue',
  solicitTitle: 'Ce que l’organisation demande',
  solicitText: 'La demande',
  solicitTextHint: 'Publiée telle quelle par la coordination.',
  receivedOn: 'Reçue le',
  receivedOnHint: 'Vide : aujourd’hui.',
  send: 'Envoyer',
  filedBy: (name: string) => `déposée par ${name}`,
  publish: 'Publier',
  publishTitle: 'Publier cette sollicitation ?',
  publishExplanation: 'Son texte devient public, avec la date et la personne qui l’a déposée.',
  accept: 'Accepter',
  acceptTitle: 'Accepter cette sollicitation ?',
  acceptExplanation: 'Le collectif dit qu’il y donnera suite. Une rencontre demande encore un mandat.',
  answer: 'Répondre',
  answerTitle: 'Répondre, avec la raison',
  answerText: 'Réponse',
  answerHint: 'Publique. Sans acceptation avant, la réponse est un refus.',
  answered: 'Réponse du collectif',
  solicitationStates,

  encounters: 'Rencontres',
  noEncounters: 'Aucune rencontre',
  encounterStates,
  planEncounter: 'Prévoir une rencontre',
  planLead: 'Sous un mandat valide ce jour-là (règle R3).',
  underMandate: 'Sous le mandat',
  withWhom: 'Avec',
  when: 'Quand',
  place: 'Où',
  agenda: 'Ordre du jour',
  delegates: 'Pour le collectif',
  guests: 'Pour l’organisation',
  otherOrganisations: 'Avec aussi',
  sheet: 'Feuille à emporter',
  sheetOf: (collective: string) => `${collective} · feuille à emporter`,
  sheetBack: 'Revenir à la rencontre',
  noEncounterHere: 'Cette rencontre n’existe pas',
  print: 'Imprimer',
  noAgenda: 'Pas d’ordre du jour écrit.',
  sheetMayOffer: 'Le mandat permet de proposer',
  sheetMayNotOffer: 'Le mandat ne permet pas de proposer',
  nextPlenary: 'à la prochaine plénière',
  charterInForce: 'Charte en vigueur',
  noCharter: 'aucune encore',
  notes: 'Notes',
  readHere: 'Ce qui en sort sera publié ici :',
  hold: 'Consigner la rencontre',
  holdTitle: 'Ce qui s’est dit',
  summary: 'Résumé',
  outcomes: 'Ce qui en sort',
  outcome: (n: number) => `Suite ${n}`,
  outcomeHint: 'Un accord, un engagement, une suite prévue. Vide s’il n’y en a pas.',
  offered: (n: number) => `Ce qui a été proposé pour la suite ${n}`,
  nothingOffered: 'Rien n’a été proposé',
  offeredOther: 'Autre chose',
  offeredOtherWords: (n: number) => `Quoi d’autre, pour la suite ${n}`,
  offeredLabel: 'Proposé :',
  keptWithin: (line: string, why: string) => `Près de la limite « ${line} ». Pourquoi elle est tenue : ${why}`,
  keptWithinLabel: (n: number) => `Pourquoi la suite ${n} reste dans le mandat`,
  keptWithinHint: 'Si ses mots touchent à une limite. Publié avec elle.',
  addOutcome: 'Ajouter une suite',
  forbidden: 'ne peut pas être proposé',
  documentLabel: 'Document commun : titre',
  documentUrl: 'Document commun : adresse',
  documents: 'Documents communs',
  recordIt: 'Consigner',
  report: 'Rendre compte',
  reportTitle: 'Compte-rendu de la rencontre',
  reportText: 'Compte-rendu',
  reportHint: 'Lu par tout le monde et porté à la plénière. La rencontre se clôt avec lui.',
  reportIt: 'Publier le compte-rendu',
  reportedBy: (name: string) => `Compte-rendu de ${name}`,
  cancel: 'Annuler la rencontre',
  cancelTitle: 'Annuler cette rencontre ?',
  cancelled: 'Annulée :',
  debate: 'Débattre de cette rencontre',
  hideDebate: 'Fermer le débat',

  endorsement: 'Soutien à la charte',
  noEndorsement: 'Cette organisation n’a pas soutenu la charte.',
  sign: 'Signer la charte',
  version: (number: number) => `Version ${number}`,
  endorsementStates,
  toRenew: 'soutien à renouveler',
  signedBy: (name: string) => `Signé par ${name}`,
  ratification: (v: {
    body: string;
    electorate: number;
    votesFor: number;
    votesAgainst: number;
    votesAbstain: number;
  }) =>
    `Vote interne, ${v.body} : ${v.votesFor} pour, ${v.votesAgainst} contre, ` +
    `${french.plural(v.votesAbstain, { one: '# abstention', other: '# abstentions' })}, sur ${french.number(v.electorate)} inscrits.`,
  reservations: (count: number) => french.plural(count, { one: 'Une réserve', other: '# réserves' }),
  article: (number: string, title: string) => `Article ${number}, ${title}`,
  withdrawEndorsement: 'Retirer le soutien',
  withdrawTitle: 'Retirer le soutien de l’organisation ?',
  withdrawHint: 'Public. Rien n’est effacé : contributions, signatures et votes restent.',
  decisionCarried: (version: number) => `Décision prise pour la version ${version}, reprise pour celle-ci.`,
  renew: 'Voir ce qui change, puis renouveler',
  withdrawnOn: 'Retiré',

  history: 'Toute l’histoire',
  noHistory: 'Rien encore',
  formerMember: 'un·e ancien·ne membre',
};

export default organisations;

declare module '../catalogues.js' {
  interface Catalogues {
    organisations: typeof organisations;
  }
}
