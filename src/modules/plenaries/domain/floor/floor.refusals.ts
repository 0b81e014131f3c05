import { defineRefusal } from '../../../../kernel/refusal.js';

export const nothingToAnswer = defineRefusal('NothingToAnswer', {
  kind: 'rule',
  fr: 'Aucune question ne vient d’être posée : on ne répond qu’à la dernière. Demandez la parole pour une intervention.',
  en: 'No question was just put: one answers only the last one. Ask to speak for a contribution.',
});

export const noClock = defineRefusal('NoClock', {
  kind: 'rule',
  fr: 'Cette horloge ne tourne pas : personne n’a la parole, ou aucun point n’est ouvert.',
  en: 'This clock is not in use: nobody has the floor, or no item is open.',
});

export const noMood = defineRefusal('NoMood', {
  kind: 'rule',
  fr: 'Aucun sondage d’humeur n’est ouvert, ou ce choix n’en est pas un. Attendez que la présidence en ouvre un.',
  en: 'No mood poll is open, or this is not one of its choices. Wait until the chair opens one.',
});
