export { ProposalsModule } from './proposals.module.js';
export { ProposalsService, type ProposalEdit, type ProposalInput } from './proposals.service.js';
export { ProposalStepsService } from './proposal-steps.service.js';
export {
  measureHeadingShift,
  ProposalDecisionsService,
  type AdoptedText,
  type PlenaryWord,
  type ProposalSummary,
} from './proposal-decisions.service.js';
export {
  AmendmentDecisionsService,
  type AmendmentInVote,
  type ProposedVote,
  type ProposedVotes,
  type VotableAmendment,
} from './amendments/amendment-decisions.service.js';
export { AmendmentsService } from './amendments/amendments.service.js';
export { MergesService } from './lineage/merges.service.js';
export { ProposalsReading } from './proposals.reading.js';
export { ProposalModeration } from './proposal-moderation.js';
export { ProposalImportService, type Imported } from './import/proposal-import.service.js';
export { readTable, UnreadableFile } from './import/read-table.js';
export { readyImport } from './import/ready-import.js';
export { importFields, mapColumns, parseMapping, type ColumnMap } from './domain/import/columns.js';
export { planImport, type PlannedProposal } from './domain/import/plan.js';
export { importLimits, placeOf, sayFault, type ImportFault, type ImportTable } from './domain/import/table.js';
export { searchWords, startOfWords } from './domain/search-words.js';
export { competences, type Competence, type ProposalState } from './domain/proposal.js';
export { amendmentsAdopted } from './amendments/amendments.events.js';
export * from './proposals.events.js';
