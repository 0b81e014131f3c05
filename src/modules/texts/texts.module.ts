import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { DraftsChannel } from './drafts/drafts.channel.js';
import { DraftsRepository } from './drafts/drafts.repository.js';
import { DraftsService } from './drafts/drafts.service.js';
import { DraftsResolver } from './graphql/drafts.resolver.js';
import { ExportsResolver } from './graphql/exports.resolver.js';
import { TextsResolver } from './graphql/texts.resolver.js';
import { ExportsController } from './publishing/exports.controller.js';
import { ExportsRepository } from './publishing/exports.repository.js';
import { ExportsService } from './publishing/exports.service.js';
import { ReadingController } from './reading/reading.controller.js';
import { ReadingService } from './reading/reading.service.js';
import { TextViews } from './text-views.js';
import { TextsPersonalData } from './texts.personal-data.js';
import { TextsRepository } from './texts.repository.js';
import { TextsService } from './texts.service.js';

@Module({
  imports: [IdentityModule],
  controllers: [ExportsController, ReadingController],
  providers: [
    TextsRepository,
    TextsService,
    TextViews,
    TextsPersonalData,
    TextsResolver,
    DraftsRepository,
    DraftsService,
    DraftsChannel,
    DraftsResolver,
    ExportsRepository,
    ExportsService,
    ExportsResolver,
    ReadingService,
  ],
  exports: [TextsService, TextViews, DraftsService, ExportsService],
})
export class TextsModule {}
