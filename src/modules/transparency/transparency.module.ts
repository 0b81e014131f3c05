import { Module } from '@nestjs/common';
import { CollectivesModule } from '../collectives/index.js';
import { IdentityModule } from '../identity/index.js';
import { FeedController } from './feed.controller.js';
import { JournalResolver } from './graphql/journal.resolver.js';
import { OpenDataResolver } from './graphql/open-data.resolver.js';
import { LogResolver } from './graphql/log.resolver.js';
import { LogController } from './log/log.controller.js';
import { LogListener } from './log/log.listener.js';
import { LogPersonalData } from './log/log.personal-data.js';
import { LogRepository } from './log/log.repository.js';
import { LogService } from './log/log.service.js';
import { SealingService } from './log/sealing.service.js';
import { JournalRepository } from './journal.repository.js';
import { JournalService } from './journal.service.js';
import { OpenDataController } from './open-data/open-data.controller.js';
import { OpenDataRepository } from './open-data/open-data.repository.js';
import { OpenDataService } from './open-data/open-data.service.js';

@Module({
  imports: [IdentityModule, CollectivesModule],
  controllers: [FeedController, LogController, OpenDataController],
  providers: [
    JournalRepository,
    JournalService,
    JournalResolver,
    OpenDataRepository,
    OpenDataService,
    OpenDataResolver,
    LogRepository,
    LogListener,
    SealingService,
    LogService,
    LogResolver,
    LogPersonalData,
  ],
})
export class TransparencyModule {}
