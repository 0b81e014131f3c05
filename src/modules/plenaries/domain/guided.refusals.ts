import { defineRefusal } from '../../../kernel/refusal.js';
import { countOf, french } from './words.js';

/** What consent and election without candidate refuse alike. */

export const stageWrong = defineRefusal('StageWrong', {
  kind: 'conflict',
  fr: french('On n’en est pas à cette étape : quelqu’un l’a peut-être fait avancer. Regardez où l’on en est.'),
  en: 'This is not the stage for it: somebody may have moved it on. See where it stands.',
});

export const notInCircle = defineRefusal('NotInCircle', {
  kind: 'right',
  fr: french('Vous n’êtes pas dans le cercle qui décide ici. Demandez à l’animation qui en fait partie, et pourquoi.'),
  en: 'You are not in the circle that decides here. Ask the facilitator who is in it, and why.',
});

export const personNotInCircle = defineRefusal('PersonNotInCircle', {
  kind: 'input',
  fr: french(
    'Cette personne n’est pas dans le cercle qui décide ici : sa réponse ne compte pas. Choisissez-en une autre.',
  ),
  en: 'This person is not in the circle that decides here: their answer does not count. Choose somebody else.',
});

export const answeredThemself = defineRefusal('AnsweredThemself', {
  kind: 'conflict',
  fr: french('Cette personne a déjà répondu : elle seule change ce qu’elle a dit.'),
  en: 'This person has answered already: only they change what they said.',
});

export const circleWrong = defineRefusal('CircleWrong', {
  kind: 'input',
  fr: french('Le cercle compte d’une à 200 personnes, chacune une seule fois. Corrigez la liste.'),
  en: 'The circle has from one to 200 people, each of them once. Correct the list.',
});

export const reasonMissing = defineRefusal('ReasonMissing', {
  kind: 'input',
  fr: french('Il faut dire pourquoi, en 2000 caractères au plus. Ajoutez la raison.'),
  en: 'Say why, in 2000 characters at most. Add the reason.',
});

/** Params: `missing`, how many people of the circle have not answered. */
export const circleSilent = defineRefusal('CircleSilent', {
  kind: 'rule',
  fr: ({ missing }) =>
    french(
      `Qui ne dit mot ne consent pas : il manque la réponse de ${countOf(Number(missing), 'fr', 'personne', 'personnes')} du cercle. Attendez-la.`,
    ),
  en: ({ missing }) =>
    `Silence is not consent: ${countOf(Number(missing), 'en', 'person', 'people')} of the circle still to answer. Wait for it.`,
});

/** Params: `open`, how many objections nobody has judged. */
export const objectionOpen = defineRefusal('ObjectionOpen', {
  kind: 'rule',
  fr: ({ open }) =>
    french(
      `Une objection ouverte ne s’ignore pas : il en reste ${Number(open)} à examiner. Demandez au cercle si elle est argumentée.`,
    ),
  en: ({ open }) =>
    `An open objection cannot be ignored: ${Number(open)} still to be looked at. Ask the circle whether it is reasoned.`,
});

/** Params: `standing`, how many reasoned objections stand. */
export const objectionStands = defineRefusal('ObjectionStands', {
  kind: 'rule',
  fr: ({ standing }) =>
    french(
      `Pas de consentement tant qu’une objection argumentée demeure : il en reste ${Number(standing)}. Intégrez-la, ou que la personne qui l’a dite la lève.`,
    ),
  en: ({ standing }) =>
    `No consent while a reasoned objection stands: ${Number(standing)} left. Integrate it, or have it lifted by whoever raised it.`,
});

export const objectorStays = defineRefusal('ObjectorStays', {
  kind: 'rule',
  fr: french(
    'Cette personne a dit une objection qui n’est pas levée : elle ne quitte pas le cercle. Examinez d’abord son objection.',
  ),
  en: 'This person raised an objection that is not lifted and stays in the circle. Look at the objection first.',
});

export const objectionUnknown = defineRefusal('ObjectionUnknown', {
  kind: 'missing',
  fr: french('Cette objection n’existe pas, ou elle est déjà levée ou jugée. Rechargez la liste des objections.'),
  en: 'There is no such objection, or it is lifted or judged already. Reload the list of objections.',
});

export const notYourObjection = defineRefusal('NotYourObjection', {
  kind: 'right',
  fr: french('Seule la personne qui a dit une objection peut la lever. Demandez-lui.'),
  en: 'Only whoever raised an objection may lift it. Ask them.',
});

export const noFallback = defineRefusal('NoFallback', {
  kind: 'rule',
  fr: french('La règle ne prévoit pas de passer au vote ici. Intégrez les objections, ou abandonnez la proposition.'),
  en: 'The rule does not allow a ballot here. Integrate the objections, or drop the proposal.',
});

/** Params: `rounds`, how many rounds the rule asks for first. */
export const fallbackTooSoon = defineRefusal('FallbackTooSoon', {
  kind: 'rule',
  fr: ({ rounds }) =>
    french(
      `La règle ne permet de passer au vote qu’après ${countOf(Number(rounds), 'fr', 'tour', 'tours')} d’objections. Faites un tour de plus.`,
    ),
  en: ({ rounds }) =>
    `The rule allows a ballot only after ${countOf(Number(rounds), 'en', 'round', 'rounds')} of objections. Hold another round.`,
});
