import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { TextsResolver } from './graphql/texts.resolver.js';
import { TextViews } from './text-views.js';
import { TextsPersonalData } from './texts.personal-data.js';
import { TextsRepository } from './texts.repository.js';
import { TextsService } from './texts.service.js';

@Module({
  imports: [IdentityModule],
  providers: [TextsRepository, TextsService, TextViews, TextsPersonalData, TextsResolver],
  exports: [TextsService, TextViews],
})
export class TextsModule {}
