import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CollectivesModule } from '../collectives/index.js';
import { ConsultationsLive } from './consultations.live.js';
import { ConsultationsPersonalData } from './consultations.personal-data.js';
import { ConsultationsRepository } from './consultations.repository.js';
import { ConsultationsService } from './consultations.service.js';
import { ContributionModeration } from './contribution-moderation.js';
import { ContributionEntity } from './contribution.entity.js';
import { ConsultationsResolver } from './graphql/consultations.resolver.js';
import { ConsultationsOpenData } from './consultations.open-data.js';

@Module({
  imports: [TypeOrmModule.forFeature([ContributionEntity]), CollectivesModule],
  providers: [
    ConsultationsOpenData,
    ConsultationsRepository,
    ConsultationsService,
    ContributionModeration,
    ConsultationsLive,
    ConsultationsPersonalData,
    ConsultationsResolver,
  ],
  exports: [ConsultationsService, ContributionModeration],
})
export class ConsultationsModule {}
