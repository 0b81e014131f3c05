import { Module } from '@nestjs/common';
import { CollectivesModule } from '../collectives/index.js';
import { IdentityModule } from '../identity/index.js';
import { FeedController } from './feed.controller.js';
import { JournalResolver } from './graphql/journal.resolver.js';
import { JournalRepository } from './journal.repository.js';
import { JournalService } from './journal.service.js';

@Module({
  imports: [IdentityModule, CollectivesModule],
  controllers: [FeedController],
  providers: [JournalRepository, JournalService, JournalResolver],
})
export class TransparencyModule {}
