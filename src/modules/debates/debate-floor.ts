import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { Tx } from '../../platform/database/database.js';
import type { EventFactory } from '../../platform/events/event.js';
import { Subjects, type SubjectCard } from '../../platform/subjects/subjects.js';
import type { CommentEntity } from './comment.entity.js';
import { memberMentioned } from './debates.events.js';
import { DebatesRepository } from './debates.repository.js';
import { mentionUnknown } from './domain/comment.refusals.js';

interface Held {
  readonly comment: CommentEntity;
  readonly subject: SubjectCard;
}

type Spot = Pick<CommentEntity, 'collectiveId' | 'id'>;

/** What every change of a comment needs: the comment with its subject, and who is told. */
@Injectable()
export class DebateFloor {
  constructor(
    private readonly debates: DebatesRepository,
    private readonly subjects: Subjects,
  ) {}

  /** Throws NotFound. */
  async subject(tx: Tx, ref: SubjectRef): Promise<SubjectCard> {
    const card = await this.subjects.card(ref, tx);
    if (!card) throw new Refused(notFound());
    return card;
  }

  /** A comment with what it is about, held until the transaction ends. Throws NotFound. */
  async hold(tx: Tx, id: Id): Promise<Held> {
    return this.withSubject(tx, await this.debates.forUpdate(tx, id));
  }

  /** The same, for who only writes beside it. */
  async read(tx: Tx, id: Id): Promise<Held> {
    return this.withSubject(tx, await this.debates.byId(tx, id));
  }

  /** Tells those who follow the debate, and what is debated. */
  tell(tx: Tx, event: EventFactory, actorId: Id | null, comment: Spot, subject: SubjectCard): void {
    tx.record(
      event({
        collectiveId: comment.collectiveId,
        actorId,
        subjectId: comment.id,
        about: [{ type: subject.type, id: subject.id }],
        payload: { title: subject.title },
      }),
    );
  }

  /** Tells one person. */
  tellPerson(tx: Tx, event: EventFactory, actorId: Id, comment: Spot, subject: SubjectCard, person: Id): void {
    tx.record(
      event({
        collectiveId: comment.collectiveId,
        actorId,
        subjectId: comment.id,
        about: [{ type: 'Account', id: person }],
        payload: { title: subject.title },
      }),
    );
  }

  /** The people a comment names, all members: those newly named are told. */
  async mention(tx: Tx, actorId: Id, comment: Spot, subject: SubjectCard, people: readonly Id[]): Promise<void> {
    const named = [...new Set(people)];
    const members = await this.debates.membersAmong(tx, comment.collectiveId, named);
    if (members.length < named.length) throw new Refused(mentionUnknown({ field: 'mentions' }));
    for (const person of await this.debates.mention(tx, comment, named)) {
      if (person !== actorId) this.tellPerson(tx, memberMentioned, actorId, comment, subject, person);
    }
  }

  private async withSubject(tx: Tx, comment: CommentEntity | null): Promise<Held> {
    if (!comment) throw new Refused(notFound());
    return { comment, subject: await this.subject(tx, { type: comment.subjectType, id: comment.subjectId }) };
  }
}
