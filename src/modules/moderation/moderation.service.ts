import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EventFactory } from '../../platform/events/event.js';
import { Limits } from '../../platform/limits/limits.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { CollectivesService, RolesService } from '../collectives/index.js';
import type { AppealOutcome, Ground } from './domain/moderation.js';
import { nothingReported } from './domain/moderation.refusals.js';
import { Moderables } from './moderables.js';
import {
  appealFiled,
  appealUpheld,
  appealWon,
  contentHidden,
  contentKept,
  contentReported,
} from './moderation.events.js';
import { mayAnswerAppeal, mayAppeal, mayDecide, mayHide, mayReport } from './moderation.policy.js';
import { ModerationRepository } from './moderation.repository.js';
import type { MeasureRow } from './moderation.rows.js';

/** To leave what was reported in place, or to hide it on a ground. `reason` is public. */
export type Verdict =
  | { readonly kind: 'keep'; readonly reason: string }
  | { readonly kind: 'hide'; readonly ground: Ground; readonly reason: string };

type Concerned = Pick<MeasureRow, 'collectiveId' | 'id' | 'authorIds' | 'subjectType' | 'subjectId'>;

const reporting = { points: 20, seconds: 60 * 60 };

/** Reports, the measures that answer them, and appeals. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moderation: ModerationRepository,
    private readonly moderables: Moderables,
    private readonly collectives: CollectivesService,
    private readonly roles: RolesService,
    private readonly subjects: Subjects,
    private readonly limits: Limits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reports something to the moderators; doing it again before they answer changes nothing. */
  async report(actor: SignedInActor, subject: SubjectRef, ground: Ground, note: string): Promise<void> {
    await this.limits.spend('report', actor.accountId, reporting);
    await this.unitOfWork.run(async (tx) => {
      const content = await this.moderables.content(tx, subject);
      ensure(mayReport(await this.collectives.standing(actor, content.collectiveId, tx), content));
      const report = { id: newId(), collectiveId: content.collectiveId, reporterId: actor.accountId };
      const fresh = { ...report, subject, ground, note, at: this.clock.now() };
      if (!(await this.moderation.insertReport(tx, fresh))) return;
      const title = await this.titleOf(tx, subject);
      const { collectiveId, id: subjectId } = report;
      // Who reports is in no event: the author of the content could ask for theirs.
      tx.record(
        contentReported({ collectiveId, actorId: null, subjectId, about: [subject], payload: { title, ground } }),
      );
    });
  }

  /** Decides what becomes of something, reported or not; every report of it is answered. Gives the measure's id. */
  decide(actor: SignedInActor, subject: SubjectRef, verdict: Verdict): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      await this.moderation.lockSubject(tx, subject.id);
      await this.moderables.of(subject.type).hold(tx, subject.id);
      const content = await this.moderables.content(tx, subject);
      const { collectiveId, authorIds } = content;
      const may = verdict.kind === 'hide' ? mayHide : mayDecide;
      ensure(may(await this.collectives.standing(actor, collectiveId, tx), content));
      const measure = {
        collectiveId,
        id: newId(),
        subjectType: subject.type,
        subjectId: subject.id,
        authorIds,
        kind: verdict.kind,
        ground: verdict.kind === 'hide' ? verdict.ground : null,
        reason: verdict.reason,
        decidedBy: actor.accountId,
        decidedAt: this.clock.now(),
      };
      await this.moderation.insertMeasure(tx, measure);
      const answered = await this.moderation.answerReports(tx, subject.id, measure.id);
      if (verdict.kind === 'keep' && answered === 0) throw new Refused(nothingReported());
      if (verdict.kind === 'hide') {
        const { ground, reason } = verdict;
        await this.moderables.of(subject.type).hide(tx, { id: subject.id, by: actor.accountId, ground, reason });
        await this.tell(tx, contentHidden, actor.accountId, measure, { ground });
      } else await this.tell(tx, contentKept, actor.accountId, measure);
      return measure.id;
    });
  }

  /** The author contests the measure, once. */
  async appeal(actor: SignedInActor, measureId: Id, body: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const measure = await this.held(tx, measureId);
      ensure(mayAppeal(actor.accountId, measure));
      await this.moderation.insertAppeal(tx, measure, body, this.clock.now());
      await this.tell(tx, appealFiled, actor.accountId, measure);
    });
  }

  /** Answers an appeal for good: the measure is upheld, or lifted and the content shown again. */
  async answerAppeal(actor: SignedInActor, measureId: Id, outcome: AppealOutcome, answer: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const measure = await this.held(tx, measureId);
      const standing = await this.collectives.standing(actor, measure.collectiveId, tx);
      ensure(mayAnswerAppeal(standing, measure, await this.othersThan(tx, measure)));
      const by = actor.accountId;
      const alone = measure.decidedBy === by;
      await this.moderation.answerAppeal(tx, measureId, { outcome, answer, by, at: this.clock.now(), alone });
      if (outcome === 'lifted') await this.moderables.of(measure.subjectType).restore(tx, measure.subjectId, by);
      await this.tell(tx, outcome === 'lifted' ? appealWon : appealUpheld, by, measure);
    });
  }

  /** How many could answer an appeal besides who decided and who wrote. */
  async othersThan(db: Db, { collectiveId, decidedBy, authorIds }: MeasureRow): Promise<number> {
    const [moderators, coordinators] = await Promise.all([
      this.roles.holders(db, collectiveId, 'moderator', null),
      this.roles.holders(db, collectiveId, 'coordination', null),
    ]);
    const able = new Set([...moderators, ...coordinators].map(({ accountId }) => accountId));
    able.delete(decidedBy);
    for (const authorId of authorIds) able.delete(authorId);
    return able.size;
  }

  private async held(tx: Tx, measureId: Id): Promise<MeasureRow> {
    const [found] = await this.moderation.measuresById(tx, [measureId]);
    if (!found) throw new Refused(notFound());
    await this.moderation.lockSubject(tx, found.subjectId);
    const [held] = await this.moderation.measuresById(tx, [measureId]);
    return held ?? found;
  }

  private async titleOf(tx: Tx, subject: SubjectRef): Promise<string> {
    return (await this.subjects.card(subject, tx))?.title ?? '';
  }

  /** The authors of what it is about hear too. */
  private async tell(
    tx: Tx,
    event: EventFactory,
    actorId: Id,
    measure: Concerned,
    payload: { ground?: Ground } = {},
  ): Promise<void> {
    const subject = { type: measure.subjectType, id: measure.subjectId };
    tx.record(
      event({
        collectiveId: measure.collectiveId,
        actorId,
        subjectId: measure.id,
        about: [subject, ...measure.authorIds.map((id) => ({ type: 'Account', id }) as const)],
        payload: { title: await this.titleOf(tx, subject), ...payload },
      }),
    );
  }
}
