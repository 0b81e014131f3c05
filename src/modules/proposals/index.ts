export { ProposalsModule } from './proposals.module.js';
export { ProposalsService, type ProposalEdit, type ProposalInput } from './proposals.service.js';
export { ProposalStepsService } from './proposal-steps.service.js';
export {
  ProposalDecisionsService,
  type AdoptedText,
  type PlenaryWord,
  type ProposalSummary,
} from './proposal-decisions.service.js';
export { ProposalsReading } from './proposals.reading.js';
export { ProposalModeration } from './proposal-moderation.js';
export { ProposalImportService, type Imported } from './import/proposal-import.service.js';
export { readTable, UnreadableFile } from './import/read-table.js';
export { importFields, mapColumns, parseMapping, type ColumnMap } from './domain/import/columns.js';
export { planImport } from './domain/import/plan.js';
export type { ImportFault } from './domain/import/table.js';
export type { Competence, ProposalState } from './domain/proposal.js';
export * from './proposals.events.js';
