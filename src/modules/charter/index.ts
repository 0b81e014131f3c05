export { CharterModule } from './charter.module.js';
export {
  CharterService,
  type ArticleInput,
  type CharterDecision,
  type DraftRef,
  type PartInput,
} from './charter.service.js';
export { EndorsementsService, type OrganisationRef, type OrganisationSignature } from './endorsements.service.js';
export { CharterDueDates } from './charter-due.js';
export { RenewalsService, type Renewal } from './renewals.service.js';
export { CharterAmendmentsService, type AmendmentsDecision } from './charter-amendments.service.js';
export * from './charter-amendments.events.js';
export * from './domain/charter-amendment.refusals.js';
export { EndorsersService } from './endorsers.service.js';
export { CharterInbox } from './charter.inbox.js';
export type { CharterVersionRow, EndorsementRow, Layout, PartRow } from './charter.rows.js';
export { articleNumber } from './domain/charter.js';
export * from './charter.events.js';
export * from './domain/charter.refusals.js';
