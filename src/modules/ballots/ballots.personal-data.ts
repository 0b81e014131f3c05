import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { UrnRepository } from './urn.repository.js';

/** The rolls somebody is on, and their named votes. Votes stay counted (R5); a secret one is nobody's already. */
@Injectable()
export class BallotsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'votes';

  constructor(
    private readonly personalData: PersonalData,
    private readonly urn: UrnRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  export(db: Db, accountId: Id): Promise<unknown> {
    return this.urn.heldOn(db, accountId);
  }

  /** Nothing to forget here: roll and votes bear the account alone, which loses its name. */
  erase(): Promise<void> {
    return Promise.resolve();
  }
}
