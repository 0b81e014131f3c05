import { defineEvent } from '../../platform/events/event.js';

/** Payloads: `number` of the version of the charter, `amendments`, their numbers. */
export const charterAmendmentTabled = defineEvent('CharterAmendmentTabled', 'Charter', {
  visibility: 'public',
  fr: '{actor} dépose l’amendement n° {amendments} au projet de version {number} de la charte',
  en: '{actor} tables amendment no. {amendments} to the draft of version {number} of the charter',
});

export const charterAmendmentReworded = defineEvent('CharterAmendmentReworded', 'Charter', {
  visibility: 'public',
  fr: '{actor} récrit l’amendement n° {amendments} au projet de version {number} de la charte',
  en: '{actor} rewords amendment no. {amendments} to the draft of version {number} of the charter',
});

export const charterAmendmentWithdrawn = defineEvent('CharterAmendmentWithdrawn', 'Charter', {
  visibility: 'public',
  fr: '{actor} retire l’amendement n° {amendments} au projet de version {number} de la charte',
  en: '{actor} withdraws amendment no. {amendments} to the draft of version {number} of the charter',
});

export const charterAmendmentRecommended = defineEvent('CharterAmendmentRecommended', 'Charter', {
  visibility: 'public',
  fr: 'La coordination donne son avis sur l’amendement n° {amendments} au projet de version {number} de la charte',
  en: 'The coordination gives its word on amendment no. {amendments} to the draft of version {number} of the charter',
});

export const charterAmendmentsAccepted = defineEvent('CharterAmendmentsAccepted', 'Charter', {
  visibility: 'public',
  fr: 'Pris dans le projet de version {number} de la charte : amendement n° {amendments}',
  en: 'Taken into the draft of version {number} of the charter: amendment no. {amendments}',
});

export const charterAmendmentsRejected = defineEvent('CharterAmendmentsRejected', 'Charter', {
  visibility: 'public',
  fr: 'Une plénière rejette l’amendement n° {amendments} au projet de version {number} de la charte',
  en: 'A plenary rejects amendment no. {amendments} to the draft of version {number} of the charter',
});

export const charterAmendmentFell = defineEvent('CharterAmendmentFell', 'Charter', {
  visibility: 'public',
  fr: 'L’amendement n° {amendments} au projet de version {number} de la charte tombe : un autre, adopté, change les mêmes mots',
  en: 'Amendment no. {amendments} to the draft of version {number} of the charter falls: another, adopted, changes the same words',
});

export const charterAmendmentStaled = defineEvent('CharterAmendmentStaled', 'Charter', {
  visibility: 'public',
  fr: 'Les mots que change l’amendement n° {amendments} au projet de version {number} de la charte ne sont plus les mêmes : à récrire',
  en: 'The words that amendment no. {amendments} to the draft of version {number} of the charter changes are no longer the same: to reword',
});

export const charterAmendmentsLapsed = defineEvent('CharterAmendmentsLapsed', 'Charter', {
  visibility: 'public',
  fr: 'N’ont plus d’objet dans le projet de version {number} de la charte : amendements n° {amendments}',
  en: 'Have no object any more in the draft of version {number} of the charter: amendments no. {amendments}',
});
