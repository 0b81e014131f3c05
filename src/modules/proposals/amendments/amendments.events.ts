import { defineEvent } from '../../../platform/events/event.js';

/** Payloads: `number` and `title` of the proposal, `amendment`, its number. */
export const amendmentTabled = defineEvent('AmendmentTabled', 'Proposal', {
  visibility: 'public',
  fr: '{actor} dépose l’amendement n° {amendment} à la proposition n° {number}, « {title} »',
  en: '{actor} tables amendment no. {amendment} to proposal no. {number}, “{title}”',
});

export const amendmentReworded = defineEvent('AmendmentReworded', 'Proposal', {
  visibility: 'public',
  fr: '{actor} récrit l’amendement n° {amendment} à la proposition n° {number}, « {title} »',
  en: '{actor} rewords amendment no. {amendment} to proposal no. {number}, “{title}”',
});

export const amendmentWithdrawn = defineEvent('AmendmentWithdrawn', 'Proposal', {
  visibility: 'public',
  fr: '{actor} retire l’amendement n° {amendment} à la proposition n° {number}, « {title} »',
  en: '{actor} withdraws amendment no. {amendment} to proposal no. {number}, “{title}”',
});

/** For live pages. */
export const amendmentSupported = defineEvent('AmendmentSupported', 'Proposal', {
  visibility: 'internal',
  fr: 'Un soutien change à l’amendement n° {amendment}',
  en: 'Support of amendment no. {amendment} changes',
});

/** About its author, for their inbox. */
export const amendmentRecommended = defineEvent('AmendmentRecommended', 'Proposal', {
  visibility: 'public',
  fr: '{actor} donne l’avis du groupe sur l’amendement n° {amendment} à la proposition n° {number}, « {title} »',
  en: '{actor} gives the group’s word on amendment no. {amendment} to proposal no. {number}, “{title}”',
});

/** About their authors. Payload: `amendments`, the numbers, as words. */
export const amendmentsAccepted = defineEvent('AmendmentsAccepted', 'Proposal', {
  visibility: 'public',
  fr: '{actor} intègre à la proposition n° {number}, « {title} » : amendement n° {amendments}',
  en: '{actor} takes into proposal no. {number}, “{title}”: amendment no. {amendments}',
});

/** By a plenary; about their authors. */
export const amendmentsAdopted = defineEvent('AmendmentsAdopted', 'Proposal', {
  visibility: 'public',
  fr: 'La plénière adopte, pour la proposition n° {number}, « {title} » : amendement n° {amendments}',
  en: 'The plenary adopts, for proposal no. {number}, “{title}”: amendment no. {amendments}',
});

export const amendmentsRejected = defineEvent('AmendmentsRejected', 'Proposal', {
  visibility: 'public',
  fr: 'La plénière rejette, pour la proposition n° {number}, « {title} » : amendement n° {amendments}',
  en: 'The plenary rejects, for proposal no. {number}, “{title}”: amendment no. {amendments}',
});

/** About its author. `with`: the number of the one that passed. */
export const amendmentFell = defineEvent('AmendmentFell', 'Proposal', {
  visibility: 'public',
  fr: 'L’amendement n° {amendment} à la proposition n° {number}, « {title} », tombe : le n° {with} est adopté',
  en: 'Amendment no. {amendment} to proposal no. {number}, “{title}”, falls: no. {with} is adopted',
});

/** About its author: they must choose. */
export const amendmentOvertaken = defineEvent('AmendmentOvertaken', 'Proposal', {
  visibility: 'internal',
  fr: 'Le texte de la proposition n° {number}, « {title} », a changé sous votre amendement n° {amendment}',
  en: 'The text of proposal no. {number}, “{title}”, has changed under your amendment no. {amendment}',
});
