import { defineRefusal } from '../../../kernel/refusal.js';

export const scribesOnly = defineRefusal('ScribesOnly', {
  kind: 'right',
  fr: 'Seules l’animation d’un groupe et la coordination notent la contribution de quelqu’un d’autre. Contribuez en votre nom.',
  en: 'Only facilitators and the coordination write down somebody else’s contribution. Contribute in your own name.',
});

export const offlineConsentNeeded = defineRefusal('OfflineConsentNeeded', {
  kind: 'rule',
  rule: 'R12',
  fr: 'Une contribution dit une opinion politique : il faut l’accord de la personne pour la publier sous le nom qu’elle donne.',
  en: 'A contribution is a political opinion: the person must agree to it being published under the name they give.',
});

export const triageOnly = defineRefusal('TriageOnly', {
  kind: 'right',
  fr: 'C’est l’animation des groupes, ou la coordination, qui confie les contributions à un groupe.',
  en: 'Facilitators, or the coordination, hand contributions to a group.',
});

export const answerersOnly = defineRefusal('AnswerersOnly', {
  kind: 'right',
  fr: 'C’est l’animation du groupe qui l’a reçue, ou la coordination, qui répond à cette contribution.',
  en: 'The facilitators of the group that received it, or the coordination, answer this contribution.',
});

export const writerOnly = defineRefusal('ContributionWriterOnly', {
  kind: 'right',
  fr: 'Seule la personne qui l’a déposée, ou notée pour quelqu’un, en change les mots. Dites en commentaire ce que vous ajouteriez.',
  en: 'Only whoever made it, or wrote it down for somebody, changes its words. Say in a comment what you would add.',
});

export const answeredWordsStay = defineRefusal('ContributionWordsStay', {
  kind: 'rule',
  rule: 'R11',
  fr: 'Cette contribution a sa réponse : ses mots restent ceux auxquels on a répondu. Déposez-en une nouvelle.',
  en: 'This contribution is answered: its words stay those that were answered. Make a new one.',
});

export const hiddenWordsStay = defineRefusal('ContributionHidden', {
  kind: 'rule',
  fr: 'La modération masque cette contribution : elle reste telle quelle. Vous pouvez contester la décision, une fois.',
  en: 'Moderation hides this contribution: it stays as it is. You can contest the decision, once.',
});

export const groupUnknown = defineRefusal('TriageGroupUnknown', {
  kind: 'input',
  fr: 'Choisissez un groupe de ce collectif.',
  en: 'Choose a group of this collective.',
});

export const answeredAlready = defineRefusal('ContributionAnswered', {
  kind: 'rule',
  rule: 'R11',
  fr: 'Cette contribution a sa réponse. La réponse peut être corrigée, la contribution ne change plus de groupe.',
  en: 'This contribution is answered. The answer can be corrected; it no longer moves to another group.',
});

export const fateReasonNeeded = defineRefusal('FateReasonNeeded', {
  kind: 'rule',
  rule: 'R11',
  fr: 'Dites pourquoi : chaque contribution finit par un sort et une raison, que son auteur·rice lira.',
  en: 'Say why: every contribution ends with a fate and a reason, which its author will read.',
});

export const takerUnknown = defineRefusal('TakerUnknown', {
  kind: 'input',
  fr: 'Ce qui reprend la contribution n’existe pas dans ce collectif.',
  en: 'What takes the contribution up does not exist in this collective.',
});
