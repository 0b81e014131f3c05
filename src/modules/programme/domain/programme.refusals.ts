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

export const pointsStillOpen = defineRefusal('PointsStillOpen', {
  kind: 'rule',
  fr: ({ count }) =>
    Number(count) === 1
      ? 'Un point du programme est encore ouvert. Lisez-le, puis publiez en le sachant : la publication en gardera la trace.'
      : `${count} points du programme sont encore ouverts. Lisez-les, puis publiez en le sachant : la publication en gardera la trace.`,
  en: ({ count }) =>
    Number(count) === 1
      ? 'One point of the programme is still open. Read it, then publish knowing it: the publication will say so.'
      : `${count} points of the programme are still open. Read them, then publish knowing it: the publication will say so.`,
});

export const linkToItself = defineRefusal('LinkToItself', {
  kind: 'input',
  fr: 'Une mesure ne renvoie pas à elle-même : choisissez-en une autre.',
  en: 'A measure does not refer to itself: choose another one.',
});

export const linkOutsideProgramme = defineRefusal('LinkOutsideProgramme', {
  kind: 'rule',
  fr: 'La proposition n° {number} n’est pas au programme. Une mesure peut en dépendre ; elle ne peut ni la citer, ni la contredire, ni la remplacer.',
  en: 'Proposal no. {number} is not in the programme. A measure may depend on it; it can neither cite, contradict nor replace it.',
});

export const linkThereAlready = defineRefusal('LinkThereAlready', {
  kind: 'conflict',
  fr: 'Ce lien entre ces deux textes est déjà déclaré.',
  en: 'This link between these two texts is declared already.',
});

export const costNeedsSource = defineRefusal('CostNeedsSource', {
  kind: 'rule',
  fr: 'Un montant s’appuie sur une source : dites d’où il vient.',
  en: 'An amount rests on a source: say where it comes from.',
});
