export { ConsultationsModule } from './consultations.module.js';
export { ConsultationsService, type Answer, type ContributionInput } from './consultations.service.js';
export { ContributionModeration } from './contribution-moderation.js';
export * from './consultations.events.js';
export { fates, type ContributionState, type Fate } from './domain/contribution-fate.js';
