import { Inject, Injectable } from '@nestjs/common';
import type { Awaiting } from '../../kernel/awaiting.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { changedMeanwhile, notFound } from '../../kernel/common.refusals.js';
import { ensure, when } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Refused, type Refusal } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EventFactory, EventPayload } from '../../platform/events/event.js';
import { pageOf } from '../../platform/graphql/connection.js';
import { Limits } from '../../platform/limits/limits.js';
import type { Actor, SignedInActor } from '../../platform/sessions/actor.js';
import { Subjects, type SubjectCard } from '../../platform/subjects/subjects.js';
import { CollectivesService, isCoordination, type Standing } from '../collectives/index.js';
import {
  contributionAnsweredEvent,
  contributionEdited,
  contributionGrouped,
  contributionReceived,
} from './consultations.events.js';
import { mayAnswer, mayContribute, mayEdit, mayReadWords, mayTriage, mayWriteFor } from './consultations.policy.js';
import { ConsultationsRepository } from './consultations.repository.js';
import type { ContributionEntity } from './contribution.entity.js';
import type { ContributionFilter, ContributionRow, ContributionVersion, ThemeCount } from './contribution.rows.js';
import { fateReasonNeeded, groupUnknown, offlineConsentNeeded, takerUnknown } from './domain/contribution.refusals.js';
import type { Fate, Taker } from './domain/contribution-fate.js';

export type ContributionWords = Pick<ContributionInput, 'title' | 'body' | 'theme'>;

export interface ContributionInput {
  /** Chosen by whoever sends it: sent twice (a lost answer, a retry), it is received once. */
  readonly id: Id;
  readonly title: string;
  readonly body: string;
  readonly theme: string;
  /** Said offline by somebody else, under the name they give, with their consent. */
  readonly offline: { readonly name: string; readonly consent: boolean } | null;
}

export interface Answer {
  readonly fate: Fate;
  readonly reason: string;
  readonly takenUpBy: { readonly type: Taker; readonly id: Id } | null;
}

/** Far more than a person writes, far less than a machine. A market stall's box is typed in an afternoon. */
const ownPace = { points: 30, seconds: 3600 };
const scribePace = { points: 300, seconds: 3600 };

/** What anyone says: received, handed to a group, answered with a fate and a reason (R11). */
@Injectable()
export class ConsultationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly repository: ConsultationsRepository,
    private readonly collectives: CollectivesService,
    private readonly subjects: Subjects,
    private readonly limits: Limits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Receives a contribution; gives its number. */
  async contribute(actor: SignedInActor, collectiveId: Id, input: ContributionInput): Promise<number> {
    const { offline, ...said } = input;
    if (offline && !offline.consent) throw new Refused(offlineConsentNeeded({ field: 'consent' }));
    await this.limits.spend('contribute', actor.accountId, offline ? scribePace : ownPace);
    return this.unitOfWork.run(async (tx) => {
      const standing = await this.collectives.standing(actor, collectiveId, tx);
      ensure(offline ? mayWriteFor(standing) : mayContribute(standing));
      await this.collectives.ensurePhaseAllows(tx, collectiveId, 'contribute');
      const number = await this.repository.nextNumber(tx, collectiveId);
      const already = await this.repository.byId(tx, input.id);
      if (already) return numberOfOwn(already, collectiveId, actor.accountId);
      const now = this.clock.now();
      const contribution: ContributionEntity = {
        ...said,
        collectiveId,
        number,
        authorId: offline ? null : actor.accountId,
        offlineName: offline?.name ?? null,
        enteredBy: actor.accountId,
        consentedAt: now,
        state: 'received',
        receivedAt: now,
        groupId: null,
        triageReason: '',
        ...fresh,
      };
      await this.repository.insert(tx, contribution);
      tell(tx, contributionReceived, actor, contribution, { offline: offline !== null });
      return number;
    });
  }

  /** Changes its words, from the version read, until it is answered; earlier words stay readable. Gives its number. */
  async edit(
    actor: SignedInActor,
    collectiveId: Id,
    id: Id,
    version: number,
    words: ContributionWords,
  ): Promise<number> {
    await this.limits.spend('contribute', actor.accountId, scribePace);
    return this.unitOfWork.run(async (tx) => {
      const contribution = await this.hold(tx, collectiveId, id);
      const standing = await this.collectives.standing(actor, collectiveId, tx);
      ensure(mayEdit(standing, { ...contribution, enteredById: contribution.enteredBy }));
      if (contribution.version !== version) throw new Refused(changedMeanwhile());
      const { title, body, theme } = words;
      if (title === contribution.title && body === contribution.body && theme === contribution.theme) {
        return contribution.number;
      }
      await this.repository.keepVersion(tx, contribution);
      const editedAt = this.clock.now();
      await this.repository.update(tx, id, { title, body, theme, version: version + 1, editedAt });
      tell(tx, contributionEdited, actor, contribution);
      return contribution.number;
    });
  }

  /** What it said before each edit, the oldest first. Throws NotFound, also when moderation hides it from the reader. */
  async history(actor: Actor, collectiveId: Id, number: number): Promise<ContributionVersion[]> {
    const found = await this.byNumber(collectiveId, number);
    if (!found) throw new Refused(notFound());
    const standing = await this.collectives.standing(actor, collectiveId);
    ensure(when(mayReadWords(standing, found), notFound()));
    return this.repository.versions(this.database, found.id);
  }

  /** Hands a contribution to a group, or to another one. */
  async triage(actor: SignedInActor, collectiveId: Id, id: Id, groupId: Id, reason: string): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const contribution = await this.hold(tx, collectiveId, id);
      ensure(mayTriage(await this.collectives.standing(actor, collectiveId, tx), contribution));
      const group = await this.cardHere(tx, collectiveId, { type: 'WorkingGroup', id: groupId });
      if (!group) throw new Refused(groupUnknown({ field: 'groupId' }));
      await this.repository.update(tx, id, { state: 'grouped', groupId, triageReason: reason });
      tell(tx, contributionGrouped, actor, { ...contribution, groupId }, { group: group.title });
      return contribution.number;
    });
  }

  /** Gives a contribution its fate and the reason (R11); given again, it corrects the answer. */
  async answer(actor: SignedInActor, collectiveId: Id, id: Id, { fate, reason, takenUpBy }: Answer): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const contribution = await this.hold(tx, collectiveId, id);
      ensure(mayAnswer(await this.collectives.standing(actor, collectiveId, tx), contribution));
      if (reason === '') throw new Refused(fateReasonNeeded({ field: 'reason' }));
      if (takenUpBy && (takenUpBy.id === id || !(await this.cardHere(tx, collectiveId, takenUpBy)))) {
        throw new Refused(takerUnknown({ field: 'takenUpBy' }));
      }
      await this.repository.update(tx, id, {
        state: 'answered',
        fate,
        fateReason: reason,
        takenUpType: takenUpBy?.type ?? null,
        takenUpId: takenUpBy?.id ?? null,
        answeredBy: actor.accountId,
        answeredAt: this.clock.now(),
      });
      tell(tx, contributionAnsweredEvent, actor, contribution, { fate }, takenUpBy ? [takenUpBy] : []);
      return contribution.number;
    });
  }

  /** The newest first; `total` counts what the filter lets through. */
  async list(collectiveId: Id, filter: ContributionFilter, page: PageRequest): Promise<Page<ContributionRow>> {
    const [rows, total] = await Promise.all([
      this.repository.contributions(this.database, collectiveId, filter, page),
      this.repository.count(this.database, collectiveId, filter),
    ]);
    return pageOf(rows, page.first, total);
  }

  async byNumber(collectiveId: Id, number: number): Promise<ContributionRow | null> {
    const page = { first: 1, after: null };
    const [found] = await this.repository.contributions(this.database, collectiveId, { number }, page);
    return found ?? null;
  }

  /** Why nobody contributes now; null when the phase allows it. */
  async closedBecause(collectiveId: Id): Promise<Refusal | null> {
    try {
      await this.collectives.ensurePhaseAllows(this.database, collectiveId, 'contribute');
      return null;
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  }

  themes(collectiveId: Id): Promise<ThemeCount[]> {
    return this.repository.themes(this.database, collectiveId);
  }

  /** Cards of what took contributions up, by id. */
  takers(rows: readonly ContributionRow[]): Promise<Map<Id, SubjectCard>> {
    const refs = rows.flatMap(({ takenUpType, takenUpId }) =>
      takenUpType && takenUpId ? [{ type: takenUpType, id: takenUpId }] : [],
    );
    return this.subjects.cards(refs, this.database);
  }

  /** What a group has not answered is another's to answer. */
  entrustTo(tx: Tx, fromGroupId: Id, toGroupId: Id): Promise<void> {
    return this.repository.entrustTo(tx, fromGroupId, toGroupId);
  }

  /** Coordination sorts what nobody has; facilitators answer what their group was handed. */
  async awaiting(db: Db, standing: Standing): Promise<Awaiting[]> {
    const groups = standing.roles.flatMap(({ kind, subjectId }) =>
      kind === 'facilitator' && subjectId !== null ? [subjectId] : [],
    );
    const unsorted = isCoordination(standing) || groups.length > 0;
    if (!unsorted) return [];
    const rows = await this.repository.waiting(db, standing.collectiveId, groups, unsorted);
    return rows.map(({ id, number, title, body, state }) => ({
      kind: state === 'received' ? 'triage' : 'answer',
      subject: { type: 'Contribution', id },
      title: title === '' ? body.slice(0, 80) : title,
      path: `/contributions/${number}`,
      deadline: null,
    }));
  }

  private async hold(tx: Tx, collectiveId: Id, id: Id): Promise<ContributionEntity> {
    const contribution = await this.repository.forUpdate(tx, collectiveId, id);
    if (!contribution) throw new Refused(notFound());
    return contribution;
  }

  private async cardHere(tx: Tx, collectiveId: Id, ref: SubjectRef): Promise<SubjectCard | null> {
    const card = await this.subjects.card(ref, tx);
    return card?.collectiveId === collectiveId ? card : null;
  }
}

const fresh = {
  fate: null,
  fateReason: null,
  takenUpType: null,
  takenUpId: null,
  answeredBy: null,
  answeredAt: null,
  version: 1,
  editedAt: null,
  hiddenAt: null,
  hiddenGround: null,
  hiddenReason: null,
} as const;

/** Somebody else's id, or one of another collective, is nobody's. */
function numberOfOwn(contribution: ContributionEntity, collectiveId: Id, accountId: Id): number {
  if (contribution.collectiveId !== collectiveId || contribution.enteredBy !== accountId) throw new Refused(notFound());
  return contribution.number;
}

function tell(
  tx: Tx,
  event: EventFactory,
  actor: SignedInActor,
  { collectiveId, id, number, authorId, groupId }: ContributionEntity,
  payload: EventPayload = {},
  others: readonly SubjectRef[] = [],
): void {
  const about: SubjectRef[] = [{ type: 'Collective', id: collectiveId }];
  if (groupId !== null) about.push({ type: 'WorkingGroup', id: groupId });
  // The author is told of what becomes of their words.
  if (authorId !== null) about.push({ type: 'Account', id: authorId });
  tx.record(
    event({
      collectiveId,
      actorId: actor.accountId,
      subjectId: id,
      about: [...about, ...others],
      payload: { number, ...payload },
    }),
  );
}
