import { Module } from '@nestjs/common';
import { CollectivesModule } from '../collectives/index.js';
import { DebatesModule } from '../debates/index.js';
import { IdentityModule } from '../identity/index.js';
import { CommentsModerable } from './comments.moderable.js';
import { ModerationResolver } from './graphql/moderation.resolver.js';
import { Moderables } from './moderables.js';
import { ModerationLive } from './moderation.live.js';
import { ModerationPersonalData } from './moderation.personal-data.js';
import { ModerationReading } from './moderation.reading.js';
import { ModerationRepository } from './moderation.repository.js';
import { ModerationService } from './moderation.service.js';

@Module({
  imports: [IdentityModule, CollectivesModule, DebatesModule],
  providers: [
    ModerationRepository,
    Moderables,
    ModerationService,
    ModerationReading,
    CommentsModerable,
    ModerationLive,
    ModerationPersonalData,
    ModerationResolver,
  ],
  exports: [ModerationService, ModerationReading],
})
export class ModerationModule {}
