import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { roleEnded, roleGiven } from './collectives.events.js';
import { CollectivesRepository } from './collectives.repository.js';
import type { RoleRow } from './collective.rows.js';
import { lastCoordinator, membersOnly, roleHeldAlready } from './domain/collective.refusals.js';
import type { RoleEntity } from './role.entity.js';
import { mayCoordinate, type RoleKind, type Standing } from './domain/standing.js';

export interface NewRole {
  readonly collectiveId: Id;
  readonly accountId: Id;
  readonly kind: RoleKind;
  /** null for a role over the whole collective (coordination, moderation). */
  readonly subject: SubjectRef | null;
  readonly givenBy: Id | null;
  readonly decisionId?: Id;
  readonly reason: string;
  /** When it ends by itself: a mandate's term. */
  readonly until?: Date;
}

export interface Ending {
  readonly collectiveId: Id;
  readonly subjectId: Id;
  readonly by: Id;
  readonly reason: string;
}

/** What the log says of a role that ends. */
type EndedRole = Pick<
  RoleEntity,
  'collectiveId' | 'id' | 'accountId' | 'kind' | 'fromAt' | 'subjectType' | 'subjectId'
>;

/** Roles are dated, public, given with a reason, ended and never deleted. */
@Injectable()
export class RolesService {
  constructor(
    private readonly database: Database,
    private readonly collectives: CollectivesRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives a role in the transaction of whoever decided it: the caller has asked its policy. */
  async give(tx: Tx, role: NewRole): Promise<Id> {
    await this.collectives.lock(tx, role.collectiveId);
    const now = this.clock.now();
    const standing = await this.collectives.standing(tx, role.collectiveId, role.accountId, now);
    if (standing.tier === null) throw new Refused(membersOnly());
    const subjectId = role.subject?.id ?? null;
    if (standing.roles.some((held) => held.kind === role.kind && held.subjectId === subjectId)) {
      throw new Refused(roleHeldAlready());
    }
    const id = newId();
    await this.collectives.insertRole(tx, {
      collectiveId: role.collectiveId,
      id,
      accountId: role.accountId,
      kind: role.kind,
      subjectType: role.subject?.type ?? null,
      subjectId,
      fromAt: now,
      toAt: role.until ?? null,
      givenBy: role.givenBy,
      decisionId: role.decisionId ?? null,
      reason: role.reason,
      endReason: null,
      endedBy: null,
    });
    tx.record(
      roleGiven({
        collectiveId: role.collectiveId,
        actorId: role.givenBy,
        subjectId: id,
        about: [
          { type: 'Account', id: role.accountId },
          ...(role.subject ? [role.subject] : []),
          { type: 'Collective', id: role.collectiveId },
        ],
        payload: { kind: role.kind },
      }),
    );
    return id;
  }

  /** Ends a role now. The last coordinator stays until another is there. */
  async end(tx: Tx, by: Standing, roleId: Id, reason: string): Promise<void> {
    ensure(mayCoordinate(by));
    await this.collectives.lock(tx, by.collectiveId);
    const role = await this.collectives.roleForUpdate(tx, by.collectiveId, roleId);
    const now = this.clock.now();
    if (!role || (role.toAt && role.toAt <= now)) throw new Refused(notFound());
    if (role.kind === 'coordination' && (await this.coordinators(tx, by.collectiveId)) === 1) {
      throw new Refused(lastCoordinator());
    }
    await this.finish(tx, role, by.accountId, reason, now);
  }

  /** Somebody gives back a role of theirs over one subject, in the transaction of whoever asked the policy. */
  async resign(
    tx: Tx,
    role: { collectiveId: Id; accountId: Id; kind: RoleKind; subjectId: Id; reason: string },
  ): Promise<void> {
    const now = this.clock.now();
    const held = await this.holders(tx, role.collectiveId, role.kind, role.subjectId);
    const mine = held.find(({ accountId }) => accountId === role.accountId);
    const found = mine ? await this.collectives.roleForUpdate(tx, role.collectiveId, mine.id) : null;
    if (!found || (found.toAt && found.toAt <= now)) throw new Refused(notFound());
    await this.finish(tx, found, role.accountId, role.reason, now);
  }

  /** What the roles over one subject were given for lasts longer: those held now end later. */
  async prolong(tx: Tx, role: { collectiveId: Id; subjectId: Id; until: Date }): Promise<void> {
    await this.collectives.lock(tx, role.collectiveId);
    await this.collectives.prolongRoles(tx, { ...role, now: this.clock.now() });
  }

  /** What the roles over one subject were given for is over: they end together, in the transaction of whoever says so. */
  async endOver(tx: Tx, { collectiveId, subjectId, by, reason }: Ending): Promise<void> {
    await this.collectives.lock(tx, collectiveId);
    const now = this.clock.now();
    for (const { id } of await this.collectives.roles(tx, collectiveId, subjectId, now)) {
      const role = await this.collectives.roleForUpdate(tx, collectiveId, id);
      if (role) await this.finish(tx, role, by, reason, now);
    }
  }

  async endAll(tx: Tx, collectiveId: Id, accountId: Id, reason: string): Promise<void> {
    const now = this.clock.now();
    for (const { id, accountId: holder } of await this.collectives.roles(tx, collectiveId, null, now)) {
      const role = holder === accountId ? await this.collectives.roleForUpdate(tx, collectiveId, id) : null;
      if (role) await this.finish(tx, role, accountId, reason, now);
    }
  }

  /** How many coordinate now. */
  async coordinators(db: Db, collectiveId: Id): Promise<number> {
    const roles = await this.collectives.roles(db, collectiveId, null, this.clock.now());
    return roles.filter(({ kind }) => kind === 'coordination').length;
  }

  /** Everybody's roles, past ones included; of one subject when given. */
  list(collectiveId: Id, subjectId: Id | null = null): Promise<RoleRow[]> {
    return this.collectives.roles(this.database, collectiveId, subjectId, null);
  }

  /** Whether somebody held one of these roles over a subject until a moment, or later. */
  async heldUntil(db: Db, role: { collectiveId: Id; subjectId: Id; accountId: Id }, moment: Date): Promise<boolean> {
    const roles = await this.collectives.roles(db, role.collectiveId, role.subjectId, null);
    return roles.some(({ accountId, toAt }) => accountId === role.accountId && (toAt === null || toAt >= moment));
  }

  /** Who holds a kind of role on a subject now. */
  async holders(db: Db, collectiveId: Id, kind: RoleKind, subjectId: Id | null): Promise<RoleRow[]> {
    const roles = await this.collectives.roles(db, collectiveId, subjectId, this.clock.now());
    return roles.filter((role) => role.kind === kind && role.subjectId === subjectId);
  }

  private async finish(tx: Tx, role: EndedRole, by: Id | null, reason: string, now: Date): Promise<void> {
    // A role given and ended in the same instant still lasts a moment: the database wants a range.
    const toAt = now > role.fromAt ? now : new Date(role.fromAt.getTime() + 1);
    await this.collectives.endRole(tx, role.id, { toAt, endReason: reason, endedBy: by });
    tx.record(
      roleEnded({
        collectiveId: role.collectiveId,
        actorId: by,
        subjectId: role.id,
        about: [
          { type: 'Account', id: role.accountId },
          ...(role.subjectType && role.subjectId ? [{ type: role.subjectType, id: role.subjectId }] : []),
          { type: 'Collective', id: role.collectiveId },
        ],
        payload: { kind: role.kind },
      }),
    );
  }
}
