import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { ProposalsRepository } from './proposals.repository.js';

/** What somebody wrote, was asked to write and follows. Authorship stays (R5), without a name once the account is erased. */
@Injectable()
export class ProposalsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'proposals';

  constructor(
    private readonly personalData: PersonalData,
    private readonly proposals: ProposalsRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  export(db: Db, accountId: Id): Promise<unknown> {
    return this.proposals.heldOn(db, accountId);
  }

  erase(tx: Tx, accountId: Id): Promise<void> {
    return this.proposals.forget(tx, accountId);
  }
}
