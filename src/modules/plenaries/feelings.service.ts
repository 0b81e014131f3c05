import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { allowed, ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import { Database } from '../../platform/database/database.js';
import { Signals } from '../../platform/database/signals.js';
import { EventRelay } from '../../platform/events/event-relay.js';
import { Limits } from '../../platform/limits/limits.js';
import { LiveHub } from '../../platform/realtime/live-hub.js';
import { idsAbout, LiveTopics } from '../../platform/realtime/live-topics.js';
import type { Actor, SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, mayTakePart } from '../collectives/index.js';
import { calm, feelingsView, felt, retell, type Feeling, type Feelings, type FeelingsView } from './domain/feelings.js';
import { noMood } from './domain/floor/floor.refusals.js';
import { reactionMs, type Reaction } from './domain/mood.js';
import { notCheckedIn } from './domain/plenary.refusals.js';
import { mayProceed } from './domain/plenary.js';
import { parcelsOf, Recall, type Told } from './feelings-recall.js';
import { FloorRepository } from './floor.repository.js';
import { itemDone, plenaryClosed } from './plenaries.events.js';
import { mayChair } from './plenaries.policy.js';
import { PlenariesRepository } from './plenaries.repository.js';
import type { Plenary } from './plenaries.rows.js';

const channel = 'plenary_feelings';
const recalling = 'plenary_feelings_recall';
const perPerson = { points: 30, seconds: 30 };

/** How long a process waits for what the others feel; without answer it is the first. */
const recallMs = 10_000;

interface Asked {
  readonly ask: string;
}

interface Answered {
  readonly to: string;
  readonly from: string;
  readonly parcel: readonly Told[];
  readonly last: boolean;
}

/** The hall as one reader sees it, and their own part in it. */
export interface OwnFeelings {
  readonly view: FeelingsView;
  readonly viewerMood: number | null;
  readonly viewerHandUp: boolean;
}

/**
 * Moods, hands and reactions: in the memory of every process, each telling the others by a signal. A process that starts
 * asks the others what is felt. No table and no event holds it; when all have stopped it is forgotten, and so it is when
 * the plenary closes.
 */
@Injectable()
export class FeelingsService implements OnModuleInit, OnModuleDestroy {
  private readonly halls = new Map<Id, Feelings>();
  private readonly fading = new Map<Id, NodeJS.Timeout>();
  private readonly name = newId();
  /** While this process asks the others what is felt. */
  private recall: Recall | null = null;
  private waiting: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
    private readonly relay: EventRelay,
    private readonly hub: LiveHub,
    private readonly topics: LiveTopics,
    private readonly limits: Limits,
    private readonly plenaries: PlenariesRepository,
    private readonly floor: FloorRepository,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.topics.add({
      kind: 'feelings',
      mayWatch: () => Promise.resolve(allowed),
      concerned: () => [],
      view: (id) => Promise.resolve(this.view(id)),
      resumes: false,
    });
    this.signals.on(channel, (payload) => {
      if (payload === null) return;
      const { plenaryId, told } = JSON.parse(payload) as Told;
      this.hear(plenaryId, told);
    });
    this.signals.on(recalling, (payload) => {
      if (payload === null) return;
      const word = JSON.parse(payload) as Asked | Answered;
      if ('ask' in word) this.answer(word);
      else this.learn(word);
    });
    this.signals.onListening(() => this.ask());
    this.relay.onTold((events) => {
      for (const event of events) {
        const [plenaryId] = idsAbout(event, 'Plenary');
        if (plenaryId === undefined || !(this.halls.has(plenaryId) || this.recall)) continue;
        if (event.type === itemDone.type) this.hear(plenaryId, { feeling: 'hands-down' });
        if (event.type === plenaryClosed.type) this.forget(plenaryId);
      }
    });
  }

  onModuleDestroy(): void {
    for (const timer of this.fading.values()) clearTimeout(timer);
    clearTimeout(this.waiting);
  }

  view(plenaryId: Id): FeelingsView {
    return feelingsView(this.halls.get(plenaryId) ?? calm, this.clock.now().getTime());
  }

  forViewer({ accountId }: Actor, plenaryId: Id): OwnFeelings {
    const hall = this.halls.get(plenaryId) ?? calm;
    return {
      view: this.view(plenaryId),
      viewerMood: accountId === null ? null : (hall.mood?.said.get(accountId) ?? null),
      viewerHandUp: accountId !== null && hall.hands.has(accountId),
    };
  }

  /** Asks the hall its mood; another question replaces the one before. By the chair. */
  async openMood(actor: SignedInActor, plenaryId: Id, question: string, options: readonly string[]): Promise<void> {
    await this.asChair(actor, plenaryId);
    await this.tell(plenaryId, { feeling: 'open', question, options });
  }

  async closeMood(actor: SignedInActor, plenaryId: Id): Promise<void> {
    await this.asChair(actor, plenaryId);
    if (!this.halls.get(plenaryId)?.mood) throw new Refused(noMood());
    await this.tell(plenaryId, { feeling: 'close' });
  }

  async lowerHands(actor: SignedInActor, plenaryId: Id): Promise<void> {
    await this.asChair(actor, plenaryId);
    await this.tell(plenaryId, { feeling: 'hands-down' });
  }

  async sayMood(actor: SignedInActor, plenaryId: Id, option: number): Promise<void> {
    await this.asPresent(actor, plenaryId);
    if (this.halls.get(plenaryId)?.mood?.options[option] === undefined) throw new Refused(noMood());
    await this.tell(plenaryId, { feeling: 'say', personId: actor.accountId, option });
  }

  async raiseHand(actor: SignedInActor, plenaryId: Id, up: boolean): Promise<void> {
    await this.asPresent(actor, plenaryId);
    await this.tell(plenaryId, { feeling: 'hand', personId: actor.accountId, up });
  }

  async react(actor: SignedInActor, plenaryId: Id, reaction: Reaction): Promise<void> {
    await this.asPresent(actor, plenaryId);
    const at = this.clock.now().getTime();
    await this.tell(plenaryId, { feeling: 'react', personId: actor.accountId, reaction, at });
  }

  private async asChair(actor: SignedInActor, plenaryId: Id): Promise<void> {
    const plenary = await this.find(plenaryId);
    ensure(mayChair(await this.collectives.standing(actor, plenary.collectiveId), plenary));
    ensure(mayProceed(plenary.state));
  }

  private async asPresent(actor: SignedInActor, plenaryId: Id): Promise<void> {
    const plenary = await this.find(plenaryId);
    ensure(mayTakePart(await this.collectives.standing(actor, plenary.collectiveId)));
    ensure(mayProceed(plenary.state));
    if (!(await this.floor.isPresent(this.database, plenaryId, actor.accountId))) throw new Refused(notCheckedIn());
    await this.limits.spendUnwritten('feelings', actor.accountId, perPerson);
  }

  private async find(id: Id): Promise<Plenary> {
    const plenary = await this.plenaries.byId(this.database, id);
    if (!plenary) throw new Refused(notFound());
    return plenary;
  }

  /** To every process, this one included. */
  private async tell(plenaryId: Id, told: Feeling): Promise<void> {
    await this.signal(channel, [{ plenaryId, told } satisfies Told]);
  }

  private async signal(on: string, words: readonly object[]): Promise<void> {
    const payloads = words.map((word) => JSON.stringify(word));
    await this.database.sql('select pg_notify($1, word) from unnest($2::text[]) word', [on, payloads]);
  }

  /** Without a database there is nothing to ask; this process asks again once it hears again. */
  private recallBy(words: readonly (Asked | Answered)[]): void {
    this.signal(recalling, words).catch(() => undefined);
  }

  private ask(): void {
    this.recall = new Recall();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.recall = null;
    }, recallMs);
    this.waiting.unref();
    this.recallBy([{ ask: this.name }]);
  }

  private answer({ ask }: Asked): void {
    if (ask === this.name || this.recall !== null) return;
    const told = [...this.halls].flatMap(([plenaryId, hall]) =>
      retell(hall).map((each) => ({ plenaryId, told: each })),
    );
    const parcels = parcelsOf(told);
    this.recallBy(
      parcels.map((parcel, index) => ({ to: ask, from: this.name, parcel, last: index === parcels.length - 1 })),
    );
  }

  private learn({ to, from, parcel, last }: Answered): void {
    const halls = to === this.name ? this.recall?.take(from, parcel, last) : null;
    if (!halls) return;
    this.recall = null;
    clearTimeout(this.waiting);
    for (const [plenaryId, hall] of halls) {
      this.halls.set(plenaryId, hall);
      this.show(plenaryId);
      if (hall.reactions.size > 0) this.fadeLater(plenaryId);
    }
  }

  private hear(plenaryId: Id, told: Feeling): void {
    this.recall?.hear({ plenaryId, told });
    this.halls.set(plenaryId, felt(this.halls.get(plenaryId) ?? calm, told));
    this.show(plenaryId);
    if (told.feeling === 'react') this.fadeLater(plenaryId);
  }

  private forget(plenaryId: Id): void {
    this.recall?.close(plenaryId);
    this.halls.delete(plenaryId);
    this.show(plenaryId);
  }

  /** Shown again once the last reaction is gone. */
  private fadeLater(plenaryId: Id): void {
    clearTimeout(this.fading.get(plenaryId));
    const timer = setTimeout(() => {
      this.fading.delete(plenaryId);
      this.show(plenaryId);
    }, reactionMs + 50);
    timer.unref();
    this.fading.set(plenaryId, timer);
  }

  private show(plenaryId: Id): void {
    this.hub.nudge(`feelings:${plenaryId}`, 'Felt', { type: 'Plenary', id: plenaryId });
  }
}
