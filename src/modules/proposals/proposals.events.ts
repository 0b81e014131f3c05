import { defineEvent } from '../../platform/events/event.js';

/** Payloads: `number`, `title`. */
export const proposalDrafted = defineEvent('ProposalDrafted', 'Proposal', {
  visibility: 'public',
  fr: '{actor} commence la proposition n° {number}, « {title} »',
  en: '{actor} starts proposal no. {number}, “{title}”',
});

/** A private draft makes no noise: only those who may read it hear of it. */
export const privateDraftChanged = defineEvent('ProposalDraftChanged', 'Proposal', {
  visibility: 'internal',
  fr: 'Un brouillon privé change',
  en: 'A private draft changes',
});

/** Payload: also `textVersion`, the number of the version written. */
export const proposalRewritten = defineEvent('ProposalRewritten', 'Proposal', {
  visibility: 'public',
  fr: '{actor} écrit la version {textVersion} de la proposition n° {number}, « {title} »',
  en: '{actor} writes version {textVersion} of proposal no. {number}, “{title}”',
});

export const proposalEdited = defineEvent('ProposalEdited', 'Proposal', {
  visibility: 'public',
  fr: '{actor} précise la proposition n° {number}, « {title} »',
  en: '{actor} details proposal no. {number}, “{title}”',
});

/** About the person invited, for their inbox. */
export const coAuthorInvited = defineEvent('CoAuthorInvited', 'Proposal', {
  visibility: 'internal',
  fr: '{actor} vous invite à co-écrire la proposition n° {number}, « {title} »',
  en: '{actor} invites you to co-write proposal no. {number}, “{title}”',
});

export const coAuthorJoined = defineEvent('CoAuthorJoined', 'Proposal', {
  visibility: 'public',
  fr: '{actor} co-écrit la proposition n° {number}, « {title} »',
  en: '{actor} co-writes proposal no. {number}, “{title}”',
});

export const coAuthorLeft = defineEvent('CoAuthorLeft', 'Proposal', {
  visibility: 'public',
  fr: '{actor} ne co-écrit plus la proposition n° {number}, « {title} »',
  en: '{actor} no longer co-writes proposal no. {number}, “{title}”',
});

export const coAuthorDeclined = defineEvent('CoAuthorDeclined', 'Proposal', {
  visibility: 'internal',
  fr: '{actor} ne co-écrira pas la proposition n° {number}',
  en: '{actor} will not co-write proposal no. {number}',
});

export const proposalDebateOpened = defineEvent('ProposalDebateOpened', 'Proposal', {
  visibility: 'public',
  fr: '{actor} ouvre le débat sur la proposition n° {number}, « {title} »',
  en: '{actor} opens the debate on proposal no. {number}, “{title}”',
});

export const proposalSubmitted = defineEvent('ProposalSubmitted', 'Proposal', {
  visibility: 'public',
  fr: '{actor} soumet à la plénière la proposition n° {number}, « {title} »',
  en: '{actor} submits to a plenary proposal no. {number}, “{title}”',
});

export const proposalRecalled = defineEvent('ProposalRecalled', 'Proposal', {
  visibility: 'public',
  fr: '{actor} reprend, pour y travailler, la proposition n° {number}, « {title} »',
  en: '{actor} takes back, to work on it, proposal no. {number}, “{title}”',
});

export const proposalAdopted = defineEvent('ProposalAdopted', 'Proposal', {
  visibility: 'public',
  fr: 'La plénière adopte la proposition n° {number}, « {title} »',
  en: 'The plenary adopts proposal no. {number}, “{title}”',
});

export const proposalRejected = defineEvent('ProposalRejected', 'Proposal', {
  visibility: 'public',
  fr: 'La plénière rejette la proposition n° {number}, « {title} »',
  en: 'The plenary rejects proposal no. {number}, “{title}”',
});

export const proposalDeferred = defineEvent('ProposalDeferred', 'Proposal', {
  visibility: 'public',
  fr: 'La plénière reporte la proposition n° {number}, « {title} »',
  en: 'The plenary defers proposal no. {number}, “{title}”',
});

export const proposalWithdrawn = defineEvent('ProposalWithdrawn', 'Proposal', {
  visibility: 'public',
  fr: '{actor} retire la proposition n° {number}, « {title} »',
  en: '{actor} withdraws proposal no. {number}, “{title}”',
});

/** For live pages; moderation tells the journal. Payload: `number`. */
export const proposalHidden = defineEvent('ProposalHidden', 'Proposal', {
  visibility: 'internal',
  fr: 'La proposition n° {number} est masquée',
  en: 'Proposal no. {number} is hidden',
});

export const proposalRestored = defineEvent('ProposalRestored', 'Proposal', {
  visibility: 'internal',
  fr: 'La proposition n° {number} est rétablie',
  en: 'Proposal no. {number} is restored',
});

/** Payload: `count`. */
export const proposalsImported = defineEvent('ProposalsImported', 'Collective', {
  visibility: 'public',
  fr: '{count} propositions sont reprises d’un autre outil',
  en: '{count} proposals are taken over from another tool',
});
