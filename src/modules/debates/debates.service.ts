import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { changedMeanwhile } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Limits } from '../../platform/limits/limits.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import { CollectivesService, type Standing } from '../collectives/index.js';
import type { CommentEntity } from './comment.entity.js';
import { noComments, type DebateCounts, type DebateQuestion } from './comment.rows.js';
import { DebateFloor } from './debate-floor.js';
import { commentAnswered, commentEdited, commentPosted, commentReactedTo, commentWithdrawn } from './debates.events.js';
import { mayAnswer, mayEdit, mayPost, mayWithdraw } from './debates.policy.js';
import { DebatesRepository } from './debates.repository.js';
import { placeOf, stateOf, type Quote, type ReactionKind, type Stance } from './domain/comment.js';
import { commentIdTaken, replyElsewhere } from './domain/comment.refusals.js';

export interface CommentChange {
  readonly stance: Stance | null;
  readonly body: string;
  /** Accounts of members. */
  readonly mentions: readonly Id[];
}

export interface NewComment extends CommentChange {
  /** Made by who writes: sending twice is sending once. */
  readonly id: Id;
  readonly subject: SubjectRef;
  readonly replyTo: Id | null;
  readonly quote: Quote | null;
}

const writing = { points: 30, seconds: 5 * 60 };
const reacting = { points: 120, seconds: 5 * 60 };

/** What people do in a debate: write, edit, withdraw, react. */
@Injectable()
export class DebatesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly debates: DebatesRepository,
    private readonly floor: DebateFloor,
    private readonly collectives: CollectivesService,
    private readonly limits: Limits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Posts within the author's limit (R13). */
  async post(actor: SignedInActor, comment: NewComment): Promise<void> {
    await this.limits.spend('comment', actor.accountId, writing);
    await this.unitOfWork.run((tx) => this.postAs(tx, actor, comment));
  }

  /** Posts in the caller's transaction and without limit: the demonstration, an import. */
  async postAs(tx: Tx, actor: SignedInActor, comment: NewComment): Promise<void> {
    const subject = await this.floor.subject(tx, comment.subject);
    const standing = await this.collectives.standing(actor, subject.collectiveId, tx);
    ensure(mayPost(standing, subject));
    await this.debates.lockDebate(tx, subject.id);
    if (await this.isStored(tx, actor, comment)) return;
    const parent = await this.answered(tx, comment, standing, subject);
    const row = { ...this.rowOf(actor, subject, comment), ...placeOf(comment.id, parent) };
    if (!(await this.debates.insert(tx, row))) throw new Refused(commentIdTaken());
    this.floor.tell(tx, commentPosted, actor.accountId, row, subject);
    if (parent && parent.authorId !== actor.accountId) {
      this.floor.tellPerson(tx, commentAnswered, actor.accountId, row, subject, parent.authorId);
    }
    await this.floor.mention(tx, actor.accountId, row, subject, comment.mentions);
  }

  /** Changes a comment one wrote, from the version one read; what it said before stays readable. */
  async edit(actor: SignedInActor, id: Id, version: number, change: CommentChange): Promise<void> {
    await this.limits.spend('comment', actor.accountId, writing);
    await this.unitOfWork.run(async (tx) => {
      const { comment, subject } = await this.floor.hold(tx, id);
      const standing = await this.collectives.standing(actor, comment.collectiveId, tx);
      ensure(mayEdit(standing, subject, { authorId: comment.authorId, state: stateOf(comment) }));
      if (comment.body === change.body && comment.stance === change.stance) return;
      if (comment.version !== version) throw new Refused(changedMeanwhile());
      await this.debates.keepVersion(tx, comment);
      const { body, stance } = change;
      await this.debates.update(tx, id, { body, stance, version: version + 1, editedAt: this.clock.now() });
      this.floor.tell(tx, commentEdited, actor.accountId, comment, subject);
      await this.floor.mention(tx, actor.accountId, comment, subject, change.mentions);
    });
  }

  /** Takes a comment back for good: its place stays, its words are erased. Twice is once. */
  async withdraw(actor: SignedInActor, id: Id): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { comment, subject } = await this.floor.hold(tx, id);
      ensure(mayWithdraw(actor.accountId, { authorId: comment.authorId, state: stateOf(comment) }));
      if (comment.withdrawnAt) return;
      await this.debates.update(tx, id, { body: '', quote: null, stance: null, withdrawnAt: this.clock.now() });
      await this.debates.forgetWords(tx, id);
      this.floor.tell(tx, commentWithdrawn, actor.accountId, comment, subject);
    });
  }

  /** Gives or takes back one kind of reaction; twice is once. */
  async react(actor: SignedInActor, id: Id, kind: ReactionKind, on: boolean): Promise<void> {
    await this.limits.spend('reaction', actor.accountId, reacting);
    await this.unitOfWork.run(async (tx) => {
      const { comment, subject } = await this.floor.read(tx, id);
      const standing = await this.collectives.standing(actor, comment.collectiveId, tx);
      ensure(mayAnswer(standing, subject, stateOf(comment)));
      const changed = on
        ? await this.debates.react(tx, comment, actor.accountId, kind, this.clock.now())
        : await this.debates.unreact(tx, id, actor.accountId, kind);
      if (changed) this.floor.tell(tx, commentReactedTo, actor.accountId, comment, subject);
    });
  }

  /** Counts of many debates at once; a subject nobody commented on has zeros. */
  async countsOf(db: Db, subjectIds: readonly Id[]): Promise<Map<Id, DebateCounts>> {
    const counts = await this.debates.counts(db, subjectIds);
    return new Map(subjectIds.map((id) => [id, counts.get(id) ?? noComments]));
  }

  /** What is asked in a debate and stands, with its answers; oldest first. */
  questions(db: Db, subjectId: Id): Promise<DebateQuestion[]> {
    return this.debates.questions(db, subjectId);
  }

  /** True when this very comment is stored already: its acknowledgement was lost on the way, and it is sent again. */
  private async isStored(tx: Tx, actor: SignedInActor, comment: NewComment): Promise<boolean> {
    const found = await this.debates.byId(tx, comment.id);
    if (!found) return false;
    if (found.authorId === actor.accountId && found.subjectId === comment.subject.id) return true;
    throw new Refused(commentIdTaken());
  }

  private async answered(
    tx: Tx,
    { replyTo }: NewComment,
    standing: Standing,
    subject: SubjectCard,
  ): Promise<CommentEntity | null> {
    if (replyTo === null) return null;
    const parent = await this.debates.byId(tx, replyTo);
    if (parent?.subjectId !== subject.id) throw new Refused(replyElsewhere({ field: 'replyTo' }));
    ensure(mayAnswer(standing, subject, stateOf(parent)));
    return parent;
  }

  private rowOf(actor: SignedInActor, subject: SubjectCard, comment: NewComment): CommentEntity {
    const { id, stance, body, quote } = comment;
    return {
      ...placeOf(id, null),
      collectiveId: subject.collectiveId,
      id,
      subjectType: subject.type,
      subjectId: subject.id,
      authorId: actor.accountId,
      stance,
      body,
      quote,
      createdAt: this.clock.now(),
      editedAt: null,
      version: 1,
      withdrawnAt: null,
      hiddenAt: null,
      hiddenGround: null,
      hiddenReason: null,
    };
  }
}
