import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CollectivesModule } from '../collectives/index.js';
import { GroupSessionsResolver } from './graphql/group-sessions.resolver.js';
import { WorkingGroupsResolver } from './graphql/working-groups.resolver.js';
import { GroupCalendarsController } from './group-calendars.controller.js';
import { GroupCalendarsService } from './group-calendars.service.js';
import { GroupDepartures } from './group-departures.js';
import { GroupSessionEntity } from './group-session.entity.js';
import { GroupSessionsRepository } from './group-sessions.repository.js';
import { GroupSessionsService } from './group-sessions.service.js';
import { WorkingGroupEntity } from './working-group.entity.js';
import { WorkingGroupsLive } from './working-groups.live.js';
import { WorkingGroupsPersonalData } from './working-groups.personal-data.js';
import { WorkingGroupsRepository } from './working-groups.repository.js';
import { WorkingGroupsService } from './working-groups.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([WorkingGroupEntity, GroupSessionEntity]), CollectivesModule],
  controllers: [GroupCalendarsController],
  providers: [
    WorkingGroupsRepository,
    GroupSessionsRepository,
    WorkingGroupsService,
    GroupSessionsService,
    GroupCalendarsService,
    GroupDepartures,
    WorkingGroupsPersonalData,
    WorkingGroupsLive,
    WorkingGroupsResolver,
    GroupSessionsResolver,
  ],
  exports: [WorkingGroupsService, GroupSessionsService],
})
export class WorkingGroupsModule {}
