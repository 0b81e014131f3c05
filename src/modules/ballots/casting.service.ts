import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import type { CastRow } from './ballot.rows.js';
import { castVote } from './domain/ballot-state.js';
import { voteIdReused } from './domain/ballot.refusals.js';
import { UrnRepository } from './urn.repository.js';

export interface VoteInput {
  readonly ballotId: Id;
  /** Made by the voter's device; a retry sends the same one. */
  readonly voteId: Id;
  readonly choice: string;
  /** Of a secret vote, the number of the one to replace, which only the voter's device knows. */
  readonly previousVoteId: Id | null;
}

/** What the voter keeps. */
export interface Receipt {
  readonly ballotId: Id;
  readonly voteId: Id;
  /** When it was stored; null for a secret vote, which bears no time. */
  readonly storedAt: Date | null;
}

@Injectable()
export class CastingService {
  constructor(
    private readonly urn: UrnRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Stores a vote in one round trip and answers its receipt; the same vote sent again gets the same receipt. */
  async cast(actor: SignedInActor, { ballotId, voteId, choice, previousVoteId }: VoteInput): Promise<Receipt> {
    const now = this.clock.now();
    const row = await this.urn.cast({ ballotId, voterId: actor.accountId, voteId, previousVoteId, choice }, now);
    if (row === null) throw new Refused(notFound());
    if (row === 'taken') throw new Refused(voteIdReused());
    if (row.effect === null) ensureStoredBefore(row, voteId, choice, now);
    return { ballotId, voteId, storedAt: row.stored_at };
  }
}

/** Nothing was stored now: because it was before, or else the domain names the refusal. */
function ensureStoredBefore(row: CastRow, id: Id, choice: string, now: Date): void {
  if (!row.state || !row.rule) throw new Refused(notFound());
  const step = castVote(
    { state: row.state, rule: row.rule, closesAt: row.closes_at },
    {
      onRoll: row.on_roll === true,
      storedUnderThisId: row.stored === null ? null : { choice: row.stored },
      signed: row.signed,
      canReach: row.rule.secrecy === 'named',
    },
    { id, choice },
    now,
  );
  if (!step.allowed) throw new Refused(step.refusal);
  if (step.effect !== 'same') throw new Error(`cast_vote refused what the rules allow (${step.effect})`);
}
