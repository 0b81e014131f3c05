import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CollectivesModule } from '../collectives/index.js';
import { GroupLineageResolver } from './graphql/group-lineage.resolver.js';
import { GroupSessionsResolver } from './graphql/group-sessions.resolver.js';
import { WorkingGroupsResolver } from './graphql/working-groups.resolver.js';
import { GroupCalendarsController } from './group-calendars.controller.js';
import { GroupCalendarsService } from './group-calendars.service.js';
import { GroupDepartures } from './group-departures.js';
import { GroupSessionEntity } from './group-session.entity.js';
import { GroupSessionsRepository } from './group-sessions.repository.js';
import { SessionsImportService } from './import/sessions-import.service.js';
import { GroupSessionsService } from './group-sessions.service.js';
import { GroupDesk } from './lineage/group-desk.js';
import { GroupLineageReading } from './lineage/group-lineage.reading.js';
import { GroupLineageRepository } from './lineage/group-lineage.repository.js';
import { GroupMergesService } from './lineage/group-merges.service.js';
import { GroupSplitsService } from './lineage/group-splits.service.js';
import { WorkingGroupEntity } from './working-group.entity.js';
import { WorkingGroupsLive } from './working-groups.live.js';
import { WorkingGroupsPersonalData } from './working-groups.personal-data.js';
import { WorkingGroupsRepository } from './working-groups.repository.js';
import { WorkingGroupsService } from './working-groups.service.js';
import { WorkingGroupsOpenData } from './working-groups.open-data.js';

@Module({
  imports: [TypeOrmModule.forFeature([WorkingGroupEntity, GroupSessionEntity]), CollectivesModule],
  controllers: [GroupCalendarsController],
  providers: [
    WorkingGroupsOpenData,
    WorkingGroupsRepository,
    GroupSessionsRepository,
    WorkingGroupsService,
    GroupSessionsService,
    SessionsImportService,
    GroupCalendarsService,
    GroupDepartures,
    WorkingGroupsPersonalData,
    WorkingGroupsLive,
    GroupDesk,
    GroupLineageRepository,
    GroupLineageReading,
    GroupMergesService,
    GroupSplitsService,
    WorkingGroupsResolver,
    GroupLineageResolver,
    GroupSessionsResolver,
  ],
  exports: [WorkingGroupsService, GroupSessionsService, GroupLineageReading, GroupMergesService, GroupSplitsService],
})
export class WorkingGroupsModule {}
