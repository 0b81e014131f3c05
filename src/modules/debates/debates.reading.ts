import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Refused, sentenceOf } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import { Database } from '../../platform/database/database.js';
import { pageOf } from '../../platform/graphql/connection.js';
import type { Actor } from '../../platform/sessions/actor.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { CollectivesService, mayTakePart, readsHidden } from '../collectives/index.js';
import { noComments, type VersionRow } from './comment.rows.js';
import { threadsOf, viewerOf, type CommentView, type DebateView, type ThreadView } from './comment.views.js';
import { mayPost } from './debates.policy.js';
import { DebatesRepository } from './debates.repository.js';
import { stateOf } from './domain/comment.js';

const membersOffered = 8;

/** Debates as somebody reads them. Everybody may. */
@Injectable()
export class DebatesReading {
  constructor(
    private readonly database: Database,
    private readonly debates: DebatesRepository,
    private readonly collectives: CollectivesService,
    private readonly subjects: Subjects,
  ) {}

  /** A debate and a page of its threads, oldest first; null when there is no such subject. */
  async debate(
    actor: Actor,
    ref: SubjectRef,
    page: PageRequest,
  ): Promise<{ debate: DebateView; threads: Page<ThreadView> } | null> {
    const subject = await this.subjects.card(ref);
    if (!subject) return null;
    const [standing, counts, rows] = await Promise.all([
      this.collectives.standing(actor, subject.collectiveId),
      this.debates.counts(this.database, [ref.id]),
      this.debates.threads(this.database, ref, actor.accountId, page),
    ]);
    const decision = mayPost(standing, subject);
    const debate: DebateView = {
      id: ref.id,
      subjectType: ref.type,
      collectiveId: subject.collectiveId,
      title: subject.title,
      path: subject.path,
      open: subject.debatable,
      counts: counts.get(ref.id) ?? noComments,
      viewerMayPost: decision.allowed,
      viewerMayNotBecause: decision.allowed ? null : sentenceOf(decision.refusal, actor.language),
    };
    return { debate, threads: pageOf(threadsOf(rows.map(viewerOf(standing, subject))), page.first) };
  }

  /** Some comments as they are now, in the order of their debates; unknown ids are left out. */
  async comments(actor: Actor, ids: readonly Id[]): Promise<CommentView[]> {
    const rows = await this.debates.byIds(this.database, ids, actor.accountId);
    const cards = await this.subjects.cards(rows.map((row) => ({ type: row.subjectType, id: row.subjectId })));
    const collectiveIds = [...new Set(rows.map(({ collectiveId }) => collectiveId))];
    const standings = new Map(
      await Promise.all(collectiveIds.map(async (id) => [id, await this.collectives.standing(actor, id)] as const)),
    );
    return rows.flatMap((row) => {
      const standing = standings.get(row.collectiveId);
      return standing ? [viewerOf(standing, cards.get(row.subjectId) ?? { debatable: false })(row)] : [];
    });
  }

  /** What a comment said before each of its edits, oldest first. Throws NotFound when its words are not to be read. */
  async history(actor: Actor, id: Id): Promise<VersionRow[]> {
    const comment = await this.debates.byId(this.database, id);
    if (!comment) throw new Refused(notFound());
    const state = stateOf(comment);
    const standing = await this.collectives.standing(actor, comment.collectiveId);
    const readable = state === 'shown' || (state === 'hidden' && readsHidden(standing, [comment.authorId]));
    if (!readable) throw new Refused(notFound());
    const earlier = await this.debates.versions(this.database, id);
    const { version: number, stance, body, editedAt, createdAt } = comment;
    return [...earlier, { number, stance, body, writtenAt: editedAt ?? createdAt }];
  }

  /** Whom one may mention: members with a name beginning so. */
  async membersNamed(actor: Actor, collectiveId: Id, text: string): Promise<{ id: Id; name: string; erased: false }[]> {
    ensure(mayTakePart(await this.collectives.standing(actor, collectiveId)));
    const people = await this.debates.membersNamed(this.database, collectiveId, text, membersOffered);
    return people.map((person) => ({ ...person, erased: false as const }));
  }
}
