import { isDecided, outcomeWords } from './domain/decided.js';
import { policyIn } from './domain/floor/policy-words.js';
import { defineEvent } from '../../platform/events/event.js';

export const plenaryConvened = defineEvent('PlenaryConvened', 'Plenary', {
  visibility: 'public',
  fr: '{actor} convoque la plénière {number}, « {title} »',
  en: '{actor} convenes plenary {number}, “{title}”',
});

export const plenaryEdited = defineEvent('PlenaryEdited', 'Plenary', {
  visibility: 'public',
  fr: '{actor} modifie la convocation de la plénière {number}',
  en: '{actor} edits the call of plenary {number}',
});

export const plenaryOpened = defineEvent('PlenaryOpened', 'Plenary', {
  visibility: 'public',
  fr: 'La plénière {number} est ouverte',
  en: 'Plenary {number} is open',
});

export const plenarySuspended = defineEvent('PlenarySuspended', 'Plenary', {
  visibility: 'public',
  fr: 'La plénière {number} est suspendue',
  en: 'Plenary {number} is suspended',
});

export const plenaryResumed = defineEvent('PlenaryResumed', 'Plenary', {
  visibility: 'public',
  fr: 'La plénière {number} reprend',
  en: 'Plenary {number} resumes',
});

export const plenaryClosed = defineEvent('PlenaryClosed', 'Plenary', {
  visibility: 'public',
  fr: 'La plénière {number} est close',
  en: 'Plenary {number} is closed',
});

export const agendaChanged = defineEvent('AgendaChanged', 'Plenary', {
  visibility: 'members',
  fr: '{actor} modifie l’ordre du jour de la plénière {number}',
  en: '{actor} edits the agenda of plenary {number}',
});

export const itemOpened = defineEvent('AgendaItemOpened', 'AgendaItem', {
  visibility: 'public',
  fr: 'En plénière, on passe au point « {title} »',
  en: 'The plenary turns to the item “{title}”',
});

export const itemDone = defineEvent('AgendaItemDone', 'AgendaItem', {
  visibility: 'public',
  fr: 'En plénière, le point « {title} » est terminé',
  en: 'The plenary finishes the item “{title}”',
});

export const itemFell = defineEvent('AgendaItemFell', 'AgendaItem', {
  visibility: 'public',
  fr: 'En plénière, le point « {title} » tombe : un autre vote l’a réglé',
  en: 'At the plenary, the item “{title}” falls: another vote has settled it',
});

/** `amendment`: its number. */
export const separateVoteAsked = defineEvent('SeparateVoteAsked', 'AgendaItem', {
  visibility: 'public',
  fr: '{actor} demande un vote à part sur l’amendement n° {amendment}',
  en: '{actor} asks for a separate vote on amendment no. {amendment}',
});

export const itemCarriedOver = defineEvent('AgendaItemCarriedOver', 'AgendaItem', {
  visibility: 'public',
  fr: 'Le point « {title} » est reporté à une autre plénière',
  en: 'The item “{title}” is carried over to another plenary',
});

export const checkedIn = defineEvent('CheckedIn', 'Plenary', {
  visibility: 'internal',
  fr: 'Quelqu’un émarge à la plénière',
  en: 'Somebody checks in at the plenary',
});

export const checkedOut = defineEvent('CheckedOut', 'Plenary', {
  visibility: 'internal',
  fr: 'Quelqu’un quitte la plénière',
  en: 'Somebody leaves the plenary',
});

export const speechAsked = defineEvent('SpeechAsked', 'Plenary', {
  visibility: 'internal',
  fr: '{actor} demande la parole',
  en: '{actor} asks to speak',
});

export const speechWithdrawn = defineEvent('SpeechWithdrawn', 'Plenary', {
  visibility: 'internal',
  fr: '{actor} renonce à la parole',
  en: '{actor} gives up speaking',
});

export const speechStarted = defineEvent('SpeechStarted', 'Plenary', {
  visibility: 'internal',
  fr: '{actor} donne la parole',
  en: '{actor} gives the floor',
});

export const speechEnded = defineEvent('SpeechEnded', 'Plenary', {
  visibility: 'internal',
  fr: 'Une prise de parole se termine',
  en: 'A speech ends',
});

export const speechSetAside = defineEvent('SpeechSetAside', 'Plenary', {
  visibility: 'internal',
  fr: '{actor} retire une demande de parole',
  en: '{actor} removes a request to speak',
});

export const clockTurned = defineEvent('ClockTurned', 'Plenary', {
  visibility: 'internal',
  fr: '{actor} règle une horloge',
  en: '{actor} sets a clock',
});

/** Payload: number (of the plenary), policy, item (its title, or empty for the whole plenary). */
export const floorOrdered = defineEvent('FloorOrdered', 'Plenary', {
  visibility: 'public',
  fr: ({ number, policy, item }) =>
    `{actor} règle l’ordre des prises de parole de la plénière ${number}${item === '' ? '' : `, point « ${item} »`} : ${policyIn('fr', policy)}`,
  en: ({ number, policy, item }) =>
    `{actor} sets the order of speeches of plenary ${number}${item === '' ? '' : `, item “${item}”`}: ${policyIn('en', policy)}`,
});

function outcomeIn(language: 'fr' | 'en', given: unknown): string {
  const outcome = String(given);
  return isDecided(outcome) ? outcomeWords[outcome][language] : outcome;
}

/** Payload: question, outcome, number (of the plenary). */
export const decisionTaken = defineEvent('DecisionTaken', 'Decision', {
  visibility: 'public',
  fr: ({ question, outcome, number }) => `La plénière ${number} décide : « ${question} », ${outcomeIn('fr', outcome)}`,
  en: ({ question, outcome, number }) => `Plenary ${number} decides: “${question}”, ${outcomeIn('en', outcome)}`,
});

export const minutesDrafted = defineEvent('MinutesDrafted', 'Minutes', {
  visibility: 'members',
  fr: 'Le compte-rendu de la plénière {number} est rédigé d’après ce qui s’y est passé',
  en: 'The minutes of plenary {number} are drafted from what happened',
});

export const minutesEdited = defineEvent('MinutesEdited', 'Minutes', {
  visibility: 'members',
  fr: '{actor} corrige le compte-rendu de la plénière {number}',
  en: '{actor} edits the minutes of plenary {number}',
});

export const minutesPublished = defineEvent('MinutesPublished', 'Minutes', {
  visibility: 'public',
  fr: '{actor} publie le compte-rendu de la plénière {number}',
  en: '{actor} publishes the minutes of plenary {number}',
});

export const minutesSigned = defineEvent('MinutesSigned', 'Minutes', {
  visibility: 'members',
  fr: '{actor} signe le compte-rendu de la plénière {number}',
  en: '{actor} signs the minutes of plenary {number}',
});

export const addendumAdded = defineEvent('MinutesAddendumAdded', 'Minutes', {
  visibility: 'public',
  fr: '{actor} ajoute un addendum au compte-rendu de la plénière {number}',
  en: '{actor} adds an addendum to the minutes of plenary {number}',
});
