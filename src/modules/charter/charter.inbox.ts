import { Injectable } from '@nestjs/common';
import type { Awaiting } from '../../kernel/awaiting.js';
import { endOfDay } from '../../kernel/day.js';
import type { Db } from '../../platform/database/database.js';
import { CollectivesService, mayTakePart, type Standing } from '../collectives/index.js';
import { CharterRepository } from './charter.repository.js';
import { EndorsementsRepository } from './endorsements.repository.js';

/** What awaits somebody about the charter: an endorsement to renew, with what changed since. */
@Injectable()
export class CharterInbox {
  constructor(
    private readonly charters: CharterRepository,
    private readonly endorsements: EndorsementsRepository,
    private readonly collectives: CollectivesService,
  ) {}

  async awaiting(db: Db, standing: Standing): Promise<Awaiting[]> {
    const { collectiveId, accountId } = standing;
    if (accountId === null || !mayTakePart(standing).allowed) return [];
    const represented = standing.roles.flatMap(({ kind, subjectId }) =>
      kind === 'representative' && subjectId !== null ? [subjectId] : [],
    );
    const toRenew = await this.endorsements.toRenew(db, collectiveId, accountId, represented);
    if (toRenew.length === 0) return [];
    const inForce = await this.charters.inForce(db, collectiveId);
    const { timeZone } = await this.collectives.byId(db, collectiveId);
    return toRenew.map(({ id, organisation, versionNumber }) => ({
      kind: 'renew',
      subject: { type: 'Endorsement', id },
      title: organisation?.name ?? `Charte, version ${inForce?.number ?? versionNumber}`,
      path: `/charte/renouveler/${id}`,
      deadline: inForce?.renewBefore ? endOfDay(inForce.renewBefore, timeZone) : null,
    }));
  }
}
