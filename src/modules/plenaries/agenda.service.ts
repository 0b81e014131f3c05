import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { Db } from '../../platform/database/database.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { BallotsService } from '../ballots/index.js';
import { EncountersService, MandatesService } from '../organisations/index.js';
import { ClocksService } from './clocks.service.js';
import { DecisionsRepository } from './decisions.repository.js';
import {
  ballotInProgress,
  itemFrozen,
  itemHasBallots,
  reportBackOwed,
  reportNotPosted,
} from './domain/plenary.refusals.js';
import { isEnded, mayBePrepared, mayProceed, moved } from './domain/plenary.js';
import { FloorRepository } from './floor.repository.js';
import { ProceduresUnderWay } from './guided/procedures-under-way.js';
import { agendaChanged, itemCarriedOver, itemDone, itemOpened } from './plenaries.events.js';
import { mayChair, mayPrepare } from './plenaries.policy.js';
import { PlenariesRepository } from './plenaries.repository.js';
import type { AgendaItem, ItemInput } from './plenaries.rows.js';
import { ReportBacks } from './report-backs.js';
import { PlenaryDesk, type Act } from './plenary-desk.js';

/** The agenda: prepared beforehand, followed item by item. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly desk: PlenaryDesk,
    private readonly clocks: ClocksService,
    private readonly plenaries: PlenariesRepository,
    private readonly floor: FloorRepository,
    private readonly decisions: DecisionsRepository,
    private readonly ballots: BallotsService,
    private readonly subjects: Subjects,
    private readonly encounters: EncountersService,
    private readonly mandates: MandatesService,
    private readonly procedures: ProceduresUnderWay,
    private readonly reportBacks: ReportBacks,
  ) {}

  /** Adds an item at the end. */
  add(actor: SignedInActor, plenaryId: Id, input: ItemInput): Promise<AgendaItem> {
    return this.desk.act(actor, plenaryId, mayPrepare, async ({ tx, plenary, tell }) => {
      ensure(mayBePrepared(plenary.state));
      await this.ensureOurs(tx, plenary.collectiveId, input.subject);
      const items = await this.plenaries.items(tx, plenaryId);
      // The report that came by itself is the one that is added: it is not heard twice.
      const there = items.find(
        ({ owed, state, subject }) => owed && state === 'pending' && subject?.id === input.subject?.id,
      );
      if (there && input.type === 'report-back') {
        await this.plenaries.editItem(tx, { ...there, ...input });
        tell(agendaChanged);
        return { ...there, ...input };
      }
      const item: AgendaItem = {
        ...input,
        collectiveId: plenary.collectiveId,
        id: newId(),
        plenaryId,
        position: items.length + 1,
        state: 'pending',
        owed: false,
        openedAt: null,
        endedAt: null,
      };
      await this.plenaries.insertItem(tx, item);
      tell(agendaChanged);
      return item;
    });
  }

  edit(actor: SignedInActor, itemId: Id, input: ItemInput): Promise<void> {
    return this.prepare(actor, itemId, async ({ tx, plenary }, item) => {
      await this.ensureOurs(tx, plenary.collectiveId, input.subject);
      if (item.owed && (input.type !== 'report-back' || input.subject?.id !== item.subject?.id)) {
        throw new Refused(reportBackOwed());
      }
      await this.plenaries.editItem(tx, { ...item, ...input });
    });
  }

  /** Moves an item to a position counted from 1; the others keep their order. */
  move(actor: SignedInActor, itemId: Id, position: number): Promise<void> {
    return this.prepare(actor, itemId, async ({ tx, plenary }) => {
      const ids = (await this.plenaries.items(tx, plenary.id)).map(({ id }) => id);
      await this.plenaries.reorder(tx, plenary.id, moved(ids, itemId, position));
    });
  }

  remove(actor: SignedInActor, itemId: Id): Promise<void> {
    return this.prepare(actor, itemId, async ({ tx, plenary }, item) => {
      if (item.owed) throw new Refused(reportBackOwed());
      const held = await this.decisions.heldAt(tx, plenary.id);
      if (held.some((each) => each.itemId === itemId)) throw new Refused(itemHasBallots());
      await this.procedures.ensureNone(tx, itemId, plenary.id);
      const left = (await this.plenaries.items(tx, plenary.id)).map(({ id }) => id).filter((id) => id !== itemId);
      await this.plenaries.removeItem(tx, itemId);
      await this.plenaries.reorder(tx, plenary.id, left);
    });
  }

  /** Turns to an item; the one before is done. A report-back begins only once its report is posted (R3). */
  open(actor: SignedInActor, itemId: Id): Promise<void> {
    return this.desk.onItem(actor, itemId, mayChair, async (act, item) => {
      const { tx, plenary, now, tell } = act;
      ensure(mayProceed(plenary.state));
      if (item.state === 'live') return;
      if (item.state === 'fallen') throw new Refused(itemFrozen());
      if (item.type === 'report-back') await this.ensureReported(tx, item, now);
      await this.leave(act);
      await this.plenaries.setItemState(tx, itemId, 'live', now);
      await this.clocks.startItem(act, itemId, item.minutes);
      await this.plenaries.setCurrent(tx, plenary.id, { itemId, ballotId: null });
      tell(itemOpened, { title: item.title }, { subjectId: itemId, refs: item.subject ? [item.subject] : [] });
    });
  }

  /** Ends the current item. */
  finish(actor: SignedInActor, itemId: Id): Promise<void> {
    return this.desk.onItem(actor, itemId, mayChair, async (act, item) => {
      ensure(mayProceed(act.plenary.state));
      if (item.state !== 'live') throw new Refused(itemFrozen());
      await this.leave(act);
    });
  }

  /** Leaves an item, begun or not, to another plenary. */
  carryOver(actor: SignedInActor, itemId: Id): Promise<void> {
    return this.desk.onItem(actor, itemId, mayChair, async (act, item) => {
      const { tx, plenary, now, tell } = act;
      ensure(mayBePrepared(plenary.state));
      if (isEnded(item.state)) throw new Refused(itemFrozen());
      if (item.state === 'live') await this.leave(act, 'carried');
      else {
        await this.plenaries.setItemState(tx, itemId, 'carried', now);
        tell(itemCarriedOver, { title: item.title }, { subjectId: itemId });
      }
      await this.reportBacks.settle(tx, plenary.collectiveId, act.actorId);
    });
  }

  private prepare(
    actor: SignedInActor,
    itemId: Id,
    work: (act: Act, item: AgendaItem) => Promise<void>,
  ): Promise<void> {
    return this.desk.onItem(actor, itemId, mayPrepare, async (act, item) => {
      ensure(mayBePrepared(act.plenary.state));
      if (item.state !== 'pending') throw new Refused(itemFrozen());
      await work(act, item);
      act.tell(agendaChanged);
    });
  }

  /** Ends the live item, if any: refused while its ballot is in suspense. The queue empties, the speech ends. */
  private async leave({ tx, plenary, now, tell }: Act, state: 'done' | 'carried' = 'done'): Promise<void> {
    const live = (await this.plenaries.items(tx, plenary.id)).find((item) => item.state === 'live');
    if (!live) return;
    const [ballot] = plenary.currentBallotId ? await this.ballots.byIds(tx, [plenary.currentBallotId]) : [];
    if (ballot?.state === 'open' || ballot?.state === 'closed') throw new Refused(ballotInProgress());
    await this.procedures.ensureMayLeave(tx, live.id, plenary.id);
    await this.floor.endSpeech(tx, plenary.id, now);
    await this.floor.clearQueue(tx, plenary.id, now);
    await this.plenaries.setItemState(tx, live.id, state, now);
    await this.plenaries.setCurrent(tx, plenary.id, { itemId: null, ballotId: null });
    tell(state === 'done' ? itemDone : itemCarriedOver, { title: live.title }, { subjectId: live.id });
  }

  /** Of the encounter or mandate it is about; about nothing in particular, of every encounter that reports to this plenary. */
  private async ensureReported(db: Db, { collectiveId, plenaryId, subject }: AgendaItem, now: Date): Promise<void> {
    if (!subject && (await this.encounters.owedTo(db, collectiveId, plenaryId, now)).length > 0) {
      throw new Refused(reportNotPosted());
    }
    if (subject?.type === 'Encounter') {
      const { state } = await this.encounters.byId(db, collectiveId, subject.id);
      if (state !== 'reported') throw new Refused(reportNotPosted());
    }
    if (subject?.type === 'Mandate') {
      const { owing } = await this.mandates.byId(db, collectiveId, subject.id);
      if (owing > 0) throw new Refused(reportNotPosted());
    }
  }

  /** A subject of another collective does not exist here. */
  private async ensureOurs(db: Db, collectiveId: Id, subject: SubjectRef | null): Promise<void> {
    if (!subject) return;
    const card = await this.subjects.card(subject, db);
    if (card?.collectiveId !== collectiveId) throw new Refused(notFound());
  }
}
