import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/database/database.js';
import type { LoggedEvent } from '../../../platform/events/event.js';
import { Listeners, type DurableListener } from '../../../platform/events/listeners.js';
import { RolesService } from '../../collectives/index.js';
import {
  commentEdited,
  commentHidden,
  commentPosted,
  commentRestored,
  commentWithdrawn,
  DebatesService,
  type DebateQuestion,
} from '../../debates/index.js';
import { commitmentAnswered, commitmentQuestioned } from '../programme.events.js';
import { ProgrammeRepository } from '../programme.repository.js';
import {
  CommitmentQuestionsRepository,
  type CommitmentQuestionRow,
  type QuestionAnswer,
} from './commitment-questions.repository.js';
import { CommitmentsRepository, type CommitmentRow } from './commitments.repository.js';

const heard = new Set(
  [commentPosted, commentEdited, commentWithdrawn, commentHidden, commentRestored].map(({ type }) => type),
);

/**
 * What citizens ask in the debate of a commitment, and whether who answers for it did: a question is answered by the first
 * reply of who is in charge, who reported on it, or the coordination, as they were when they replied.
 */
@Injectable()
export class CommitmentQuestions implements DurableListener, OnModuleInit {
  readonly name = 'commitment-questions';

  constructor(
    private readonly listeners: Listeners,
    private readonly debates: DebatesService,
    private readonly commitments: CommitmentsRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly questions: CommitmentQuestionsRepository,
    private readonly roles: RolesService,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  concerns(type: string): boolean {
    return heard.has(type);
  }

  async hear(tx: Tx, events: readonly LoggedEvent[]): Promise<void> {
    const touched = new Map<Id, { collectiveId: Id; comments: Set<Id> }>();
    for (const { about, collectiveId, subject } of events) {
      const commitment = about.find(({ type }) => type === 'Commitment');
      if (!commitment || collectiveId === null) continue;
      const spot = touched.get(commitment.id) ?? { collectiveId, comments: new Set() };
      touched.set(commitment.id, { collectiveId, comments: spot.comments.add(subject.id) });
    }
    for (const [id, { collectiveId, comments }] of [...touched].toSorted(([one], [other]) => (one < other ? -1 : 1)))
      await this.settle(tx, collectiveId, id, comments);
  }

  /** Only what was just said becomes an answer: what somebody said before they were in charge stays a reply. */
  private async settle(tx: Tx, collectiveId: Id, id: Id, comments: ReadonlySet<Id>): Promise<void> {
    const commitment = await this.commitments.forUpdate(tx, collectiveId, id);
    if (!commitment) return;
    const asked = await this.debates.questions(tx, id);
    const known = await this.questions.known(tx, id);
    const before = await this.questions.of(tx, id);
    const answerers = await this.answerers(tx, commitment);
    const kept = new Map(before.map((row) => [row.id, row]));
    const rows = asked.map((question): CommitmentQuestionRow => {
      const answer = answerOf(question, comments, answerers, kept.get(question.id) ?? null);
      return { id: question.id, askedAt: question.askedAt, answer };
    });
    await this.questions.keep(tx, commitment, rows);
    await this.tell(tx, commitment, asked, rows, known, new Set(kept.keys()));
  }

  private async answerers(tx: Tx, { collectiveId, id, reporterId }: CommitmentRow): Promise<ReadonlySet<Id>> {
    const coordination = await this.roles.holders(tx, collectiveId, 'coordination', null);
    const reporters = await this.commitments.reporters(tx, id);
    return new Set([
      ...coordination.map(({ accountId }) => accountId),
      ...reporters,
      ...(reporterId === null ? [] : [reporterId]),
    ]);
  }

  private async tell(
    tx: Tx,
    { collectiveId, id, measureId, number, title, reporterId }: CommitmentRow,
    asked: readonly DebateQuestion[],
    rows: readonly CommitmentQuestionRow[],
    known: ReadonlySet<Id>,
    answered: ReadonlySet<Id>,
  ): Promise<void> {
    const programme = await this.programmes.lock(tx, collectiveId);
    const about = [
      { type: 'Collective' as const, id: collectiveId },
      { type: 'Programme' as const, id: programme.id },
      { type: 'Measure' as const, id: measureId },
    ];
    const payload = { number, title };
    for (const { id: question, authorId } of asked) {
      if (known.has(question)) continue;
      const inCharge =
        reporterId === null || reporterId === authorId ? [] : [{ type: 'Account' as const, id: reporterId }];
      tx.record(
        commitmentQuestioned({
          collectiveId,
          actorId: authorId,
          subjectId: id,
          about: [...about, ...inCharge],
          payload,
        }),
      );
    }
    for (const { id: question, answer } of rows) {
      if (answer === null || answered.has(question)) continue;
      tx.record(commitmentAnswered({ collectiveId, actorId: answer.answeredBy, subjectId: id, about, payload }));
    }
  }
}

/** The answer that counted counts while it stands, whoever is in charge since. */
function answerOf(
  { authorId, answers }: DebateQuestion,
  comments: ReadonlySet<Id>,
  answerers: ReadonlySet<Id>,
  before: QuestionAnswer | null,
): QuestionAnswer | null {
  if (before !== null && answers.some(({ id }) => id === before.answerId)) return before;
  const found = answers.find(
    (answer) => comments.has(answer.id) && answer.authorId !== authorId && answerers.has(answer.authorId),
  );
  return found ? { answerId: found.id, answeredBy: found.authorId, answeredAt: new Date(found.at) } : null;
}
