import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db } from '../../platform/database/database.js';
import { BallotsService } from '../ballots/index.js';
import { DecisionsRepository } from './decisions.repository.js';

/** How a decision was taken, in figures. */
export interface DecisionFigures {
  /** Number of the plenary. */
  readonly plenary: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** What others may read of decisions. */
@Injectable()
export class DecisionsReading {
  constructor(
    private readonly decisions: DecisionsRepository,
    private readonly ballots: BallotsService,
  ) {}

  /** By decision; one whose ballot has no verdict is left out. */
  async figures(db: Db, ids: readonly Id[]): Promise<Map<Id, DecisionFigures>> {
    const taken = await this.decisions.byIds(db, ids);
    const ballots = await this.ballots.byIds(
      db,
      taken.flatMap(({ ballotId }) => ballotId ?? []),
    );
    const verdicts = new Map(ballots.map(({ id, verdict }) => [id, verdict]));
    return new Map(
      taken.flatMap(({ id, ballotId, plenaryNumber }) => {
        const found = ballotId === null ? null : verdicts.get(ballotId);
        if (found?.kind !== 'decision') return [];
        const { tally } = found;
        return [
          [id, { plenary: plenaryNumber, for: tally.for, against: tally.against, abstain: tally.abstain }] as const,
        ];
      }),
    );
  }
}
