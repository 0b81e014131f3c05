import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EventFactory, EventPayload } from '../../platform/events/event.js';
import { Mailer } from '../../platform/mail/mailer.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import type { Ballot } from './ballot.rows.js';
import { pileCounted, rollSigned, tellersNamed, votersReminded, voterVerified } from './ballots.events.js';
import { verificationLetter } from './ballots.letters.js';
import { BallotsRepository } from './ballots.repository.js';
import { ballotIsClosed, ballotNotOpen } from './domain/ballot.refusals.js';
import { notOnRoll, lineSignedByOther, tellersOnly, unknownChoice } from './domain/casting.refusals.js';
import type { StoredPapers } from './domain/closed-ballot.js';
import { isYesNoChoice } from './domain/methods/yes-no.js';
import { checkPaper } from './domain/paper.js';
import { isElection } from './domain/rule.js';
import { PilesRepository } from './piles.repository.js';
import { UrnRepository } from './urn.repository.js';

/** Nobody is written to twice within a day. */
const remindedFor = 24 * 60 * 60 * 1_000;

/** What tellers do: verify voters, have them sign on paper, count hands and papers, each apart from the other. */
@Injectable()
export class TellersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ballots: BallotsRepository,
    private readonly urn: UrnRepository,
    private readonly piles: PilesRepository,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Named by whoever holds the ballot; those left out are no longer. */
  async name(tx: Tx, ballotId: Id, accountIds: readonly Id[], actorId: Id): Promise<void> {
    const [ballot] = await this.ballots.byIds(tx, [ballotId]);
    if (!ballot) throw new Refused(notFound());
    if (ballot.state === 'closed' || ballot.state === 'proclaimed') throw new Refused(ballotIsClosed());
    await this.piles.nameTellers(tx, ballot, accountIds, this.clock.now());
    this.tell(tx, tellersNamed, ballot, actorId);
  }

  /** One teller's count of a pile, in place of their earlier one. It is counted in when another finds the same. */
  async countPile(actor: SignedInActor, ballotId: Id, name: string, papers: readonly StoredPapers[]): Promise<void> {
    await this.asTeller(actor, ballotId, async (tx, ballot) => {
      const checked = papers.map((paper) => ({ ...paper, choice: choiceOf(ballot, paper.choice) }));
      await this.piles.enter(tx, ballot, { name, tellerId: actor.accountId, papers: checked }, this.clock.now());
      this.tell(tx, pileCounted, ballot, actor.accountId, { pile: name });
    });
  }

  /** Takes one's own count of a pile back. */
  async dropPile(actor: SignedInActor, ballotId: Id, name: string): Promise<void> {
    await this.asTeller(actor, ballotId, async (tx, ballot) => {
      if (!(await this.piles.remove(tx, ballotId, name, actor.accountId))) throw new Refused(notFound());
      this.tell(tx, pileCounted, ballot, actor.accountId, { pile: name });
    });
  }

  /** Somebody votes on paper: their line is signed, and nothing they send from a device counts beside it (R7). */
  async signOnPaper(actor: SignedInActor, ballotId: Id, voiceId: Id, signed: boolean): Promise<void> {
    await this.asTeller(actor, ballotId, async (tx, ballot) => {
      const done = signed
        ? await this.urn.signOnPaper(tx, ballotId, voiceId, actor.accountId, this.clock.now())
        : await this.urn.unsignOnPaper(tx, ballotId, voiceId);
      if (!done) {
        const voices = new Set((await this.urn.lines(tx, ballotId)).map((line) => line.voiceId));
        throw new Refused(voices.has(voiceId) ? lineSignedByOther() : notOnRoll());
      }
      const { collectiveId, about } = ballot;
      tx.record(rollSigned({ collectiveId, actorId: null, subjectId: ballotId, about }));
    });
  }

  /** Admits a line of the roll, or refuses it with a reason its person reads. */
  async verify(actor: SignedInActor, ballotId: Id, voiceId: Id, reason: string | null): Promise<void> {
    await this.asTeller(actor, ballotId, async (tx, ballot) => {
      if (!(await this.urn.verify(tx, ballotId, voiceId, actor.accountId, reason))) throw new Refused(notFound());
      this.tell(tx, voterVerified, ballot, actor.accountId);
    });
  }

  /** Writes to those who wait to be verified, once a day each at most. Answers how many. */
  async remind(actor: SignedInActor, ballotId: Id): Promise<number> {
    return this.asTeller(actor, ballotId, async (tx, ballot) => {
      const now = this.clock.now();
      const people = await this.urn.remind(tx, ballotId, new Date(now.getTime() - remindedFor), now);
      const { question } = ballot;
      for (const { email, language, slug, collective } of people) {
        const url = `${this.config.publicUrl}/${slug}/scrutins/${ballotId}`;
        await this.mailer.queue(tx, email, verificationLetter({ language, question, collective, url }));
      }
      if (people.length > 0) this.tell(tx, votersReminded, ballot, actor.accountId, { count: people.length });
      return people.length;
    });
  }

  private asTeller<T>(actor: SignedInActor, ballotId: Id, work: (tx: Tx, ballot: Ballot) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(async (tx) => {
      const ballot = await this.ballots.lockUrn(tx, ballotId);
      if (!ballot) throw new Refused(notFound());
      const tellers = await this.piles.tellers(tx, [ballotId]);
      if (!tellers.some(({ id }) => id === actor.accountId)) throw new Refused(tellersOnly());
      if (ballot.state === 'draft') throw new Refused(ballotNotOpen());
      if (ballot.state !== 'open') throw new Refused(ballotIsClosed());
      return work(tx, ballot);
    });
  }

  private tell(tx: Tx, event: EventFactory, ballot: Ballot, actorId: Id, more: EventPayload = {}): void {
    const { collectiveId, id: subjectId, about, question } = ballot;
    tx.record(event({ collectiveId, actorId, subjectId, about, payload: { question, ...more } }));
  }
}

/** A kind of paper tellers may count: a choice, blank or void, or a whole paper of an election. */
function choiceOf({ rule, options }: Ballot, choice: string): string {
  if (!isElection(rule)) {
    if (isYesNoChoice(choice) || choice === 'blank' || choice === 'void') return choice;
    throw new Refused(unknownChoice({ choice }));
  }
  const checked = checkPaper(rule, options, choice);
  if ('refusal' in checked) throw new Refused(checked.refusal);
  return checked.text;
}
