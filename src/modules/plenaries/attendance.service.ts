import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure, every } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor, SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, mayTakePart } from '../collectives/index.js';
import { checkInCode, isCheckInCode } from './check-in-code.js';
import { checkInCodeWrong, notCheckedIn, roomFull } from './domain/plenary.refusals.js';
import { mayBePrepared } from './domain/plenary.js';
import { FloorRepository } from './floor.repository.js';
import { checkedIn, checkedOut } from './plenaries.events.js';
import { mayKeepDesk, mayPrepare } from './plenaries.policy.js';
import { PlenariesRepository } from './plenaries.repository.js';
import type { AttendanceRow, DoorLine, Plenary } from './plenaries.rows.js';

/** Who is there: by the code on the screen, or at the door. No lock of the plenary: a whole hall checks in at once. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly plenaries: PlenariesRepository,
    private readonly floor: FloorRepository,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Checks oneself in with the code shown now. Twice is once. */
  async checkIn(actor: SignedInActor, plenaryId: Id, code: string): Promise<void> {
    const plenary = await this.find(plenaryId);
    const secret = await this.plenaries.secret(this.database, plenaryId);
    if (!secret || !isCheckInCode(secret, code, this.clock.now())) throw new Refused(checkInCodeWrong());
    await this.enter(plenary, actor.accountId, 'code', actor.accountId);
  }

  /** Somebody checked in by the chair or the secretary. */
  async checkInAtDoor(actor: SignedInActor, plenaryId: Id, accountId: Id): Promise<void> {
    const plenary = await this.find(plenaryId);
    ensure(mayKeepDesk(await this.collectives.standing(actor, plenary.collectiveId), plenary));
    await this.enter(plenary, accountId, 'door', actor.accountId);
  }

  /** Leaves the room: oneself, or somebody seen leaving by the chair or the secretary. */
  async checkOut(actor: SignedInActor, plenaryId: Id, accountId: Id): Promise<void> {
    const plenary = await this.find(plenaryId);
    const standing = await this.collectives.standing(actor, plenary.collectiveId);
    if (accountId !== actor.accountId) ensure(mayKeepDesk(standing, plenary));
    await this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      if (!(await this.floor.leave(tx, plenaryId, accountId, now))) {
        ensure(mayTakePart(standing));
        throw new Refused(notCheckedIn());
      }
      await this.floor.withdraw(tx, plenaryId, accountId, now);
      this.tell(tx, checkedOut, plenary, actor.accountId);
    });
  }

  /** The code and the address it makes, for the screen: to whoever keeps the door. */
  async code(actor: Actor, plenaryId: Id): Promise<{ url: string; code: string; expiresAt: Date }> {
    const plenary = await this.find(plenaryId);
    const standing = await this.collectives.standing(actor, plenary.collectiveId);
    const desk = mayKeepDesk(standing, plenary);
    if (!desk.allowed) ensure(mayPrepare(standing, plenary));
    const secret = await this.plenaries.secret(this.database, plenaryId);
    if (!secret) throw new Refused(notFound());
    const { slug } = await this.collectives.byId(this.database, plenary.collectiveId);
    const { code, expiresAt } = checkInCode(secret, this.clock.now());
    // After the #: no server, ours or a proxy, keeps it in its log.
    return { code, expiresAt, url: `${this.config.publicUrl}/${slug}/plenieres/${plenary.number}/salle#${code}` };
  }

  /** Members by name, present or not: for whoever keeps the door. */
  async door(actor: Actor, plenaryId: Id, search: string): Promise<DoorLine[]> {
    const plenary = await this.find(plenaryId);
    ensure(mayKeepDesk(await this.collectives.standing(actor, plenary.collectiveId), plenary));
    return this.floor.door(this.database, plenary.collectiveId, plenaryId, search);
  }

  /** Who was there, from when to when: for whoever takes part in the collective. */
  async attendance(actor: Actor, plenaryId: Id): Promise<AttendanceRow[]> {
    const plenary = await this.find(plenaryId);
    ensure(mayTakePart(await this.collectives.standing(actor, plenary.collectiveId)));
    return this.floor.attendance(this.database, plenaryId);
  }

  private async enter(plenary: Plenary, accountId: Id, channel: 'code' | 'door', actorId: Id): Promise<void> {
    const { collectiveId, id: plenaryId, capacity } = plenary;
    await this.unitOfWork.run(async (tx) => {
      const standing = await this.collectives.standing({ accountId }, collectiveId, tx);
      ensure(
        every(
          () => mayTakePart(standing),
          () => mayBePrepared(plenary.state),
        ),
      );
      if (await this.floor.isPresent(tx, plenaryId, accountId)) return;
      if (capacity !== null && (await this.floor.present(tx, plenaryId)) >= capacity) {
        throw new Refused(roomFull({ capacity }));
      }
      const entered = await this.floor.enter(tx, { collectiveId, plenaryId, accountId }, this.clock.now(), channel);
      if (entered) this.tell(tx, checkedIn, plenary, actorId);
    });
  }

  private async find(id: Id): Promise<Plenary> {
    const plenary = await this.plenaries.byId(this.database, id);
    if (!plenary) throw new Refused(notFound());
    return plenary;
  }

  private tell(tx: Tx, event: typeof checkedIn, { collectiveId, id }: Plenary, actorId: Id): void {
    tx.record(event({ collectiveId, actorId, subjectId: id }));
  }
}
