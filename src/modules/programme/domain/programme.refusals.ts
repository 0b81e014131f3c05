import { defineRefusal } from '../../../kernel/refusal.js';

export const chapterNotEmpty = defineRefusal('ChapterNotEmpty', {
  kind: 'rule',
  fr: 'Ce chapitre contient des mesures adoptées. Déplacez-les d’abord dans un autre.',
  en: 'This chapter holds adopted measures. Move them to another one first.',
});

export const nothingToPublish = defineRefusal('NothingToPublish', {
  kind: 'rule',
  fr: 'Le programme n’a encore aucune mesure : il n’y a rien à publier.',
  en: 'The programme has no measure yet: there is nothing to publish.',
});
