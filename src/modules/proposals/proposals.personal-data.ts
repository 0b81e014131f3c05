import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { asLongAsTheCollective, type Processing } from '../../platform/personal-data/processing.js';
import { AmendmentSignaturesRepository } from './amendments/amendment-signatures.repository.js';
import { AmendmentsRepository } from './amendments/amendments.repository.js';
import { OpinionsRepository } from './dissent/opinions.repository.js';
import { MergesRepository } from './lineage/merges.repository.js';
import { SplitsRepository } from './lineage/splits.repository.js';
import { NotesRepository } from './notes/notes.repository.js';
import { ProposalsRepository } from './proposals.repository.js';

const processing: Processing = {
  title: { fr: 'Propositions et amendements', en: 'Proposals and amendments' },
  purpose: {
    fr: 'Écrire, amender, soutenir et suivre des propositions.',
    en: 'Write, amend, support and follow proposals.',
  },
  data: {
    fr: 'Propositions et amendements écrits, signatures, soutiens, propositions suivies, notes privées, opinions minoritaires.',
    en: 'Proposals and amendments written, signatures, supports, proposals followed, private notes, minority opinions.',
  },
  basis: 'made-public',
  readers: {
    fr: 'Tout le monde ; vos notes privées et ce que vous suivez : vous seul·e.',
    en: 'Everybody; your private notes and what you follow: only you.',
  },
  kept: [
    asLongAsTheCollective,
    {
      fr: 'Soutiens, signatures, notes et suivis : jusqu’à ce que vous les ôtiez ou que votre compte soit effacé.',
      en: 'Supports, signatures, notes and what you follow: until you take them away or your account is erased.',
    },
  ],
  tables: [
    'proposal',
    'proposal_author',
    'proposal_follower',
    'proposal_follow_asked',
    'proposal_merge',
    'proposal_split',
    'amendment',
    'amendment_note',
    'amendment_signatory',
    'amendment_supporter',
    'minority_opinion',
    'minority_signature',
  ],
};

/** What somebody wrote, was asked to write and follows. Authorship stays (R5), without a name once the account is erased. */
@Injectable()
export class ProposalsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'proposals';
  readonly processing = processing;

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
