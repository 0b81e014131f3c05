import { defineRefusal } from '../../../kernel/refusal.js';

export const moderatorsOnly = defineRefusal('ModeratorsOnly', {
  kind: 'right',
  fr: 'C’est la modération du collectif qui s’en charge. Vous pouvez signaler ce qui pose problème.',
  en: 'The collective’s moderators do this. You can report what is a problem.',
});

export const ownContent = defineRefusal('OwnContent', {
  kind: 'right',
  fr: 'C’est vous qui l’avez écrit : vous pouvez le retirer, pas le signaler ni en juger.',
  en: 'You wrote this: you can withdraw it, but neither report nor judge it.',
});

export const notModerable = defineRefusal('NotModerable', {
  kind: 'rule',
  fr: 'Ceci ne se signale pas à la modération. Écrivez à la coordination.',
  en: 'This cannot be reported to the moderators. Write to the coordination.',
});

export const hiddenAlready = defineRefusal('HiddenAlready', {
  kind: 'rule',
  fr: 'C’est déjà masqué. Seul un recours de la personne qui l’a écrit peut changer cette décision.',
  en: 'This is hidden already. Only an appeal by its author can change that decision.',
});

export const plenaryDecides = defineRefusal('PlenaryDecides', {
  kind: 'rule',
  rule: 'R6',
  fr: 'Cette proposition est soumise à une plénière, ou décidée par elle : ses mots restent lisibles. Demandez à ses co-auteur·rices de la reprendre, ou portez-le en plénière.',
  en: 'This proposal is before a plenary, or was decided by one: its words stay readable. Ask its co-authors to take it back, or bring it to the plenary.',
});

export const nothingReported = defineRefusal('NothingReported', {
  kind: 'conflict',
  fr: 'Plus aucun signalement n’attend ici : quelqu’un vient sans doute d’en décider. Rechargez la file.',
  en: 'No report is waiting here any more: somebody has probably just decided. Reload the queue.',
});

export const appealAuthorOnly = defineRefusal('AppealAuthorOnly', {
  kind: 'right',
  fr: 'Seule la personne dont le texte est masqué peut faire recours.',
  en: 'Only the person whose words are hidden can appeal.',
});

export const nothingToAppeal = defineRefusal('NothingToAppeal', {
  kind: 'rule',
  fr: 'Rien n’est masqué par cette décision : il n’y a pas de recours à faire.',
  en: 'This decision hides nothing: there is nothing to appeal.',
});

export const appealedAlready = defineRefusal('AppealedAlready', {
  kind: 'rule',
  fr: 'Un recours a déjà été fait contre cette décision ; il n’y en a qu’un. Vous pouvez en parler à la coordination.',
  en: 'This decision was already appealed, and can be only once. You can talk to the coordination about it.',
});

export const noAppealWaiting = defineRefusal('NoAppealWaiting', {
  kind: 'conflict',
  fr: 'Aucun recours n’attend de réponse ici : quelqu’un vient sans doute d’y répondre.',
  en: 'No appeal is waiting here: somebody has probably just answered it.',
});

export const sameJudge = defineRefusal('SameJudge', {
  kind: 'right',
  fr: 'Vous avez pris la décision contestée : c’est à une autre personne de la modération ou de la coordination de répondre au recours.',
  en: 'You took the contested decision: another moderator or coordinator answers the appeal.',
});
