import { defineRefusal } from '../../../kernel/refusal.js';

export const sessionTimesWrong = defineRefusal('SessionTimesWrong', {
  kind: 'input',
  fr: 'La séance finit avant de commencer.',
  en: 'The session ends before it starts.',
});

export const sessionNowhere = defineRefusal('SessionNowhere', {
  kind: 'input',
  fr: 'Dites où la séance a lieu : un lieu, un lien, ou les deux.',
  en: 'Say where the session takes place: a place, a link, or both.',
});

export const sessionCancelled = defineRefusal('SessionIsCancelled', {
  kind: 'rule',
  fr: 'Cette séance est annulée. Vous pouvez en prévoir une autre.',
  en: 'This session is cancelled. Another one can be scheduled.',
});

export const sessionHeld = defineRefusal('SessionIsHeld', {
  kind: 'rule',
  fr: 'Cette séance a eu lieu : elle ne se modifie plus. Son compte-rendu, si.',
  en: 'This session was held: it can no longer be changed. Its notes can.',
});

export const sessionOver = defineRefusal('SessionIsOver', {
  kind: 'rule',
  fr: 'Cette séance est passée : on ne s’y inscrit plus.',
  en: 'This session is over: one can no longer answer.',
});

export const sessionNotStarted = defineRefusal('SessionNotStarted', {
  kind: 'rule',
  fr: 'Cette séance n’a pas commencé : la présence et le compte-rendu se notent à partir de son début.',
  en: 'This session has not started: attendance and notes are written from its start on.',
});

export const sessionFull = defineRefusal('SessionFull', {
  kind: 'limit',
  fr: 'Les {capacity} places sont prises. Une place se libère quand quelqu’un s’excuse.',
  en: 'All {capacity} places are taken. One becomes free when somebody excuses themself.',
});

export const capacityTooSmall = defineRefusal('CapacityTooSmall', {
  kind: 'input',
  fr: '{attending} personnes ont déjà dit qu’elles venaient : la jauge ne peut pas être plus petite.',
  en: '{attending} people already said they would come: the capacity cannot be smaller.',
});
