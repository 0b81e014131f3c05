import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { BallotContexts } from './ballot-contexts.js';
import type { Ballot, ProxyRow } from './ballot.rows.js';
import { proxyMoved } from './ballots.events.js';
import { BallotsRepository } from './ballots.repository.js';
import { mayAcceptProxy, mayGiveProxy, mayRevokeProxy, type ProxyScene } from './domain/proxies.js';
import { ProxiesRepository } from './proxies.repository.js';

/** Handing one's vote to somebody else, for one ballot, until it is voted. */
@Injectable()
export class ProxiesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ballots: BallotsRepository,
    private readonly proxies: ProxiesRepository,
    private readonly contexts: BallotContexts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `id`: made by who gives; sent twice, it is given once. */
  async give(actor: SignedInActor, ballotId: Id, id: Id, holderId: Id): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const ballot = await this.locked(tx, ballotId);
      const known = await this.proxies.byId(tx, id);
      if (known?.principalId === actor.accountId && known.holderId === holderId) return;
      ensure(mayGiveProxy(await this.scene(tx, ballot), actor.accountId, holderId));
      await this.proxies.give(tx, ballot, { id, principalId: actor.accountId, holderId }, this.clock.now());
      this.tell(tx, ballot, actor.accountId, holderId);
    });
  }

  /** Its holder takes it, or not. */
  async answer(actor: SignedInActor, id: Id, accepts: boolean): Promise<void> {
    await this.move(actor, id, async (tx, ballot, proxy) => {
      if (accepts && proxy.state === 'accepted' && proxy.holderId === actor.accountId) return null;
      const scene = await this.scene(tx, ballot);
      ensure(accepts ? mayAcceptProxy(scene, proxy, actor.accountId) : mayRevokeProxy(scene, proxy, actor.accountId));
      return accepts ? 'accepted' : 'declined';
    });
  }

  /** Its principal takes it back, or its holder gives it up. */
  async revoke(actor: SignedInActor, id: Id): Promise<void> {
    await this.move(actor, id, async (tx, ballot, proxy) => {
      ensure(mayRevokeProxy(await this.scene(tx, ballot), proxy, actor.accountId));
      return 'revoked';
    });
  }

  private async move(
    actor: SignedInActor,
    id: Id,
    decide: (tx: Tx, ballot: Ballot, proxy: ProxyRow) => Promise<'accepted' | 'declined' | 'revoked' | null>,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const found = await this.proxies.byId(tx, id);
      if (!found || (found.principalId !== actor.accountId && found.holderId !== actor.accountId))
        throw new Refused(notFound());
      const ballot = await this.locked(tx, found.ballotId);
      const proxy = await this.proxies.byId(tx, id);
      if (!proxy) throw new Refused(notFound());
      const state = await decide(tx, ballot, proxy);
      if (state === null) return;
      await this.proxies.move(tx, proxy, state, this.clock.now());
      this.tell(tx, ballot, proxy.principalId, proxy.holderId);
    });
  }

  /** Nobody votes meanwhile: a proxy is accepted before or after a vote, never at once. */
  private async locked(tx: Tx, ballotId: Id): Promise<Ballot> {
    const ballot = await this.ballots.lockUrn(tx, ballotId);
    if (!ballot) throw new Refused(notFound());
    return ballot;
  }

  private async scene(tx: Tx, ballot: Ballot): Promise<ProxyScene> {
    const present = await this.contexts.present(tx, ballot.context);
    const proxies = await this.proxies.of(tx, ballot.id);
    return { ballot, proxies, ...(await this.proxies.scene(tx, ballot)), present: present ?? new Set() };
  }

  private tell(tx: Tx, ballot: Ballot, principalId: Id, holderId: Id): void {
    const people = [principalId, holderId].map((id) => ({ type: 'Account' as const, id }));
    const { collectiveId, id: subjectId } = ballot;
    tx.record(proxyMoved({ collectiveId, actorId: null, subjectId, about: people }));
  }
}
