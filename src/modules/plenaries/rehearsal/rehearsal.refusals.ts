import { defineRefusal } from '../../../kernel/refusal.js';

export const rehearsalUnderWay = defineRefusal('RehearsalUnderWay', {
  kind: 'conflict',
  fr: 'Une répétition est déjà en cours sur cette installation : attendez sa fin, ou arrêtez-la.',
  en: 'A rehearsal is already under way on this installation: wait until it ends, or stop it.',
});

export const rehearsalOver = defineRefusal('RehearsalOver', {
  kind: 'conflict',
  fr: 'Cette répétition est déjà finie : il n’y a rien à arrêter.',
  en: 'This rehearsal is over already: there is nothing to stop.',
});

export const rehearsalTooLate = defineRefusal('RehearsalTooLate', {
  kind: 'rule',
  fr: 'Cette plénière a commencé : une répétition la ralentirait. Elle se fait avant l’ouverture.',
  en: 'This plenary has begun: a rehearsal would slow it down. It is done before the opening.',
});
