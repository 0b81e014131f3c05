import { Module } from '@nestjs/common';
import { CollectivesModule } from '../collectives/index.js';
import { IdentityModule } from '../identity/index.js';
import { TextsModule } from '../texts/index.js';
import { DossierRepository } from './dossier.repository.js';
import { EncountersRepository } from './encounters.repository.js';
import { EncountersService } from './encounters.service.js';
import { EncountersResolver } from './graphql/encounters.resolver.js';
import { MandatesResolver } from './graphql/mandates.resolver.js';
import { ObserversResolver } from './graphql/observers.resolver.js';
import { OrganisationsResolver } from './graphql/organisations.resolver.js';
import { SolicitationsResolver } from './graphql/solicitations.resolver.js';
import { MeetingRequestsResolver } from './graphql/meeting-requests.resolver.js';
import { OrganisationViews } from './graphql/views.js';
import { MandateChangesService } from './mandate-changes.service.js';
import { MandateDrafts } from './mandate-drafts.js';
import { MandatePublication } from './mandate.publication.js';
import { MandatesRepository } from './mandates.repository.js';
import { MandatesService } from './mandates.service.js';
import { MeetingRequestsRepository } from './meeting-requests.repository.js';
import { MeetingRequestsService } from './meeting-requests.service.js';
import { ObserversRepository } from './observers.repository.js';
import { ObserversService } from './observers.service.js';
import { OrganisationDossier } from './organisation-dossier.js';
import { OrganisationsInbox } from './organisations.inbox.js';
import { OrganisationsLive } from './organisations.live.js';
import { OrganisationsHeldRepository } from './organisations-held.repository.js';
import { OrganisationsPersonalData } from './organisations.personal-data.js';
import { OrganisationsRepository } from './organisations.repository.js';
import { OrganisationsService } from './organisations.service.js';
import { MandateTerms } from './mandate-terms.js';
import { SolicitationsDue } from './solicitations-due.js';
import { RepresentativeTerms } from './representative-terms.js';
import { ReportsDue } from './reports-due.js';
import { RepresentativesRepository } from './representatives.repository.js';
import { RepresentativesService } from './representatives.service.js';
import { SolicitationsRepository } from './solicitations.repository.js';
import { SolicitationsService } from './solicitations.service.js';
import { TalksService } from './talks.service.js';
import { OrganisationsOpenData } from './organisations.open-data.js';
import { RepresentativeDepartures } from './representative-departures.js';

@Module({
  imports: [IdentityModule, CollectivesModule, TextsModule],
  providers: [
    RepresentativeDepartures,
    OrganisationsOpenData,
    OrganisationsRepository,
    RepresentativesRepository,
    SolicitationsRepository,
    MeetingRequestsRepository,
    MeetingRequestsService,
    MandatesRepository,
    EncountersRepository,
    OrganisationsService,
    RepresentativesService,
    SolicitationsService,
    MandatesService,
    MandateChangesService,
    MandateDrafts,
    MandatePublication,
    EncountersService,
    TalksService,
    DossierRepository,
    ObserversRepository,
    ObserversService,
    OrganisationDossier,
    OrganisationsInbox,
    OrganisationsLive,
    OrganisationsHeldRepository,
    MandateTerms,
    RepresentativeTerms,
    ReportsDue,
    SolicitationsDue,
    OrganisationsPersonalData,
    OrganisationViews,
    OrganisationsResolver,
    SolicitationsResolver,
    MeetingRequestsResolver,
    MandatesResolver,
    EncountersResolver,
    ObserversResolver,
  ],
  exports: [
    MandateTerms,
    RepresentativeTerms,
    ReportsDue,
    SolicitationsDue,
    OrganisationsService,
    RepresentativesService,
    SolicitationsService,
    MandatesService,
    MandateChangesService,
    EncountersService,
    TalksService,
    OrganisationDossier,
    OrganisationsInbox,
  ],
})
export class OrganisationsModule {}
