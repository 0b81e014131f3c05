import { Module } from '@nestjs/common';
import { BallotsModule } from '../ballots/index.js';
import { CharterModule } from '../charter/index.js';
import { CollectivesModule } from '../collectives/index.js';
import { ConsultationsModule } from '../consultations/index.js';
import { IdentityModule } from '../identity/index.js';
import { ModerationModule } from '../moderation/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PlenariesModule } from '../plenaries/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { ProposalsModule } from '../proposals/index.js';
import { WorkingGroupsModule } from '../working-groups/index.js';
import { Followers } from './followers.js';
import { NotificationsResolver } from './graphql/notifications.resolver.js';
import { InboxService } from './inbox.service.js';
import { LettersService } from './letters.service.js';
import { NotificationsListener } from './notifications.listener.js';
import { NotificationsLive } from './notifications.live.js';
import { NotificationsPersonalData } from './notifications.personal-data.js';
import { NotificationsReading } from './notifications.reading.js';
import { NotificationsRepository } from './notifications.repository.js';
import { NotificationsService } from './notifications.service.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

@Module({
  imports: [
    IdentityModule,
    CollectivesModule,
    BallotsModule,
    CharterModule,
    ConsultationsModule,
    ModerationModule,
    OrganisationsModule,
    PlenariesModule,
    ProgrammeModule,
    ProposalsModule,
    WorkingGroupsModule,
  ],
  controllers: [UnsubscribeController],
  providers: [
    NotificationsRepository,
    NotificationsReading,
    Followers,
    InboxService,
    NotificationsService,
    LettersService,
    NotificationsListener,
    NotificationsLive,
    NotificationsPersonalData,
    NotificationsResolver,
  ],
})
export class NotificationsModule {}
