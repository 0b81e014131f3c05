import { newId, type Id } from '../../../src/kernel/ids.js';
import {
  BallotsService,
  ruleTemplates,
  TellersService,
  type Ballot,
  type BallotOption,
  type DecisionRule,
  type RollLine,
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
  /** Whose proxy is voted. */
  readonly forAccountId?: Id;
}

const castVote = `mutation ($input: CastVoteInput!) {
  castVote(input: $input) { __typename ... on Receipt { ballotId voteId storedAt } ${refusal} } }`;

/** Sends a vote as a device does: the number is made by the voter. */
export const cast = (
  voter: Somebody,
  ballotId: Id,
  { voteId = newId(), choice = 'for', ...more }: Vote = {},
): Promise<CastAnswer> => voter.act<CastAnswer>(castVote, { input: { ballotId, voteId, choice, ...more } });

export const namedRule: YesNoRule = ruleTemplates.simpleMajority;
export const secretRule: YesNoRule = { ...ruleTemplates.simpleMajority, secrecy: 'secret' };

/** What an election chooses among, and how it is voted. */
export interface DraftWords {
  readonly question?: string;
  readonly options?: readonly BallotOption[];
  readonly byHands?: boolean;
}

/** Options by their names. */
export const optionsNamed = (...labels: readonly string[]): readonly BallotOption[] =>
  labels.map((label, position) => ({ id: String(position + 1), label }));

/** Ballots moved by hand, as a plenary would move them. */
export class BallotScene {
  constructor(
    private readonly assembly: Assembly,
    private readonly collective: TestCollective,
  ) {}

  draft(
    rule: DecisionRule = namedRule,
    { question = 'Adopter le tarif progressif de l’eau ?', options = [], byHands = false }: DraftWords = {},
  ): Promise<Ballot> {
    return this.run((ballots, tx) =>
      ballots.draft(tx, {
        collectiveId: this.collective.id,
        question,
        rule,
        options,
        byHands,
        subject: null,
        context: null,
        actorId: null,
      }),
    );
  }

  async open(id: Id, voters: readonly Somebody[], closesAt: Date | null = null, warningsRead = true): Promise<void> {
    await this.openRoll(id, voters.map(lineOf), { closesAt, warningsRead });
  }

  /** Opens to a roll whose lines may weigh, belong to a college or wait for the tellers. */
  async openRoll(
    id: Id,
    roll: readonly RollLine[],
    { closesAt = null, warningsRead = true }: { closesAt?: Date | null; warningsRead?: boolean } = {},
  ): Promise<void> {
    await this.run((ballots, tx) => ballots.open(tx, id, { roll, closesAt, warningsRead, actorId: null }));
  }

  /** An election open to these voters. */
  async election(voters: readonly Somebody[], rule: DecisionRule, options: readonly BallotOption[]): Promise<Id> {
    const { id } = await this.draft(rule, { question: 'Qui, ou quoi ?', options });
    await this.open(id, voters);
    return id;
  }

  /** A ballot open to these voters. */
  async opened(voters: readonly Somebody[], rule: DecisionRule = namedRule, closesAt: Date | null = null): Promise<Id> {
    const { id } = await this.draft(rule);
    await this.open(id, voters, closesAt);
    return id;
  }

  async close(id: Id): Promise<DecisionVerdict> {
    return decision(await this.count(id));
  }

  /** Closes whatever the method. */
  count(id: Id): Promise<Verdict> {
    return this.run((ballots, tx) => ballots.close(tx, id, null));
  }

  drawTie(id: Id, seed: string, chair: Somebody): Promise<Verdict> {
    return this.run((ballots, tx) => ballots.drawTie(tx, id, seed, chair.id));
  }

  async nameTellers(id: Id, tellers: readonly Somebody[], chair: Somebody): Promise<void> {
    const ids = tellers.map((teller) => teller.id);
    await this.assembly
      .service(UnitOfWork)
      .run((tx) => this.assembly.service(TellersService).name(tx, id, ids, chair.id));
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

export const lineOf = (voter: Somebody): RollLine => ({ accountId: voter.id, reason: 'membre' });

function decision(found: Verdict): DecisionVerdict {
  if (found.kind !== 'decision') throw new Error('this ballot is an election');
  return found;
}
