import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { asLongAsTheCollective, type Processing } from '../../platform/personal-data/processing.js';
import { MandatesRepository } from './mandates.repository.js';
import { OrganisationsHeldRepository } from './organisations-held.repository.js';
import { RepresentativesRepository } from './representatives.repository.js';

/** A proof has served once it was answered; it stays this long for whoever contests the answer. */
const proofsKept = 90 * 24 * 60 * 60 * 1000;

const processing: Processing = {
  title: { fr: 'Organisations, rencontres et mandats', en: 'Organisations, encounters and mandates' },
  purpose: {
    fr: 'Vérifier qui parle au nom d’une organisation, savoir qui l’a rencontrée, avec quel mandat, et qui en rend compte.',
    en: 'Verify who speaks for an organisation, know who met it, under which mandate, and who reports on it.',
  },
  data: {
    fr: 'Organisation représentée et pièce justificative, rencontres, mandats tenus ou proposés, sollicitations enregistrées.',
    en: 'Organisation represented and its proof, encounters, mandates held or proposed, solicitations filed.',
  },
  basis: 'made-public',
  readers: {
    fr: 'Tout le monde ; la pièce justificative : la coordination.',
    en: 'Everybody; the proof: the coordination.',
  },
  kept: [
    asLongAsTheCollective,
    { fr: 'Pièce justificative : 90 jours après la réponse.', en: 'Proof: 90 days after the answer.' },
  ],
  tables: [
    'representative',
    'organisation',
    'encounter',
    'encounter_participant',
    'mandate',
    'mandate_change',
    'mandate_holder',
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
      askedOfMandates: await this.mandates.changesBy(db, accountId),
    };
  }

  erase(tx: Tx, accountId: Id): Promise<void> {
    return this.representatives.forgetProofs(tx, accountId);
  }

  async expire(now: Date): Promise<void> {
    const before = new Date(now.getTime() - proofsKept);
    await this.unitOfWork.run((tx) => this.representatives.forgetProofsSettledBefore(tx, before));
  }
}
