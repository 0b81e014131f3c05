import { Module } from '@nestjs/common';
import { CollectivesModule } from '../collectives/index.js';
import { IdentityModule } from '../identity/index.js';
import { FeedController } from './feed.controller.js';
import { JournalResolver } from './graphql/journal.resolver.js';
import { OpenDataResolver } from './graphql/open-data.resolver.js';
import { JournalRepository } from './journal.repository.js';
import { JournalService } from './journal.service.js';
import { OpenDataController } from './open-data/open-data.controller.js';
import { OpenDataRepository } from './open-data/open-data.repository.js';
import { OpenDataService } from './open-data/open-data.service.js';

@Module({
  imports: [IdentityModule, CollectivesModule],
  controllers: [FeedController, OpenDataController],
  providers: [
    JournalRepository,
    JournalService,
    JournalResolver,
    OpenDataRepository,
    OpenDataService,
    OpenDataResolver,
  ],
})
export class TransparencyModule {}
