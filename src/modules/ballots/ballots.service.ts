import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { Awaiting } from '../../kernel/awaiting.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused, type Language } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EventFactory, EventPayload } from '../../platform/events/event.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { Standing } from '../collectives/index.js';
import { BallotContexts } from './ballot-contexts.js';
import type { Ballot, OwnVote, PublicBallot, RollLine, VoiceRow } from './ballot.rows.js';
import {
  ballotClosed,
  ballotDropped,
  ballotOpened,
  ballotPrepared,
  ballotProclaimed,
  tieDrawn,
  voiceGiven,
} from './ballots.events.js';
import { BallotsRepository } from './ballots.repository.js';
import { closeBallot, openBallot, proclaim, receivesVotes, type Step } from './domain/ballot-state.js';
import { ballotAlreadyOpened, ballotIsClosed, ballotNotOpen, secretAtRisk } from './domain/ballot.refusals.js';
import { collegeUnknown, noDrawHere, noOptionsHere, optionsAlike, voiceUsed } from './domain/casting.refusals.js';
import { tallyYesNo } from './domain/methods/yes-no.js';
import { describeRule } from './domain/describe-rule.js';
import { explainVerdict } from './domain/explain-verdict.js';
import { isElection, type DecisionRule } from './domain/rule.js';
import type { BallotOption } from './domain/rule-methods.js';
import { bodiesOf, type CountedLine } from './domain/closed-ballot.js';
import { CountingService } from './counting.service.js';
import { simpleMajority } from './domain/rule-templates.js';
import { explainSecrecyWarning, secrecyWarnings, type RollGroup } from './domain/small-group.js';
import { verdict, type Verdict } from './domain/verdict.js';
import { voicesApart } from './domain/voices.js';
import { UrnRepository } from './urn.repository.js';

export interface NewBallot {
  readonly collectiveId: Id;
  readonly question: string;
  readonly rule: DecisionRule;
  /** Of an election; none for a question for or against. */
  readonly options?: readonly BallotOption[];
  /** A show of hands, counted by tellers. */
  readonly byHands?: boolean;
  readonly subject: SubjectRef | null;
  readonly context: SubjectRef | null;
  /** Others whose watchers hear of it: the agenda item, further subjects. */
  readonly about?: readonly SubjectRef[];
  readonly actorId: Id | null;
}

export interface Opening {
  readonly roll: readonly RollLine[];
  /** When voting ends by itself; null: the chair closes it. */
  readonly closesAt: Date | null;
  /** Whoever opens has read what a small roll would reveal of a secret vote. */
  readonly warningsRead: boolean;
  readonly actorId: Id | null;
}

const closeJob = 'ballots:close';
const closePayload = z.object({ ballotId: z.uuid() });
/** The worker's clock is the database's: where ours is behind, the job waits a little more. */
const askAgainAfter = 1_000;

/** The life of a ballot. Who may move it is asked by whoever holds it: a plenary's chair. */
@Injectable()
export class BallotsService implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly ballots: BallotsRepository,
    private readonly urn: UrnRepository,
    private readonly contexts: BallotContexts,
    private readonly counting: CountingService,
    private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(closeJob, (payload) => this.closeDue(closePayload.parse(payload).ballotId));
  }

  /** Prepares a ballot: nothing is frozen yet. */
  async draft(tx: Tx, { actorId, about = [], options = [], byHands = false, ...input }: NewBallot): Promise<Ballot> {
    ensureOptions(input.rule, options);
    const refs = [input.context, input.subject, ...about].filter((ref) => ref !== null);
    const ballot: Ballot = {
      ...input,
      options,
      byHands,
      id: newId(),
      about: [...new Map(refs.map((ref) => [ref.id, ref])).values()],
      state: 'draft',
      rollSize: null,
      present: null,
      openedAt: null,
      closesAt: null,
      closedAt: null,
      proclaimedAt: null,
      tally: null,
      verdict: null,
      bodies: null,
      count: null,
      trace: null,
      drawSeed: null,
    };
    await this.ballots.insert(tx, ballot, actorId, this.clock.now());
    this.tell(tx, ballotPrepared, ballot, actorId);
    return ballot;
  }

  /** Removes a draft. Refuses (BallotAlreadyOpened) one that opened. */
  async drop(tx: Tx, id: Id, actorId: Id | null): Promise<void> {
    const ballot = await this.locked(tx, id);
    if (ballot.state !== 'draft') throw new Refused(ballotAlreadyOpened());
    await this.ballots.drop(tx, id);
    this.tell(tx, ballotDropped, ballot, actorId);
  }

  /** Opens: question, rule and roll freeze. Refuses SecretAtRisk until the warnings of a small roll were read. */
  async open(tx: Tx, id: Id, { roll, closesAt, warningsRead, actorId }: Opening): Promise<void> {
    const ballot = await this.locked(tx, id);
    const now = this.clock.now();
    const present = await this.contexts.present(tx, ballot.context);
    const lines = linesOf(roll);
    ensureColleges(ballot.rule, lines);
    ensureVoicesApart(ballot.rule, roll);
    const bodies = bodiesOf(lines, present);
    stepOf(openBallot({ ...ballot, closesAt }, bodies, now, ballot.options));
    const warnings = secrecyWarnings(ballot.rule, roll.length, groupsOf(ballot.rule, lines));
    if (warnings.length > 0 && !warningsRead) {
      const say = (language: Language): string =>
        warnings.map((each) => explainSecrecyWarning(each, language)).join(' ');
      throw new Refused(secretAtRisk({ warningsFr: say('fr'), warningsEn: say('en') }));
    }
    await this.ballots.open(tx, id, now, bodies.roll, bodies.present, closesAt);
    await this.urn.freezeRoll(tx, ballot, roll);
    if (closesAt) this.closeLater(tx, id, closesAt);
    this.tell(tx, ballotOpened, ballot, actorId);
  }

  /** What a roll would reveal of a secret vote, in sentences: to be read before opening. */
  rollWarnings({ rule }: Ballot, roll: readonly RollLine[], language: Language): readonly string[] {
    const lines = linesOf(roll);
    ensureColleges(rule, lines);
    ensureVoicesApart(rule, roll);
    return secrecyWarnings(rule, roll.length, groupsOf(rule, lines)).map((each) =>
      explainSecrecyWarning(each, language),
    );
  }

  /**
   * From now on somebody else votes for an organisation or a group: who may say so is asked by whoever holds the ballot.
   * A vote of before them stands (VoiceUsed).
   */
  async giveVoice(tx: Tx, id: Id, voiceId: Id, to: Id, actorId: Id): Promise<void> {
    const ballot = await this.locked(tx, id);
    if (ballot.state === 'draft') throw new Refused(ballotNotOpen());
    if (!receivesVotes(ballot, this.clock.now())) throw new Refused(ballotIsClosed());
    const voices = await this.urn.voices(tx, id);
    const voice = voices.find((each) => each.id === voiceId);
    if (!voice) throw new Refused(notFound());
    // Given twice to the same, given once.
    if (voice.accountId === to) return;
    const name = await this.urn.giveVoice(tx, id, voiceId, to, actorId, this.clock.now());
    if (name === null) throw new Refused(voiceUsed());
    this.tell(tx, voiceGiven, ballot, actorId, { voice: name });
  }

  /** The voices of organisations and groups on a roll. */
  voices(db: Db, id: Id): Promise<VoiceRow[]> {
    return this.urn.voices(db, id);
  }

  /** Closes, counts, and says what the rule makes of it. A secret urn is written anew, shuffled. */
  async close(tx: Tx, id: Id, actorId: Id | null): Promise<Verdict> {
    const ballot = await this.locked(tx, id);
    stepOf(closeBallot(ballot));
    const counted = await this.counting.count(tx, ballot);
    if (ballot.rule.secrecy === 'secret') await this.urn.shuffle(tx, id);
    await this.ballots.close(tx, id, this.clock.now(), counted);
    this.tell(tx, ballotClosed, ballot, actorId);
    return counted.verdict;
  }

  /** The public draw of a tie: from a seed read aloud, which nobody knew before the close. */
  async drawTie(tx: Tx, id: Id, seed: string, actorId: Id): Promise<Verdict> {
    const ballot = await this.locked(tx, id);
    const { verdict: found } = ballot;
    if (ballot.state !== 'closed' || found?.kind !== 'election' || !found.tie?.toDraw || ballot.drawSeed !== null)
      throw new Refused(noDrawHere());
    const counted = await this.counting.recount(tx, { ...ballot, drawSeed: seed });
    await this.ballots.settle(tx, id, seed, counted);
    this.tell(tx, tieDrawn, ballot, actorId, { seed });
    return counted.verdict;
  }

  /** Closes a ballot whose time has come; does nothing to any other. */
  async closeDue(id: Id): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const [ballot] = await this.ballots.byIds(tx, [id]);
      if (ballot?.state !== 'open' || !ballot.closesAt) return;
      if (ballot.closesAt > this.clock.now()) this.closeLater(tx, id, new Date(Date.now() + askAgainAfter));
      // Piles the tellers have still to agree on: voting is over, the chair closes when they do.
      else if (await this.counting.ready(tx, ballot)) await this.close(tx, id, null);
    });
  }

  /** Makes the result official. `chair`: the chair's choice where the rule leaves them a tie, else null. */
  async proclaim(tx: Tx, id: Id, chair: 'for' | 'against' | null, actorId: Id | null): Promise<Verdict> {
    const ballot = await this.locked(tx, id);
    const found: Verdict = ballot.verdict ?? verdict(simpleMajority, tallyYesNo([]), { roll: 0, present: 0 });
    const step = stepOf(proclaim(ballot, found, chair));
    await this.ballots.proclaim(tx, id, this.clock.now(), step.verdict);
    this.tell(tx, ballotProclaimed, ballot, actorId, { outcome: step.verdict.outcome });
    return step.verdict;
  }

  byIds(db: Db, ids: readonly Id[]): Promise<Ballot[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.ballots.byIds(db, ids);
  }

  async byId(id: Id): Promise<Ballot | null> {
    const [ballot] = await this.ballots.byIds(this.database, [id]);
    return ballot ?? null;
  }

  /** The text anyone recounts a closed ballot from; null while it is not closed. */
  async file(id: Id): Promise<string | null> {
    const ballot = await this.byId(id);
    return ballot?.bodies ? this.unitOfWork.run((tx) => this.counting.export(tx, ballot)) : null;
  }

  /** What everybody may see now, for any number of ballots: one statement. */
  async publicViews(db: Db, ids: readonly Id[]): Promise<PublicBallot[]> {
    const statuses = ids.length === 0 ? [] : await this.ballots.statuses(db, ids);
    return statuses.map(({ rule, verdict: found, ...status }) => ({
      ...status,
      outcome: found?.outcome ?? null,
      ruleSentence: { fr: describeRule(rule, 'fr'), en: describeRule(rule, 'en') },
      verdictSentence: found && { fr: explainVerdict(found, 'fr'), en: explainVerdict(found, 'en') },
    }));
  }

  /** Somebody's own side of the ballots on whose roll they are. */
  myVotes(db: Db, ids: readonly Id[], accountId: Id): Promise<OwnVote[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.urn.own(db, ids, accountId);
  }

  /** Votes that await somebody. */
  async awaiting(db: Db, { collectiveId, accountId }: Standing): Promise<Awaiting[]> {
    if (accountId === null) return [];
    const open = await this.ballots.unsigned(db, collectiveId, accountId);
    return open.map(({ id, question, closesAt }) => ({
      kind: 'vote',
      subject: { type: 'Ballot', id },
      title: question,
      path: `/scrutins/${id}`,
      deadline: closesAt,
    }));
  }

  private async locked(tx: Tx, id: Id): Promise<Ballot> {
    const ballot = await this.ballots.lockUrn(tx, id);
    if (!ballot) throw new Refused(notFound());
    return ballot;
  }

  private closeLater(tx: Tx, ballotId: Id, runAt: Date): void {
    tx.later({ name: closeJob, payload: { ballotId }, runAt, key: `ballot-close:${ballotId}` });
  }

  private tell(tx: Tx, event: EventFactory, ballot: Ballot, actorId: Id | null, payload: EventPayload = {}): void {
    const { collectiveId, id: subjectId, about, question } = ballot;
    tx.record(event({ collectiveId, actorId, subjectId, about, payload: { question, ...payload } }));
  }
}

/** Names of options tell them apart; a question for or against has none. */
function ensureOptions(rule: DecisionRule, options: readonly BallotOption[]): void {
  if (!isElection(rule) && options.length > 0) throw new Refused(noOptionsHere());
  const names = new Set<string>();
  for (const { label } of options) {
    if (names.has(label)) throw new Refused(optionsAlike({ option: label }));
    names.add(label);
  }
}

const linesOf = (roll: readonly RollLine[]): readonly CountedLine[] =>
  roll.map(({ accountId, college = null, weight = 1 }) => ({ accountId, college, weight }));

function ensureColleges(rule: DecisionRule, lines: readonly CountedLine[]): void {
  const known = rule.method === 'yes-no' ? rule.colleges.map(({ id }) => id) : [];
  const stray = lines.find(({ college }) => college !== null && !known.includes(college));
  if (stray) throw new Refused(collegeUnknown({ college: stray.college ?? '' }));
}

/** Voices of organisations and groups change nothing of what members' votes weigh, and a secret one stays so. */
function ensureVoicesApart(rule: DecisionRule, roll: readonly RollLine[]): void {
  const refusal = voicesApart(
    rule,
    roll.map(({ voice, college = null }) => ({ kind: voice?.kind ?? 'member', college })),
  );
  if (refusal) throw new Refused(refusal);
}

/** The roll by college, under its name, and weight. */
function groupsOf(rule: DecisionRule, lines: readonly CountedLine[]): readonly RollGroup[] {
  const names = new Map(rule.method === 'yes-no' ? rule.colleges.map(({ id, name }) => [id, name]) : []);
  const groups = new Map<string, RollGroup>();
  for (const { college: id, weight } of lines) {
    const college = id === null ? null : (names.get(id) ?? id);
    const key = `${weight} ${college}`;
    groups.set(key, { college, weight, people: (groups.get(key)?.people ?? 0) + 1 });
  }
  return [...groups.values()];
}

function stepOf<T extends object>(step: Step<T>): T {
  if (!step.allowed) throw new Refused(step.refusal);
  return step;
}
