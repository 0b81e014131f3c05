import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import { DecisionsRepository } from './decisions.repository.js';
import { Effects } from './effects.js';
import { decisionTaken } from './plenaries.events.js';
import type { Decision } from './plenaries.rows.js';
import type { Act } from './plenary-desk.js';

/** What was decided, and by which of the two: a ballot, or a guided procedure. */
export interface Taken {
  readonly itemId: Id;
  readonly ballotId: Id | null;
  readonly procedureId: Id | null;
  readonly question: string;
  readonly outcome: Decision['outcome'];
  readonly subjects: readonly SubjectRef[];
  /** Of a choice among subjects, those that won it. */
  readonly chosen?: readonly Id[];
}

/** A decision of a plenary, however it was taken: recorded, applied and told in the transaction of the act. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly decisions: DecisionsRepository,
    private readonly effects: Effects,
  ) {}

  async take({ tx, plenary, actorId, now, tell }: Act, { chosen = [], ...taken }: Taken): Promise<Id> {
    const { collectiveId, id: plenaryId } = plenary;
    const decision = { ...taken, collectiveId, plenaryId, id: newId(), decidedAt: now };
    const { question, outcome, subjects } = taken;
    await this.decisions.insert(tx, decision);
    const applied = { collectiveId, plenaryId, decisionId: decision.id, outcome, actorId, chosen };
    await this.effects.apply(tx, subjects, applied);
    tell(decisionTaken, { question, outcome }, { subjectId: decision.id, refs: [...subjects] });
    return decision.id;
  }
}
