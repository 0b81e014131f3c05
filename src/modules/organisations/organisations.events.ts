import { dayInWords } from '../../kernel/day.js';
import { defineEvent } from '../../platform/events/event.js';

export const organisationAdded = defineEvent('OrganisationAdded', 'Organisation', {
  visibility: 'public',
  fr: '{actor} inscrit « {organisation} » parmi les organisations',
  en: '{actor} adds “{organisation}” to the organisations',
});

export const organisationEdited = defineEvent('OrganisationEdited', 'Organisation', {
  visibility: 'public',
  fr: '{actor} modifie la présentation de « {organisation} »',
  en: '{actor} edits the presentation of “{organisation}”',
});

export const organisationStateChanged = defineEvent('OrganisationStateChanged', 'Organisation', {
  visibility: 'internal',
  fr: 'La relation avec « {organisation} » change d’étape',
  en: 'The relation with “{organisation}” moves on',
});

export const representativeDeclaredItself = defineEvent('RepresentativeDeclared', 'Organisation', {
  visibility: 'internal',
  fr: '{actor} déclare représenter « {organisation} »',
  en: '{actor} declares to represent “{organisation}”',
});

export const representativeVerified = defineEvent('RepresentativeVerified', 'Organisation', {
  visibility: 'public',
  fr: '{actor} vérifie une personne qui représente « {organisation} »',
  en: '{actor} verifies a person who represents “{organisation}”',
});

export const representativeRefused = defineEvent('RepresentativeRefused', 'Organisation', {
  visibility: 'internal',
  fr: '{actor} ne retient pas une déclaration de représentation de « {organisation} »',
  en: '{actor} does not accept a declaration to represent “{organisation}”',
});

export const representativeTermNear = defineEvent('RepresentativeTermNear', 'Organisation', {
  visibility: 'public',
  fr: ({ day }) =>
    `Une personne représente « {organisation} » jusqu’au ${dayInWords(String(day), 'fr')}, sauf si l’organisation la désigne à nouveau`,
  en: ({ day }) =>
    `A person represents “{organisation}” until ${dayInWords(String(day), 'en')}, unless the organisation names them again`,
});

export const representativeEnded = defineEvent('RepresentativeEnded', 'Organisation', {
  visibility: 'public',
  fr: 'Une personne ne représente plus « {organisation} »',
  en: 'A person no longer represents “{organisation}”',
});

export const solicitationFiled = defineEvent('SolicitationFiled', 'Solicitation', {
  visibility: 'members',
  fr: '« {organisation} » sollicite le collectif',
  en: '“{organisation}” solicits the collective',
});

export const solicitationPublished = defineEvent('SolicitationPublished', 'Solicitation', {
  visibility: 'public',
  fr: '{actor} publie la sollicitation de « {organisation} »',
  en: '{actor} publishes the solicitation of “{organisation}”',
});

export const solicitationsLate = defineEvent('SolicitationsLate', 'Collective', {
  visibility: 'public',
  fr: ({ count }) =>
    Number(count) > 1
      ? '{count} sollicitations reçues n’ont pas été publiées dans le délai de {days} jours'
      : 'Une sollicitation reçue n’a pas été publiée dans le délai de {days} jours',
  en: ({ count }) =>
    Number(count) > 1
      ? '{count} solicitations received were not published within {days} days'
      : 'A solicitation received was not published within {days} days',
});

export const meetingRequestConfirmed = defineEvent('MeetingRequestConfirmed', 'Collective', {
  visibility: 'public',
  fr: 'Une organisation sans compte ici demande à rencontrer le collectif',
  en: 'An organisation without an account here asks to meet the collective',
});

export const meetingRequestSetAside = defineEvent('MeetingRequestSetAside', 'Collective', {
  visibility: 'public',
  fr: '{actor} met de côté une demande de rencontre : {reason}',
  en: '{actor} sets aside a request for a meeting: {reason}',
});

export const solicitationAccepted = defineEvent('SolicitationAccepted', 'Solicitation', {
  visibility: 'public',
  fr: '{actor} accepte la sollicitation de « {organisation} »',
  en: '{actor} accepts the solicitation of “{organisation}”',
});

export const solicitationAnswered = defineEvent('SolicitationAnswered', 'Solicitation', {
  visibility: 'public',
  fr: '{actor} répond à la sollicitation de « {organisation} »',
  en: '{actor} answers the solicitation of “{organisation}”',
});

export const mandateProposed = defineEvent('MandateProposed', 'Mandate', {
  visibility: 'public',
  fr: '{actor} propose le mandat « {title} »',
  en: '{actor} proposes the mandate “{title}”',
});

export const mandateRewritten = defineEvent('MandateRewritten', 'Mandate', {
  visibility: 'public',
  fr: '{actor} récrit le mandat proposé « {title} »',
  en: '{actor} rewrites the proposed mandate “{title}”',
});

export const mandateGiven = defineEvent('MandateGiven', 'Mandate', {
  visibility: 'public',
  fr: 'La plénière donne le mandat « {title} »',
  en: 'The plenary gives the mandate “{title}”',
});

export const mandateRefused = defineEvent('MandateRefused', 'Mandate', {
  visibility: 'public',
  fr: 'La plénière refuse le mandat « {title} »',
  en: 'The plenary refuses the mandate “{title}”',
});

export const mandateRevoked = defineEvent('MandateRevoked', 'Mandate', {
  visibility: 'public',
  fr: 'La plénière retire le mandat « {title} »',
  en: 'The plenary revokes the mandate “{title}”',
});

export const mandateLapsed = defineEvent('MandateLapsed', 'Mandate', {
  visibility: 'public',
  fr: 'Le mandat « {title} » arrive à son terme',
  en: 'The mandate “{title}” reaches its term',
});

const asks: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  extension: { fr: 'de prolonger', en: 'to extend' },
  revocation: { fr: 'de retirer', en: 'to revoke' },
  end: { fr: 'de clore', en: 'to close' },
};

export const mandateChangeProposed = defineEvent('MandateChangeProposed', 'MandateChange', {
  visibility: 'public',
  fr: ({ kind }) => `{actor} demande à la plénière ${asks[String(kind)]?.fr ?? ''} le mandat « {title} »`,
  en: ({ kind }) => `{actor} asks the plenary ${asks[String(kind)]?.en ?? ''} the mandate “{title}”`,
});

export const mandateChangeWithdrawn = defineEvent('MandateChangeWithdrawn', 'MandateChange', {
  visibility: 'public',
  fr: ({ kind }) => `{actor} ne demande plus ${asks[String(kind)]?.fr ?? ''} le mandat « {title} »`,
  en: ({ kind }) => `{actor} no longer asks ${asks[String(kind)]?.en ?? ''} the mandate “{title}”`,
});

export const mandateChangeRejected = defineEvent('MandateChangeRejected', 'MandateChange', {
  visibility: 'public',
  fr: ({ kind }) => `La plénière refuse ${asks[String(kind)]?.fr ?? ''} le mandat « {title} »`,
  en: ({ kind }) => `The plenary refuses ${asks[String(kind)]?.en ?? ''} the mandate “{title}”`,
});

export const mandateExtended = defineEvent('MandateExtended', 'Mandate', {
  visibility: 'public',
  fr: 'La plénière prolonge le mandat « {title} » jusqu’au {term}',
  en: 'The plenary extends the mandate “{title}” until {term}',
});

export const mandateClosed = defineEvent('MandateClosed', 'Mandate', {
  visibility: 'public',
  fr: 'La plénière clôt le mandat « {title} » avant son terme',
  en: 'The plenary closes the mandate “{title}” before its term',
});

export const mandateTermNear = defineEvent('MandateTermNear', 'Mandate', {
  visibility: 'public',
  fr: 'Le mandat « {title} » arrive à son terme le {term}',
  en: 'The mandate “{title}” reaches its term on {term}',
});

export const encounterPlanned = defineEvent('EncounterPlanned', 'Encounter', {
  visibility: 'public',
  fr: '{actor} annonce la rencontre « {title} »',
  en: '{actor} announces the encounter “{title}”',
});

export const encounterCancelled = defineEvent('EncounterCancelled', 'Encounter', {
  visibility: 'public',
  fr: '{actor} annule la rencontre « {title} »',
  en: '{actor} cancels the encounter “{title}”',
});

export const observersCalled = defineEvent('ObserversCalled', 'Encounter', {
  visibility: 'public',
  fr: ({ count }) =>
    Number(count) > 1
      ? '{actor} cherche {count} personnes pour observer la rencontre « {title} »'
      : '{actor} cherche une personne pour observer la rencontre « {title} »',
  en: ({ count }) =>
    Number(count) > 1
      ? '{actor} looks for {count} people to observe the encounter “{title}”'
      : '{actor} looks for somebody to observe the encounter “{title}”',
});

export const observerOffered = defineEvent('ObserverOffered', 'Encounter', {
  visibility: 'internal',
  fr: '{actor} se propose pour observer la rencontre « {title} »',
  en: '{actor} offers to observe the encounter “{title}”',
});

export const observerWithdrew = defineEvent('ObserverWithdrew', 'Encounter', {
  visibility: 'internal',
  fr: '{actor} n’observera pas la rencontre « {title} »',
  en: '{actor} will not observe the encounter “{title}”',
});

export const observerChosen = defineEvent('ObserverChosen', 'Encounter', {
  visibility: 'public',
  fr: '{actor} choisit {account} pour observer la rencontre « {title} » : {reason}',
  en: '{actor} chooses {account} to observe the encounter “{title}”: {reason}',
});

export const encounterHeld = defineEvent('EncounterHeld', 'Encounter', {
  visibility: 'public',
  fr: '{actor} consigne la rencontre « {title} »',
  en: '{actor} records the encounter “{title}”',
});

export const encounterReported = defineEvent('EncounterReported', 'Encounter', {
  visibility: 'public',
  fr: '{actor} rend compte de la rencontre « {title} »',
  en: '{actor} reports on the encounter “{title}”',
});

export const reportDueSoon = defineEvent('ReportDueSoon', 'Encounter', {
  visibility: 'public',
  fr: ({ day }) => `Le compte-rendu de la rencontre « {title} » est attendu le ${dayInWords(String(day), 'fr')}`,
  en: ({ day }) => `The report of the encounter “{title}” is due on ${dayInWords(String(day), 'en')}`,
});

export const reportOverdue = defineEvent('ReportOverdue', 'Encounter', {
  visibility: 'public',
  fr: ({ day }) =>
    `Le compte-rendu de la rencontre « {title} », attendu le ${dayInWords(String(day), 'fr')}, est en retard`,
  en: ({ day }) => `The report of the encounter “{title}”, due on ${dayInWords(String(day), 'en')}, is late`,
});

export const talksContinued = defineEvent('TalksContinued', 'Organisation', {
  visibility: 'public',
  fr: 'La plénière décide de poursuivre les échanges avec « {organisation} »',
  en: 'The plenary decides to continue the talks with “{organisation}”',
});

export const talksStopped = defineEvent('TalksEnded', 'Organisation', {
  visibility: 'public',
  fr: 'La plénière met fin aux échanges avec « {organisation} »',
  en: 'The plenary ends the talks with “{organisation}”',
});
