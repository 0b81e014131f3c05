import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/ids.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { CollectivesService, isCoordination, mayTakePart, type Standing } from '../../collectives/index.js';
import { toHtml } from '../../texts/index.js';
import { mandateChangeKinds, mandateCovers, mandateHistory, mandateStands, mandateStateOn } from '../domain/mandate.js';
import type { Organisation } from '../domain/organisation.js';
import { EncountersService } from '../encounters.service.js';
import { MandatesService } from '../mandates.service.js';
import {
  mayCallObservers,
  mayCancelEncounter,
  mayChooseObserver,
  mayEditOrganisation,
  mayFileSolicitation,
  mayHoldEncounter,
  mayPlanEncounter,
  mayProposeMandateChange,
  mayRewriteMandate,
  mayReportEncounter,
  maySettleDeclaration,
  mayVerifyDeclaration,
  represents,
  maySpeakFor,
  mayVolunteer,
  mayWithdrawMandateChange,
} from '../organisations.policy.js';
import type { EncounterRow, MandateRow, RepresentativeRow, SolicitationRow } from '../organisations.rows.js';
import { RepresentativesService } from '../representatives.service.js';
import { SolicitationsService } from '../solicitations.service.js';
import type { EncounterType } from './encounter.type.js';
import type { MandateType } from './mandate.type.js';
import type { OrganisationType, RepresentativeType } from './organisation.type.js';
import type { SolicitationType } from './solicitation.type.js';

/** Who looks, when: what every view here depends on. */
export interface Viewpoint {
  readonly standing: Standing;
  readonly now: Date;
  /** ISO date in the collective's time zone. */
  readonly today: string;
}

/** What is shown of the module's rows to one viewer. */
@Injectable()
export class OrganisationViews {
  constructor(
    private readonly database: Database,
    private readonly collectives: CollectivesService,
    private readonly representatives: RepresentativesService,
    private readonly solicitations: SolicitationsService,
    private readonly mandates: MandatesService,
    private readonly encounters: EncountersService,
    private readonly subjects: Subjects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async from(actor: Actor, collectiveId: Id): Promise<Viewpoint> {
    const [standing, today] = await Promise.all([
      this.collectives.standing(actor, collectiveId),
      this.mandates.today(this.database, collectiveId),
    ]);
    return { standing, now: this.clock.now(), today };
  }

  /** Mandates with their history: each decision under the name plenaries give it, where there is one. */
  async ofMandates(actor: Actor, collectiveId: Id, rows: readonly MandateRow[]): Promise<MandateType[]> {
    const view = await this.from(actor, collectiveId);
    const histories = rows.map((row) => mandateHistory(row, row.changes));
    const decisions = histories.flatMap((moments) =>
      moments.flatMap(({ decisionId: id }) => (id === null ? [] : [{ type: 'Decision' as const, id }])),
    );
    const cards = await this.subjects.cards(decisions);
    return rows.map((row, place) => ({
      ...mandateView(view, row),
      history: (histories[place] ?? []).map(({ decisionId, ...moment }) => ({
        ...moment,
        decisionPath: (decisionId && cards.get(decisionId)?.path) || null,
      })),
    }));
  }

  async organisation(actor: Actor, found: Organisation): Promise<OrganisationType> {
    const view = await this.from(actor, found.collectiveId);
    const { standing } = view;
    const [representatives, solicitations, encounters] = await Promise.all([
      this.representatives.ofOrganisation(standing, found.id),
      this.solicitations.ofOrganisation(standing, found.id),
      this.encounters.ofOrganisation(found.id),
    ]);
    const declared = representatives.some(
      ({ person, state }) => person.id === standing.accountId && (state === 'declared' || state === 'verified'),
    );
    return {
      ...found,
      contact: isCoordination(standing) ? found.contact : null,
      representatives: representatives.map((row) => representativeView(view, row)),
      solicitations: solicitations.map((row) => solicitationView(view, row)),
      encounters: encounters.map((row) => encounterView(view, row)),
      viewerMayEdit: mayEditOrganisation(standing, found).allowed,
      viewerMayDeclare: mayTakePart(standing).allowed && !declared,
      viewerMayFileSolicitation: mayFileSolicitation(standing, found).allowed,
      viewerMaySpeakFor: maySpeakFor(standing, found).allowed,
      viewerMaySettle: isCoordination(standing),
    };
  }
}

function representativeView({ standing }: Viewpoint, row: RepresentativeRow): RepresentativeType {
  const own = row.person.id === standing.accountId;
  return {
    ...row,
    proof: own || isCoordination(standing) || represents(standing, row.organisation.id) ? row.proof : null,
    viewerMaySettle: maySettleDeclaration(standing, row).allowed,
    viewerMayVerify: row.state === 'declared' && mayVerifyDeclaration(standing, row).allowed,
  };
}

export function solicitationView({ standing }: Viewpoint, row: SolicitationRow): SolicitationType {
  const coordination = isCoordination(standing);
  return {
    ...row,
    askedBy: coordination ? row.askedBy : null,
    viewerMayPublish: coordination && row.state === 'received',
    viewerMayAccept: coordination && row.state === 'published',
    viewerMayAnswer: coordination && (row.state === 'published' || row.state === 'accepted'),
  };
}

/** A mandate's own headings stand under its title. */
const headingShift = 3;

const mandateView = ({ standing, today }: Viewpoint, row: MandateRow): Omit<MandateType, 'history'> => ({
  ...row,
  ...asksOf({ standing, today }, row),
  html: toHtml(row.document, { headingShift }),
  state: mandateStateOn(row, row, today),
  viewerMayWrite: mayRewriteMandate(standing, row).allowed,
  viewerMayPlanEncounter:
    row.state === 'given' && mandateCovers(row, today).allowed && mayPlanEncounter(standing, row).allowed,
});

function asksOf(
  { standing, today }: Pick<Viewpoint, 'standing' | 'today'>,
  row: MandateRow,
): Pick<MandateType, 'pendingChange' | 'viewerMayAsk'> {
  if (!mandateStands(row, today)) return { pendingChange: null, viewerMayAsk: [] };
  const waiting = row.changes.find(({ state }) => state === 'proposed');
  if (waiting) {
    const viewerMayWithdraw = mayWithdrawMandateChange(standing, row, waiting).allowed;
    return { pendingChange: { ...waiting, viewerMayWithdraw }, viewerMayAsk: [] };
  }
  const viewerMayAsk = mandateChangeKinds.filter((kind) => mayProposeMandateChange(standing, row, kind).allowed);
  return { pendingChange: null, viewerMayAsk };
}

export const encounterView = ({ standing, now, today }: Viewpoint, row: EncounterRow): EncounterType => ({
  ...row,
  ...observersView({ standing, now }, row),
  overdue: (row.state === 'planned' || row.state === 'held') && row.reportDueOn !== null && row.reportDueOn < today,
  viewerMayHold: mayHoldEncounter(standing, row, now).allowed,
  viewerMayReport: mayReportEncounter(standing, row).allowed,
  viewerMayCancel: mayCancelEncounter(standing, row).allowed,
});

function observersView({ standing, now }: Pick<Viewpoint, 'standing' | 'now'>, row: EncounterRow) {
  const { volunteers, observers, state, startsAt } = row;
  const offers = volunteers.some(({ person }) => person.id === standing.accountId);
  const observes = observers.some(({ id }) => id === standing.accountId);
  return {
    volunteering: volunteers.length,
    volunteers: isCoordination(standing) ? volunteers : [],
    viewerMayCallObservers: mayCallObservers(standing, row, now).allowed,
    viewerMayVolunteer: !offers && mayVolunteer(standing, row, now).allowed,
    viewerMayWithdrawOffer: (offers || observes) && state === 'planned' && now < startsAt,
    viewerMayChooseObservers: mayChooseObserver(standing, row, null, now).allowed,
  };
}
