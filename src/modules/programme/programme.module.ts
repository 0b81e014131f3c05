import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CollectivesModule } from '../collectives/index.js';
import { ChapterEndorsementsPersonalData } from './endorsements/chapter-endorsements.personal-data.js';
import { ChapterEndorsementsRepository } from './endorsements/chapter-endorsements.repository.js';
import { ChapterEndorsementsService } from './endorsements/chapter-endorsements.service.js';
import { ChapterEndorsementsResolver } from './graphql/chapter-endorsements.resolver.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PlenariesModule } from '../plenaries/index.js';
import { ProposalsModule } from '../proposals/index.js';
import { CommitmentsPersonalData } from './commitments/commitments.personal-data.js';
import { ChapterScoresRepository } from './commitments/chapter-scores.repository.js';
import { ChapterScoresService } from './commitments/chapter-scores.service.js';
import { CommitmentQuestions } from './commitments/commitment-questions.js';
import { CommitmentQuestionsRepository } from './commitments/commitment-questions.repository.js';
import { DebatesModule } from '../debates/index.js';
import { CommitmentsDue } from './commitments/commitments-due.js';
import { CommitmentsReading } from './commitments/commitments.reading.js';
import { CommitmentsRepository } from './commitments/commitments.repository.js';
import { CommitmentsService } from './commitments/commitments.service.js';
import { CommitmentsResolver } from './graphql/commitments.resolver.js';
import { CoherenceReading } from './coherence/coherence.reading.js';
import { CoherenceRepository } from './coherence/coherence.repository.js';
import { CoherenceResolver } from './graphql/coherence.resolver.js';
import { ResultsImportService } from './import/results-import.service.js';
import { ProgrammeResolver } from './graphql/programme.resolver.js';
import { ProgrammeView } from './graphql/programme.view.js';
import { MeasureLinksRepository } from './links/links.repository.js';
import { MeasureLinksService } from './links/links.service.js';
import { ChapterEntity, MeasureEntity, ProgrammeEntity } from './programme.entity.js';
import { ProgrammeListener } from './programme.listener.js';
import { TextsModule } from '../texts/index.js';
import { Introductions } from './introductions.js';
import { ProgrammePublication } from './programme.publication.js';
import { ProgrammeLive } from './programme.live.js';
import { ProgrammeShare } from './programme.share.js';
import { ProgrammeRepository } from './programme.repository.js';
import { ProgrammeService } from './programme.service.js';
import { ProgrammeOpenData } from './programme.open-data.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ProgrammeEntity, ChapterEntity, MeasureEntity]),
    CollectivesModule,
    DebatesModule,
    ProposalsModule,
    PlenariesModule,
    OrganisationsModule,
    TextsModule,
  ],
  providers: [
    ProgrammeOpenData,
    ProgrammeRepository,
    ProgrammeService,
    Introductions,
    ProgrammePublication,
    ProgrammeLive,
    ProgrammeShare,
    ProgrammeListener,
    ProgrammeResolver,
    ProgrammeView,
    CoherenceRepository,
    CoherenceReading,
    CoherenceResolver,
    MeasureLinksRepository,
    MeasureLinksService,
    ChapterEndorsementsRepository,
    ChapterEndorsementsService,
    ChapterEndorsementsPersonalData,
    ChapterEndorsementsResolver,
    CommitmentsRepository,
    CommitmentsService,
    CommitmentsDue,
    CommitmentsReading,
    CommitmentsPersonalData,
    CommitmentQuestionsRepository,
    CommitmentQuestions,
    ResultsImportService,
    ChapterScoresRepository,
    ChapterScoresService,
    CommitmentsResolver,
  ],
  exports: [
    CommitmentsDue,
    ProgrammeService,
    ChapterEndorsementsService,
    CoherenceReading,
    CommitmentsService,
    CommitmentsReading,
    ChapterScoresService,
  ],
})
export class ProgrammeModule {}
