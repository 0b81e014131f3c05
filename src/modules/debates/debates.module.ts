import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CollectivesModule } from '../collectives/index.js';
import { CommentModeration } from './comment-moderation.js';
import { CommentEntity } from './comment.entity.js';
import { DebateFloor } from './debate-floor.js';
import { DebatesLive } from './debates.live.js';
import { DebatesPersonalData } from './debates.personal-data.js';
import { DebatesReading } from './debates.reading.js';
import { DebatesRepository } from './debates.repository.js';
import { DebatesService } from './debates.service.js';
import { DebatesResolver } from './graphql/debates.resolver.js';

@Module({
  imports: [TypeOrmModule.forFeature([CommentEntity]), CollectivesModule],
  providers: [
    DebatesRepository,
    DebateFloor,
    DebatesService,
    DebatesReading,
    CommentModeration,
    DebatesLive,
    DebatesPersonalData,
    DebatesResolver,
  ],
  exports: [DebatesService, CommentModeration],
})
export class DebatesModule {}
