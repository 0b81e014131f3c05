import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { changedMeanwhile, notFound } from '../../../kernel/common.refusals.js';
import { dayOf } from '../../../kernel/day.js';
import { ensure } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import type { Tx } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { EventFactory, EventPayload } from '../../../platform/events/event.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService, fileAddress, KeptFilesService, mayCoordinate } from '../../collectives/index.js';
import {
  doneNeedsEvidence,
  evidenceAhead,
  programmeNotPublished,
  reporterNotHere,
} from '../domain/commitment.refusals.js';
import { isOpen, type CommitmentState, type Evidence } from '../domain/commitment.js';
import { commitmentAssigned, commitmentReported, commitmentsFollowed } from '../programme.events.js';
import { ProgrammeRepository } from '../programme.repository.js';
import { mayReport } from './commitments.policy.js';
import { CommitmentsRepository, type CommitmentRow } from './commitments.repository.js';

/** A page elsewhere, or a file sent before; one of the two. */
export interface EvidenceGiven {
  readonly label: string;
  /** ISO date. */
  readonly on: string;
  readonly url: string | null;
  readonly fileId: Id | null;
}

export interface CommitmentReport {
  /** Made by whoever reports. */
  readonly id: Id;
  /** The version they had before their eyes. */
  readonly version: number;
  readonly state: CommitmentState;
  readonly note: string;
  readonly evidence: readonly EvidenceGiven[];
  /** The day the next word is due; ISO date. */
  readonly dueOn: string | null;
}

/** What becomes of the measures after the election: said by who is in charge, on evidence, never unsaid. */
@Injectable()
export class CommitmentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commitments: CommitmentsRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly collectives: CollectivesService,
    private readonly files: KeptFilesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every measure of the published programme that is not followed yet. Following twice is following once. */
  follow(actor: SignedInActor, collectiveId: Id): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.collectives.standing(actor, collectiveId, tx)));
      const programme = await this.programmes.lock(tx, collectiveId);
      if (programme.state !== 'published') throw new Refused(programmeNotPublished());
      const count = await this.commitments.follow(tx, collectiveId, this.clock.now());
      if (count === 0) return;
      tx.record(
        commitmentsFollowed({
          collectiveId,
          actorId: actor.accountId,
          subjectId: programme.id,
          about: [{ type: 'Collective', id: collectiveId }],
          payload: { count },
        }),
      );
    });
  }

  /** Who reports on it, and by when; null: the coordination, at no fixed day. */
  assign(
    actor: SignedInActor,
    collectiveId: Id,
    id: Id,
    { reporterId, dueOn }: { readonly reporterId: Id | null; readonly dueOn: string | null },
  ): Promise<CommitmentRow> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.collectives.standing(actor, collectiveId, tx)));
      const commitment = await this.hold(tx, collectiveId, id);
      if (reporterId !== null) {
        const theirs = await this.collectives.standing({ accountId: reporterId }, collectiveId, tx);
        if (theirs.tier === null) throw new Refused(reporterNotHere({ field: 'reporterId' }));
      }
      await this.commitments.assign(tx, id, reporterId, dueOn);
      await this.tell(tx, commitmentAssigned, actor, commitment, {}, reporterId);
      return commitment;
    });
  }

  /** Sent twice, it is one. Refuses ChangedMeanwhile where somebody reported since. */
  report(actor: SignedInActor, collectiveId: Id, commitmentId: Id, report: CommitmentReport): Promise<CommitmentRow> {
    return this.unitOfWork.run(async (tx) => {
      const commitment = await this.hold(tx, collectiveId, commitmentId);
      ensure(mayReport(await this.collectives.standing(actor, collectiveId, tx), commitment));
      const { id, state, note, evidence: given } = report;
      const before = await this.commitments.reported(tx, id);
      if (before?.commitmentId === commitmentId && before.by === actor.accountId) return commitment;
      if (before || commitment.version !== report.version) throw new Refused(changedMeanwhile());
      if (state === 'done' && given.length === 0 && !commitment.proved)
        throw new Refused(doneNeedsEvidence({ field: 'evidence' }));
      const { timeZone } = await this.collectives.byId(tx, collectiveId);
      const at = this.clock.now();
      const today = dayOf(at, timeZone);
      if (given.some(({ on }) => on > today)) throw new Refused(evidenceAhead({ field: 'evidence' }));
      const evidence = await this.evidence(tx, collectiveId, actor.accountId, given);
      const number = commitment.reports + 1;
      await this.commitments.insertReport(tx, {
        collectiveId,
        id,
        commitmentId,
        number,
        state,
        note,
        evidence,
        by: actor.accountId,
        at,
      });
      await this.commitments.setState(tx, commitmentId, state, today, isOpen(state) ? report.dueOn : null);
      await this.tell(tx, commitmentReported, actor, commitment, { state });
      return commitment;
    });
  }

  /** Files sent before are joined to the report, and public with it. */
  private async evidence(
    tx: Tx,
    collectiveId: Id,
    accountId: Id,
    given: readonly EvidenceGiven[],
  ): Promise<Evidence[]> {
    const wanted = given.flatMap(({ fileId }) => fileId ?? []);
    const files = new Map((await this.files.join(tx, collectiveId, accountId, wanted)).map((file) => [file.id, file]));
    return given.flatMap(({ label, on, url, fileId }) => {
      const file = (fileId === null ? null : files.get(fileId)) ?? null;
      const address = file ? fileAddress(file) : url;
      return address === null ? [] : [{ label, on, url: address, file }];
    });
  }

  private async hold(tx: Tx, collectiveId: Id, id: Id): Promise<CommitmentRow> {
    const found = await this.commitments.forUpdate(tx, collectiveId, id);
    if (!found) throw new Refused(notFound());
    return found;
  }

  private async tell(
    tx: Tx,
    event: EventFactory,
    actor: SignedInActor,
    { collectiveId, id, measureId, number, title }: CommitmentRow,
    payload: EventPayload,
    accountId: Id | null = null,
  ): Promise<void> {
    const programme = await this.programmes.lock(tx, collectiveId);
    tx.record(
      event({
        collectiveId,
        actorId: actor.accountId,
        subjectId: id,
        about: [
          { type: 'Collective', id: collectiveId },
          { type: 'Programme', id: programme.id },
          { type: 'Measure', id: measureId },
          ...(accountId === null ? [] : [{ type: 'Account', id: accountId } as const]),
        ],
        payload: { number, title, ...payload },
      }),
    );
  }
}
