import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { asLongAsTheCollective, everybody, type Processing } from '../../platform/personal-data/processing.js';
import { DebatesRepository } from './debates.repository.js';

const processing: Processing = {
  title: { fr: 'Débats', en: 'Debates' },
  purpose: { fr: 'Débattre à visage découvert ou sous pseudonyme.', en: 'Debate under one’s name or a pseudonym.' },
  data: {
    fr: 'Commentaires et leurs versions, mentions, réactions.',
    en: 'Comments and their versions, mentions, reactions.',
  },
  basis: 'made-public',
  readers: everybody,
  kept: [
    asLongAsTheCollective,
    {
      fr: 'Réactions et mentions : jusqu’à l’effacement du compte.',
      en: 'Reactions and mentions: until the account is erased.',
    },
  ],
  tables: ['comment', 'comment_mention', 'comment_reaction'],
};

/** What somebody wrote and how they reacted. What was said in public stays, without a name; reactions go. */
@Injectable()
export class DebatesPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'debates';
  readonly processing = processing;

  constructor(
    private readonly personalData: PersonalData,
    private readonly debates: DebatesRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  async export(db: Db, accountId: Id): Promise<unknown> {
    const [comments, reactions] = await Promise.all([
      this.debates.writtenBy(db, accountId),
      this.debates.reactionsOf(db, accountId),
    ]);
    return { comments, reactions };
  }

  async erase(tx: Tx, accountId: Id): Promise<void> {
    await this.debates.forgetPerson(tx, accountId);
  }
}
