export { OrganisationsModule } from './organisations.module.js';
export { OrganisationsService, type OrganisationInput } from './organisations.service.js';
export { RepresentativesService } from './representatives.service.js';
export { SolicitationsService, type SolicitationInput } from './solicitations.service.js';
export { MandatesService, type MandateDecision, type MandateInput } from './mandates.service.js';
export {
  MandateChangesService,
  type MandateChangeDecision,
  type MandateChangeInput,
} from './mandate-changes.service.js';
export { EncountersService, type EncounterInput, type HeldInput } from './encounters.service.js';
export { TalksService } from './talks.service.js';
export { OrganisationDossier } from './organisation-dossier.js';
export type { DossierOf } from './dossier.repository.js';
export type { DossierEntry } from './domain/dossier.js';
export { OrganisationsInbox } from './organisations.inbox.js';
export { maySpeakFor, represents } from './organisations.policy.js';
export type { EncounterRow, MandateRow, OrganisationName } from './organisations.rows.js';
export type { Organisation, OrganisationState } from './domain/organisation.js';
export { OrganisationNameType } from './graphql/organisation.type.js';
export * from './organisations.events.js';
export * from './domain/organisation.refusals.js';
export { MandateTerms } from './mandate-terms.js';
export { SolicitationsDue } from './solicitations-due.js';
export { RepresentativeTerms } from './representative-terms.js';
export { ReportsDue } from './reports-due.js';
