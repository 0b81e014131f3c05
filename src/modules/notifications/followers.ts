import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { SubjectRef, SubjectType } from '../../kernel/subject-ref.js';
import type { Db } from '../../platform/database/database.js';
import { RepresentativesService } from '../organisations/index.js';
import { ProposalsReading } from '../proposals/index.js';
import { WorkingGroupsService } from '../working-groups/index.js';
import type { Follower } from './domain/relevance.js';

type FollowersOf = (db: Db, ids: readonly Id[]) => Promise<readonly Follower[]>;

/** Who follows the things of other modules, asked at their front doors, one query a type. */
@Injectable()
export class Followers {
  private readonly sources: readonly (readonly [SubjectType, FollowersOf])[];

  constructor(proposals: ProposalsReading, groups: WorkingGroupsService, representatives: RepresentativesService) {
    this.sources = [
      ['Proposal', (db, ids) => proposals.followers(db, ids)],
      ['WorkingGroup', (db, ids) => groups.followers(db, ids)],
      ['Organisation', (db, ids) => representatives.followers(db, ids)],
    ];
  }

  async of(db: Db, refs: readonly SubjectRef[]): Promise<readonly Follower[]> {
    const lists: (readonly Follower[])[] = [];
    for (const [type, source] of this.sources) {
      const ids = new Set(refs.filter((ref) => ref.type === type).map(({ id }) => id));
      if (ids.size > 0) lists.push(await source(db, [...ids]));
    }
    return lists.flat();
  }
}
