import { Injectable } from '@nestjs/common';
import type { Awaiting } from '../../kernel/awaiting.js';
import type { Id } from '../../kernel/ids.js';
import type { Db } from '../../platform/database/database.js';
import { CollectivesService, isCoordination, mayTakePart, type Standing } from '../collectives/index.js';
import { endOfDay } from '../../kernel/day.js';
import { EncountersService } from './encounters.service.js';
import { MeetingRequestsRepository } from './meeting-requests.repository.js';
import { mayVerifyDeclaration } from './organisations.policy.js';
import type { EncounterRow, RepresentativeRow } from './organisations.rows.js';
import { RepresentativesRepository } from './representatives.repository.js';
import { SolicitationsRepository } from './solicitations.repository.js';

/** What awaits somebody about organisations: to publish, to verify, to report. */
@Injectable()
export class OrganisationsInbox {
  constructor(
    private readonly representatives: RepresentativesRepository,
    private readonly solicitations: SolicitationsRepository,
    private readonly requests: MeetingRequestsRepository,
    private readonly encounters: EncountersService,
    private readonly collectives: CollectivesService,
  ) {}

  async awaiting(db: Db, standing: Standing): Promise<Awaiting[]> {
    if (!mayTakePart(standing).allowed || standing.accountId === null) return [];
    const reports = await this.reports(db, standing, standing.accountId);
    return isCoordination(standing)
      ? [...(await this.toSettle(db, standing)), ...reports]
      : [...(await this.toVerify(db, standing)), ...reports];
  }

  /** What somebody owes; a late report awaits the coordination too. */
  private async reports(db: Db, standing: Standing, accountId: Id): Promise<Awaiting[]> {
    const { collectiveId } = standing;
    const mine = await this.encounters.owedBy(db, collectiveId, accountId);
    const late = isCoordination(standing) ? await this.encounters.overdue(collectiveId) : [];
    const owed = [...mine, ...late.filter(({ id }) => mine.every((each) => each.id !== id))];
    if (owed.length === 0) return [];
    const { timeZone } = await this.collectives.byId(db, collectiveId);
    return owed.map((encounter) => ({
      kind: 'report',
      subject: { type: 'Encounter', id: encounter.id },
      title: encounter.title,
      path: pathOf(encounter),
      deadline: encounter.reportDueOn === null ? null : endOfDay(encounter.reportDueOn, timeZone),
    }));
  }

  private async toSettle(db: Db, { collectiveId, accountId }: Standing): Promise<Awaiting[]> {
    const solicitations = await this.solicitations.received(db, collectiveId);
    const { timeZone } = await this.collectives.byId(db, collectiveId);
    const declarations = await this.representatives.declared(db, collectiveId);
    const requests = await this.requests.waiting(db, collectiveId);
    return [
      ...requests.map(({ organisationName, publishBy }) => ({
        kind: 'publish',
        subject: { type: 'Collective' as const, id: collectiveId },
        title: organisationName,
        path: '/organisations#demandes',
        deadline: publishBy === null ? null : endOfDay(publishBy, timeZone),
      })),
      ...solicitations.map(({ id, organisation, publishBy }) => ({
        kind: 'publish',
        subject: { type: 'Solicitation' as const, id },
        title: organisation.name,
        path: `/organisations/${organisation.slug}#sollicitation-${id}`,
        deadline: endOfDay(publishBy, timeZone),
      })),
      ...declarations.filter(({ person }) => person.id !== accountId).map(toBeVerified),
    ];
  }

  /** Declarations to represent an organisation that somebody speaks for. */
  private async toVerify(db: Db, standing: Standing): Promise<Awaiting[]> {
    if (!standing.roles.some(({ kind }) => kind === 'representative')) return [];
    const declarations = await this.representatives.declared(db, standing.collectiveId);
    return declarations.filter((each) => mayVerifyDeclaration(standing, each).allowed).map(toBeVerified);
  }
}

const toBeVerified = ({ organisation }: RepresentativeRow): Awaiting => ({
  kind: 'verify',
  subject: { type: 'Organisation', id: organisation.id },
  title: organisation.name,
  path: `/organisations/${organisation.slug}#representation`,
  deadline: null,
});

const pathOf = ({ id, organisations }: EncounterRow): string =>
  `/organisations/${organisations[0]?.slug ?? ''}#rencontre-${id}`;
