export { DebatesModule } from './debates.module.js';
export { DebatesService, type CommentChange, type NewComment } from './debates.service.js';
export { CommentModeration, type CommentToModerate } from './comment-moderation.js';
export type { DebateCounts, DebateQuestion } from './comment.rows.js';
export type { Quote, ReactionKind, Stance } from './domain/comment.js';
export * from './debates.events.js';
export { DebateCountsType } from './graphql/debate.type.js';
