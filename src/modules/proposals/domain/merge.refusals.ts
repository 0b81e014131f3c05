import { defineRefusal } from '../../../kernel/refusal.js';

export const mergeWithItself = defineRefusal('MergeWithItself', {
  kind: 'input',
  fr: 'Une proposition ne fusionne pas avec elle-même : choisissez-en une autre.',
  en: 'A proposal does not merge with itself: choose another one.',
});

export const mergeNotDebated = defineRefusal('MergeNotDebated', {
  kind: 'rule',
  fr: 'On fusionne des propositions en débat ou reportées : la n° {number} ne l’est pas.',
  en: 'Proposals in debate or deferred can be merged: no. {number} is neither.',
});

export const mergeUnderWay = defineRefusal('MergeUnderWay', {
  kind: 'conflict',
  fr: 'Une fusion attend déjà une réponse pour l’une de ces deux propositions : il faut d’abord y répondre, ou la reprendre.',
  en: 'A merge of one of these two proposals awaits an answer already: answer it first, or take it back.',
});

export const mergeSettled = defineRefusal('MergeSettled', {
  kind: 'conflict',
  fr: 'Cette demande de fusion n’attend plus de réponse.',
  en: 'This request to merge no longer awaits an answer.',
});

export const mergeNeedsOtherSide = defineRefusal('MergeNeedsOtherSide', {
  kind: 'rule',
  fr: 'Vous avez demandé cette fusion : l’accord de l’autre côté revient à quelqu’un d’autre de ses co-auteur·rices ou de son animation.',
  en: 'You asked for this merge: the other side’s agreement is for somebody else of its co-authors or facilitators.',
});

export const followNotAsked = defineRefusal('FollowNotAsked', {
  kind: 'conflict',
  fr: 'Rien ne vous est demandé pour cette proposition, ou vous avez déjà répondu.',
  en: 'Nothing is asked of you for this proposal, or you have answered already.',
});
