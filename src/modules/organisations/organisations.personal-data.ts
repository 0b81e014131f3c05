import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { MandatesRepository } from './mandates.repository.js';
import { RepresentativesRepository } from './representatives.repository.js';

/** Whom somebody declared to represent. Erased: the proof; the dated declaration stays, without a name (R5). */
@Injectable()
export class OrganisationsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'organisations';

  constructor(
    private readonly personalData: PersonalData,
    private readonly representatives: RepresentativesRepository,
    private readonly mandates: MandatesRepository,
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
      askedOfMandates: await this.mandates.changesBy(db, accountId),
    };
  }

  erase(tx: Tx, accountId: Id): Promise<void> {
    return this.representatives.forgetProofs(tx, accountId);
  }
}
