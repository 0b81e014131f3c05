import { Injectable, type OnModuleInit } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import { allowed, denied, ensure, type Decision } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor, SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, mayCoordinate, mayTakePart } from '../collectives/index.js';
import { documentFromMarkdown, DraftsService, TextsService, toMarkdown, type TextVersion } from '../texts/index.js';
import { chapterEdited } from './programme.events.js';
import { ProgrammeRepository } from './programme.repository.js';

/** A chapter, or the programme itself: what has an introduction. */
export type Introduced = SubjectRef & { readonly type: 'Chapter' | 'Programme' };

/** The words before a chapter's measures, and before the chapters: texts the coordination writes, alone or together. */
@Injectable()
export class Introductions implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: TextsService,
    private readonly drafts: DraftsService,
    private readonly repository: ProgrammeRepository,
    private readonly collectives: CollectivesService,
  ) {}

  onModuleInit(): void {
    for (const type of ['Chapter', 'Programme'] as const) {
      this.texts.addReader(type, () => Promise.resolve(allowed));
      this.drafts.addOwner(type, {
        mayWrite: (actor, id, db) => this.ask(actor, { type, id }, db, mayCoordinate),
        mayWatch: (actor, id, db) => this.ask(actor, { type, id }, db, mayTakePart),
        publish: (actor, id, reason) => this.publish(actor, { type, id }, reason),
        topic: ({ collectiveId }) => `programme:${collectiveId}`,
      });
    }
  }

  /**
   * The version that holds these words (Markdown), made where they are new; null where there are none. Refuses
   * DraftUnderWay while words written together are in no version yet.
   */
  async write(
    tx: Tx,
    { accountId }: SignedInActor,
    { collectiveId, subject, markdown }: { collectiveId: Id; subject: Introduced; markdown: string },
  ): Promise<Id | null> {
    const latest = await this.texts.latest(tx, subject);
    if (markdown.trim() === (latest ? toMarkdown(latest.document).trim() : '')) return latest && latest.id;
    await this.drafts.ensureSettled(tx, subject);
    if (markdown.trim() === '') return null;
    const document = documentFromMarkdown(markdown, newId);
    const text = { collectiveId, subject, document, authorIds: [accountId], reason: '', by: accountId };
    const version: TextVersion = latest
      ? await this.texts.addVersion(tx, { ...text, basedOn: latest.id })
      : await this.texts.create(tx, text);
    await this.drafts.settle(tx, subject, version);
    return version.id;
  }

  private publish(actor: SignedInActor, subject: Introduced, reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const place = await this.repository.introduced(tx, subject);
      if (!place) throw new Refused(notFound());
      const { collectiveId, title } = place;
      ensure(mayCoordinate(await this.collectives.standing(actor, collectiveId, tx)));
      const programme = await this.repository.lock(tx, collectiveId);
      const by = { collectiveId, accountId: actor.accountId, reason };
      const version = await this.drafts.nextVersion(tx, by, subject);
      if (!version || version.id === place.versionId) return;
      await this.repository.introduce(tx, subject, version.id);
      const told = { collectiveId, actorId: actor.accountId, subjectId: programme.id };
      tx.record(chapterEdited({ ...told, about: subject.type === 'Chapter' ? [subject] : [], payload: { title } }));
    });
  }

  private async ask(actor: Actor, subject: Introduced, db: Db, may: typeof mayCoordinate): Promise<Decision> {
    const place = await this.repository.introduced(db, subject);
    if (!place) return denied(notFound());
    return may(await this.collectives.standing(actor, place.collectiveId, db));
  }
}
