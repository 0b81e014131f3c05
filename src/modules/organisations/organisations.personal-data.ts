import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { asLongAsTheCollective, type Processing } from '../../platform/personal-data/processing.js';
import { confirmWithinDays, contactKeptDays, forgottenBefore } from './domain/meeting-request.js';
import { MandatesRepository } from './mandates.repository.js';
import { MeetingRequestsRepository } from './meeting-requests.repository.js';
import { ObserversRepository } from './observers.repository.js';
import { OrganisationsHeldRepository } from './organisations-held.repository.js';
import { RepresentativesRepository } from './representatives.repository.js';

/** A proof has served once it was answered, an offer once the encounter began; they stay this long for whoever contests the answer. */
const proofsKept = 90 * 24 * 60 * 60 * 1000;

const processing: Processing = {
  title: { fr: 'Organisations, rencontres et mandats', en: 'Organisations, encounters and mandates' },
  purpose: {
    fr: 'Vérifier qui parle au nom d’une organisation, savoir qui l’a rencontrée, avec quel mandat, et qui en rend compte.',
    en: 'Verify who speaks for an organisation, know who met it, under which mandate, and who reports on it.',
  },
  data: {
    fr: 'Organisation représentée et pièce justificative, rencontres tenues ou observées, offres d’observer, mandats tenus ou proposés, sollicitations enregistrées ; nom et courriel de qui demande une rencontre sans compte.',
    en: 'Organisation represented and its proof, encounters held or observed, offers to observe, mandates held or proposed, solicitations filed; name and e-mail of who asks for a meeting without an account.',
  },
  basis: 'made-public',
  readers: {
    fr: 'Tout le monde ; la pièce justificative, le nom et le courriel de qui demande : la coordination.',
    en: 'Everybody; the proof, the name and e-mail of who asks: the coordination.',
  },
  kept: [
    asLongAsTheCollective,
    { fr: 'Pièce justificative : 90 jours après la réponse.', en: 'Proof: 90 days after the answer.' },
    {
      fr: 'Offre d’observer une rencontre, non retenue : 90 jours après la rencontre.',
      en: 'Offer to observe an encounter, not taken up: 90 days after the encounter.',
    },
    {
      fr: `Demande de rencontre sans compte : ${confirmWithinDays} jours si elle n’est pas confirmée ; nom et courriel : ${contactKeptDays} jours après la réponse.`,
      en: `Request for a meeting without an account: ${confirmWithinDays} days when it is not confirmed; name and e-mail: ${contactKeptDays} days after the answer.`,
    },
  ],
  tables: [
    'representative',
    'organisation',
    'encounter',
    'encounter_participant',
    'encounter_volunteer',
    'mandate',
    'mandate_change',
    'mandate_holder',
    'meeting_request',
    'solicitation',
  ],
};

/** Whom somebody declared to represent. Erased: the proof; the dated declaration stays, without a name (R5). */
@Injectable()
export class OrganisationsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'organisations';
  readonly processing = processing;

  constructor(
    private readonly personalData: PersonalData,
    private readonly representatives: RepresentativesRepository,
    private readonly mandates: MandatesRepository,
    private readonly observers: ObserversRepository,
    private readonly requests: MeetingRequestsRepository,
    private readonly held: OrganisationsHeldRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  async export(db: Db, accountId: Id): Promise<unknown> {
    const rows = await this.representatives.ofAccount(db, accountId);
    return {
      declarations: rows.map(({ organisation, proof, state, declaredAt, settledAt, reason }) => ({
        organisation: organisation.name,
        proof,
        state,
        declaredAt,
        settledAt,
        reason,
      })),
      ...(await this.held.heldOn(db, accountId)),
      offersToObserve: await this.observers.offersOf(db, accountId),
      meetingsAskedFor: await this.requests.askedFrom(db, accountId),
      meetingRequestsSettled: await this.requests.settledBy(db, accountId),
      askedOfMandates: await this.mandates.changesBy(db, accountId),
    };
  }

  async erase(tx: Tx, accountId: Id): Promise<void> {
    await this.requests.forgetFrom(tx, accountId);
    await this.observers.forgetOffers(tx, accountId);
    await this.representatives.forgetProofs(tx, accountId);
  }

  async expire(now: Date): Promise<void> {
    const before = new Date(now.getTime() - proofsKept);
    await this.unitOfWork.run(async (tx) => {
      await this.representatives.forgetProofsSettledBefore(tx, before);
      await this.observers.forgetOffersBefore(tx, before);
      await this.requests.forgetUnconfirmed(tx, forgottenBefore(now, confirmWithinDays));
      await this.requests.forgetContacts(tx, forgottenBefore(now, contactKeptDays));
    });
  }
}
