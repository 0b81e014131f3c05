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
import { PersonType } from '../identity/index.js';
import type { Ballot, BallotStatus, OwnLine, OwnVote, PileRow, ProxyRow, RollFilter, RollRow } from './ballot.rows.js';
import { BallotsRepository } from './ballots.repository.js';
import { receivesVotes, showsCounts } from './domain/ballot-state.js';
import { describeRule } from './domain/describe-rule.js';
import { explainMargin, explainNeighbour, explainVerdict } from './domain/explain-verdict.js';
import { yesNoChoices } from './domain/methods/yes-no.js';
import { agreement } from './domain/piles-of-tellers.js';
import { isElection, type DecisionRule } from './domain/rule.js';
import { isRanking } from './domain/rule-methods.js';
import { explainSecrecyWarning, secrecyWarnings } from './domain/small-group.js';
import type { Verdict } from './domain/verdict.js';
import type { BallotType, BallotVerdictType } from './graphql/ballot.type.js';
import { PilesRepository } from './piles.repository.js';
import { ProxiesRepository } from './proxies.repository.js';
import { UrnRepository } from './urn.repository.js';

/** Ballots as one reader sees them: the rule and the verdict in their language, their own vote, what they may do. */
@Injectable()
export class BallotViews {
  constructor(
    private readonly database: Database,
    private readonly ballots: BallotsRepository,
    private readonly urn: UrnRepository,
    private readonly proxies: ProxiesRepository,
    private readonly piles: PilesRepository,
    private readonly subjects: Subjects,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: Id): Promise<BallotType | null> {
    return (await this.many(actor, [id])).get(id) ?? null;
  }

  async many(actor: Actor, ids: readonly Id[], db: Db = this.database): Promise<Map<Id, BallotType>> {
    if (ids.length === 0) return new Map();
    const reader = actor.accountId;
    const [ballots, statuses, own, lines, proxies, tellers] = await Promise.all([
      this.ballots.byIds(db, ids),
      this.ballots.statuses(db, ids),
      reader === null ? [] : this.urn.own(db, ids, reader),
      reader === null ? [] : this.urn.linesOf(db, ids, reader),
      reader === null ? [] : this.proxies.mine(db, ids, reader),
      this.piles.tellers(db, ids),
    ]);
    const piles = new Map<Id, readonly PileRow[]>();
    for (const id of new Set(tellers.map(({ ballotId }) => ballotId))) piles.set(id, await this.piles.of(db, id));
    const cards = await this.subjects.cards(
      ballots.flatMap(({ about }) => about),
      db,
    );
    const of = <Row extends { readonly ballotId: Id }>(rows: readonly Row[], id: Id): readonly Row[] =>
      rows.filter(({ ballotId }) => ballotId === id);
    const views = ballots.map((ballot) => ({
      ...this.view(
        ballot,
        statuses.find(({ id }) => id === ballot.id),
        own.find(({ ballotId }) => ballotId === ballot.id),
        actor.language,
      ),
      ...this.sides(ballot, reader, of(lines, ballot.id), of(proxies, ballot.id)),
      ...tellersView(of(tellers, ballot.id), piles.get(ballot.id) ?? [], reader),
      about: ballot.about.flatMap(({ id }) => cards.get(id) ?? []),
    }));
    return new Map(views.map((view) => [view.id, view]));
  }

  /**
   * The roll by name: for whoever takes part. Choices of a named vote appear once counts may be shown; why tellers refused
   * somebody is for these tellers and that person.
   */
  async roll(actor: Actor, id: Id, wanted: RollFilter, page: PageRequest): Promise<Page<RollRow>> {
    const [ballot] = await this.ballots.byIds(this.database, [id]);
    if (!ballot) throw new Refused(notFound());
    ensure(mayTakePart(await this.collectives.standing(actor, ballot.collectiveId)));
    const withChoices = ballot.rule.secrecy === 'named' && showsCounts(ballot);
    const rows = await this.urn.roll(this.database, id, withChoices, wanted, page);
    const tellers = await this.piles.tellers(this.database, [id]);
    const isTeller = tellers.some((teller) => teller.id === actor.accountId);
    const named = rows.map((row) => ({
      ...row,
      college: collegeName(ballot.rule, row.college),
      standingReason: isTeller || row.accountId === actor.accountId ? row.standingReason : null,
    }));
    const whole = wanted.standing === null && wanted.search === '';
    return pageOf(named, page.first, whole ? ballot.rollSize : null);
  }

  private sides(
    ballot: Ballot,
    reader: Id | null,
    lines: readonly OwnLine[],
    proxies: readonly ProxyRow[],
  ): ViewerSides {
    const receives = receivesVotes(ballot, this.clock.now());
    const over = ballot.state === 'closed' || ballot.state === 'proclaimed';
    return {
      viewerLines: lines.map((line) => ({
        person: personOf(line.accountId, line.name),
        voice: line.voice,
        mine: line.voice.id === reader,
        weight: line.weight,
        college: collegeName(ballot.rule, line.college),
        standing: line.standing,
        standingReason: line.standingReason,
        signed: line.signed,
        signedOnPaper: line.signedOnPaper,
        mayVote: line.mayVote && receives,
      })),
      viewerProxies: proxies.map(({ id, principalId, principal, holderId, holder, state }) => ({
        id,
        principal: personOf(principalId, principal),
        holder: personOf(holderId, holder),
        state,
      })),
      allowsProxies: ballot.rule.proxies !== null && !over,
    };
  }

  private view(
    ballot: Ballot,
    status: BallotStatus | undefined,
    own: OwnVote | undefined,
    language: Language,
  ): Omit<BallotType, 'about' | keyof ViewerSides | keyof TellersView> {
    const now = this.clock.now();
    const hasVoted = (own?.channel ?? null) !== null;
    return {
      ...ballot,
      ruleSentence: describeRule(ballot.rule, language),
      secrecy: ballot.rule.secrecy,
      secrecyWarnings: ballot.rollSize === null ? [] : warningsOf(ballot.rule, ballot.rollSize, language),
      choices: ballot.rule.method === 'yes-no' ? yesNoChoices : [],
      method: ballot.rule.method,
      paper: paperOf(ballot.rule),
      options: ballot.options.map(({ id, label, block = null, cost = null }) => ({ id, label, block, cost })),
      trace: ballot.trace?.[language] ?? [],
      file: ballot.bodies ? `/api/ballots/${ballot.id}/ballots.json` : null,
      toDraw: ballot.verdict?.kind === 'election' && ballot.verdict.tie?.toDraw === true && ballot.state === 'closed',
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

type ViewerSides = Pick<BallotType, 'viewerLines' | 'viewerProxies' | 'allowsProxies'>;
type TellersView = Pick<BallotType, 'tellers' | 'viewerIsTeller' | 'piles'>;

const personOf = (id: Id, name: string): PersonType => ({ id, name, erased: name === '' });

function tellersView(
  tellers: readonly { readonly id: Id; readonly name: string }[],
  piles: readonly PileRow[],
  reader: Id | null,
): TellersView {
  return {
    tellers: tellers.map(({ id, name }) => personOf(id, name)),
    viewerIsTeller: tellers.some(({ id }) => id === reader),
    piles: [...new Set(piles.map(({ name }) => name))].map((name) => {
      const counts = piles.filter((pile) => pile.name === name);
      return {
        name,
        tellers: counts.map(({ tellerId, teller }) => personOf(tellerId, teller)),
        agreed: agreement(piles, name) !== null,
        mine: counts.find(({ tellerId }) => tellerId === reader)?.papers ?? null,
      };
    }),
  };
}

const collegeName = (rule: DecisionRule, id: string | null): string | null =>
  (rule.method === 'yes-no' ? rule.colleges.find((college) => college.id === id)?.name : undefined) ?? id;

function paperOf(rule: DecisionRule): 'choice' | 'marks' | 'places' {
  if (!isElection(rule)) return 'choice';
  return isRanking(rule.method) ? 'places' : 'marks';
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
