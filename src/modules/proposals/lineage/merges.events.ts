import { defineEvent } from '../../../platform/events/event.js';

/** Payloads: `number` and `title` of the proposal whose side asks, `other`, the number of the other one. */
export const mergeAsked = defineEvent('ProposalMergeAsked', 'Proposal', {
  visibility: 'public',
  fr: '{actor} demande à fusionner la proposition n° {number}, « {title} », avec la n° {other}',
  en: '{actor} asks to merge proposal no. {number}, “{title}”, with no. {other}',
});

export const mergeTakenBack = defineEvent('ProposalMergeTakenBack', 'Proposal', {
  visibility: 'public',
  fr: '{actor} reprend la demande de fusion de la proposition n° {number}, « {title} », avec la n° {other}',
  en: '{actor} takes back the request to merge proposal no. {number}, “{title}”, with no. {other}',
});

export const mergeDeclined = defineEvent('ProposalMergeDeclined', 'Proposal', {
  visibility: 'public',
  fr: '{actor} décline la fusion de la proposition n° {number}, « {title} », avec la n° {other}',
  en: '{actor} declines to merge proposal no. {number}, “{title}”, with no. {other}',
});

/** Payload: `number` and `title` of what they became, `one` and `other`, their numbers. */
export const proposalsMerged = defineEvent('ProposalsMerged', 'Proposal', {
  visibility: 'public',
  fr: 'Les propositions n° {one} et n° {other} deviennent la n° {number}, « {title} »',
  en: 'Proposals no. {one} and no. {other} become no. {number}, “{title}”',
});

/** About its author. Payload: `number` and `title` of the proposal it was tabled to, `into`, what that became, `amendment`. */
export const amendmentLeftByMerge = defineEvent('AmendmentLeftByMerge', 'Proposal', {
  visibility: 'internal',
  fr: 'La proposition n° {number}, « {title} », est fusionnée dans la n° {into} : à vous de dire ce que devient votre amendement n° {amendment}',
  en: 'Proposal no. {number}, “{title}”, is merged into no. {into}: what becomes of your amendment no. {amendment} is for you to say',
});
