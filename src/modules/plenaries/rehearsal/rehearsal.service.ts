import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { notFound } from '../../../kernel/common.refusals.js';
import { denied, ensure, type Decision } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { Signals } from '../../../platform/database/signals.js';
import { LiveHub } from '../../../platform/realtime/live-hub.js';
import { LiveTopics } from '../../../platform/realtime/live-topics.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService } from '../../collectives/index.js';
import type { RehearsalView } from '../domain/rehearsal.js';
import { mayPrepare } from '../plenaries.policy.js';
import { PlenariesRepository } from '../plenaries.repository.js';
import type { Plenary } from '../plenaries.rows.js';
import { startRehearsal, type RunningRehearsal } from './rehearsal-process.js';
import { rehearsalOver, rehearsalTooLate, rehearsalUnderWay } from './rehearsal.refusals.js';

const channel = 'plenary_rehearsal';
const tellEvery = 250;
/** Told again this often while it runs; a server that was killed tells nothing any more. */
const beat = 5_000;
const silence = 4 * beat;

type Told = { readonly plenaryId: Id; readonly view: RehearsalView } | { readonly plenaryId: Id; readonly stop: true };

/**
 * A plenary rehearsed before it opens, by `faire rehearse` in a process of its own, one at a time. Where it stands is in the
 * memory of every process, which tell one another by a signal: no table and no event holds it.
 */
@Injectable()
export class RehearsalService implements OnModuleInit, OnModuleDestroy {
  private readonly views = new Map<Id, RehearsalView>();
  private readonly heardAt = new Map<Id, number>();
  private readonly running = new Map<Id, RunningRehearsal>();

  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
    private readonly hub: LiveHub,
    private readonly topics: LiveTopics,
    private readonly plenaries: PlenariesRepository,
    private readonly collectives: CollectivesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.topics.add({
      kind: 'rehearsal',
      mayWatch: (actor, id) => this.may(actor, id),
      concerned: () => [],
      resumes: false,
    });
    this.signals.on(channel, (payload) => {
      if (payload !== null) this.hear(JSON.parse(payload) as Told);
    });
  }

  /** A rehearsal does not outlive the server that started it. */
  async onModuleDestroy(): Promise<void> {
    for (const { stop } of this.running.values()) stop();
    await Promise.all([...this.running.values()].map(({ ended }) => ended));
  }

  /** Where the last rehearsal of a plenary stands; null when there was none since the start. */
  async see(actor: SignedInActor, plenaryId: Id): Promise<RehearsalView | null> {
    ensure(await this.may(actor, plenaryId));
    return this.view(plenaryId);
  }

  /** Refuses RehearsalTooLate once it has begun, RehearsalUnderWay while another lasts. */
  async start(actor: SignedInActor, plenaryId: Id, members: number): Promise<void> {
    ensure(await this.may(actor, plenaryId));
    const plenary = await this.find(plenaryId);
    if (plenary.state !== 'announced') throw new Refused(rehearsalTooLate());
    if ([...this.views.keys()].some((id) => this.view(id)?.state === 'running')) throw new Refused(rehearsalUnderWay());
    const { databaseUrl } = this.config;
    const { slug } = await this.collectives.byId(this.database, plenary.collectiveId);
    if (databaseUrl === null) throw new Error('the database is known once it runs');
    const begun: RehearsalView = { members, state: 'running', step: 'filling', done: 0, figures: null, failure: null };
    let latest = begun;
    let toldAt = 0;
    const onProgress = (step: string, done: number): void => {
      const another = step !== latest.step;
      latest = { ...latest, step, done };
      const now = performance.now();
      if (!another && done < members && now - toldAt < tellEvery) return;
      toldAt = now;
      void this.tell({ plenaryId, view: latest });
    };
    const run = startRehearsal({ databaseUrl, slug, number: plenary.number, members, onProgress });
    this.running.set(plenaryId, run);
    this.views.set(plenaryId, begun);
    this.heardAt.set(plenaryId, performance.now());
    const again = setInterval(() => void this.tell({ plenaryId, view: latest }), beat);
    await this.tell({ plenaryId, view: begun });
    void run.ended.then(({ stopped, figures, failure }) => {
      clearInterval(again);
      this.running.delete(plenaryId);
      const state = stopped ? 'stopped' : failure === null ? 'done' : 'failed';
      return this.tell({ plenaryId, view: { ...latest, state, figures, failure } });
    });
  }

  /** Ends it where it is, on whichever process runs it. Refuses RehearsalOver when there is none. */
  async stop(actor: SignedInActor, plenaryId: Id): Promise<void> {
    ensure(await this.may(actor, plenaryId));
    if (this.view(plenaryId)?.state !== 'running') throw new Refused(rehearsalOver());
    await this.tell({ plenaryId, stop: true });
  }

  private view(plenaryId: Id): RehearsalView | null {
    const view = this.views.get(plenaryId);
    if (!view) return null;
    const silent = performance.now() - (this.heardAt.get(plenaryId) ?? 0) > silence;
    return view.state === 'running' && silent ? { ...view, state: 'failed', failure: 'other' } : view;
  }

  private async may(actor: Actor, plenaryId: Id): Promise<Decision> {
    const plenary = await this.plenaries.byId(this.database, plenaryId);
    if (!plenary) return denied(notFound());
    return mayPrepare(await this.collectives.standing(actor, plenary.collectiveId), plenary);
  }

  private async find(id: Id): Promise<Plenary> {
    const plenary = await this.plenaries.byId(this.database, id);
    if (!plenary) throw new Refused(notFound());
    return plenary;
  }

  /** To every process, this one included; one that is closing tells nobody any more. */
  private async tell(told: Told): Promise<void> {
    await this.database.sql('select pg_notify($1, $2)', [channel, JSON.stringify(told)]).catch(() => undefined);
  }

  private hear(told: Told): void {
    const { plenaryId } = told;
    if ('stop' in told) {
      this.running.get(plenaryId)?.stop();
      return;
    }
    this.views.set(plenaryId, told.view);
    this.heardAt.set(plenaryId, performance.now());
    this.hub.nudge(`rehearsal:${plenaryId}`, 'Rehearsed', { type: 'Plenary', id: plenaryId });
  }
}
