import { defineRefusal } from '../../../kernel/refusal.js';

export const splitNotDebated = defineRefusal('SplitNotDebated', {
  kind: 'rule',
  fr: 'On scinde une proposition en débat ou reportée : la n° {number} ne l’est pas.',
  en: 'A proposal in debate or deferred can be split: no. {number} is neither.',
});

export const splitUnderWay = defineRefusal('SplitUnderWay', {
  kind: 'conflict',
  fr: 'Une scission de cette proposition attend déjà une réponse : il faut d’abord y répondre, ou la reprendre.',
  en: 'A split of this proposal awaits an answer already: answer it first, or take it back.',
});

export const splitAmendmentsOpen = defineRefusal('SplitAmendmentsOpen', {
  kind: 'rule',
  fr: 'Des amendements attendent une réponse ({count}) : répondez-y avant de scinder le texte qu’ils modifient.',
  en: 'Amendments await an answer ({count}): answer them before splitting the text they change.',
});

export const splitOneSided = defineRefusal('SplitOneSided', {
  kind: 'input',
  fr: 'Choisissez les paragraphes qui partent : au moins un, et au moins un qui reste.',
  en: 'Choose the paragraphs that leave: one at least, and one at least that stays.',
});

export const splitTextChanged = defineRefusal('SplitTextChanged', {
  kind: 'conflict',
  fr: 'Le texte a changé depuis cette demande : reprenez-la et demandez à nouveau.',
  en: 'The text has changed since this request: take it back and ask again.',
});

export const splitSettled = defineRefusal('SplitSettled', {
  kind: 'conflict',
  fr: 'Cette demande de scission n’attend plus de réponse.',
  en: 'This request to split no longer awaits an answer.',
});

export const splitNeedsAnother = defineRefusal('SplitNeedsAnother', {
  kind: 'rule',
  fr: 'Vous avez demandé cette scission : l’accord revient à quelqu’un d’autre de ses co-auteur·rices ou de son animation.',
  en: 'You asked for this split: agreeing is for somebody else of its co-authors or facilitators.',
});

export const splitIsAnothers = defineRefusal('SplitIsAnothers', {
  kind: 'rule',
  fr: 'Quelqu’un d’autre a demandé cette scission : vous pouvez l’accepter ou la décliner.',
  en: 'Somebody else asked for this split: you can agree to it or decline it.',
});

export const splitIsYours = defineRefusal('SplitIsYours', {
  kind: 'rule',
  fr: 'Vous avez demandé cette scission : vous pouvez la reprendre, non la décliner.',
  en: 'You asked for this split: you can take it back, not decline it.',
});
