import { defineEvent } from '../../../platform/events/event.js';

/** Payloads: `number` and `title` of the proposal. */
export const splitAsked = defineEvent('ProposalSplitAsked', 'Proposal', {
  visibility: 'public',
  fr: '{actor} demande à scinder la proposition n° {number}, « {title} »',
  en: '{actor} asks to split proposal no. {number}, “{title}”',
});

export const splitTakenBack = defineEvent('ProposalSplitTakenBack', 'Proposal', {
  visibility: 'public',
  fr: '{actor} reprend la demande de scission de la proposition n° {number}, « {title} »',
  en: '{actor} takes back the request to split proposal no. {number}, “{title}”',
});

export const splitDeclined = defineEvent('ProposalSplitDeclined', 'Proposal', {
  visibility: 'public',
  fr: '{actor} décline la scission de la proposition n° {number}, « {title} »',
  en: '{actor} declines to split proposal no. {number}, “{title}”',
});

/** Payload: `number` and `title` of what left, `from`, the number of what it left. About both. */
export const proposalSplit = defineEvent('ProposalSplit', 'Proposal', {
  visibility: 'public',
  fr: 'Une partie de la proposition n° {from} devient la n° {number}, « {title} »',
  en: 'A part of proposal no. {from} becomes no. {number}, “{title}”',
});
