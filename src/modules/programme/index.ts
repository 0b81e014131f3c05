export { ProgrammeModule } from './programme.module.js';
export { ProgrammeService, type AdoptedProposal } from './programme.service.js';
export { CoherenceReading } from './coherence/coherence.reading.js';
export { ChapterEndorsementsService } from './endorsements/chapter-endorsements.service.js';
export { CommitmentsReading } from './commitments/commitments.reading.js';
export { CommitmentsService } from './commitments/commitments.service.js';
export * from './programme.events.js';
export { CommitmentsDue } from './commitments/commitments-due.js';
