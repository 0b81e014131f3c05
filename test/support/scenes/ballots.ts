import { newId, type Id } from '../../../src/kernel/ids.js';
import {
  BallotsService,
  ruleTemplates,
  type Ballot,
  type DecisionRule,
  type YesNoRule,
  type DecisionVerdict,
  type Verdict,
} from '../../../src/modules/ballots/index.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { refusal, type Assembly, type Outcome, type Somebody, type TestCollective } from '../assembly.js';

export interface CastAnswer extends Outcome {
  readonly ballotId?: Id;
  readonly voteId?: Id;
  readonly storedAt?: string | null;
}

export interface Vote {
  readonly voteId?: Id;
  readonly choice?: string;
  readonly previousVoteId?: Id;
}

const castVote = `mutation ($input: CastVoteInput!) {
  castVote(input: $input) { __typename ... on Receipt { ballotId voteId storedAt } ${refusal} } }`;

/** Sends a vote as a device does: the number is made by the voter. */
export const cast = (
  voter: Somebody,
  ballotId: Id,
  { voteId = newId(), choice = 'for', previousVoteId }: Vote = {},
): Promise<CastAnswer> =>
  voter.act<CastAnswer>(castVote, {
    input: { ballotId, voteId, choice, ...(previousVoteId === undefined ? {} : { previousVoteId }) },
  });

export const namedRule: YesNoRule = ruleTemplates.simpleMajority;
export const secretRule: YesNoRule = { ...ruleTemplates.simpleMajority, secrecy: 'secret' };

/** Ballots moved by hand, as a plenary would move them. */
export class BallotScene {
  constructor(
    private readonly assembly: Assembly,
    private readonly collective: TestCollective,
  ) {}

  draft(rule: DecisionRule = namedRule, question = 'Adopter le tarif progressif de l’eau ?'): Promise<Ballot> {
    return this.run((ballots, tx) =>
      ballots.draft(tx, {
        collectiveId: this.collective.id,
        question,
        rule,
        subject: null,
        context: null,
        actorId: null,
      }),
    );
  }

  async open(id: Id, voters: readonly Somebody[], closesAt: Date | null = null, warningsRead = true): Promise<void> {
    const roll = voters.map((voter) => ({ accountId: voter.id, reason: 'membre' }));
    await this.run((ballots, tx) => ballots.open(tx, id, { roll, closesAt, warningsRead, actorId: null }));
  }

  /** A ballot open to these voters. */
  async opened(voters: readonly Somebody[], rule: DecisionRule = namedRule, closesAt: Date | null = null): Promise<Id> {
    const { id } = await this.draft(rule);
    await this.open(id, voters, closesAt);
    return id;
  }

  async close(id: Id): Promise<DecisionVerdict> {
    return decision(await this.run((ballots, tx) => ballots.close(tx, id, null)));
  }

  async proclaim(id: Id, chair: 'for' | 'against' | null = null): Promise<DecisionVerdict> {
    return decision(await this.run((ballots, tx) => ballots.proclaim(tx, id, chair, null)));
  }

  private run<T>(
    work: (ballots: BallotsService, tx: Parameters<BallotsService['draft']>[0]) => Promise<T>,
  ): Promise<T> {
    return this.assembly.service(UnitOfWork).run((tx) => work(this.assembly.service(BallotsService), tx));
  }
}

function decision(found: Verdict): DecisionVerdict {
  if (found.kind !== 'decision') throw new Error('this ballot is an election');
  return found;
}
