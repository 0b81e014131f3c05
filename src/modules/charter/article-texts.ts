import { Injectable, type OnModuleInit } from '@nestjs/common';
import { allowed } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { Tx } from '../../platform/database/database.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import {
  DraftsService,
  clausesOf,
  clauseText,
  documentFromMarkdown,
  TextsService,
  type TextDocument,
} from '../texts/index.js';
import { keepIds } from './domain/keep-ids.js';

interface ArticleText {
  readonly collectiveId: Id;
  readonly articleId: Id;
  readonly markdown: string;
  /** Why this version of the charter is drafted. */
  readonly reason: string;
}

interface AmendedText {
  readonly collectiveId: Id;
  readonly articleId: Id;
  readonly basedOn: Id;
  readonly document: TextDocument;
  readonly authorIds: readonly Id[];
  readonly reason: string;
  readonly by: Id;
}

/** The words of articles, kept as texts: an article keeps its text's history from one version of the charter to the next. */
@Injectable()
export class ArticleTexts implements OnModuleInit {
  constructor(
    private readonly texts: TextsService,
    private readonly drafts: DraftsService,
  ) {}

  onModuleInit(): void {
    this.texts.addReader('CharterArticle', () => Promise.resolve(allowed));
  }

  /** The id of the first version of an article's text. */
  async create(tx: Tx, actor: SignedInActor, { markdown, ...text }: ArticleText): Promise<Id> {
    const { id } = await this.texts.create(tx, {
      ...written(actor, text),
      document: documentFromMarkdown(markdown, newId),
    });
    return id;
  }

  /** The id of the version made of what was written together; null where nothing is new. */
  async publish(tx: Tx, actor: SignedInActor, text: Omit<ArticleText, 'markdown'>): Promise<Id | null> {
    const { collectiveId, reason } = text;
    const by = { collectiveId, accountId: actor.accountId, reason };
    const version = await this.drafts.nextVersion(tx, by, subjectOf(text));
    return version && version.id;
  }

  /** The id of the version amendments make. Refused while words written together are in no version yet. */
  async amend(tx: Tx, { articleId, ...text }: AmendedText): Promise<Id> {
    const subject = subjectOf({ articleId });
    await this.drafts.ensureSettled(tx, subject);
    const version = await this.texts.addVersion(tx, { ...text, reason: text.reason.slice(0, 500), subject });
    await this.drafts.settle(tx, subject, version);
    return version.id;
  }

  /**
   * The id of the version that has these words; the same as before when nothing changed. Refused while words written
   * together are in no version yet.
   */
  async change(
    tx: Tx,
    actor: SignedInActor,
    { markdown, basedOn, ...text }: ArticleText & { basedOn: Id },
  ): Promise<Id> {
    await this.drafts.ensureSettled(tx, subjectOf(text));
    const before = await this.texts.version(tx, text.collectiveId, basedOn);
    const version = await this.texts.addVersion(tx, {
      ...written(actor, text),
      basedOn,
      document: typedAgain(before.document, markdown),
    });
    await this.drafts.settle(tx, subjectOf(text), version);
    return version.id;
  }
}

const subjectOf = ({ articleId }: Pick<ArticleText, 'articleId'>): SubjectRef => ({
  type: 'CharterArticle',
  id: articleId,
});

const written = (actor: SignedInActor, { collectiveId, reason, ...text }: Omit<ArticleText, 'markdown'>) => ({
  collectiveId,
  subject: subjectOf(text),
  authorIds: [actor.accountId],
  reason: reason.slice(0, 500),
  by: actor.accountId,
});

/** The new words, each clause with the id it had: comments and reservations stay where they were. */
export function typedAgain(before: TextDocument, markdown: string): TextDocument {
  const typed = clausesOf(documentFromMarkdown(markdown, newId)).map(clauseText);
  const ids = keepIds(
    clausesOf(before).map((clause) => ({ id: clause.id, text: clauseText(clause) })),
    typed,
    newId,
  );
  return documentFromMarkdown(markdown, () => ids.shift() ?? newId());
}
