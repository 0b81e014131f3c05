import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Refused, type Language } from '../../kernel/refusal.js';
import { Database, type Db } from '../../platform/database/database.js';
import { pageOf } from '../../platform/graphql/connection.js';
import type { Actor } from '../../platform/sessions/actor.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { CollectivesService, mayTakePart } from '../collectives/index.js';
import type { Ballot, BallotStatus, OwnVote, RollRow } from './ballot.rows.js';
import { BallotsRepository } from './ballots.repository.js';
import { receivesVotes, showsCounts } from './domain/ballot-state.js';
import { describeRule } from './domain/describe-rule.js';
import { explainMargin, explainNeighbour, explainVerdict } from './domain/explain-verdict.js';
import { yesNoChoices } from './domain/methods/yes-no.js';
import type { DecisionRule } from './domain/rule.js';
import { explainSecrecyWarning, secrecyWarnings } from './domain/small-group.js';
import type { Verdict } from './domain/verdict.js';
import type { BallotType, BallotVerdictType } from './graphql/ballot.type.js';
import { UrnRepository } from './urn.repository.js';

/** Ballots as one reader sees them: the rule and the verdict in their language, their own vote, what they may do. */
@Injectable()
export class BallotViews {
  constructor(
    private readonly database: Database,
    private readonly ballots: BallotsRepository,
    private readonly urn: UrnRepository,
    private readonly subjects: Subjects,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: Id): Promise<BallotType | null> {
    return (await this.many(actor, [id])).get(id) ?? null;
  }

  async many(actor: Actor, ids: readonly Id[], db: Db = this.database): Promise<Map<Id, BallotType>> {
    if (ids.length === 0) return new Map();
    const [ballots, statuses, own] = await Promise.all([
      this.ballots.byIds(db, ids),
      this.ballots.statuses(db, ids),
      actor.accountId === null ? [] : this.urn.own(db, ids, actor.accountId),
    ]);
    const cards = await this.subjects.cards(
      ballots.flatMap(({ about }) => about),
      db,
    );
    const views = ballots.map((ballot) => ({
      ...this.view(
        ballot,
        statuses.find(({ id }) => id === ballot.id),
        own.find(({ ballotId }) => ballotId === ballot.id),
        actor.language,
      ),
      about: ballot.about.flatMap(({ id }) => cards.get(id) ?? []),
    }));
    return new Map(views.map((view) => [view.id, view]));
  }

  /** The roll by name: for whoever takes part. Choices of a named vote appear once counts may be shown. */
  async roll(actor: Actor, id: Id, page: PageRequest): Promise<Page<RollRow>> {
    const [ballot] = await this.ballots.byIds(this.database, [id]);
    if (!ballot) throw new Refused(notFound());
    ensure(mayTakePart(await this.collectives.standing(actor, ballot.collectiveId)));
    const withChoices = ballot.rule.secrecy === 'named' && showsCounts(ballot);
    return pageOf(await this.urn.roll(this.database, id, withChoices, page), page.first, ballot.rollSize);
  }

  private view(
    ballot: Ballot,
    status: BallotStatus | undefined,
    own: OwnVote | undefined,
    language: Language,
  ): Omit<BallotType, 'about'> {
    const now = this.clock.now();
    const hasVoted = (own?.channel ?? null) !== null;
    return {
      ...ballot,
      ruleSentence: describeRule(ballot.rule, language),
      secrecy: ballot.rule.secrecy,
      secrecyWarnings: ballot.rollSize === null ? [] : warningsOf(ballot.rule, ballot.rollSize, language),
      choices: yesNoChoices,
      turnout: status?.turnout ?? 0,
      counts: status?.counts ?? null,
      verdict: ballot.verdict && verdictView(ballot.verdict, language),
      serverTime: now,
      viewerOnRoll: own !== undefined,
      viewerMayVote: own?.mayVote === true && receivesVotes(ballot, now),
      viewerHasVoted: hasVoted,
      viewerVote: ballot.rule.secrecy === 'named' ? (own?.vote ?? null) : null,
    };
  }
}

/** What a roll of that size would reveal of a secret vote, in sentences. */
export const warningsOf = (rule: DecisionRule, roll: number, language: Language): readonly string[] =>
  secrecyWarnings(rule, roll).map((warning) => explainSecrecyWarning(warning, language));

export const verdictView = (found: Verdict, language: Language): BallotVerdictType => ({
  outcome: found.outcome,
  sentence: explainVerdict(found, language),
  margin: explainMargin(found, language),
  neighbours: found.kind === 'decision' ? found.neighbours.map((near) => explainNeighbour(near, language)) : [],
  data: found,
});
