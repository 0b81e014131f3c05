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
import { BallotFilesController } from './ballot-files.controller.js';
import { CountingService } from './counting.service.js';
import { OutsideResolver } from './graphql/outside.resolver.js';
import { RulesResolver } from './graphql/rules.resolver.js';
import { TellersResolver } from './graphql/tellers.resolver.js';
import { OutsideRepository } from './outside.repository.js';
import { OutsideService } from './outside.service.js';
import { PilesRepository } from './piles.repository.js';
import { ProxiesRepository } from './proxies.repository.js';
import { ProxiesService } from './proxies.service.js';
import { TellersService } from './tellers.service.js';
import { TemplatesService } from './templates.service.js';
import { UrnRepository } from './urn.repository.js';

@Module({
  imports: [IdentityModule, CollectivesModule],
  controllers: [BallotFilesController],
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
    RulesResolver,
    TellersResolver,
    OutsideResolver,
    OutsideRepository,
    OutsideService,
    CountingService,
    TellersService,
    ProxiesService,
    TemplatesService,
    PilesRepository,
    ProxiesRepository,
  ],
  exports: [BallotsService, OutsideService, TellersService, CastingService, BallotViews, BallotContexts],
})
export class BallotsModule {}
