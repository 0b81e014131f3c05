import { defineEvent } from '../../platform/events/event.js';

export const charterDrafted = defineEvent('CharterDrafted', 'Charter', {
  visibility: 'public',
  fr: '{actor} ouvre le projet de version {number} de la charte',
  en: '{actor} opens the draft of version {number} of the charter',
});

export const charterDraftEdited = defineEvent('CharterDraftEdited', 'Charter', {
  visibility: 'public',
  fr: '{actor} modifie le projet de version {number} de la charte',
  en: '{actor} edits the draft of version {number} of the charter',
});

export const charterPutInForce = defineEvent('CharterPutInForce', 'Charter', {
  visibility: 'public',
  fr: 'La version {number} de la charte entre en vigueur',
  en: 'Version {number} of the charter comes into force',
});

export const charterSuperseded = defineEvent('CharterSuperseded', 'Charter', {
  visibility: 'public',
  fr: ({ number, toRenew }) =>
    `La version ${String(number)} de la charte est remplacée ; soutiens à renouveler : ${String(toRenew)}`,
  en: ({ number, toRenew }) =>
    `Version ${String(number)} of the charter is superseded; endorsements to renew: ${String(toRenew)}`,
});

const whose = {
  fr: (payload: Readonly<Record<string, unknown>>): string =>
    payload['organisation'] ? `« ${String(payload['organisation'])} »` : '{actor}',
  en: (payload: Readonly<Record<string, unknown>>): string =>
    payload['organisation'] ? `“${String(payload['organisation'])}”` : '{actor}',
};

export const endorsementAnnounced = defineEvent('EndorsementAnnounced', 'Endorsement', {
  visibility: 'public',
  fr: (payload) => `${whose.fr(payload)} annonce son intention de soutenir la charte`,
  en: (payload) => `${whose.en(payload)} announces the intention to endorse the charter`,
});

export const endorsementConfirmed = defineEvent('EndorsementConfirmed', 'Endorsement', {
  visibility: 'public',
  fr: (payload) => `${whose.fr(payload)} confirme par un vote interne`,
  en: (payload) => `${whose.en(payload)} confirms by an internal vote`,
});

export const endorsementSigned = defineEvent('EndorsementSigned', 'Endorsement', {
  visibility: 'public',
  fr: (payload) => `${whose.fr(payload)} soutient la version {number} de la charte`,
  en: (payload) => `${whose.en(payload)} endorses version {number} of the charter`,
});

export const endorsementWithdrawn = defineEvent('EndorsementWithdrawn', 'Endorsement', {
  visibility: 'public',
  fr: (payload) => `${whose.fr(payload)} retire son soutien à la charte`,
  en: (payload) => `${whose.en(payload)} withdraws the endorsement of the charter`,
});
