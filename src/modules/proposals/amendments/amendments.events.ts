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

/** About who is asked. */
export const amendmentSignatureAsked = defineEvent('AmendmentSignatureAsked', 'Proposal', {
  visibility: 'internal',
  fr: '{actor} vous invite à cosigner l’amendement n° {amendment} à la proposition n° {number}, « {title} »',
  en: '{actor} asks you to co-sign amendment no. {amendment} to proposal no. {number}, “{title}”',
});

/** About its author, as the two below. */
export const amendmentSigned = defineEvent('AmendmentSigned', 'Proposal', {
  visibility: 'public',
  fr: '{actor} cosigne l’amendement n° {amendment} à la proposition n° {number}, « {title} »',
  en: '{actor} co-signs amendment no. {amendment} to proposal no. {number}, “{title}”',
});

export const amendmentSignatureDeclined = defineEvent('AmendmentSignatureDeclined', 'Proposal', {
  visibility: 'internal',
  fr: '{actor} ne cosignera pas l’amendement n° {amendment} à la proposition n° {number}, « {title} »',
  en: '{actor} will not co-sign amendment no. {amendment} to proposal no. {number}, “{title}”',
});

export const amendmentSignatureWithdrawn = defineEvent('AmendmentSignatureWithdrawn', 'Proposal', {
  visibility: 'public',
  fr: '{actor} retire sa signature de l’amendement n° {amendment} à la proposition n° {number}, « {title} »',
  en: '{actor} takes back their signature of amendment no. {amendment} to proposal no. {number}, “{title}”',
});

/** About who signed it: the first of them answers for it now. */
export const amendmentHandedOn = defineEvent('AmendmentHandedOn', 'Proposal', {
  visibility: 'public',
  fr: '{actor} retire sa signature de l’amendement n° {amendment} à la proposition n° {number}, « {title} », que ses cosignataires maintiennent',
  en: '{actor} takes back their signature of amendment no. {amendment} to proposal no. {number}, “{title}”, which its co-signatories keep',
});

/** About its authors. */
export const amendmentModified = defineEvent('AmendmentModified', 'Proposal', {
  visibility: 'public',
  fr: '{actor} propose, pour le groupe, un autre texte à l’amendement n° {amendment} à la proposition n° {number}, « {title} »',
  en: '{actor} proposes, for the group, another text for amendment no. {amendment} to proposal no. {number}, “{title}”',
});

/** About who gave the group’s word, as the two below. */
export const amendmentModificationAgreed = defineEvent('AmendmentModificationAgreed', 'Proposal', {
  visibility: 'public',
  fr: '{actor} accepte le texte du groupe pour l’amendement n° {amendment} à la proposition n° {number}, « {title} »',
  en: '{actor} agrees to the group’s text for amendment no. {amendment} to proposal no. {number}, “{title}”',
});

export const amendmentModificationRefused = defineEvent('AmendmentModificationRefused', 'Proposal', {
  visibility: 'public',
  fr: '{actor} refuse le texte du groupe pour l’amendement n° {amendment} à la proposition n° {number}, « {title} »',
  en: '{actor} refuses the group’s text for amendment no. {amendment} to proposal no. {number}, “{title}”',
});

export const amendmentModificationCommented = defineEvent('AmendmentModificationCommented', 'Proposal', {
  visibility: 'public',
  fr: '{actor} répond au texte du groupe pour l’amendement n° {amendment} à la proposition n° {number}, « {title} »',
  en: '{actor} answers the group’s text for amendment no. {amendment} to proposal no. {number}, “{title}”',
});

/** About the authors of the one that is amended. `amends`: its number. */
export const amendmentAmended = defineEvent('AmendmentAmended', 'Proposal', {
  visibility: 'public',
  fr: '{actor} dépose le sous-amendement n° {amendment} à l’amendement n° {amends} de la proposition n° {number}, « {title} »',
  en: '{actor} tables no. {amendment}, which amends amendment no. {amends} to proposal no. {number}, “{title}”',
});

/** About its authors, as the two below. */
export const subAmendmentTakenIn = defineEvent('SubAmendmentTakenIn', 'Proposal', {
  visibility: 'public',
  fr: '{actor} reprend le sous-amendement n° {amendment} dans l’amendement n° {amends} à la proposition n° {number}, « {title} »',
  en: '{actor} takes no. {amendment} into amendment no. {amends} to proposal no. {number}, “{title}”',
});

export const subAmendmentRefused = defineEvent('SubAmendmentRefused', 'Proposal', {
  visibility: 'public',
  fr: '{actor} ne reprend pas le sous-amendement n° {amendment} dans l’amendement n° {amends} à la proposition n° {number}, « {title} »',
  en: '{actor} does not take no. {amendment} into amendment no. {amends} to proposal no. {number}, “{title}”',
});

export const amendmentLapsed = defineEvent('AmendmentLapsed', 'Proposal', {
  visibility: 'public',
  fr: 'Le sous-amendement n° {amendment} est sans objet : l’amendement n° {amends} à la proposition n° {number}, « {title} », est réglé',
  en: 'No. {amendment} lapses: amendment no. {amends} to proposal no. {number}, “{title}”, which it amended, is settled',
});
