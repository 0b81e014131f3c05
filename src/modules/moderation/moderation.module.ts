import { Module } from '@nestjs/common';
import { CollectivesModule } from '../collectives/index.js';
import { ConsultationsModule } from '../consultations/index.js';
import { DebatesModule } from '../debates/index.js';
import { IdentityModule } from '../identity/index.js';
import { ProposalsModule } from '../proposals/index.js';
import { ModerationResolver } from './graphql/moderation.resolver.js';
import { Moderables } from './moderables.js';
import { ModeratedKinds } from './moderated-kinds.js';
import { ModerationLive } from './moderation.live.js';
import { ModerationPersonalData } from './moderation.personal-data.js';
import { ModerationReading } from './moderation.reading.js';
import { ModerationRepository } from './moderation.repository.js';
import { ModerationService } from './moderation.service.js';

@Module({
  imports: [IdentityModule, CollectivesModule, DebatesModule, ConsultationsModule, ProposalsModule],
  providers: [
    ModerationRepository,
    Moderables,
    ModerationService,
    ModerationReading,
    ModeratedKinds,
    ModerationLive,
    ModerationPersonalData,
    ModerationResolver,
  ],
  exports: [ModerationService, ModerationReading],
})
export class ModerationModule {}
