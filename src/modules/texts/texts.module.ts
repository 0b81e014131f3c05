import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { DraftsChannel } from './drafts/drafts.channel.js';
import { DraftsRepository } from './drafts/drafts.repository.js';
import { DraftsService } from './drafts/drafts.service.js';
import { TextsResolver } from './graphql/texts.resolver.js';
import { TextViews } from './text-views.js';
import { TextsPersonalData } from './texts.personal-data.js';
import { TextsRepository } from './texts.repository.js';
import { TextsService } from './texts.service.js';

@Module({
  imports: [IdentityModule],
  providers: [
    TextsRepository,
    TextsService,
    TextViews,
    TextsPersonalData,
    TextsResolver,
    DraftsRepository,
    DraftsService,
    DraftsChannel,
  ],
  exports: [TextsService, TextViews, DraftsService],
})
export class TextsModule {}
