import { french } from '../words.js';

const calendar = {
  title: 'Calendrier',
  lead: (timeZone: string) =>
    `Phases, plénières, séances, rencontres, comptes-rendus dus et fins de vote : tout ce qui est daté ici, aux heures du collectif (${timeZone}).`,
  follow: 'Suivre dans mon agenda (ICS)',
  months: 'Changer de mois',
  thisMonth: 'Ce mois-ci',
  empty: 'Rien de daté ce mois-ci',
  emptyBody: 'Les mois voisins ont peut-être quelque chose.',
  kinds: {
    phase: 'Phase',
    exception: 'Exception',
    plenary: 'Plénière',
    session: 'Séance',
    encounter: 'Rencontre',
    report: 'Compte-rendu dû',
    ballot: 'Fin du vote',
  } as Readonly<Record<string, string>>,
  cancelled: 'annulée',
  phases: 'Les phases et ce qu’elles permettent',
  noPhase: 'Aucune phase prévue',
  noPhaseBody: 'Sans phase ouverte, rien n’est refusé.',
  phaseStates: { planned: 'prévue', open: 'en cours', closed: 'close' } as Readonly<Record<string, string>>,
  late: {
    'to-open': 'en retard : son premier jour est passé',
    'to-close': 'en retard : son dernier jour est passé',
  } as Readonly<Record<string, string>>,
  actions: {
    contribute: 'contribuer',
    'draft-proposals': 'rédiger des propositions',
    'amend-proposals': 'déposer des amendements',
    'submit-proposals': 'soumettre des propositions à une plénière',
    'adopt-proposals': 'voter les propositions',
    'adopt-charter': 'voter la charte',
    'endorse-charter': 'soutenir la charte',
    'give-mandates': 'donner des mandats',
    'meet-organisations': 'rencontrer des organisations',
    'nominate-candidates': 'désigner des candidat·es',
    'discuss-alliances': 'discuter d’alliances',
  },
  allows: (actions: readonly string[]) =>
    actions.length === 0 ? 'Elle ne permet rien.' : `Elle permet de : ${french.list(actions)}.`,
  exceptions: 'Exceptions',
  exceptionsLead:
    'Pour quelques jours, une chose de plus que la phase ne permet : une personne de la coordination la demande, une autre répond.',
  exceptionTo: (action: string, phase: string) => `${action}, pendant « ${phase} »`,
  changes: 'Changements de phases ouvertes',
  changesLead: 'Une phase ouverte ne change que par la décision d’une plénière.',
  renamed: (from: string, to: string) => `« ${from} » deviendrait « ${to} »`,
  answers: {
    asked: 'demandée',
    granted: 'accordée',
    refused: 'refusée',
    ended: 'terminée',
    proposed: 'proposé à une plénière',
    adopted: 'adopté',
    rejected: 'rejeté',
    withdrawn: 'retiré',
  } as Readonly<Record<string, string>>,
  askedBy: (name: string) => `Demandé par ${name || 'un·e ancien·ne membre'}.`,
  answeredBy: (name: string) => `Réponse de ${name || 'un·e ancien·ne membre'}.`,
};

export default calendar;

declare module '../catalogues.js' {
  interface Catalogues {
    calendar: typeof calendar;
  }
}
