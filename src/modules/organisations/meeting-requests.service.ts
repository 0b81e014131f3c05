import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { dayOf, daysAfter } from '../../kernel/day.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused, type Language } from '../../kernel/refusal.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { keyOfAddress, Limits } from '../../platform/limits/limits.js';
import { Mailer } from '../../platform/mail/mailer.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, mayCoordinate, RolesService } from '../collectives/index.js';
import { ProofOfWork } from '../identity/index.js';
import { linkHolds, type MeetingRequest } from './domain/meeting-request.js';
import type { Organisation, OrganisationKind } from './domain/organisation.js';
import {
  meetingRequestConsentNeeded,
  meetingRequestGone,
  meetingRequestSettled,
} from './domain/organisation.refusals.js';
import { MeetingRequestsRepository } from './meeting-requests.repository.js';
import { meetingRequestConfirmed, meetingRequestSetAside } from './organisations.events.js';
import { attachedLetter, confirmationLetter, setAsideLetter } from './organisations.letters.js';
import { OrganisationsService } from './organisations.service.js';
import { SolicitationsService } from './solicitations.service.js';

export interface MeetingRequestInput {
  readonly organisationName: string;
  readonly kind: OrganisationKind;
  readonly contactName: string;
  readonly email: string;
  readonly text: string;
  /** That what says opinions is kept and, but for the name and the address, published. */
  readonly consent: boolean;
}

const perAddress = { points: 3, seconds: 24 * 3600 };
const page = 'demander-une-rencontre';

/**
 * Who has no account here asks to meet the collective: a letter to their address has them confirm; from then on the
 * delay to publish runs, and the coordination makes it a solicitation or sets it aside with a public reason.
 */
@Injectable()
export class MeetingRequestsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly requests: MeetingRequestsRepository,
    private readonly organisations: OrganisationsService,
    private readonly solicitations: SolicitationsService,
    private readonly collectives: CollectivesService,
    private readonly roles: RolesService,
    private readonly proofs: ProofOfWork,
    private readonly limits: Limits,
    private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Keeps what is asked until it is confirmed. The proof of work is spent either way. */
  async ask(collectiveId: Id, input: MeetingRequestInput, proof: string, language: Language): Promise<void> {
    const { slug, name } = await this.collectives.byId(this.database, collectiveId);
    const { consent, ...asked } = input;
    if (!consent) throw new Refused(meetingRequestConsentNeeded({ field: 'consent' }));
    await this.unitOfWork.run((tx) => this.proofs.spend(tx, proof));
    await this.limits.spend('request-meeting', keyOfAddress(input.email), perAddress);
    await this.unitOfWork.run(async (tx) => {
      const token = randomBytes(32).toString('base64url');
      const made = { ...asked, collectiveId, id: newId(), language, token, askedAt: this.clock.now() };
      await this.requests.insert(tx, made);
      const url = `${this.config.publicUrl}/${slug}/${page}/confirmer#${token}`;
      await this.mailer.queue(tx, input.email, confirmationLetter(language, { collective: name, url }));
    });
  }

  /** What a link is about, before and after it was followed. Refuses when it is known no more. */
  async byToken(token: string): Promise<MeetingRequest> {
    return this.ensureHolds(await this.requests.byToken(this.database, token));
  }

  /** Confirms what was asked: it counts from now. As often as the link is followed, once. */
  async confirm(token: string): Promise<MeetingRequest> {
    return this.unitOfWork.run(async (tx) => {
      const found = this.ensureHolds(await this.requests.holdByToken(tx, token));
      if (found.state !== 'unconfirmed') return found;
      const { timeZone, publishWithin } = await this.collectives.byId(tx, found.collectiveId);
      const confirmedAt = this.clock.now();
      const publishBy = daysAfter(dayOf(confirmedAt, timeZone), publishWithin);
      await this.requests.confirm(tx, found.id, confirmedAt, publishBy);
      const { collectiveId } = found;
      const coordination = await this.roles.holders(tx, collectiveId, 'coordination', null);
      tx.record(
        meetingRequestConfirmed({
          collectiveId,
          actorId: null,
          subjectId: collectiveId,
          about: coordination.map(({ accountId }) => ({ type: 'Account', id: accountId })),
        }),
      );
      return { ...found, state: 'confirmed', confirmedAt, publishBy };
    });
  }

  /** Those that wait for the coordination, oldest first. */
  async waiting(actor: SignedInActor, collectiveId: Id): Promise<MeetingRequest[]> {
    ensure(mayCoordinate(await this.collectives.standing(actor, collectiveId)));
    return this.requests.waiting(this.database, collectiveId);
  }

  /** Makes it a solicitation, to be published by the same day: of an organisation of the directory, or (null) of a new one. */
  async attach(actor: SignedInActor, collectiveId: Id, id: Id, organisationId: Id | null): Promise<Organisation> {
    return this.settle(actor, collectiveId, id, async (tx, request) => {
      const { accountId } = actor;
      const organisation =
        organisationId === null
          ? await this.organisations.insert(tx, accountId, collectiveId, {
              name: request.organisationName,
              kind: request.kind,
              contact: '',
              statement: '',
            })
          : await this.organisations.byId(tx, collectiveId, organisationId);
      const at = this.clock.now();
      const { timeZone, name, slug } = await this.collectives.byId(tx, collectiveId);
      const { text, publishBy } = request;
      const receivedOn = dayOf(request.confirmedAt ?? at, timeZone);
      const words = { channel: 'form' as const, text, receivedOn, publishBy: publishBy ?? receivedOn };
      const solicitationId = await this.solicitations.record(tx, actor, organisation, words);
      await this.requests.attach(tx, id, { solicitationId, at, accountId });
      const url = `${this.config.publicUrl}/${slug}/organisations/${organisation.slug}`;
      await this.write(tx, request, attachedLetter(request.language, { collective: name, url }, words.publishBy));
      return organisation;
    });
  }

  /** Closes it without a solicitation; the reason is public, and sent to whoever asked. */
  async setAside(actor: SignedInActor, collectiveId: Id, id: Id, reason: string): Promise<void> {
    await this.settle(actor, collectiveId, id, async (tx, request) => {
      const { accountId } = actor;
      await this.requests.setAside(tx, id, { reason, at: this.clock.now(), accountId });
      const { name, slug } = await this.collectives.byId(tx, collectiveId);
      const url = `${this.config.publicUrl}/${slug}/${page}`;
      await this.write(tx, request, setAsideLetter(request.language, { collective: name, url }, reason));
      tx.record(
        meetingRequestSetAside({ collectiveId, actorId: accountId, subjectId: collectiveId, payload: { reason } }),
      );
    });
  }

  private settle<Result>(
    actor: SignedInActor,
    collectiveId: Id,
    id: Id,
    work: (tx: Tx, request: MeetingRequest) => Promise<Result>,
  ): Promise<Result> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.collectives.standing(actor, collectiveId, tx)));
      const found = await this.requests.forUpdate(tx, collectiveId, id);
      if (!found || found.state === 'unconfirmed') throw new Refused(notFound());
      if (found.state !== 'confirmed') throw new Refused(meetingRequestSettled());
      return work(tx, found);
    });
  }

  private async write(tx: Tx, { email }: MeetingRequest, letter: Parameters<Mailer['queue']>[2]): Promise<void> {
    if (email !== null) await this.mailer.queue(tx, email, letter);
  }

  private ensureHolds(found: MeetingRequest | null): MeetingRequest {
    if (!found || !linkHolds(found, this.clock.now())) throw new Refused(meetingRequestGone());
    return found;
  }
}
