import { Injectable } from '@nestjs/common';
import { ensure } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Db } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, mayCoordinate, type Standing } from '../collectives/index.js';
import { endorsementRequired } from './charter.events.js';
import { CharterRepository } from './charter.repository.js';
import { endorsementNeeded } from './domain/charter.refusals.js';
import type { EndorsersAct } from './domain/endorsement.js';
import { EndorsementsRepository } from './endorsements.repository.js';

/** What only endorsers of the charter in force do, where a collective says so: by default, nothing. */
@Injectable()
export class EndorsersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly endorsements: EndorsementsRepository,
    private readonly charters: CharterRepository,
    private readonly collectives: CollectivesService,
  ) {}

  /** Which acts are theirs alone. */
  required(collectiveId: Id, db: Db = this.database): Promise<readonly EndorsersAct[]> {
    return this.endorsements.required(db, collectiveId);
  }

  /** Says which acts are theirs alone from now on: these, and no other. */
  async require(actor: SignedInActor, collectiveId: Id, acts: readonly EndorsersAct[]): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.collectives.standing(actor, collectiveId, tx)));
      const before = await this.endorsements.required(tx, collectiveId);
      const wanted = [...new Set(acts)].sort();
      if (before.join() === wanted.join()) return;
      await this.endorsements.require(tx, collectiveId, wanted);
      const { accountId: actorId } = actor;
      tx.record(
        endorsementRequired({ collectiveId, actorId, subjectId: collectiveId, payload: { acts: wanted.join() } }),
      );
    });
  }

  /**
   * Refuses who endorses neither in their own name nor as the representative of an organisation that does, where the
   * collective asks for it. While no charter is in force there is nothing to endorse: nobody is refused.
   */
  async ensureMay(db: Db, standing: Standing, act: Exclude<EndorsersAct, 'college'>): Promise<void> {
    const { collectiveId, accountId, roles } = standing;
    const required = await this.endorsements.required(db, collectiveId);
    if (!required.includes(act) || accountId === null) return;
    const inForce = await this.charters.inForce(db, collectiveId);
    if (!inForce) return;
    const represented = roles.flatMap(({ kind, subjectId }) =>
      kind === 'representative' && subjectId !== null ? [subjectId] : [],
    );
    if (await this.endorsements.endorses(db, { collectiveId, versionId: inForce.id, accountId, represented })) return;
    throw new Refused(endorsementNeeded({ act, number: inForce.number }));
  }
}
