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
export { readyImport, type ReadyProposal } from './import/ready-import.js';
export { proposalFields } from './domain/import/columns.js';
export { planProposals, type PlannedProposal } from './domain/import/plan.js';
export { searchWords, startOfWords } from './domain/search-words.js';
export { competences, type Competence, type ProposalState } from './domain/proposal.js';
export { amendmentsAdopted } from './amendments/amendments.events.js';
export * from './proposals.events.js';
