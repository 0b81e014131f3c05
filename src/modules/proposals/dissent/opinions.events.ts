import { defineEvent } from '../../../platform/events/event.js';

/** Payloads: `number` and `title` of the proposal, `amendment`, its number. */
export const opinionFiledEvent = defineEvent('MinorityOpinionFiled', 'Proposal', {
  visibility: 'public',
  fr: '{actor} dépose un avis minoritaire sur l’amendement n° {amendment} à la proposition n° {number}, « {title} »',
  en: '{actor} files a minority opinion on amendment no. {amendment} to proposal no. {number}, “{title}”',
});

export const opinionSigned = defineEvent('MinorityOpinionSigned', 'Proposal', {
  visibility: 'public',
  fr: '{actor} signe un avis minoritaire sur l’amendement n° {amendment} à la proposition n° {number}, « {title} »',
  en: '{actor} signs a minority opinion on amendment no. {amendment} to proposal no. {number}, “{title}”',
});

export const opinionWithdrawn = defineEvent('MinorityOpinionWithdrawn', 'Proposal', {
  visibility: 'public',
  fr: '{actor} retire son nom d’un avis minoritaire sur l’amendement n° {amendment} à la proposition n° {number}, « {title} »',
  en: '{actor} takes their name off a minority opinion on amendment no. {amendment} to proposal no. {number}, “{title}”',
});
