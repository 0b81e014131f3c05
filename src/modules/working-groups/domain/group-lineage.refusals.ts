import { defineRefusal } from '../../../kernel/refusal.js';

export const groupSpeaksItself = defineRefusal('GroupSpeaksItself', {
  kind: 'right',
  fr: 'Ce groupe a une animation : c’est elle qui parle pour lui. La coordination ne le fait que s’il n’en a pas.',
  en: 'This group has facilitators: they speak for it. The coordination does so only where it has none.',
});

export const groupMergeTarget = defineRefusal('GroupMergeTarget', {
  kind: 'input',
  fr: 'Choisissez un autre groupe, ouvert, auquel réunir celui-ci.',
  en: 'Choose another, open group to merge this one into.',
});

export const groupChangeUnderWay = defineRefusal('GroupChangeUnderWay', {
  kind: 'conflict',
  fr: 'Une réunion ou une scission de ce groupe est déjà en cours : il faut d’abord la conclure, ou la reprendre.',
  en: 'A merge or a split of this group is under way already: conclude it first, or take it back.',
});

export const groupMergeSettled = defineRefusal('GroupMergeSettled', {
  kind: 'conflict',
  fr: 'Cette demande de réunion n’attend plus de réponse.',
  en: 'This request to merge no longer awaits an answer.',
});

export const groupMergeNeedsOtherSide = defineRefusal('GroupMergeNeedsOtherSide', {
  kind: 'right',
  fr: 'L’accord de l’autre groupe revient à quelqu’un d’autre de son animation ou, s’il n’en a pas, à quelqu’un d’autre de la coordination.',
  en: 'The other group’s agreement is for somebody else of its facilitators or, where it has none, somebody else of the coordination.',
});

export const groupSplitDays = defineRefusal('GroupSplitDays', {
  kind: 'input',
  fr: 'Laissez aux membres entre {least} et {most} jours pour choisir.',
  en: 'Give the members between {least} and {most} days to choose.',
});

export const groupSplitOver = defineRefusal('GroupSplitOver', {
  kind: 'conflict',
  fr: 'Cette scission est terminée : on n’y choisit plus.',
  en: 'This split is over: nobody chooses any more.',
});

export const groupSplitClosed = defineRefusal('GroupSplitClosed', {
  kind: 'rule',
  fr: 'Le temps de choisir est passé.',
  en: 'The time to choose is over.',
});

export const groupSplitTooSoon = defineRefusal('GroupSplitTooSoon', {
  kind: 'rule',
  fr: 'Tous les membres n’ont pas choisi : attendez la date annoncée.',
  en: 'Not every member has chosen: wait for the date that was announced.',
});

export const groupSplitOneSided = defineRefusal('GroupSplitOneSided', {
  kind: 'rule',
  fr: 'Il faut au moins {least} personnes qui partent et une qui reste ({going} et {staying} pour l’instant).',
  en: 'At least {least} people must leave and one must stay ({going} and {staying} so far).',
});
