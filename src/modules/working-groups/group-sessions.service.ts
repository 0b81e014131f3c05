import { Inject, Injectable } from '@nestjs/common';
import type { Awaiting } from '../../kernel/awaiting.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { changedMeanwhile, notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EventFactory, EventPayload } from '../../platform/events/event.js';
import { pageOf } from '../../platform/graphql/connection.js';
import type { Actor, SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, mayTakePart, type Standing } from '../collectives/index.js';
import {
  capacityTooSmall,
  sessionFull,
  sessionHeld,
  sessionCancelled,
  sessionNotStarted,
  sessionNowhere,
  sessionOver,
  sessionTimesWrong,
} from './domain/session.refusals.js';
import type { GroupSessionEntity } from './group-session.entity.js';
import { GroupSessionsRepository, type SessionFilter, type WaitingSession } from './group-sessions.repository.js';
import type { SessionAnswer, SessionRow } from './working-group.rows.js';
import {
  sessionAnswered,
  sessionCancelledEvent,
  sessionEdited,
  sessionHeldEvent,
  sessionMinuted,
  sessionScheduled,
} from './working-groups.events.js';
import { mayGuide } from './working-groups.policy.js';
import { WorkingGroupsService } from './working-groups.service.js';

export interface SessionInput {
  /** One group, or several that meet together. */
  readonly groupIds: readonly Id[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly link: string | null;
  /** null: no limit. */
  readonly capacity: number | null;
  readonly agenda: string;
}

interface HeldSession {
  readonly session: GroupSessionEntity;
  readonly groups: readonly { readonly id: Id; readonly name: string }[];
  readonly standing: Standing;
}

/** Sessions of groups: planned, answered, held, written down. Whoever facilitates one of the groups guides them. */
@Injectable()
export class GroupSessionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly sessions: GroupSessionsRepository,
    private readonly groups: WorkingGroupsService,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A session already past may be entered too: groups meet before they learn to write it here. */
  schedule(actor: SignedInActor, collectiveId: Id, { groupIds, ...input }: SessionInput): Promise<Id> {
    checkPlan(input);
    return this.unitOfWork.run(async (tx) => {
      const groups = await this.groups.findLiving(tx, collectiveId, groupIds);
      ensure(mayGuide(await this.collectives.standing(actor, collectiveId, tx), idsOf(groups)));
      const session: GroupSessionEntity = {
        ...input,
        collectiveId,
        id: newId(),
        state: 'scheduled',
        cancelReason: null,
        notes: null,
        notedBy: null,
        notedAt: null,
        source: null,
        createdAt: this.clock.now(),
        version: 1,
      };
      await this.sessions.insert(tx, session);
      await this.sessions.setGroups(tx, collectiveId, session.id, idsOf(groups));
      tell(tx, sessionScheduled, actor, session, groups);
      return session.id;
    });
  }

  edit(actor: SignedInActor, collectiveId: Id, id: Id, version: number, input: SessionInput): Promise<void> {
    const { groupIds, ...plan } = input;
    checkPlan(plan);
    return this.guide(actor, collectiveId, id, async (tx, { session, groups }) => {
      ensureScheduled(session);
      if (session.version !== version) throw new Refused(changedMeanwhile());
      const attending = await this.sessions.attendingCount(tx, id);
      if (plan.capacity !== null && attending > plan.capacity) {
        throw new Refused(capacityTooSmall({ attending, field: 'capacity' }));
      }
      const next = await this.groups.findLiving(tx, collectiveId, groupIds);
      ensure(mayGuide(await this.collectives.standing(actor, collectiveId, tx), idsOf(next)));
      await this.sessions.update(tx, session, plan);
      await this.sessions.setGroups(tx, collectiveId, id, idsOf(next));
      // A group that no longer meets is told as well.
      const gone = groups.filter((group) => !next.some((other) => other.id === group.id));
      tell(tx, sessionEdited, actor, session, next, {}, gone);
    });
  }

  cancel(actor: SignedInActor, collectiveId: Id, id: Id, reason: string): Promise<void> {
    return this.guide(actor, collectiveId, id, async (tx, { session, groups }) => {
      ensureScheduled(session);
      await this.sessions.update(tx, session, { state: 'cancelled', cancelReason: reason });
      tell(tx, sessionCancelledEvent, actor, session, groups);
    });
  }

  /** Says whether one comes: anyone of the collective, until the session ends, as often as one changes one's mind. */
  answer(actor: SignedInActor, collectiveId: Id, id: Id, answer: SessionAnswer): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { session, groups, standing } = await this.hold(tx, actor, collectiveId, id);
      ensure(mayTakePart(standing));
      const now = this.clock.now();
      ensureScheduled(session, sessionOver());
      if (session.endsAt <= now) throw new Refused(sessionOver());
      const { capacity } = session;
      if (answer === 'attending' && capacity !== null) {
        const others = await this.sessions.attendingCount(tx, id, actor.accountId);
        if (others >= capacity) throw new Refused(sessionFull({ capacity }));
      }
      await this.sessions.answer(tx, collectiveId, id, actor.accountId, answer, now);
      tell(tx, sessionAnswered, actor, session, groups);
    });
  }

  /** Writes down who came (people of the collective; others are left out). May be done again to correct it. */
  recordPresence(actor: SignedInActor, collectiveId: Id, id: Id, people: readonly Id[]): Promise<void> {
    return this.guide(actor, collectiveId, id, async (tx, { session, groups }) => {
      this.ensureStarted(session);
      const came = await this.sessions.recordPresence(tx, collectiveId, id, people, this.clock.now());
      await this.sessions.update(tx, session, { state: session.state === 'minuted' ? 'minuted' : 'held' });
      tell(tx, sessionHeldEvent, actor, session, groups, { came });
    });
  }

  /** Publishes what was said and decided; written again, it replaces what was there. */
  writeNotes(actor: SignedInActor, collectiveId: Id, id: Id, version: number, notes: string): Promise<void> {
    return this.guide(actor, collectiveId, id, async (tx, { session, groups }) => {
      this.ensureStarted(session);
      if (session.version !== version) throw new Refused(changedMeanwhile());
      const noted = { notedBy: actor.accountId, notedAt: this.clock.now() };
      await this.sessions.update(tx, session, { state: 'minuted', notes, ...noted });
      tell(tx, sessionMinuted, actor, session, groups);
    });
  }

  /** Sessions with who comes; names only for people of the collective. */
  async list(actor: Actor, collectiveId: Id, filter: SessionFilter, page: PageRequest): Promise<Page<SessionRow>> {
    const [rows, standing] = await Promise.all([
      this.sessions.sessions(this.database, collectiveId, actor.accountId, this.clock.now(), filter, page),
      this.collectives.standing(actor, collectiveId),
    ]);
    const named = mayTakePart(standing).allowed;
    return pageOf(
      rows.map((row) => (named ? row : { ...row, people: [] })),
      page.first,
    );
  }

  /** Throws NotFound. */
  async one(actor: Actor, collectiveId: Id, id: Id): Promise<SessionRow> {
    const { items } = await this.list(actor, collectiveId, { id, when: 'any' }, { first: 1, after: null });
    const [session] = items;
    if (!session) throw new Refused(notFound());
    return session;
  }

  /** What awaits somebody: sessions of their groups to answer; for whoever facilitates, sessions to write down. */
  async awaiting(db: Db, { collectiveId, accountId, roles }: Standing): Promise<Awaiting[]> {
    if (accountId === null) return [];
    const now = this.clock.now();
    const facilitated = roles.flatMap(({ kind, subjectId }) =>
      kind === 'facilitator' && subjectId !== null ? [subjectId] : [],
    );
    const [unanswered, unnoted] = await Promise.all([
      this.sessions.unanswered(db, collectiveId, accountId, now),
      facilitated.length > 0 ? this.sessions.unnoted(db, facilitated, now) : Promise.resolve([]),
    ]);
    return [
      ...unanswered.map((session) => awaited('attend', session, session.startsAt)),
      ...unnoted.map((session) => awaited('write-notes', session, null)),
    ];
  }

  private async guide(
    actor: SignedInActor,
    collectiveId: Id,
    id: Id,
    work: (tx: Tx, held: HeldSession) => Promise<void>,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const held = await this.hold(tx, actor, collectiveId, id);
      ensure(mayGuide(held.standing, idsOf(held.groups)));
      await work(tx, held);
    });
  }

  private async hold(tx: Tx, actor: SignedInActor, collectiveId: Id, id: Id): Promise<HeldSession> {
    const session = await this.sessions.forUpdate(tx, collectiveId, id);
    if (!session) throw new Refused(notFound());
    const standing = await this.collectives.standing(actor, collectiveId, tx);
    return { session, groups: await this.sessions.groupsOf(tx, id), standing };
  }

  private ensureStarted(session: GroupSessionEntity): void {
    if (session.state === 'cancelled') throw new Refused(sessionCancelled());
    if (session.startsAt > this.clock.now()) throw new Refused(sessionNotStarted());
  }
}

const idsOf = (groups: readonly { readonly id: Id }[]): Id[] => groups.map(({ id }) => id);

const awaited = (kind: string, { id, groupName, slug }: WaitingSession, deadline: Date | null): Awaiting => ({
  kind,
  subject: { type: 'GroupSession', id },
  title: groupName,
  path: `/groupes/${slug}#seance-${id}`,
  deadline,
});

function checkPlan({ startsAt, endsAt, place, link }: Omit<SessionInput, 'groupIds'>): void {
  if (endsAt <= startsAt) throw new Refused(sessionTimesWrong({ field: 'endsAt' }));
  if (place === '' && link === null) throw new Refused(sessionNowhere({ field: 'place' }));
}

function ensureScheduled({ state }: GroupSessionEntity, otherwise = sessionHeld()): void {
  if (state === 'cancelled') throw new Refused(sessionCancelled());
  if (state !== 'scheduled') throw new Refused(otherwise);
}

function tell(
  tx: Tx,
  event: EventFactory,
  actor: SignedInActor,
  { collectiveId, id }: GroupSessionEntity,
  groups: HeldSession['groups'],
  payload: EventPayload = {},
  alsoAbout: HeldSession['groups'] = [],
): void {
  tx.record(
    event({
      collectiveId,
      actorId: actor.accountId,
      subjectId: id,
      about: [
        { type: 'Collective', id: collectiveId },
        ...[...groups, ...alsoAbout].map((group) => ({ type: 'WorkingGroup', id: group.id }) as const),
      ],
      payload: { groups: groups.map(({ name }) => name).join(', '), ...payload },
    }),
  );
}
