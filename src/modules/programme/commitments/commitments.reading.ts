import { Inject, Injectable } from '@nestjs/common';
import type { Awaiting } from '../../../kernel/awaiting.js';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { dayOf, endOfDay } from '../../../kernel/day.js';
import type { Id } from '../../../kernel/ids.js';
import type { Page, PageRequest } from '../../../kernel/page.js';
import { Database, type Db } from '../../../platform/database/database.js';
import { pageOf } from '../../../platform/graphql/connection.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import { CollectivesService, mayCoordinate, mayTakePart, type Standing } from '../../collectives/index.js';
import { DebatesService } from '../../debates/index.js';
import type { Person } from '../../identity/index.js';
import { scoreOf, type ChapterScore, type ScoreGrade } from '../domain/chapter-score.js';
import {
  countStates,
  evolutionOf,
  isOpen,
  type CommitmentCounts,
  type CommitmentMonth,
  type CommitmentState,
} from '../domain/commitment.js';
import { ProgrammeRepository } from '../programme.repository.js';
import { ChapterScoresRepository } from './chapter-scores.repository.js';
import { CommitmentQuestionsRepository } from './commitment-questions.repository.js';
import { mayReport } from './commitments.policy.js';
import { CommitmentsRepository, type CommitmentRow, type ReportRow } from './commitments.repository.js';

export interface CommitmentSeen extends CommitmentRow {
  /** Its report is late today. */
  readonly overdue: boolean;
}

export interface WholeCommitment extends CommitmentSeen {
  readonly history: readonly ReportRow[];
  /** What is asked about it and stands, oldest first. */
  readonly questions: readonly AnsweredQuestion[];
  readonly mayReport: boolean;
  readonly mayAssign: boolean;
}

export interface AnsweredQuestion {
  /** Of the comment that asks. */
  readonly id: Id;
  readonly person: Person;
  readonly body: string;
  readonly askedAt: Date;
  readonly answer: { readonly id: Id; readonly person: Person; readonly at: Date } | null;
}

export interface ChapterStanding {
  readonly slug: string;
  readonly title: string;
  readonly counts: CommitmentCounts;
  readonly score: ChapterScore;
  /** What the reader thinks of it. */
  readonly given: ScoreGrade | null;
}

/** All of a programme at a glance. */
export interface CommitmentBoard {
  readonly total: number;
  readonly counts: CommitmentCounts;
  readonly overdue: number;
  readonly chapters: readonly ChapterStanding[];
  /** At the end of each month something moved in. */
  readonly evolution: readonly CommitmentMonth[];
  readonly questions: { readonly asked: number; readonly answered: number };
  readonly mayScore: boolean;
  /** Whether the reader may begin to follow measures that are not. */
  readonly mayFollow: boolean;
}

/** Commitments as anybody reads them. */
@Injectable()
export class CommitmentsReading {
  constructor(
    private readonly database: Database,
    private readonly commitments: CommitmentsRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly questions: CommitmentQuestionsRepository,
    private readonly scores: ChapterScoresRepository,
    private readonly debates: DebatesService,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async board(actor: Actor, collectiveId: Id): Promise<CommitmentBoard> {
    const today = await this.today(collectiveId);
    const late = { state: null, chapter: null, overdueOn: today };
    const [standing, rows, overdue, unfollowed, { programme }, moves, questions, scores, given] = await Promise.all([
      this.collectives.standing(actor, collectiveId),
      this.commitments.byChapter(this.database, collectiveId),
      this.commitments.count(this.database, collectiveId, late),
      this.commitments.unfollowed(this.database, collectiveId),
      this.programmes.whole(this.database, collectiveId),
      this.commitments.moves(this.database, collectiveId),
      this.questions.counts(this.database, collectiveId),
      this.scores.counts(this.database, collectiveId),
      actor.accountId === null ? null : this.scores.ofAccount(this.database, collectiveId, actor.accountId),
    ]);
    const titles = new Map(rows.map(({ slug, title }) => [slug, title]));
    return {
      total: rows.reduce((sum, { count }) => sum + count, 0),
      counts: countStates(rows),
      overdue,
      chapters: [...titles].map(([slug, title]) => ({
        slug,
        title,
        counts: countStates(rows.filter((row) => row.slug === slug)),
        score: scoreOf(scores.get(slug) ?? []),
        given: given?.get(slug) ?? null,
      })),
      evolution: evolutionOf(moves),
      questions,
      mayScore: rows.length > 0 && mayTakePart(standing).allowed,
      mayFollow: programme?.state === 'published' && unfollowed > 0 && mayCoordinate(standing).allowed,
    };
  }

  async list(
    collectiveId: Id,
    { overdue, ...filter }: { state: CommitmentState | null; chapter: string | null; overdue: boolean },
    page: PageRequest,
  ): Promise<Page<CommitmentSeen & { readonly chapterPosition: number; readonly position: number }>> {
    const today = await this.today(collectiveId);
    const wanted = { ...filter, overdueOn: overdue ? today : null };
    const [rows, total] = await Promise.all([
      this.commitments.list(this.database, collectiveId, wanted, page),
      this.commitments.count(this.database, collectiveId, wanted),
    ]);
    return pageOf(
      rows.map((row) => ({ ...row, overdue: isLate(row, today) })),
      page.first,
      total,
    );
  }

  async byNumber(actor: Actor, collectiveId: Id, number: number): Promise<WholeCommitment | null> {
    const row = await this.commitments.byNumber(this.database, collectiveId, number);
    if (!row) return null;
    const [standing, history, asked, answers, today] = await Promise.all([
      this.collectives.standing(actor, collectiveId),
      this.commitments.reports(this.database, row.id),
      this.debates.questions(this.database, row.id),
      this.questions.of(this.database, row.id),
      this.today(collectiveId),
    ]);
    return {
      ...row,
      overdue: isLate(row, today),
      history,
      questions: asked.map(({ id, person, body, askedAt, answers: below }) => {
        const found = answers.find((answer) => answer.id === id && below.some((each) => each.id === answer.answerId));
        const answer = found ? { id: found.answerId, person: found.person, at: found.answeredAt } : null;
        return { id, person, body, askedAt, answer };
      }),
      mayReport: mayReport(standing, row).allowed,
      mayAssign: mayCoordinate(standing).allowed,
    };
  }

  /** The words somebody owes on what they are in charge of, and the questions they have not answered. */
  async awaiting(db: Db, standing: Standing): Promise<Awaiting[]> {
    const { collectiveId, accountId } = standing;
    if (accountId === null || !mayTakePart(standing).allowed) return [];
    const coordinates = mayCoordinate(standing).allowed;
    const [owed, questioned] = await Promise.all([
      this.commitments.owedBy(db, collectiveId, accountId, coordinates),
      this.questions.waitingFor(db, collectiveId, accountId, coordinates),
    ]);
    if (owed.length + questioned.length === 0) return [];
    const { timeZone } = await this.collectives.byId(db, collectiveId);
    const line = (kind: string, { id, number, title }: { id: Id; number: number; title: string }) => ({
      kind,
      subject: { type: 'Commitment' as const, id },
      title,
      path: `/engagements/${number}`,
    });
    return [
      ...owed.map((each) => ({ ...line('report', each), deadline: endOfDay(each.dueOn, timeZone) })),
      ...questioned.map((each) => ({ ...line('answer', each), deadline: null })),
    ];
  }

  private async today(collectiveId: Id): Promise<string> {
    const { timeZone } = await this.collectives.byId(this.database, collectiveId);
    return dayOf(this.clock.now(), timeZone);
  }
}

const isLate = ({ state, dueOn }: CommitmentRow, today: string): boolean =>
  isOpen(state) && dueOn !== null && dueOn < today;
