import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../../platform/personal-data/personal-data.js';
import { CommitmentsRepository } from './commitments.repository.js';

/** What somebody reported on commitments stays, without a name once the account is erased; they are in charge of none. */
@Injectable()
export class CommitmentsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'commitments';

  constructor(
    private readonly personalData: PersonalData,
    private readonly commitments: CommitmentsRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  export(db: Db, accountId: Id): Promise<unknown> {
    return this.commitments.heldOn(db, accountId);
  }

  erase(tx: Tx, accountId: Id): Promise<void> {
    return this.commitments.release(tx, accountId);
  }
}
