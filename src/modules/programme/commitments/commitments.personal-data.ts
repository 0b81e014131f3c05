import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../../platform/personal-data/personal-data.js';
import {
  asLongAsTheCollective,
  everybody,
  type Processing,
  type Words,
} from '../../../platform/personal-data/processing.js';
import { ChapterScoresRepository } from './chapter-scores.repository.js';
import { CommitmentQuestionsRepository } from './commitment-questions.repository.js';
import { CommitmentsRepository } from './commitments.repository.js';

const scoresKept: Words = {
  fr: 'Appréciations : jusqu’à ce que vous les ôtiez ou que votre compte soit effacé.',
  en: 'Scores: until you take them away or your account is erased.',
};

const processing: Processing = {
  title: { fr: 'Programme et engagements', en: 'Programme and commitments' },
  purpose: {
    fr: 'Dire qui répond de quel engagement, ce qui en est rapporté, et ce que les gens en pensent, tous ensemble.',
    en: 'Tell who answers for which commitment, what is reported of it, and what people make of it, all together.',
  },
  data: {
    fr: 'Engagements dont vous répondez, rapports signés, réponses données, publications du programme ; vos appréciations des chapitres, que personne d’autre ne lit.',
    en: 'Commitments you answer for, reports signed, answers given, publications of the programme; your scores of the chapters, which nobody else reads.',
  },
  basis: 'made-public',
  readers: everybody,
  kept: [asLongAsTheCollective, scoresKept],
  tables: ['commitment', 'commitment_report', 'commitment_question', 'chapter_score', 'programme_publication'],
};

/** What somebody reported or answered on commitments stays, without a name once the account is erased; they are in charge of none, and their scores go. */
@Injectable()
export class CommitmentsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'commitments';
  readonly processing = processing;

  constructor(
    private readonly personalData: PersonalData,
    private readonly commitments: CommitmentsRepository,
    private readonly questions: CommitmentQuestionsRepository,
    private readonly scores: ChapterScoresRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  async export(db: Db, accountId: Id): Promise<unknown> {
    const [held, answers, scores] = await Promise.all([
      this.commitments.heldOn(db, accountId),
      this.questions.answeredBy(db, accountId),
      this.scores.heldOn(db, accountId),
    ]);
    return { ...held, answers, scores };
  }

  async erase(tx: Tx, accountId: Id): Promise<void> {
    await this.commitments.release(tx, accountId);
    await this.scores.forget(tx, accountId);
  }
}
