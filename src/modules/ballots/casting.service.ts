import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import type { Id } from '../../kernel/ids.js';
import { Refused, type Refusal } from '../../kernel/refusal.js';
import { Database } from '../../platform/database/database.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import type { Ballot, CastRow } from './ballot.rows.js';
import { BallotsRepository } from './ballots.repository.js';
import { castVote } from './domain/ballot-state.js';
import {
  voteIdReused,
  countedByHands,
  lineSignedByOther,
  voiceNotHeld,
  voterRefused,
  voterToVerify,
} from './domain/casting.refusals.js';
import { proxyNotHeld } from './domain/proxy.refusals.js';
import { isYesNoChoice } from './domain/methods/yes-no.js';
import { checkPaper } from './domain/paper.js';
import { isElection } from './domain/rule.js';
import { storedRule } from './domain/stored.js';
import { UrnRepository, type CastParams } from './urn.repository.js';

const electionsRemembered = 1_000;

export interface VoteInput {
  readonly ballotId: Id;
  /** Made by the voter's device; a retry sends the same one. */
  readonly voteId: Id;
  readonly choice: string;
  /** Of a secret vote, the number of the one to replace, which only the voter's device knows. */
  readonly previousVoteId: Id | null;
  /** Whose voice it is: an organisation's, a group's, or the account whose proxy one holds; null: one's own. */
  readonly forAccountId: Id | null;
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
  /** Rule and options of elections opened, which are frozen. */
  private readonly elections = new Map<Id, Ballot>();

  constructor(
    private readonly database: Database,
    private readonly ballots: BallotsRepository,
    private readonly urn: UrnRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Stores a vote in one round trip and answers its receipt; the same vote sent again gets the same receipt. */
  async cast(actor: SignedInActor, input: VoteInput): Promise<Receipt> {
    const { ballotId, voteId, previousVoteId, forAccountId } = input;
    const now = this.clock.now();
    const choice = isYesNoChoice(input.choice) ? input.choice : await this.paper(ballotId, input.choice);
    const lineId = forAccountId === actor.accountId ? null : forAccountId;
    const params = { ballotId, voterId: actor.accountId, voteId, previousVoteId, choice, lineId };
    const row = await this.urn.cast(params, now);
    if (row === null) throw new Refused(notFound());
    if (row === 'taken') throw new Refused(voteIdReused());
    if (row.effect === null) await this.ensureStoredBefore(row, params, now);
    return { ballotId, voteId, storedAt: row.stored_at };
  }

  /** A paper of an election in its one form; anything else goes to the urn as it is, which says why it refuses it. */
  private async paper(ballotId: Id, text: string): Promise<string> {
    const ballot = this.elections.get(ballotId) ?? (await this.ballots.byIds(this.database, [ballotId]))[0];
    if (!ballot || !isElection(ballot.rule)) return text;
    if (ballot.state !== 'draft') this.remember(ballot);
    const checked = checkPaper(ballot.rule, ballot.options, text);
    if ('refusal' in checked) throw new Refused(checked.refusal);
    return checked.text;
  }

  private remember(ballot: Ballot): void {
    if (this.elections.size >= electionsRemembered) this.elections.clear();
    this.elections.set(ballot.id, ballot);
  }

  /** Nothing was stored now: because it was before, or else the domain names the refusal. */
  private async ensureStoredBefore(row: CastRow, params: CastParams, now: Date): Promise<void> {
    if (!row.state || !row.rule) throw new Refused(notFound());
    const rule = storedRule(row.rule);
    const step = castVote(
      { state: row.state, rule, closesAt: row.closes_at },
      {
        onRoll: row.on_roll === true,
        storedUnderThisId: row.stored === null ? null : { choice: row.stored },
        signed: row.signed,
        canReach: rule.secrecy === 'named',
        obstacle: await this.obstacle(row, params),
      },
      { id: params.voteId, choice: params.choice },
      now,
    );
    if (!step.allowed) throw new Refused(step.refusal);
    if (step.effect !== 'same') throw new Error(`cast_vote refused what the rules allow (${step.effect})`);
  }

  private async obstacle(row: CastRow, { ballotId, voterId, lineId }: CastParams): Promise<Refusal | null> {
    if (row.by_hands) return countedByHands();
    if (lineId !== null && row.holder !== voterId && row.voter !== voterId) {
      const voices = await this.urn.voices(this.database, ballotId);
      return voices.some(({ id }) => id === lineId) ? voiceNotHeld() : proxyNotHeld();
    }
    if (row.standing === 'to-verify') return voterToVerify();
    if (row.standing === 'refused') {
      const lines = await this.urn.linesOf(this.database, [ballotId], voterId);
      const line = lines.find(({ voice }) => voice.id === (lineId ?? voterId));
      return voterRefused({ reason: line?.standingReason ?? '' });
    }
    return row.signed === 'online' && row.signed_by !== voterId ? lineSignedByOther() : null;
  }
}
