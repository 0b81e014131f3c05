import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import { newId, type Id } from '../../kernel/ids.js';
import { ensure, when, type Decision } from '../../kernel/decision.js';
import { Refused } from '../../kernel/refusal.js';
import type { Db } from '../../platform/database/database.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { holds, mayTakePart, RolesService, type Standing } from '../collectives/index.js';
import { DecisionsRepository } from './decisions.repository.js';
import { minutesNotPublished, minutesSignedAlready } from './domain/minutes.refusals.js';
import { deskOnly } from './domain/plenary.refusals.js';
import { MinutesService } from './minutes.service.js';
import { addendumAdded, minutesSigned } from './plenaries.events.js';
import { mayKeepDesk } from './plenaries.policy.js';
import type { Minutes } from './plenaries.rows.js';
import { PlenaryDesk, type Act } from './plenary-desk.js';
import { SigningRepository, signingRoles, type Addendum, type Signature } from './signing.repository.js';

/** Minutes are signed by chair and secretary; once published they no longer change, and an addendum says what was wrong. */
@Injectable()
export class SigningService {
  constructor(
    private readonly desk: PlenaryDesk,
    private readonly decisions: DecisionsRepository,
    private readonly minutes: MinutesService,
    private readonly signing: SigningRepository,
    private readonly roles: RolesService,
  ) {}

  /** Signs as what one is, chair, secretary or both. The last signature awaited publishes them. */
  sign(actor: SignedInActor, plenaryId: Id): Promise<void> {
    return this.desk.act(actor, plenaryId, mayKeepDesk, async (act) => {
      const { tx, standing, actorId, now, tell } = act;
      const minutes = await this.of(act);
      await this.minutes.ensureSettled(tx, minutes);
      const signed = (await this.signing.signatures(tx, minutes.id)).map(({ role }) => role);
      const mine = signingRoles.filter((role) => holds(standing, role, plenaryId) && !signed.includes(role));
      if (mine.length === 0) throw new Refused(minutesSignedAlready());
      for (const role of mine) await this.signing.sign(tx, minutes.id, role, actorId, now);
      tell(minutesSigned, {}, { subjectId: minutes.id });
      if (minutes.state === 'draft' && (await this.minutes.allSigned(tx, act.plenary, minutes.id))) {
        await this.minutes.settle(act, minutes.id);
      }
    });
  }

  /** Says what was wrong or missing, under minutes that no longer change. Refuses MinutesNotPublished before. */
  add(actor: SignedInActor, plenaryId: Id, body: string): Promise<void> {
    return this.desk.act(actor, plenaryId, mayTakePart, async (act) => {
      const { tx, plenary, standing, actorId, now, tell } = act;
      const minutes = await this.of(act);
      ensure(await this.mayAdd(tx, standing, minutes));
      if (minutes.state === 'draft') throw new Refused(minutesNotPublished());
      const addendum: Addendum = { id: newId(), body, personId: actorId, at: now };
      await this.signing.add(tx, plenary.collectiveId, minutes.id, addendum);
      tell(addendumAdded, {}, { subjectId: minutes.id });
    });
  }

  /** Whoever chaired it or kept its minutes until they were published. */
  async mayAdd(db: Db, standing: Standing, { collectiveId, plenaryId, publishedAt }: Minutes): Promise<Decision> {
    const taking = mayTakePart(standing);
    const { accountId } = standing;
    if (!taking.allowed || accountId === null) return taking;
    const role = { collectiveId, subjectId: plenaryId, accountId };
    const kept =
      publishedAt === null
        ? mayKeepDesk(standing, { id: plenaryId }).allowed
        : await this.roles.heldUntil(db, role, publishedAt);
    return when(kept, deskOnly());
  }

  async read(db: Db, minutesId: Id): Promise<{ signatures: Signature[]; addenda: Addendum[] }> {
    const [signatures, addenda] = await Promise.all([
      this.signing.signatures(db, minutesId),
      this.signing.addenda(db, minutesId),
    ]);
    return { signatures, addenda };
  }

  private async of({ tx, plenary }: Act): Promise<Minutes> {
    const minutes = await this.decisions.minutesOf(tx, plenary.id);
    if (!minutes) throw new Refused(notFound());
    return minutes;
  }
}
