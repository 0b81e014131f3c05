import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { EventFactory, EventPayload } from '../../platform/events/event.js';
import type { Actor } from '../../platform/sessions/actor.js';
import { CollectivesService, type Standing } from '../collectives/index.js';
import { WorkingGroupsService } from '../working-groups/index.js';
import { ProposalEntity } from './proposal.entity.js';
import type { Viewer } from './proposal.rows.js';
import { privateDraftChanged } from './proposals.events.js';
import { mayRead, type ProposalFacts } from './proposals.policy.js';
import { ProposalsRepository } from './proposals.repository.js';

/** A proposal, what a policy needs of it, and what the reader is. */
export interface ProposalAtHand {
  readonly proposal: ProposalEntity;
  readonly facts: ProposalFacts;
  readonly standing: Standing;
}

/** Laying a proposal before somebody: found, readable by them, held while it changes. And saying what happened to it. */
@Injectable()
export class ProposalDesk {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly collectives: CollectivesService,
    private readonly groups: WorkingGroupsService,
  ) {}

  /** Held until the transaction ends. Throws NotFound, also for a private draft the actor may not read. */
  async hold(tx: Tx, actor: Actor, collectiveId: Id, id: Id): Promise<ProposalAtHand> {
    const [proposal] = await this.proposals.forUpdate(tx, collectiveId, [id]);
    return this.readable(tx, actor, proposal ?? null);
  }

  /** Throws NotFound when the actor may not read it. */
  async readable(db: Db, actor: Actor, proposal: ProposalEntity | null): Promise<ProposalAtHand> {
    if (!proposal) throw new Refused(notFound());
    // One after the other: in a transaction there is one connection.
    const ties = await this.proposals.ties(db, proposal.id);
    const standing = await this.collectives.standing(actor, proposal.collectiveId, db);
    const { number, state, private: kept, hiddenAt } = proposal;
    const facts: ProposalFacts = { number, state, private: kept, hidden: hiddenAt !== null, ...ties };
    const joined = kept ? await this.groupsOf(db, standing) : [];
    const decision = mayRead(standing, facts, joined);
    if (!decision.allowed) throw new Refused(decision.refusal);
    return { proposal, facts, standing };
  }

  async viewer(db: Db, standing: Standing): Promise<Viewer> {
    return { accountId: standing.accountId, groupIds: await this.groupsOf(db, standing) };
  }

  /** Records what happened; of a private draft, only that something did. */
  tell(
    tx: Tx,
    event: EventFactory,
    actorId: Id | null,
    proposal: ProposalEntity,
    groupIds: readonly Id[],
    { about = [], payload = {} }: { readonly about?: readonly SubjectRef[]; readonly payload?: EventPayload } = {},
  ): void {
    const { collectiveId, id, number } = proposal;
    // The journal keeps what it is told for good.
    const title = proposal.hiddenAt === null ? proposal.title : `n° ${number}`;
    if (proposal.private) {
      tx.record(privateDraftChanged({ collectiveId, actorId, subjectId: id }));
      return;
    }
    tx.record(
      event({
        collectiveId,
        actorId,
        subjectId: id,
        about: [
          { type: 'Collective', id: collectiveId },
          ...groupIds.map((groupId) => ({ type: 'WorkingGroup', id: groupId }) as const),
          ...about,
        ],
        payload: { number, title, ...payload },
      }),
    );
  }

  private async groupsOf(db: Db, { collectiveId, accountId, roles }: Standing): Promise<Id[]> {
    if (accountId === null) return [];
    const facilitated = roles.flatMap(({ kind, subjectId }) =>
      kind === 'facilitator' && subjectId !== null ? [subjectId] : [],
    );
    return [...(await this.groups.joinedBy(db, collectiveId, accountId)), ...facilitated];
  }
}
