export { ProgrammeModule } from './programme.module.js';
export { ProgrammeService, type AdoptedProposal } from './programme.service.js';
export * from './programme.events.js';
