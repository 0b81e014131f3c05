import { Inject, Injectable } from '@nestjs/common';
import type { Awaiting } from '../../kernel/awaiting.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { signInFirst } from '../../kernel/common.refusals.js';
import { denied, ensure } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database, type Db } from '../../platform/database/database.js';
import { pageOf } from '../../platform/graphql/connection.js';
import type { Actor } from '../../platform/sessions/actor.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { CollectivesService, isCoordination, readsHidden, type Standing } from '../collectives/index.js';
import { IdentityService } from '../identity/index.js';
import type { MeasureChoice } from './domain/moderation.js';
import { Moderables } from './moderables.js';
import { mayAnswerAppeal, mayAppeal, mayDecide, mayHide, mayModerate } from './moderation.policy.js';
import { ModerationRepository } from './moderation.repository.js';
import type { MeasureRow, ReportedRow } from './moderation.rows.js';
import { ModerationService } from './moderation.service.js';
import type { MeasureView, ReportedView } from './moderation.views.js';

const path = '/moderation';
const linesInInbox = 20;
/** How long the inbox reminds of an appeal that may be made; the right to make it does not end. */
const remindedMs = 30 * 86_400_000;
const start: PageRequest = { first: linesInInbox, after: null };

/** The queue, the measures, and what waits for somebody. */
@Injectable()
export class ModerationReading {
  constructor(
    private readonly database: Database,
    private readonly moderation: ModerationRepository,
    private readonly service: ModerationService,
    private readonly moderables: Moderables,
    private readonly collectives: CollectivesService,
    private readonly identity: IdentityService,
    private readonly subjects: Subjects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async desk(
    actor: Actor,
    collectiveId: Id,
  ): Promise<{ viewerMayModerate: boolean; waitingReports: number; waitingAppeals: number }> {
    const viewerMayModerate = mayModerate(await this.collectives.standing(actor, collectiveId)).allowed;
    const waiting = viewerMayModerate
      ? await this.moderation.waiting(this.database, collectiveId)
      : { reports: 0, appeals: 0 };
    return { viewerMayModerate, waitingReports: waiting.reports, waitingAppeals: waiting.appeals };
  }

  /** What was reported and waits, longest first. For who moderates. */
  async queue(actor: Actor, collectiveId: Id, page: PageRequest): Promise<Page<ReportedView>> {
    const standing = await this.collectives.standing(actor, collectiveId);
    ensure(mayModerate(standing));
    const { items, ...rest } = pageOf(await this.moderation.queue(this.database, collectiveId, page), page.first);
    const refs = items.map((row) => ({ type: row.subjectType, id: row.subjectId }));
    const [cards, contents] = await Promise.all([
      this.subjects.cards(refs),
      this.moderables.contents(this.database, refs),
    ]);
    const people = await this.identity.people(
      this.database,
      [...contents.values()].flatMap(({ authorIds }) => authorIds),
    );
    const views = items.map((row) => {
      const content = contents.get(row.subjectId);
      const card = cards.get(row.subjectId);
      return {
        ...row,
        title: card?.title ?? '',
        path: card?.path ?? '',
        authors: (content?.authorIds ?? []).flatMap((id) => people.get(id) ?? []),
        text: content?.text ?? '',
        viewerMayDecide: content !== undefined && mayDecide(standing, content).allowed,
        viewerMayHide: content !== undefined && mayHide(standing, content).allowed,
      };
    });
    return { items: views, ...rest };
  }

  /** Everybody reads what was decided and why; the words themselves, their author and who moderates. */
  async measures(actor: Actor, collectiveId: Id, choice: MeasureChoice, page: PageRequest): Promise<Page<MeasureView>> {
    const standing = await this.collectives.standing(actor, collectiveId);
    if (choice === 'appeals') ensure(mayModerate(standing));
    if (choice === 'mine' && actor.accountId === null) ensure(denied(signInFirst()));
    const rows = await this.moderation.measures(this.database, collectiveId, choice, actor.accountId, page);
    const { items, ...rest } = pageOf(rows, page.first);
    return { items: await this.views(standing, items), ...rest };
  }

  async measure(actor: Actor, id: Id): Promise<MeasureView | null> {
    const rows = await this.moderation.measuresById(this.database, [id]);
    const [row] = rows;
    if (!row) return null;
    const [view] = await this.views(await this.collectives.standing(actor, row.collectiveId), rows);
    return view ?? null;
  }

  /** Authors: what of theirs was hidden and they may contest. Moderators: what was reported, appeals to answer. */
  async awaiting(db: Db, standing: Standing): Promise<Awaiting[]> {
    const [contestable, moderated] = await Promise.all([this.contestable(db, standing), this.toModerate(db, standing)]);
    const lines = [...contestable.map((row) => ({ kind: 'contest', row })), ...moderated];
    const refs = lines.map(({ row }) => ({ type: row.subjectType, id: row.subjectId }));
    const cards = await this.subjects.cards(refs, db);
    return lines.slice(0, linesInInbox).map(({ kind, row }) => ({
      kind,
      subject: { type: row.subjectType, id: row.subjectId },
      title: cards.get(row.subjectId)?.title ?? '',
      path,
      deadline: null,
    }));
  }

  private async toModerate(db: Db, standing: Standing): Promise<{ kind: string; row: MeasureRow | ReportedRow }[]> {
    if (!mayModerate(standing).allowed) return [];
    const { collectiveId, accountId } = standing;
    const [reported, appealed] = await Promise.all([
      this.moderation.queue(db, collectiveId, start),
      this.moderation.measures(db, collectiveId, 'appeals', accountId, start),
    ]);
    const answerable = await this.answerable(db, standing, appealed);
    const appeals = appealed.filter(({ id }) => answerable.has(id));
    const reports =
      isCoordination(standing) && !standing.roles.some(({ kind }) => kind === 'moderator') ? [] : reported;
    return [
      ...appeals.map((row) => ({ kind: 'answer-appeal', row })),
      ...reports.map((row) => ({ kind: 'moderate', row })),
    ];
  }

  /** Lately hidden, still hidden, not contested yet. */
  private async contestable(db: Db, { collectiveId, accountId }: Standing): Promise<MeasureRow[]> {
    if (accountId === null) return [];
    const since = this.clock.now().getTime() - remindedMs;
    const rows = (await this.moderation.measures(db, collectiveId, 'mine', accountId, start)).filter(
      (row) => row.decidedAt.getTime() >= since && mayAppeal(accountId, row).allowed,
    );
    const refs = rows.map((row) => ({ type: row.subjectType, id: row.subjectId }));
    const contents = await this.moderables.contents(db, refs);
    return rows.filter(({ subjectId }) => {
      const content = contents.get(subjectId);
      return content?.hidden === true && content.text !== '';
    });
  }

  private async views(standing: Standing, rows: readonly MeasureRow[]): Promise<MeasureView[]> {
    const refs = rows.map((row) => ({ type: row.subjectType, id: row.subjectId }));
    const names = rows.flatMap(({ decidedBy, appeal }) => [
      decidedBy,
      ...(appeal?.decidedBy ? [appeal.decidedBy] : []),
    ]);
    const [cards, contents, people, answerable] = await Promise.all([
      this.subjects.cards(refs),
      this.moderables.contents(this.database, refs),
      this.identity.people(this.database, names),
      this.answerable(this.database, standing, rows),
    ]);
    return rows.map(({ appeal, ...row }) => {
      const reads = readsHidden(standing, row.authorIds);
      const card = cards.get(row.subjectId);
      return {
        ...row,
        title: card?.title ?? '',
        path: card?.path ?? '',
        decidedBy: people.get(row.decidedBy) ?? null,
        text: reads ? (contents.get(row.subjectId)?.text ?? '') : null,
        appeal: appeal && {
          ...appeal,
          body: reads ? appeal.body : null,
          decidedBy: appeal.decidedBy === null ? null : (people.get(appeal.decidedBy) ?? null),
        },
        viewerMayAppeal: mayAppeal(standing.accountId, { ...row, appeal }).allowed,
        viewerMayAnswerAppeal: answerable.has(row.id),
      };
    });
  }

  /** The measures whose appeal this person may answer. */
  private async answerable(db: Db, standing: Standing, rows: readonly MeasureRow[]): Promise<Set<Id>> {
    const open = mayModerate(standing).allowed ? rows.filter(({ appeal }) => appeal?.outcome === null) : [];
    const found = new Set<Id>();
    for (const row of open) {
      const others = row.decidedBy === standing.accountId ? await this.service.othersThan(db, row) : 1;
      if (mayAnswerAppeal(standing, row, others).allowed) found.add(row.id);
    }
    return found;
  }
}
