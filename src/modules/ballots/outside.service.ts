import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Refused, type Language } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import { Database, type Db } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { pageOf } from '../../platform/graphql/connection.js';
import { Limits } from '../../platform/limits/limits.js';
import type { Actor, SignedInActor } from '../../platform/sessions/actor.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { CollectivesService } from '../collectives/index.js';
import { BallotContexts, type HeldAt } from './ballot-contexts.js';
import { outsideElectionRecorded } from './ballots.events.js';
import { mayRecordOutside } from './ballots.policy.js';
import { explainOutside } from './domain/outside/explain-outside.js';
import { FormatError } from './domain/formats/format-error.js';
import {
  outsideFormatUnknown,
  outsidePlenaryOver,
  outsideRecordedAlready,
  outsideTooBig,
  outsideUncountable,
  outsideUnreadable,
} from './domain/outside/outside.refusals.js';
import {
  countOutside,
  outsideLimits,
  UnknownFormat,
  type CountedOutside,
  type OutsideFile,
  type OutsideSource,
} from './domain/outside/read-outside.js';
import { because, CannotCount, inBothLanguages } from './domain/reasons/reason.js';
import { RuleUnreadable } from './domain/recount.js';
import { OutsideRepository } from './outside.repository.js';
import type { OutsideElection } from './outside.rows.js';
import { sha256 } from './sha256.js';

/** What is brought, and where to: a collective, or an item of one of its plenaries. */
export interface OutsideWish {
  readonly collectiveId: Id;
  readonly itemId: Id | null;
  readonly file: OutsideFile;
  readonly source: OutsideSource;
}

const perPerson = { points: 60, seconds: 600 };

/** Elections held elsewhere, read by the reader of `faire count` and kept apart from the ballots held here. */
@Injectable()
export class OutsideService implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly outside: OutsideRepository,
    private readonly contexts: BallotContexts,
    private readonly collectives: CollectivesService,
    private readonly subjects: Subjects,
    private readonly limits: Limits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subjects.add('OutsideElection', (db, ids) => this.outside.cards(db, ids));
  }

  /** Whether somebody may record one there now. */
  async mayRecord(actor: Actor, collectiveId: Id, itemId: Id | null): Promise<boolean> {
    const at = await this.heldAt(this.database, collectiveId, itemId);
    const standing = await this.collectives.standing(actor, collectiveId);
    return (at === null || at.open) && mayRecordOutside(standing, at?.plenaryId ?? null).allowed;
  }

  /** Reads and counts without recording. Refuses what recording would. */
  async preview(actor: SignedInActor, wish: OutsideWish): Promise<CountedOutside> {
    await this.permitted(this.database, actor, wish);
    await this.limits.spendUnwritten('outside', actor.accountId, perPerson);
    const counted = counting(wish);
    const digest = sha256(wish.file.bytes);
    const known = await this.outside.byDigest(this.database, wish.collectiveId, digest);
    if (known) throw new Refused(outsideRecordedAlready({ title: known.title }));
    return counted;
  }

  /** Records it under an id made by the device: the same sent again is the same election. */
  async record(actor: SignedInActor, id: Id, wish: OutsideWish): Promise<OutsideElection> {
    await this.permitted(this.database, actor, wish);
    await this.limits.spendUnwritten('outside', actor.accountId, perPerson);
    const counted = counting(wish);
    return this.unitOfWork.run(async (tx) => {
      const at = await this.permitted(tx, actor, wish);
      const { collectiveId, itemId, source, file } = wish;
      const { method, seats, verdict, trace, fileKind } = counted;
      const row = {
        ...source,
        collectiveId,
        id,
        plenaryId: at?.plenaryId ?? null,
        itemId,
        fileName: file.name,
        digest: sha256(file.bytes),
        fileKind,
        method,
        seats,
        verdict,
        trace,
        recordedBy: actor.accountId,
        recordedAt: this.clock.now(),
      };
      if (!(await this.outside.insert(tx, row, counted))) {
        const same = await this.outside.byDigest(tx, collectiveId, row.digest);
        if (same?.id !== id) throw new Refused(same ? outsideRecordedAlready({ title: same.title }) : notFound());
        return same;
      }
      const about: SubjectRef[] = [
        { type: 'Collective', id: collectiveId },
        ...(at ? [{ type: 'Plenary', id: at.plenaryId } as const] : []),
        ...(itemId === null ? [] : [{ type: 'AgendaItem', id: itemId } as const]),
      ];
      const { title, organiser, heldOn } = source;
      const payload = { title, organiser, heldOn, digest: row.digest };
      tx.record(outsideElectionRecorded({ collectiveId, actorId: actor.accountId, subjectId: id, about, payload }));
      const recorded = await this.outside.byId(tx, id);
      if (!recorded) throw new Error(`outside election ${id} is recorded`);
      return recorded;
    });
  }

  byId(id: Id): Promise<OutsideElection | null> {
    return this.outside.byId(this.database, id);
  }

  async page(collectiveId: Id, page: PageRequest): Promise<Page<OutsideElection>> {
    return pageOf(await this.outside.page(this.database, collectiveId, page), page.first, null);
  }

  /** Those brought to the items of a plenary. */
  ofPlenary(db: Db, plenaryId: Id): Promise<OutsideElection[]> {
    return this.outside.ofPlenary(db, plenaryId);
  }

  /** The result in one sentence that says it is not one of ours. */
  sentence(election: OutsideElection, language: Language): string {
    return explainOutside(election, language);
  }

  /** The text anyone recounts it from. */
  file(id: Id): Promise<{ readonly file: string; readonly kind: string } | null> {
    return this.outside.file(this.database, id);
  }

  private async permitted(
    db: Db,
    actor: SignedInActor,
    { collectiveId, itemId, file }: OutsideWish,
  ): Promise<HeldAt | null> {
    const at = await this.heldAt(db, collectiveId, itemId);
    ensure(mayRecordOutside(await this.collectives.standing(actor, collectiveId, db), at?.plenaryId ?? null));
    if (at && !at.open) throw new Refused(outsidePlenaryOver());
    if (file.bytes.length > outsideLimits.bytes)
      throw new Refused(outsideTooBig({ limit: outsideLimits.bytes / 1_000 }));
    return at;
  }

  private async heldAt(db: Db, collectiveId: Id, itemId: Id | null): Promise<HeldAt | null> {
    if (itemId === null) return null;
    const at = await this.contexts.heldAt(db, { type: 'AgendaItem', id: itemId });
    if (at?.collectiveId !== collectiveId) throw new Refused(notFound());
    return at;
  }
}

/** Counts, with what is wrong as a refusal. */
function counting({ file, source }: OutsideWish): CountedOutside {
  try {
    return countOutside(file, source);
  } catch (error) {
    if (error instanceof UnknownFormat) throw new Refused(outsideFormatUnknown({ name: file.name }));
    if (error instanceof FormatError)
      throw new Refused(outsideUnreadable({ line: error.line ?? 0, ...inBothLanguages(error.reason) }));
    if (error instanceof RuleUnreadable) throw new Refused(error.refusal);
    if (error instanceof CannotCount) throw new Refused(outsideUncountable(inBothLanguages(error.reason)));
    // A count too large for the machine, which no method foresaw.
    if (error instanceof RangeError)
      throw new Refused(outsideUncountable(inBothLanguages(because('figures-too-large'))));
    throw error;
  }
}
