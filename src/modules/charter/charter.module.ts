import { Module } from '@nestjs/common';
import { CollectivesModule } from '../collectives/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { TextsModule } from '../texts/index.js';
import { ArticleDrafts } from './article-drafts.js';
import { ArticleTexts } from './article-texts.js';
import { CharterDueDates } from './charter-due.js';
import { CharterAmendmentBases } from './charter-amendment-bases.js';
import { CharterAmendmentsRepository } from './charter-amendments.repository.js';
import { CharterAmendmentsService } from './charter-amendments.service.js';
import { CharterAmendmentsResolver } from './graphql/charter-amendments.resolver.js';
import { CharterAmendmentViews } from './graphql/charter-amendment.views.js';
import { EndorsersService } from './endorsers.service.js';
import { EndorsementSigning } from './endorsement-signing.js';
import { RenewalsService } from './renewals.service.js';
import { RenewalViews } from './graphql/renewal.views.js';
import { RenewalsResolver } from './graphql/renewals.resolver.js';
import { CharterInbox } from './charter.inbox.js';
import { CharterPublication } from './charter.publication.js';
import { CharterLive } from './charter.live.js';
import { CharterPersonalData } from './charter.personal-data.js';
import { CharterRepository } from './charter.repository.js';
import { CharterService } from './charter.service.js';
import { EndorsementsRepository } from './endorsements.repository.js';
import { EndorsementsService } from './endorsements.service.js';
import { CharterDraftResolver } from './graphql/charter-draft.resolver.js';
import { CharterViews } from './graphql/charter.views.js';
import { EndorsementViews } from './graphql/endorsement.views.js';
import { CharterResolver } from './graphql/charter.resolver.js';
import { EndorsementsResolver } from './graphql/endorsements.resolver.js';
import { CharterOpenData } from './charter.open-data.js';

@Module({
  imports: [CollectivesModule, OrganisationsModule, TextsModule],
  providers: [
    CharterOpenData,
    CharterRepository,
    EndorsementsRepository,
    ArticleTexts,
    ArticleDrafts,
    CharterService,
    CharterAmendmentsRepository,
    CharterAmendmentBases,
    CharterAmendmentsService,
    CharterAmendmentViews,
    CharterAmendmentsResolver,
    EndorsementSigning,
    EndorsersService,
    EndorsementsService,
    RenewalsService,
    CharterDueDates,
    CharterInbox,
    CharterLive,
    CharterPublication,
    CharterPersonalData,
    CharterViews,
    EndorsementViews,
    RenewalViews,
    CharterResolver,
    CharterDraftResolver,
    EndorsementsResolver,
    RenewalsResolver,
  ],
  exports: [CharterAmendmentsService, EndorsersService, CharterService, EndorsementsService, CharterInbox],
})
export class CharterModule {}
