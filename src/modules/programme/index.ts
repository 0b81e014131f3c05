export { ProgrammeModule } from './programme.module.js';
export { ProgrammeService, type AdoptedProposal } from './programme.service.js';
export { CoherenceReading } from './coherence/coherence.reading.js';
export { ChapterEndorsementsService } from './endorsements/chapter-endorsements.service.js';
export { CommitmentsReading } from './commitments/commitments.reading.js';
export {
  ResultsImportService,
  resultSource,
  type ReadyResult,
  type ResultsToImport,
} from './import/results-import.service.js';
export { planResults, resultFields, type PlannedResult } from './domain/import-results.js';
export { scoreGrades, type ScoreGrade } from './domain/chapter-score.js';
export { ChapterScoresService } from './commitments/chapter-scores.service.js';
export { CommitmentsService } from './commitments/commitments.service.js';
export * from './programme.events.js';
export { CommitmentsDue } from './commitments/commitments-due.js';
