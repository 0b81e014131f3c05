import { defineRefusal } from '../../../kernel/refusal.js';

export const organisationSlugTaken = defineRefusal('OrganisationSlugTaken', {
  kind: 'conflict',
  fr: 'Une organisation est déjà à l’adresse « {slug} ». Est-ce la même ? Sinon, choisissez une autre adresse.',
  en: 'There is already an organisation at the address “{slug}”. Is it the same? If not, choose another address.',
});

export const organisationEditorsOnly = defineRefusal('OrganisationEditorsOnly', {
  kind: 'right',
  fr: 'Seules ses représentantes et représentants vérifiés, ou la coordination, modifient la page d’une organisation.',
  en: 'Only its verified representatives or the coordination edit the page of an organisation.',
});

export const representativeDeclared = defineRefusal('RepresentativeDeclared', {
  kind: 'conflict',
  fr: 'Vous avez déjà déclaré représenter cette organisation. La coordination vérifie ; vous serez prévenu·e.',
  en: 'You have already declared that you represent this organisation. The coordination verifies; you will be told.',
});

export const representativeSettled = defineRefusal('RepresentativeSettled', {
  kind: 'conflict',
  fr: 'Cette déclaration a déjà reçu sa réponse.',
  en: 'This declaration was already answered.',
});

export const ownDeclaration = defineRefusal('OwnDeclaration', {
  kind: 'right',
  fr: 'On ne vérifie pas sa propre déclaration : une autre personne de la coordination s’en charge.',
  en: 'Nobody verifies their own declaration: another person of the coordination does it.',
});

export const verifiedByCandidate = defineRefusal('VerifiedByCandidate', {
  kind: 'right',
  rule: 'R4',
  fr: 'Cette personne vous a vérifié·e : deux personnes ne se portent pas garantes l’une de l’autre. La coordination, ou une autre personne qui représente l’organisation, vérifie.',
  en: 'This person verified you: two people do not vouch for each other. The coordination, or another representative, verifies.',
});

export const representationPast = defineRefusal('RepresentationPast', {
  kind: 'input',
  fr: 'Le dernier jour de cette représentation est déjà passé.',
  en: 'The last day of this representation has already passed.',
});

export const representativesOnly = defineRefusal('RepresentativesOnly', {
  kind: 'right',
  rule: 'R4',
  fr: 'Seule une personne vérifiée comme représentant « {organisation} » parle en son nom. Déclarez-vous sur sa page, la coordination vérifie.',
  en: 'Only a person verified as representing “{organisation}” speaks for it. Declare yourself on its page and the coordination verifies.',
});

export const solicitationDateWrong = defineRefusal('SolicitationDateWrong', {
  kind: 'input',
  fr: 'Cette sollicitation ne peut pas avoir été reçue dans le futur.',
  en: 'This solicitation cannot have been received in the future.',
});

export const solicitationNotThere = defineRefusal('SolicitationNotThere', {
  kind: 'rule',
  fr: 'Une sollicitation se publie, puis s’accepte, puis reçoit une réponse : celle-ci n’en est pas là.',
  en: 'A solicitation is published, then accepted, then answered: this one is not at that step.',
});

export const mandateLimitsNeeded = defineRefusal('MandateLimitsNeeded', {
  kind: 'rule',
  rule: 'R3',
  fr: 'Un mandat dit ce qui peut être proposé et ce qui ne peut pas l’être : une ligne au moins de chaque.',
  en: 'A mandate says what may be offered and what may not: at least one line of each.',
});

export const mandateHoldersNeeded = defineRefusal('MandateHoldersNeeded', {
  kind: 'input',
  fr: 'Un mandat se confie à une personne au moins, membre du collectif.',
  en: 'A mandate is entrusted to at least one person, a member of the collective.',
});

export const mandateTermWrong = defineRefusal('MandateTermWrong', {
  kind: 'rule',
  fr: 'Le terme du mandat, le {term}, est passé. Proposez-en un autre avec un terme à venir.',
  en: 'The term of the mandate, {term}, has passed. Propose another one with a term to come.',
});

export const mandateNotProposed = defineRefusal('MandateNotProposed', {
  kind: 'rule',
  fr: 'Une plénière s’est déjà prononcée sur ce mandat. Il se donne ou se refuse une fois.',
  en: 'A plenary has already decided on this mandate. It is given or refused once.',
});

export const mandateBeingVoted = defineRefusal('MandateBeingVoted', {
  kind: 'rule',
  fr: 'Une plénière vote sur ce mandat : son texte ne change plus jusqu’à la proclamation.',
  en: 'A plenary is voting on this mandate: its text does not change until the result is proclaimed.',
});

export const mandateNotStanding = defineRefusal('MandateNotStanding', {
  kind: 'rule',
  fr: 'Ce mandat n’est pas en cours : il n’y a rien à prolonger ni à retirer.',
  en: 'This mandate does not stand: there is nothing to extend or revoke.',
});

export const mandateChangeTermWrong = defineRefusal('MandateChangeTermWrong', {
  kind: 'input',
  fr: 'Une prolongation porte le terme après le {term}.',
  en: 'An extension moves the term after {term}.',
});

export const mandateChangeWaiting = defineRefusal('MandateChangeWaiting', {
  kind: 'conflict',
  fr: 'Une plénière doit déjà se prononcer sur ce mandat. Attendez sa décision, ou retirez ce qui lui est demandé.',
  en: 'A plenary is already to decide on this mandate. Wait for its decision, or withdraw what is asked of it.',
});

export const mandateChangeSettled = defineRefusal('MandateChangeSettled', {
  kind: 'rule',
  fr: 'Cette demande a déjà reçu sa réponse, ou a été retirée.',
  en: 'This request was answered already, or withdrawn.',
});

export const mandateChangeBeingVoted = defineRefusal('MandateChangeBeingVoted', {
  kind: 'rule',
  fr: 'Une plénière vote sur cette demande : elle ne se retire plus.',
  en: 'A plenary is voting on this request: it is not withdrawn any more.',
});

export const revocationByCoordination = defineRefusal('RevocationByCoordination', {
  kind: 'right',
  fr: 'La coordination demande à la plénière de retirer un mandat ; qui le tient demande à le prolonger ou à le clore.',
  en: 'The coordination asks the plenary to revoke a mandate; its holders ask to extend it or to close it.',
});

export const encounterNeedsMandate = defineRefusal('EncounterNeedsMandate', {
  kind: 'rule',
  rule: 'R3',
  fr: 'Aucun mandat ne couvre le {day} : une rencontre se tient sous un mandat valide ce jour-là, qu’une plénière a donné. Choisissez un jour couvert, ou proposez un mandat à la prochaine plénière.',
  en: 'No mandate covers {day}: an encounter is held under a mandate valid that day, given by a plenary. Choose a day that is covered, or propose a mandate to the next plenary.',
});

export const delegatesOnly = defineRefusal('DelegatesOnly', {
  kind: 'right',
  rule: 'R3',
  fr: 'Seules les personnes mandatées rencontrent une organisation au nom du collectif et en rendent compte.',
  en: 'Only the people mandated meet an organisation for the collective and report on it.',
});

export const participantsNotHolders = defineRefusal('ParticipantsNotHolders', {
  kind: 'rule',
  rule: 'R3',
  fr: 'Toute personne déléguée à une rencontre tient le mandat : au moins une personne n’est pas dans la liste.',
  en: 'Everybody delegated to an encounter holds the mandate: at least one person is not on the list.',
});

export const guestsNotRepresentatives = defineRefusal('GuestsNotRepresentatives', {
  kind: 'input',
  fr: 'Une des personnes venues pour les organisations ne représente aucune de celles de la rencontre.',
  en: 'One of the people who came for the organisations represents none of those of the encounter.',
});

export const encounterNeedsOrganisation = defineRefusal('EncounterNeedsOrganisation', {
  kind: 'input',
  fr: 'Une rencontre se fait avec une organisation au moins.',
  en: 'An encounter is with at least one organisation.',
});

export const encounterNotThere = defineRefusal('EncounterNotThere', {
  kind: 'rule',
  fr: 'Une rencontre est prévue, puis tenue, puis rapportée : celle-ci n’en est pas là.',
  en: 'An encounter is planned, then held, then reported: this one is not at that step.',
});

export const encounterToCome = defineRefusal('EncounterToCome', {
  kind: 'rule',
  fr: 'Cette rencontre n’a pas encore commencé.',
  en: 'This encounter has not started yet.',
});

export const outcomeForbidden = defineRefusal('OutcomeForbidden', {
  kind: 'rule',
  rule: 'R3',
  fr: 'Hors mandat : la plénière a écrit que les personnes déléguées ne peuvent pas « {line} ». Cette suite ne peut pas être retenue.',
  en: 'Outside the mandate: the plenary wrote that delegates may not “{line}”. This outcome cannot be kept.',
});

export const outcomeNearForbidden = defineRefusal('OutcomeNearForbidden', {
  kind: 'rule',
  rule: 'R3',
  fr: '« {outcome} » touche à ce que la plénière a exclu : « {line} ». Si rien de tel n’a été accordé, dites pourquoi : ce sera publié avec cette suite. Sinon, elle est hors mandat et se porte à une plénière.',
  en: '“{outcome}” comes near what the plenary excluded: “{line}”. If nothing of the kind was granted, say why: it is published with this outcome. Otherwise it is outside the mandate and goes to a plenary.',
});

export const outcomeNotInMandate = defineRefusal('OutcomeNotInMandate', {
  kind: 'rule',
  rule: 'R3',
  fr: 'Hors mandat : « {offered} » n’est dans aucune ligne de ce qui peut être proposé. Portez la question à une plénière.',
  en: 'Outside the mandate: “{offered}” is in no line of what may be offered. Bring the question to a plenary.',
});

export const encounterOwesReport = defineRefusal('EncounterOwesReport', {
  kind: 'rule',
  rule: 'R3',
  fr: 'Une rencontre ne se clôt qu’avec son compte-rendu. Écrivez-le, même court.',
  en: 'An encounter closes only with its report. Write it, however short.',
});

export const talksUnreported = defineRefusal('TalksUnreported', {
  kind: 'rule',
  rule: 'R3',
  fr: 'Avant de voter sur la suite des échanges avec « {organisation} », le compte-rendu de « {title} » se publie : on décide en sachant ce qui s’est dit.',
  en: 'Before voting on the talks with “{organisation}”, the report of “{title}” is published: one decides knowing what was said.',
});

export const talksNotBegun = defineRefusal('TalksNotBegun', {
  kind: 'rule',
  rule: 'R3',
  fr: 'Aucune rencontre avec « {organisation} » n’a de compte-rendu : il n’y a pas encore d’échanges à poursuivre. Proposez plutôt un mandat.',
  en: 'No encounter with “{organisation}” has a report: there are no talks to continue yet. Propose a mandate instead.',
});

export const talksEnded = defineRefusal('TalksEnded', {
  kind: 'rule',
  rule: 'R3',
  fr: 'Une plénière a mis fin aux échanges avec « {organisation} » le {day} : seule une plénière les reprend.',
  en: 'A plenary ended the talks with “{organisation}” on {day}: only a plenary resumes them.',
});

export const meetingRequestConsentNeeded = defineRefusal('MeetingRequestConsentNeeded', {
  kind: 'rule',
  rule: 'R12',
  fr: 'Ce que vous demandez dit des opinions politiques : sans votre accord explicite, nous ne gardons rien.',
  en: 'What you ask reveals political opinions: without your explicit consent we keep nothing.',
});

export const meetingRequestGone = defineRefusal('MeetingRequestGone', {
  kind: 'input',
  fr: 'Ce lien n’est plus bon : sans confirmation, une demande est oubliée au bout de trois jours. Vous pouvez l’écrire à nouveau.',
  en: 'This link is no longer good: without a confirmation a request is forgotten after three days. You may write it again.',
});

export const meetingRequestSettled = defineRefusal('MeetingRequestSettled', {
  kind: 'conflict',
  fr: 'Cette demande a déjà été rattachée à une organisation, ou mise de côté.',
  en: 'This request was already attached to an organisation, or set aside.',
});

export const encounterBegun = defineRefusal('EncounterBegun', {
  kind: 'rule',
  fr: 'Cette rencontre a commencé, ou n’aura pas lieu : on n’y change plus qui observe.',
  en: 'This encounter has begun, or will not be held: who observes does not change any more.',
});

export const observersNotCalled = defineRefusal('ObserversNotCalled', {
  kind: 'rule',
  fr: 'Personne ne cherche d’observatrices ni d’observateurs pour cette rencontre.',
  en: 'Nobody looks for observers of this encounter.',
});

export const observerTakesPart = defineRefusal('ObserverTakesPart', {
  kind: 'conflict',
  fr: 'Vous êtes déjà de cette rencontre.',
  en: 'You are already part of this encounter.',
});

export const observersEnough = defineRefusal('ObserversEnough', {
  kind: 'rule',
  fr: 'Il y a déjà autant de personnes qui observent que l’appel en demandait.',
  en: 'There are already as many observers as were looked for.',
});

export const observerOneself = defineRefusal('ObserverOneself', {
  kind: 'rule',
  fr: 'On ne se choisit pas soi-même : une autre personne de la coordination s’en charge.',
  en: 'Nobody chooses themself: another person of the coordination does it.',
});

export const notVolunteering = defineRefusal('NotVolunteering', {
  kind: 'conflict',
  fr: 'Cette personne ne s’est pas proposée, ne l’est plus, ou est déjà choisie.',
  en: 'This person did not offer, does not any more, or is chosen already.',
});
