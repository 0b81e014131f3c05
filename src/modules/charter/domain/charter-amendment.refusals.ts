import { defineRefusal } from '../../../kernel/refusal.js';

export const charterAmendmentSettled = defineRefusal('CharterAmendmentSettled', {
  kind: 'conflict',
  fr: 'L’amendement n° {number} n’est plus ouvert : il a été décidé, retiré, ou la version a été adoptée.',
  en: 'Amendment no. {number} is no longer open: it was decided, withdrawn, or the version was adopted.',
});

export const charterAmendmentAuthorOnly = defineRefusal('CharterAmendmentAuthorOnly', {
  kind: 'right',
  fr: 'Seule la personne qui l’a déposé récrit ou retire un amendement.',
  en: 'Only the person who tabled an amendment rewords or withdraws it.',
});

export const charterAmendmentChangesNothing = defineRefusal('CharterAmendmentChangesNothing', {
  kind: 'input',
  fr: 'Cet amendement ne change rien à l’article. Écrivez l’article comme vous le voulez.',
  en: 'This amendment changes nothing in the article. Write the article as you would have it.',
});

export const charterAmendmentStale = defineRefusal('CharterAmendmentStale', {
  kind: 'conflict',
  fr: 'Les mots que l’amendement n° {number} changeait ont été changés autrement. La personne qui l’a déposé le récrit sur le texte d’aujourd’hui, ou le retire.',
  en: 'The words that amendment no. {number} changed were changed otherwise. Its author rewords it on today’s text, or withdraws it.',
});

export const charterAmendmentsConflict = defineRefusal('CharterAmendmentsConflict', {
  kind: 'conflict',
  fr: 'Deux de ces amendements changent les mêmes mots : « {words} ». Ils ne passent pas ensemble : décidez l’un, puis l’autre.',
  en: 'Two of these amendments change the same words: “{words}”. They do not pass together: decide one, then the other.',
});

export const charterAmendmentContested = defineRefusal('CharterAmendmentContested', {
  kind: 'rule',
  rule: 'R6',
  fr: 'L’amendement n° {number} n’est pas recommandé : une plénière en décide. La coordination ne prend dans le projet que ce qu’elle recommande.',
  en: 'Amendment no. {number} is not recommended: a plenary decides it. The coordination takes into the draft only what it recommends.',
});

export const charterAmendmentsOpen = defineRefusal('CharterAmendmentsOpen', {
  kind: 'rule',
  rule: 'R6',
  fr: 'Des amendements à cette version attendent encore : n° {numbers}. Prenez-les dans le projet, ou faites-les voter d’abord.',
  en: 'Amendments to this version still wait: no. {numbers}. Take them into the draft, or have them voted first.',
});

export const charterAmendmentsMoved = defineRefusal('CharterAmendmentsMoved', {
  kind: 'conflict',
  fr: 'Un de ces amendements n’attend plus de vote : il a été décidé, retiré, ou doit être récrit.',
  en: 'One of these amendments no longer awaits a vote: it was decided, withdrawn, or must be reworded.',
});

export const tooManyCharterAmendments = defineRefusal('TooManyCharterAmendments', {
  kind: 'limit',
  fr: 'Il y a déjà {limit} amendements ouverts à cette version. Attendez qu’ils soient décidés.',
  en: 'There are already {limit} open amendments to this version. Wait until they are decided.',
});
