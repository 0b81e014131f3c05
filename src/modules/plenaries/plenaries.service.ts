import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ReportBacks } from './report-backs.js';
import type { Awaiting } from '../../kernel/awaiting.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { changedMeanwhile, notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EventFactory } from '../../platform/events/event.js';
import { pageOf } from '../../platform/graphql/connection.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { BallotsService } from '../ballots/index.js';
import { CollectivesService, mayTakePart, RolesService, type Standing } from '../collectives/index.js';
import { dayOf } from '../../kernel/day.js';
import { EncountersService } from '../organisations/index.js';
import { ClocksService } from './clocks.service.js';
import { DecisionsRepository } from './decisions.repository.js';
import { ballotInProgress, datesWrong } from './domain/plenary.refusals.js';
import { mayBePrepared, mayMove, stateAfter, type PlenaryMove } from './domain/plenary.js';
import { FloorRepository } from './floor.repository.js';
import { ProceduresUnderWay } from './guided/procedures-under-way.js';
import { MinutesService } from './minutes.service.js';
import { mayChair, mayConvene } from './plenaries.policy.js';
import {
  plenaryClosed,
  plenaryConvened,
  plenaryEdited,
  plenaryOpened,
  plenaryResumed,
  plenarySuspended,
} from './plenaries.events.js';
import { PlenariesRepository } from './plenaries.repository.js';
import type { Plenary, PlenaryCard, PlenaryInput } from './plenaries.rows.js';
import { PlenaryDesk, type Act } from './plenary-desk.js';

const moveEvents: Readonly<Record<PlenaryMove, EventFactory>> = {
  open: plenaryOpened,
  suspend: plenarySuspended,
  resume: plenaryResumed,
  close: plenaryClosed,
};

/** Plenaries: convened by the coordination, driven by their chair. */
@Injectable()
export class PlenariesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly plenaries: PlenariesRepository,
    private readonly floor: FloorRepository,
    private readonly decisions: DecisionsRepository,
    private readonly desk: PlenaryDesk,
    private readonly clocks: ClocksService,
    private readonly minutes: MinutesService,
    private readonly ballots: BallotsService,
    private readonly collectives: CollectivesService,
    private readonly roles: RolesService,
    private readonly encounters: EncountersService,
    private readonly procedures: ProceduresUnderWay,
    private readonly reportBacks: ReportBacks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Announces a plenary; it takes the next number. Encounters owe their report to it from now. */
  convene(actor: SignedInActor, collectiveId: Id, input: PlenaryInput): Promise<Plenary> {
    ensureDates(input);
    return this.unitOfWork.run(async (tx) => {
      ensure(mayConvene(await this.collectives.standing(actor, collectiveId, tx)));
      const plenary: Plenary = {
        ...input,
        collectiveId,
        id: newId(),
        number: await this.plenaries.nextNumber(tx, collectiveId),
        state: 'announced',
        currentItemId: null,
        currentBallotId: null,
        openedAt: null,
        closedAt: null,
        version: 1,
      };
      await this.plenaries.insert(tx, plenary, randomBytes(32), actor.accountId, this.clock.now());
      await this.setReportDue(tx, plenary);
      await this.reportBacks.settle(tx, collectiveId, actor.accountId);
      tx.record(
        plenaryConvened({
          collectiveId,
          actorId: actor.accountId,
          subjectId: plenary.id,
          about: [{ type: 'Collective', id: collectiveId }],
          payload: { number: plenary.number, title: plenary.title },
        }),
      );
      return plenary;
    });
  }

  edit(actor: SignedInActor, id: Id, version: number, input: PlenaryInput): Promise<void> {
    ensureDates(input);
    return this.desk.act(actor, id, mayConvene, async ({ tx, plenary, tell }) => {
      ensure(mayBePrepared(plenary.state));
      if (!(await this.plenaries.edit(tx, id, version, input))) throw new Refused(changedMeanwhile());
      await this.setReportDue(tx, { ...plenary, ...input });
      await this.reportBacks.settle(tx, plenary.collectiveId, actor.accountId);
      tell(plenaryEdited);
    });
  }

  /** Hands the chair, or the secretary's table, to one person: whoever held it holds it no more. */
  appoint(actor: SignedInActor, id: Id, kind: 'chair' | 'secretary', accountId: Id): Promise<void> {
    return this.desk.act(actor, id, mayConvene, async ({ tx, plenary, standing }) => {
      ensure(mayBePrepared(plenary.state));
      const { collectiveId, number } = plenary;
      const holders = await this.roles.holders(tx, collectiveId, kind, id);
      if (holders.some((holder) => holder.accountId === accountId)) return;
      for (const holder of holders) await this.roles.end(tx, standing, holder.id, `Plénière ${number}`);
      await this.roles.give(tx, {
        collectiveId,
        accountId,
        kind,
        subject: { type: 'Plenary', id },
        givenBy: actor.accountId,
        reason: `Plénière ${number}`,
      });
    });
  }

  /** Opens, suspends, resumes or closes. Closing ends what was live, carries over what was not reached, drafts minutes. */
  move(actor: SignedInActor, id: Id, move: PlenaryMove): Promise<void> {
    return this.desk.act(actor, id, mayChair, async (act) => {
      const { tx, plenary, now, tell } = act;
      ensure(mayMove(plenary.state, move));
      if (move === 'close') await this.settle(act);
      if (move === 'suspend') await this.clocks.turnAll(act, 'pause');
      if (move === 'resume') await this.clocks.turnAll(act, 'resume');
      await this.plenaries.setState(tx, id, stateAfter(move), now);
      tell(moveEvents[move]);
      if (move === 'close') await this.reportBacks.settle(tx, plenary.collectiveId, actor.accountId);
      if (move === 'close') await this.minutes.draft({ ...act, plenary: { ...plenary, closedAt: now } });
    });
  }

  async byId(id: Id): Promise<Plenary | null> {
    return this.plenaries.byId(this.database, id);
  }

  /** Throws NotFound, also for a plenary of another collective: asked before something is submitted to it. */
  async ensureAnnounced(db: Db, collectiveId: Id, id: Id): Promise<Plenary> {
    const plenary = await this.plenaries.byId(db, id);
    if (plenary?.collectiveId !== collectiveId) throw new Refused(notFound());
    ensure(mayBePrepared(plenary.state));
    return plenary;
  }

  byNumber(slug: string, number: number): Promise<Plenary | null> {
    return this.plenaries.byNumber(this.database, slug, number);
  }

  async page(collectiveId: Id, page: PageRequest): Promise<Page<PlenaryCard>> {
    return pageOf(await this.plenaries.page(this.database, collectiveId, page), page.first);
  }

  /** Plenaries to attend, minutes to publish. */
  async awaiting(db: Db, standing: Standing): Promise<Awaiting[]> {
    const { accountId, collectiveId, roles } = standing;
    if (accountId === null || !mayTakePart(standing).allowed) return [];
    const kept = roles.flatMap(({ kind, subjectId }) => (kind === 'secretary' && subjectId ? [subjectId] : []));
    const now = this.clock.now();
    const [attend, unpublished] = await Promise.all([
      this.plenaries.toAttend(db, collectiveId, accountId, now),
      kept.length === 0 ? [] : this.decisions.unpublished(db, kept),
    ]);
    return [
      ...attend.map(({ id, number, title, startsAt, endsAt }) => ({
        kind: 'attend',
        subject: { type: 'Plenary' as const, id },
        title,
        path: `/plenieres/${number}`,
        deadline: startsAt > now ? startsAt : endsAt,
      })),
      ...unpublished.map(({ id, number, title }) => ({
        kind: 'publish',
        subject: { type: 'Plenary' as const, id },
        title,
        path: `/plenieres/${number}/compte-rendu`,
        deadline: null,
      })),
    ];
  }

  /** Before it closes: no ballot in suspense, nobody speaking, every item done or carried over. */
  private async settle({ tx, plenary, now }: Act): Promise<void> {
    const held = await this.decisions.heldAt(tx, plenary.id);
    const ballots = await this.ballots.byIds(
      tx,
      held.map(({ ballotId }) => ballotId),
    );
    if (ballots.some(({ state }) => state === 'open' || state === 'closed')) throw new Refused(ballotInProgress());
    await this.procedures.ensureMayClose(tx, plenary.id);
    for (const item of await this.plenaries.items(tx, plenary.id)) {
      if (item.state === 'live') await this.plenaries.setItemState(tx, item.id, 'done', now);
      if (item.state === 'pending') await this.plenaries.setItemState(tx, item.id, 'carried', now);
    }
    await this.floor.everybodyLeaves(tx, plenary.id, now);
    await this.plenaries.setCurrent(tx, plenary.id, { itemId: null, ballotId: null });
  }

  private async setReportDue(tx: Tx, { collectiveId, id, startsAt }: Plenary): Promise<void> {
    const { timeZone } = await this.collectives.byId(tx, collectiveId);
    await this.encounters.setReportDue(tx, { collectiveId, plenaryId: id, date: dayOf(startsAt, timeZone) });
  }
}

function ensureDates({ startsAt, endsAt }: PlenaryInput): void {
  if (endsAt && endsAt <= startsAt) throw new Refused(datesWrong({ field: 'endsAt' }));
}
