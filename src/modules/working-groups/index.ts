export { WorkingGroupsModule } from './working-groups.module.js';
export { WorkingGroupsService, type GroupInput, type GroupStep } from './working-groups.service.js';
export { GroupSessionsService, type SessionInput } from './group-sessions.service.js';
export { type GroupLink } from './working-group.rows.js';
export * from './working-groups.events.js';
export { facilitatorsOnly, groupNotLiving } from './domain/group.refusals.js';
export { isLiving, type GroupState } from './domain/group-state.js';
export { GroupLinkType } from './graphql/working-group.type.js';
