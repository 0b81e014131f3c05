import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { AmendmentSignaturesRepository } from './amendments/amendment-signatures.repository.js';
import { AmendmentsRepository } from './amendments/amendments.repository.js';
import { OpinionsRepository } from './dissent/opinions.repository.js';
import { MergesRepository } from './lineage/merges.repository.js';
import { SplitsRepository } from './lineage/splits.repository.js';
import { NotesRepository } from './notes/notes.repository.js';
import { ProposalsRepository } from './proposals.repository.js';

/** What somebody wrote, was asked to write and follows. Authorship stays (R5), without a name once the account is erased. */
@Injectable()
export class ProposalsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'proposals';

  constructor(
    private readonly personalData: PersonalData,
    private readonly proposals: ProposalsRepository,
    private readonly amendments: AmendmentsRepository,
    private readonly opinions: OpinionsRepository,
    private readonly signatures: AmendmentSignaturesRepository,
    private readonly merges: MergesRepository,
    private readonly splits: SplitsRepository,
    private readonly notes: NotesRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  async export(db: Db, accountId: Id): Promise<unknown> {
    const proposals = await this.proposals.heldOn(db, accountId);
    return {
      ...proposals,
      amendments: await this.amendments.heldOn(db, accountId),
      minorityOpinions: await this.opinions.heldOn(db, accountId),
      signatures: await this.signatures.heldOn(db, accountId),
      amendmentNotes: await this.notes.heldOn(db, accountId),
      ...(await this.merges.heldOn(db, accountId)),
      splits: await this.splits.heldOn(db, accountId),
    };
  }

  async erase(tx: Tx, accountId: Id): Promise<void> {
    await this.proposals.forget(tx, accountId);
    await this.amendments.forget(tx, accountId);
    await this.opinions.forget(tx, accountId);
    await this.signatures.forget(tx, accountId);
    await this.merges.forget(tx, accountId);
    await this.notes.forget(tx, accountId);
  }
}
