export { ModerationModule } from './moderation.module.js';
export { ModerationService, type Verdict } from './moderation.service.js';
export { ModerationReading } from './moderation.reading.js';
export type { AppealOutcome, Ground } from './domain/moderation.js';
export * from './moderation.events.js';
