import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../identity/index.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarService } from './calendar.service.js';
import { CollectiveEntity } from './collective.entity.js';
import { CollectivesLive } from './collectives.live.js';
import { CollectivesPersonalData } from './collectives.personal-data.js';
import { CollectivesRepository } from './collectives.repository.js';
import { CollectivesShare } from './collectives.share.js';
import { CollectivesService } from './collectives.service.js';
import { CalendarResolver } from './graphql/calendar.resolver.js';
import { CollectivesResolver } from './graphql/collectives.resolver.js';
import { PhaseWordsResolver } from './graphql/phase-words.resolver.js';
import { KeptFilesController } from './files/kept-files.controller.js';
import { KeptFilesPersonalData } from './files/kept-files.personal-data.js';
import { KeptFilesRepository } from './files/kept-files.repository.js';
import { KeptFilesService } from './files/kept-files.service.js';
import { MembershipEntity } from './membership.entity.js';
import { PhaseEntity } from './phase.entity.js';
import { PhaseChangesService } from './phase-changes.service.js';
import { PhaseExceptionsService } from './phase-exceptions.service.js';
import { PhaseWordsRepository } from './phase-words.repository.js';
import { PhasesService } from './phases.service.js';
import { RoleEntity } from './role.entity.js';
import { RolesService } from './roles.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CollectiveEntity, MembershipEntity, RoleEntity, PhaseEntity]), IdentityModule],
  controllers: [CalendarController, KeptFilesController],
  providers: [
    CalendarService,
    CalendarResolver,
    CollectivesRepository,
    RolesService,
    CollectivesService,
    PhaseWordsRepository,
    PhasesService,
    PhaseChangesService,
    PhaseExceptionsService,
    PhaseWordsResolver,
    CollectivesLive,
    CollectivesShare,
    CollectivesPersonalData,
    CollectivesResolver,
    KeptFilesRepository,
    KeptFilesService,
    KeptFilesPersonalData,
  ],
  exports: [CollectivesService, KeptFilesService, RolesService, PhasesService, PhaseChangesService],
})
export class CollectivesModule {}
