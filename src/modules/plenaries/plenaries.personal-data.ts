import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { FloorRepository } from './floor.repository.js';

/** Where somebody was and spoke. It happened, and stays without a name; published minutes are a public document. */
@Injectable()
export class PlenariesPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'plenaries';

  constructor(
    private readonly personalData: PersonalData,
    private readonly floor: FloorRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  export(db: Db, accountId: Id): Promise<unknown> {
    return this.floor.heldOn(db, accountId);
  }

  /** They leave the rooms they are in, and the queues they wait in. */
  erase(tx: Tx, accountId: Id): Promise<void> {
    return this.floor.leaveEverywhere(tx, accountId, this.clock.now());
  }
}
