import { Module } from '@nestjs/common';
import { CollectivesModule } from '../collectives/index.js';
import { IdentityModule } from '../identity/index.js';
import { BallotContexts } from './ballot-contexts.js';
import { BallotViews } from './ballot-views.js';
import { BallotsLive } from './ballots.live.js';
import { BallotsPersonalData } from './ballots.personal-data.js';
import { BallotsRepository } from './ballots.repository.js';
import { BallotsService } from './ballots.service.js';
import { CastingService } from './casting.service.js';
import { BallotsResolver } from './graphql/ballots.resolver.js';
import { UrnRepository } from './urn.repository.js';

@Module({
  imports: [IdentityModule, CollectivesModule],
  providers: [
    BallotsRepository,
    UrnRepository,
    BallotContexts,
    BallotsService,
    CastingService,
    BallotViews,
    BallotsLive,
    BallotsPersonalData,
    BallotsResolver,
  ],
  exports: [BallotsService, CastingService, BallotViews, BallotContexts],
})
export class BallotsModule {}
