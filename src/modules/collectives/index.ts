export { CollectivesModule } from './collectives.module.js';
export { CollectivesService } from './collectives.service.js';
export { PhasesService } from './phases.service.js';
export { RolesService, type NewRole } from './roles.service.js';
export * from './collectives.events.js';
export * from './domain/collective.refusals.js';
export * from './domain/phase.js';
export * from './domain/standing.js';
export { RoleType } from './graphql/collective.type.js';
