import { defineEvent } from '../../platform/events/event.js';

const stateWords: Record<string, { fr: string; en: string }> = {
  forming: { fr: 'en formation', en: 'forming' },
  exploring: { fr: 'en exploration', en: 'exploring' },
  proposing: { fr: 'en rédaction', en: 'drafting proposals' },
  dormant: { fr: 'en sommeil', en: 'dormant' },
  relaunched: { fr: 'relancé', en: 'relaunched' },
  merged: { fr: 'réuni à un autre', en: 'merged into another' },
  closed: { fr: 'fermé', en: 'closed' },
};

const stateOf = (state: unknown, language: 'fr' | 'en'): string =>
  stateWords[String(state)]?.[language] ?? String(state);

export const groupOpened = defineEvent('GroupOpened', 'WorkingGroup', {
  visibility: 'public',
  fr: '{actor} ouvre le groupe « {name} »',
  en: '{actor} opens the group “{name}”',
});

export const groupEdited = defineEvent('GroupEdited', 'WorkingGroup', {
  visibility: 'public',
  fr: '{actor} modifie la présentation du groupe « {name} »',
  en: '{actor} edits the presentation of the group “{name}”',
});

export const groupStateChanged = defineEvent('GroupStateChanged', 'WorkingGroup', {
  visibility: 'public',
  fr: ({ state }) => `{actor} note que le groupe « {name} » est ${stateOf(state, 'fr')}`,
  en: ({ state }) => `{actor} marks the group “{name}” as ${stateOf(state, 'en')}`,
});

export const groupMerged = defineEvent('GroupMerged', 'WorkingGroup', {
  visibility: 'public',
  fr: '{actor} réunit le groupe « {name} » au groupe « {into} »',
  en: '{actor} merges the group “{name}” into the group “{into}”',
});

export const facilitatorSteppedDown = defineEvent('FacilitatorSteppedDown', 'WorkingGroup', {
  visibility: 'public',
  fr: '{actor} n’anime plus le groupe « {name} »',
  en: '{actor} no longer facilitates the group “{name}”',
});

export const groupJoined = defineEvent('GroupJoined', 'WorkingGroup', {
  visibility: 'members',
  fr: '{actor} rejoint le groupe « {name} »',
  en: '{actor} joins the group “{name}”',
});

export const groupLeft = defineEvent('GroupLeft', 'WorkingGroup', {
  visibility: 'members',
  fr: '{actor} quitte le groupe « {name} »',
  en: '{actor} leaves the group “{name}”',
});

/** `groups`: the names of the groups that meet. */
export const sessionScheduled = defineEvent('SessionScheduled', 'GroupSession', {
  visibility: 'public',
  fr: '{actor} prévoit une séance : {groups}',
  en: '{actor} schedules a session: {groups}',
});

export const sessionEdited = defineEvent('SessionEdited', 'GroupSession', {
  visibility: 'public',
  fr: '{actor} modifie une séance : {groups}',
  en: '{actor} changes a session: {groups}',
});

export const sessionCancelledEvent = defineEvent('SessionCancelled', 'GroupSession', {
  visibility: 'public',
  fr: '{actor} annule une séance : {groups}',
  en: '{actor} cancels a session: {groups}',
});

export const sessionHeldEvent = defineEvent('SessionHeld', 'GroupSession', {
  visibility: 'public',
  fr: '{actor} note la présence à une séance ({came}) : {groups}',
  en: '{actor} records the attendance of a session ({came}): {groups}',
});

export const sessionMinuted = defineEvent('SessionMinuted', 'GroupSession', {
  visibility: 'public',
  fr: '{actor} publie le compte-rendu d’une séance : {groups}',
  en: '{actor} publishes the notes of a session: {groups}',
});

/** Who comes where is nobody else's business: only those who watch the group are told that something changed. */
export const sessionAnswered = defineEvent('SessionAnswered', 'GroupSession', {
  visibility: 'internal',
  fr: '{actor} répond à une séance',
  en: '{actor} answers a session',
});
