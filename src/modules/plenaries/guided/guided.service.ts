import { Injectable } from '@nestjs/common';
import { notFound } from '../../../kernel/common.refusals.js';
import { ensure } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import { Database } from '../../../platform/database/database.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { mayTakePart } from '../../collectives/index.js';
import { DecisionsService } from '../decisions.service.js';
import { mayChair } from '../plenaries.policy.js';
import { PlenaryDesk } from '../plenary-desk.js';
import { ConsentGuide } from './consent.guide.js';
import { DrawGuide } from './draw.guide.js';
import { ElectionGuide } from './election.guide.js';
import { procedureUnderWay } from './guided-desk.refusals.js';
import { procedureEnded, procedureOpened, tellingOf, type Happened } from './guided.events.js';
import type { Play, Played } from './guided-play.js';
import { mayBeHeld, mayContinue } from './guided.policy.js';
import { GuidedRepository } from './guided.repository.js';
import type { GuidedKind, NewProcedure, Procedure } from './guided.rows.js';
import { NominationGuide } from './nomination.guide.js';

/** What opens: who makes the id is whoever asks, so that a retry opens one. */
export interface Opening {
  readonly id: Id;
  readonly kind: GuidedKind;
  readonly title: string;
  readonly setting: unknown;
}

interface Opened {
  readonly procedure: NewProcedure;
  readonly happened: readonly Happened[];
  readonly pseudonyms?: readonly { pseudonym: string; accountId: Id }[];
}

/** Whose commands: the chair's, or those of whoever takes part. */
export type Side = 'chair' | 'person';

/** Guided procedures: each command under the lock of its plenary and row, once however often it is sent. */
@Injectable()
export class GuidedService {
  constructor(
    private readonly database: Database,
    private readonly desk: PlenaryDesk,
    private readonly procedures: GuidedRepository,
    private readonly decisions: DecisionsService,
    private readonly consent: ConsentGuide,
    private readonly election: ElectionGuide,
    private readonly nomination: NominationGuide,
    private readonly draw: DrawGuide,
  ) {}

  /** Opens a procedure on an item (chair): one at a time on each. */
  open(actor: SignedInActor, itemId: Id, opening: Opening): Promise<void> {
    return this.desk.onItem(actor, itemId, mayChair, async (act, item) => {
      const known = await this.procedures.byId(act.tx, opening.id);
      if (known?.itemId === itemId) return;
      if (known) throw new Refused(notFound());
      ensure(mayBeHeld(opening.kind, act.plenary, item));
      if (await this.procedures.isUnderWay(act.tx, itemId)) throw new Refused(procedureUnderWay());
      const { collectiveId, id: plenaryId } = act.plenary;
      const { id, title, kind } = opening;
      const play: Play = { ...act, item, commandId: id };
      const { procedure, happened, pseudonyms } = await this.begin(play, kind, opening.setting);
      const common = { collectiveId, id, plenaryId, itemId, title, version: 1, openedAt: act.now, endedAt: null };
      const opened: Procedure = { ...common, ...procedure };
      await this.procedures.insert(act.tx, opened);
      if (pseudonyms) await this.draw.savePseudonyms(play, id, pseudonyms);
      act.tell(procedureOpened, { title, kind }, { subjectId: id });
      this.tell(play, opened, happened);
    });
  }

  /** One command. Sent again with the same id it does nothing more. Refuses what the rules of its kind refuse. */
  async command(actor: SignedInActor, id: Id, side: Side, commandId: Id, data: unknown): Promise<void> {
    const found = await this.procedures.byId(this.database, id);
    if (!found) throw new Refused(notFound());
    const may = side === 'chair' ? mayChair : mayTakePart;
    await this.desk.onItem(actor, found.itemId, may, async (act, item) => {
      const procedure = await this.procedures.lock(act.tx, id);
      if (!procedure) throw new Refused(notFound());
      if (!(await this.procedures.once(act.tx, procedure, commandId))) return;
      ensure(mayContinue(procedure));
      ensure(mayBeHeld(procedure.kind, act.plenary, item));
      const play: Play = { ...act, item, commandId };
      const played = await this.play(procedure, side, data, play);
      await this.procedures.save(act.tx, id, played.state, played.ended ? act.now : null);
      this.tell(play, procedure, played.happened);
      if (played.ended) act.tell(procedureEnded, { title: procedure.title }, { subjectId: id });
      if (played.decision) await this.decide(play, procedure, played.decision);
    });
  }

  private async begin(play: Play, kind: GuidedKind, setting: unknown): Promise<Opened> {
    switch (kind) {
      case 'consent':
        return this.consent.open(play, setting);
      case 'election':
        return this.election.open(play, setting);
      case 'nomination':
        return this.nomination.open(play, setting);
      case 'sortition':
        return this.draw.open(play, setting);
    }
  }

  private async play(procedure: Procedure, side: Side, data: unknown, play: Play): Promise<Played> {
    switch (procedure.kind) {
      case 'consent':
        return this.consent[side](procedure, data, play);
      case 'election':
        return this.election[side](procedure, data, play);
      case 'nomination':
        return this.nomination[side](procedure, data, play);
      case 'sortition':
        return this.draw[side](procedure, data, play);
    }
  }

  private async decide(play: Play, procedure: Procedure, decision: NonNullable<Played['decision']>): Promise<void> {
    const { outcome, subjects, apply } = decision;
    const { itemId, id: procedureId, title: question } = procedure;
    const id = await this.decisions.take(play, { itemId, ballotId: null, procedureId, question, outcome, subjects });
    await apply?.(id);
  }

  private tell({ tx, tell, plenary }: Play, procedure: Procedure, happened: readonly Happened[]): void {
    const { id, title, kind, collectiveId, plenaryId } = procedure;
    // What the chair wrote down is said by whoever said it.
    const speaker = happened.find(({ type }) => type === 'WordEntered');
    for (const each of happened) {
      const { event, payload, people } = tellingOf(each);
      const refs = people.map((person) => ({ type: 'Account', id: person }) as const);
      // Who supports whom, and even who supports anybody, is nobody's business: this event has no actor.
      if (each.type === 'SupportsGiven')
        tx.record(event({ collectiveId, actorId: null, subjectId: id, about: [{ type: 'Plenary', id: plenaryId }] }));
      else if (speaker?.type === 'WordEntered' && each !== speaker)
        tx.record(
          event({
            collectiveId,
            actorId: speaker.personId,
            subjectId: id,
            about: [{ type: 'Plenary', id: plenaryId }, ...refs],
            payload: { number: plenary.number, title, kind, ...payload },
          }),
        );
      else tell(event, { title, kind, ...payload }, { subjectId: id, refs });
    }
  }
}
