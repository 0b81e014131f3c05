import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountEntity } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import { ConsentsRepository } from './consents.repository.js';
import { ConsentsService } from './consents.service.js';
import { ConsentsResolver } from './graphql/consents.resolver.js';
import { IdentityResolver } from './graphql/identity.resolver.js';
import { IdentityPersonalData } from './identity.personal-data.js';
import { IdentityRetention } from './identity.retention.js';
import { IdentityService } from './identity.service.js';
import { MailboxController } from './mailbox.controller.js';
import { MeController } from './me.controller.js';
import { ProofOfWork } from './proof-of-work.js';

@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity])],
  controllers: [MeController, MailboxController],
  providers: [
    AccountsRepository,
    ConsentsRepository,
    ConsentsService,
    ConsentsResolver,
    IdentityRetention,
    ProofOfWork,
    IdentityService,
    IdentityPersonalData,
    IdentityResolver,
  ],
  exports: [IdentityService, ConsentsService, ProofOfWork],
})
export class IdentityModule {}
