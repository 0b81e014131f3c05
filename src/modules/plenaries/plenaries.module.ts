import { Module } from '@nestjs/common';
import { BallotsModule } from '../ballots/index.js';
import { CharterModule } from '../charter/index.js';
import { CollectivesModule } from '../collectives/index.js';
import { IdentityModule } from '../identity/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { ProposalsModule } from '../proposals/index.js';
import { TextsModule } from '../texts/index.js';
import { AgendaService } from './agenda.service.js';
import { AmendmentVotesRepository } from './amendment-votes.repository.js';
import { SeparateVotesRepository } from './separate-votes.repository.js';
import { AmendmentBallots } from './amendment-ballots.js';
import { AmendmentVotesService } from './amendment-votes.service.js';
import { AttendanceService } from './attendance.service.js';
import { ClocksService } from './clocks.service.js';
import { DecisionsReading } from './decisions.reading.js';
import { DecisionsRepository } from './decisions.repository.js';
import { DecisionsService } from './decisions.service.js';
import { Effects } from './effects.js';
import { FeelingsService } from './feelings.service.js';
import { FloorRepository } from './floor.repository.js';
import { FloorService } from './floor.service.js';
import { AgendaResolver } from './graphql/agenda.resolver.js';
import { GuidedResolver } from './graphql/guided.resolver.js';
import { FeelingsResolver } from './graphql/feelings.resolver.js';
import { FloorResolver } from './graphql/floor.resolver.js';
import { MinutesResolver } from './graphql/minutes.resolver.js';
import { PlenariesResolver } from './graphql/plenaries.resolver.js';
import { RoomResolver } from './graphql/room.resolver.js';
import { RehearsalResolver } from './graphql/rehearsal.resolver.js';
import { VoicesResolver } from './graphql/voices.resolver.js';
import { VotesResolver } from './graphql/votes.resolver.js';
import { guidedProviders } from './guided/guided.providers.js';
import { MinutesFactsReader } from './minutes-facts.js';
import { MinutesFilesController } from './minutes-files.controller.js';
import { MinutesFilesService } from './minutes-files.service.js';
import { MinutesViews } from './minutes-views.js';
import { MinutesPublication } from './minutes.publication.js';
import { MinutesService } from './minutes.service.js';
import { PlenariesLive } from './plenaries.live.js';
import { PlenariesPersonalData } from './plenaries.personal-data.js';
import { RehearsalService } from './rehearsal/rehearsal.service.js';
import { MinutesRecord } from './minutes-record.js';
import { PlenariesRepository } from './plenaries.repository.js';
import { PlenariesService } from './plenaries.service.js';
import { PlenaryDesk } from './plenary-desk.js';
import { PlenaryViews } from './plenary-views.js';
import { Queue } from './queue.js';
import { QueueRepository } from './queue.repository.js';
import { SigningRepository } from './signing.repository.js';
import { SigningService } from './signing.service.js';
import { ReportBacks } from './report-backs.js';
import { ReportBacksRepository } from './report-backs.repository.js';
import { RoomService } from './room.service.js';
import { VoicesRepository } from './voices.repository.js';
import { VoicesService } from './voices.service.js';
import { VotesService } from './votes.service.js';
import { PlenariesOpenData } from './plenaries.open-data.js';

@Module({
  imports: [
    IdentityModule,
    CollectivesModule,
    OrganisationsModule,
    TextsModule,
    BallotsModule,
    CharterModule,
    ProposalsModule,
  ],
  controllers: [MinutesFilesController],
  providers: [
    PlenariesOpenData,
    PlenariesRepository,
    FloorRepository,
    QueueRepository,
    Queue,
    ClocksService,
    FeelingsService,
    DecisionsRepository,
    DecisionsReading,
    DecisionsService,
    AmendmentVotesRepository,
    SeparateVotesRepository,
    AmendmentBallots,
    AmendmentVotesService,
    ...guidedProviders,
    PlenaryDesk,
    ReportBacksRepository,
    ReportBacks,
    Effects,
    PlenariesService,
    AgendaService,
    AttendanceService,
    FloorService,
    VotesService,
    VoicesRepository,
    VoicesService,
    MinutesFactsReader,
    MinutesViews,
    MinutesFilesService,
    SigningRepository,
    SigningService,
    MinutesService,
    MinutesPublication,
    RoomService,
    PlenaryViews,
    PlenariesLive,
    PlenariesPersonalData,
    PlenariesResolver,
    AgendaResolver,
    RoomResolver,
    MinutesResolver,
    FloorResolver,
    FeelingsResolver,
    RehearsalResolver,
    RehearsalService,
    MinutesRecord,
    VotesResolver,
    VoicesResolver,
    GuidedResolver,
  ],
  exports: [
    DecisionsReading,
    PlenariesService,
    AgendaService,
    AttendanceService,
    FloorService,
    VotesService,
    AmendmentVotesService,
    MinutesService,
    SigningService,
  ],
})
export class PlenariesModule {}
