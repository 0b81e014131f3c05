import { defineEvent } from '../../platform/events/event.js';

/** Payload: `title` of what is debated (public already), never the words of a comment. */
export const commentPosted = defineEvent('CommentPosted', 'Comment', {
  visibility: 'public',
  fr: '{actor} commente « {title} »',
  en: '{actor} comments on “{title}”',
});

export const commentEdited = defineEvent('CommentEdited', 'Comment', {
  visibility: 'public',
  fr: '{actor} modifie son commentaire sur « {title} »',
  en: '{actor} edits a comment on “{title}”',
});

export const commentWithdrawn = defineEvent('CommentWithdrawn', 'Comment', {
  visibility: 'public',
  fr: '{actor} retire son commentaire sur « {title} »',
  en: '{actor} withdraws a comment on “{title}”',
});

/** Live only: moderation says publicly what was hidden and why. */
export const commentHidden = defineEvent('CommentHidden', 'Comment', {
  visibility: 'internal',
  fr: 'Un commentaire sur « {title} » est masqué',
  en: 'A comment on “{title}” is hidden',
});

export const commentRestored = defineEvent('CommentRestored', 'Comment', {
  visibility: 'internal',
  fr: 'Un commentaire sur « {title} » est rétabli',
  en: 'A comment on “{title}” is restored',
});

/** Live only: who reacts shows on the comment, not in the log. */
export const commentReactedTo = defineEvent('CommentReactedTo', 'Comment', {
  visibility: 'internal',
  fr: 'Une réaction à un commentaire change',
  en: 'A reaction to a comment changes',
});

/** About the person mentioned, for their inbox. */
export const memberMentioned = defineEvent('MemberMentioned', 'Comment', {
  visibility: 'internal',
  fr: '{actor} vous mentionne dans le débat sur « {title} »',
  en: '{actor} mentions you in the debate on “{title}”',
});

/** About the person answered, for their inbox. */
export const commentAnswered = defineEvent('CommentAnswered', 'Comment', {
  visibility: 'internal',
  fr: '{actor} vous répond dans le débat sur « {title} »',
  en: '{actor} answers you in the debate on “{title}”',
});
