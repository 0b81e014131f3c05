import { Module, type DynamicModule } from '@nestjs/common';
import type { Clock } from './kernel/clock.js';
import { BallotsModule } from './modules/ballots/index.js';
import { CharterModule } from './modules/charter/index.js';
import { CollectivesModule } from './modules/collectives/index.js';
import { ConsultationsModule } from './modules/consultations/index.js';
import { DebatesModule } from './modules/debates/index.js';
import { IdentityModule } from './modules/identity/index.js';
import { ModerationModule } from './modules/moderation/index.js';
import { NotificationsModule } from './modules/notifications/index.js';
import { OrganisationsModule } from './modules/organisations/index.js';
import { PlenariesModule } from './modules/plenaries/index.js';
import { ProgrammeModule } from './modules/programme/index.js';
import { ProposalsModule } from './modules/proposals/index.js';
import { TextsModule } from './modules/texts/index.js';
import { TransparencyModule } from './modules/transparency/index.js';
import { WorkingGroupsModule } from './modules/working-groups/index.js';
import type { Config } from './platform/config/config.js';
import { GraphqlModule } from './platform/graphql/graphql.module.js';
import { PlatformModule } from './platform/platform.module.js';

/** What we are about, a line a module. */
export const modules = [
  IdentityModule,
  CollectivesModule,
  OrganisationsModule,
  DebatesModule,
  TextsModule,
  BallotsModule,
  CharterModule,
  PlenariesModule,
  ProgrammeModule,
  WorkingGroupsModule,
  ConsultationsModule,
  ProposalsModule,
  ModerationModule,
  TransparencyModule,
  NotificationsModule,
];

/** The house, whole. */
@Module({})
export class AppModule {
  static with(config: Config & { readonly databaseUrl: string }, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config, clock), GraphqlModule.create(), ...modules],
    };
  }
}
