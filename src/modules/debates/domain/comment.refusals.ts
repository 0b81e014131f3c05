import { defineRefusal } from '../../../kernel/refusal.js';

export const debateClosed = defineRefusal('DebateClosed', {
  kind: 'rule',
  fr: 'Aucun débat n’est ouvert ici en ce moment. Ce qui a été dit reste lisible ; vous pouvez toujours retirer vos propres commentaires.',
  en: 'No debate is open here at the moment. What was said stays readable; you can still withdraw your own comments.',
});

export const commentGone = defineRefusal('CommentGone', {
  kind: 'rule',
  fr: 'Ce commentaire a été retiré ou masqué : on ne peut plus y répondre ni le modifier. Écrivez un nouveau commentaire.',
  en: 'This comment was withdrawn or hidden: it can no longer be answered or edited. Write a new comment instead.',
});

export const authorOnly = defineRefusal('CommentAuthorOnly', {
  kind: 'right',
  fr: 'Seule la personne qui a écrit ce commentaire peut le modifier ou le retirer. Vous pouvez y répondre, ou le signaler.',
  en: 'Only the person who wrote this comment can edit or withdraw it. You can answer it, or report it.',
});

export const commentIdTaken = defineRefusal('CommentIdTaken', {
  kind: 'conflict',
  fr: 'Un autre commentaire porte déjà ce numéro. Envoyez à nouveau : votre texte est gardé.',
  en: 'Another comment already has this number. Send again: your text is kept.',
});

export const replyElsewhere = defineRefusal('ReplyElsewhere', {
  kind: 'input',
  fr: 'Le commentaire auquel vous répondez n’est pas dans ce débat. Rechargez la page, puis répondez à nouveau.',
  en: 'The comment you answer is not in this debate. Reload the page, then answer again.',
});

export const mentionUnknown = defineRefusal('MentionUnknown', {
  kind: 'input',
  fr: 'Vous citez une personne qui n’est pas membre du collectif. Choisissez-la dans la liste proposée.',
  en: 'You mention somebody who is not a member of the collective. Choose them from the list offered.',
});
