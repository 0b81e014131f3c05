import { defineEvent } from '../../platform/events/event.js';
import { dayInWords } from '../../kernel/day.js';

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

export const charterAdopted = defineEvent('CharterAdopted', 'Charter', {
  visibility: 'public',
  fr: ({ number, on }) =>
    `La version ${String(number)} de la charte est adoptée ; elle entre en vigueur le ${dayInWords(String(on), 'fr')}`,
  en: ({ number, on }) =>
    `Version ${String(number)} of the charter is adopted; it comes into force on ${dayInWords(String(on), 'en')}`,
});

export const charterSuperseded = defineEvent('CharterSuperseded', 'Charter', {
  visibility: 'public',
  fr: ({ number, toRenew }) =>
    `La version ${String(number)} de la charte est remplacée ; soutiens à renouveler : ${String(toRenew)}`,
  en: ({ number, toRenew }) =>
    `Version ${String(number)} of the charter is superseded; endorsements to renew: ${String(toRenew)}`,
});

const actsSaid = (acts: unknown, language: 'fr' | 'en'): string =>
  String(acts)
    .split(',')
    .map((act) => endorsersWords[act]?.[language] ?? act)
    .join(', ');

const endorsersWords: Readonly<Record<string, { fr: string; en: string }>> = {
  speak: { fr: 'la parole en plénière', en: 'the floor in a plenary' },
  amend: { fr: 'les amendements', en: 'amendments' },
  college: { fr: 'le collège des organisations', en: 'the college of organisations' },
};

export const endorsementRequired = defineEvent('EndorsementRequired', 'Collective', {
  visibility: 'public',
  fr: ({ acts }) => `{actor} fixe ce qui suppose de soutenir la charte en vigueur : ${actsSaid(acts, 'fr') || 'rien'}`,
  en: ({ acts }) =>
    `{actor} sets what endorsing the charter in force is needed for: ${actsSaid(acts, 'en') || 'nothing'}`,
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

export const endorsementRenewed = defineEvent('EndorsementRenewed', 'Endorsement', {
  visibility: 'public',
  fr: (payload) =>
    `${whose.fr(payload)} renouvelle son soutien, sur la version ${String(payload['number'])} de la charte`,
  en: (payload) =>
    `${whose.en(payload)} renews the endorsement, of version ${String(payload['number'])} of the charter`,
});

export const endorsementLapsed = defineEvent('EndorsementLapsed', 'Endorsement', {
  visibility: 'public',
  fr: (payload) =>
    `Le soutien ${payload['organisation'] ? `de « ${String(payload['organisation'])} »` : 'd’une personne'} à la version ${String(payload['number'])} de la charte s’éteint, faute d’avoir été renouvelé`,
  en: (payload) =>
    `The endorsement ${payload['organisation'] ? `by “${String(payload['organisation'])}”` : 'by a person'} of version ${String(payload['number'])} of the charter lapses: it was not renewed`,
});

export const endorsementWithdrawn = defineEvent('EndorsementWithdrawn', 'Endorsement', {
  visibility: 'public',
  fr: (payload) => `${whose.fr(payload)} retire son soutien à la charte`,
  en: (payload) => `${whose.en(payload)} withdraws the endorsement of the charter`,
});
