import { defineEvent } from '../../platform/events/event.js';

const stateWords: Record<string, { fr: string; en: string }> = {
  forming: { fr: 'en formation', en: 'forming' },
  exploring: { fr: 'en exploration', en: 'exploring' },
  proposing: { fr: 'en rédaction', en: 'drafting proposals' },
  dormant: { fr: 'en sommeil', en: 'dormant' },
  relaunched: { fr: 'relancé', en: 'relaunched' },
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
  fr: '{actor} réunit le groupe « {name} » au groupe « {into} » : ses membres en sont désormais, et peuvent le quitter',
  en: '{actor} merges the group “{name}” into the group “{into}”: its members now belong to it, and may leave it',
});

/** Payload: `into`, the name of the other group. */
export const groupMergeAsked = defineEvent('GroupMergeAsked', 'WorkingGroup', {
  visibility: 'public',
  fr: '{actor} demande à réunir le groupe « {name} » au groupe « {into} »',
  en: '{actor} asks to merge the group “{name}” into the group “{into}”',
});

export const groupMergeTakenBack = defineEvent('GroupMergeTakenBack', 'WorkingGroup', {
  visibility: 'public',
  fr: '{actor} reprend la demande de réunir le groupe « {name} » au groupe « {into} »',
  en: '{actor} takes back the request to merge the group “{name}” into the group “{into}”',
});

export const groupMergeDeclined = defineEvent('GroupMergeDeclined', 'WorkingGroup', {
  visibility: 'public',
  fr: '{actor} décline la réunion du groupe « {name} » au groupe « {into} »',
  en: '{actor} declines to merge the group “{name}” into the group “{into}”',
});

/** Payload: `other`, the name of the group that would be born, or is. */
export const groupSplitAsked = defineEvent('GroupSplitAsked', 'WorkingGroup', {
  visibility: 'public',
  fr: '{actor} propose de scinder le groupe « {name} » : les membres choisissent s’ils rejoignent « {other} »',
  en: '{actor} suggests splitting the group “{name}”: members choose whether they go to “{other}”',
});

export const groupSplitTakenBack = defineEvent('GroupSplitTakenBack', 'WorkingGroup', {
  visibility: 'public',
  fr: '{actor} renonce à scinder le groupe « {name} »',
  en: '{actor} gives up splitting the group “{name}”',
});

/** Who goes where is told when it is done: only those who watch the group hear that somebody chose. */
export const groupPartChosen = defineEvent('GroupPartChosen', 'WorkingGroup', {
  visibility: 'internal',
  fr: 'Un membre du groupe « {name} » choisit sa part',
  en: 'A member of the group “{name}” chooses their part',
});

export const groupSplit = defineEvent('GroupSplit', 'WorkingGroup', {
  visibility: 'public',
  fr: 'Le groupe « {name} » se scinde : « {other} » en naît',
  en: 'The group “{name}” splits: “{other}” is born of it',
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

/** Payload: `count`. */
export const sessionsImported = defineEvent('SessionsImported', 'Collective', {
  visibility: 'public',
  fr: '{count} séances sont reprises d’un autre outil',
  en: '{count} sessions are taken over from another tool',
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
