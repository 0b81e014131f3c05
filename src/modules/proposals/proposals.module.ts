import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CharterModule } from '../charter/index.js';
import { CollectivesModule } from '../collectives/index.js';
import { ConsultationsModule } from '../consultations/index.js';
import { DebatesModule } from '../debates/index.js';
import { TextsModule } from '../texts/index.js';
import { WorkingGroupsModule } from '../working-groups/index.js';
import { ProposalWritingResolver } from './graphql/proposal-writing.resolver.js';
import { ProposalsResolver } from './graphql/proposals.resolver.js';
import { ProposalImportService } from './import/proposal-import.service.js';
import { ProposalDecisionsService } from './proposal-decisions.service.js';
import { ProposalDesk } from './proposal-desk.js';
import { MergedGroupsListener } from './merged-groups.listener.js';
import { ProposalModeration } from './proposal-moderation.js';
import { ProposalReadingRepository } from './proposal-reading.repository.js';
import { ProposalStepsService } from './proposal-steps.service.js';
import { ProposalEntity } from './proposal.entity.js';
import { ProposalsListener } from './proposals.listener.js';
import { MergesResolver } from './graphql/merges.resolver.js';
import { LineageRepository } from './lineage/lineage.repository.js';
import { MergesReading } from './lineage/merges.reading.js';
import { MergesRepository } from './lineage/merges.repository.js';
import { MergesService } from './lineage/merges.service.js';
import { AmendmentDecisionsService } from './amendments/amendment-decisions.service.js';
import { AmendmentBases } from './amendments/amendment-bases.js';
import { AmendmentDesk } from './amendments/amendment-desk.js';
import { AmendmentEndings } from './amendments/amendment-endings.js';
import { AmendmentSignaturesRepository } from './amendments/amendment-signatures.repository.js';
import { AmendmentSignaturesService } from './amendments/amendment-signatures.service.js';
import { AmendmentWordingsRepository } from './amendments/amendment-wordings.repository.js';
import { AmendmentWordingsService } from './amendments/amendment-wordings.service.js';
import { AmendmentsReading } from './amendments/amendments.reading.js';
import { AmendmentsRepository } from './amendments/amendments.repository.js';
import { AmendmentsService } from './amendments/amendments.service.js';
import { SubAmendments } from './amendments/sub-amendments.js';
import { SubAmendmentsService } from './amendments/sub-amendments.service.js';
import { OpinionsRepository } from './dissent/opinions.repository.js';
import { OpinionsService } from './dissent/opinions.service.js';
import { OpinionsResolver } from './graphql/opinions.resolver.js';
import { AmendmentWritingResolver } from './graphql/amendment-writing.resolver.js';
import { AmendmentViews } from './graphql/amendment.view.js';
import { AmendmentsResolver } from './graphql/amendments.resolver.js';
import { NotesResolver } from './graphql/notes.resolver.js';
import { NotesLive } from './notes/notes.live.js';
import { NotesRepository } from './notes/notes.repository.js';
import { NotesService } from './notes/notes.service.js';
import { SimilarResolver } from './graphql/similar.resolver.js';
import { ProposalPublication } from './proposal-publication.js';
import { ProposalsLive } from './proposals.live.js';
import { ProposalsPersonalData } from './proposals.personal-data.js';
import { ProposalsReading } from './proposals.reading.js';
import { ProposalsRepository } from './proposals.repository.js';
import { ProposalsService } from './proposals.service.js';
import { SplitsRepository } from './lineage/splits.repository.js';
import { SplitsService } from './lineage/splits.service.js';
import { SimilarRepository } from './similar/similar.repository.js';
import { SimilarProposals } from './similar/similar.service.js';
import { ProposalsOpenData } from './proposals.open-data.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ProposalEntity]),
    CollectivesModule,
    WorkingGroupsModule,
    ConsultationsModule,
    DebatesModule,
    TextsModule,
    CharterModule,
  ],
  providers: [
    ProposalsOpenData,
    ProposalsRepository,
    ProposalReadingRepository,
    ProposalDesk,
    ProposalsService,
    ProposalStepsService,
    ProposalDecisionsService,
    ProposalModeration,
    ProposalImportService,
    ProposalsReading,
    ProposalsLive,
    ProposalPublication,
    ProposalsListener,
    MergedGroupsListener,
    AmendmentsRepository,
    AmendmentSignaturesRepository,
    AmendmentWordingsRepository,
    AmendmentDesk,
    AmendmentSignaturesService,
    AmendmentWordingsService,
    AmendmentViews,
    AmendmentWritingResolver,
    AmendmentEndings,
    SubAmendments,
    SubAmendmentsService,
    AmendmentBases,
    AmendmentDecisionsService,
    AmendmentsService,
    AmendmentsReading,
    AmendmentsResolver,
    OpinionsRepository,
    OpinionsService,
    OpinionsResolver,
    NotesRepository,
    NotesService,
    NotesLive,
    NotesResolver,
    MergesRepository,
    SplitsRepository,
    SplitsService,
    LineageRepository,
    MergesService,
    MergesReading,
    MergesResolver,
    SimilarRepository,
    SimilarProposals,
    SimilarResolver,
    ProposalsPersonalData,
    ProposalsResolver,
    ProposalWritingResolver,
  ],
  exports: [
    ProposalsService,
    ProposalStepsService,
    ProposalDecisionsService,
    ProposalsReading,
    ProposalModeration,
    ProposalImportService,
    AmendmentsService,
    AmendmentDecisionsService,
    MergesService,
  ],
})
export class ProposalsModule {}
