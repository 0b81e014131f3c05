export { IdentityModule } from './identity.module.js';
export { ConsentsService } from './consents.service.js';
export { IdentityService, type Person } from './identity.service.js';
export { ProofOfWork } from './proof-of-work.js';
export * from './identity.events.js';
export { PersonType } from './graphql/person.type.js';
