import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { ensure } from '../../../kernel/decision.js';
import { newId, type Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService, mayCoordinate } from '../../collectives/index.js';
import { ProposalImportService, type ReadyProposal } from '../../proposals/index.js';
import { CommitmentsRepository, type CommitmentRow } from '../commitments/commitments.repository.js';
import { isOpen } from '../domain/commitment.js';
import type { PlannedResult } from '../domain/import-results.js';
import { resultsImported } from '../programme.events.js';
import { ProgrammeRepository } from '../programme.repository.js';
import { ProgrammeService } from '../programme.service.js';

/** A result whose words have become clauses, for when it is no measure yet. */
export interface ReadyResult {
  readonly result: PlannedResult;
  readonly measure: ReadyProposal;
}

export interface ResultsToImport {
  /** Rows whose measure is in the programme. */
  readonly known: number;
  /** Rows that become measures. */
  readonly fresh: number;
  /** Commitments of known measures that would be told otherwise. */
  readonly changed: number;
}

export interface ResultsImported extends ResultsToImport {
  /** Of the programme published because of what is new in it; null when nothing was. */
  readonly published: number | null;
}

/** What a result is called among proposals: another tool numbers both from one. */
export const resultSource = (source: string): string => `result:${source}`;

/** What another tool says became of measures: all of it, in the caller's transaction, or nothing. */
@Injectable()
export class ResultsImportService {
  constructor(
    private readonly proposals: ProposalImportService,
    private readonly programme: ProgrammeService,
    private readonly programmes: ProgrammeRepository,
    private readonly commitments: CommitmentsRepository,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What importing these would do. */
  async plan(db: Db, collectiveId: Id, rows: readonly ReadyResult[]): Promise<ResultsToImport> {
    const numbers = await this.measures(db, collectiveId, rows);
    const commitments = await this.byNumber(db, collectiveId, numbers);
    const changed = rows.filter(({ result }) => {
      const number = numbers.get(result.source);
      if (number === undefined) return false;
      return (commitments.get(number)?.state ?? 'not-started') !== result.state;
    }).length;
    return { known: numbers.size, fresh: rows.length - numbers.size, changed };
  }

  /**
   * Signed by a coordinator. What is no measure yet becomes one, and the programme is published with it; everything published
   * is followed; what is told otherwise than here is reported, resting on the page it comes from. Twice is once.
   */
  async import(
    tx: Tx,
    actor: SignedInActor,
    collectiveId: Id,
    rows: readonly ReadyResult[],
    otherChapter: string,
  ): Promise<ResultsImported> {
    ensure(mayCoordinate(await this.collectives.standing(actor, collectiveId, tx)));
    const programme = await this.programmes.lock(tx, collectiveId);
    const plan = await this.plan(tx, collectiveId, rows);
    const before = await this.measures(tx, collectiveId, rows);
    const fresh = rows.filter(({ result }) => !before.has(result.source));
    if (fresh.length > 0) await this.takeOver(tx, collectiveId, fresh, otherChapter);
    const published =
      fresh.length > 0 || programme.state !== 'published'
        ? await this.programme.publishAsItIs(tx, actor.accountId, collectiveId)
        : null;
    const at = this.clock.now();
    await this.commitments.follow(tx, collectiveId, at);
    const numbers = await this.measures(tx, collectiveId, rows);
    const commitments = await this.byNumber(tx, collectiveId, numbers);
    const { timeZone } = await this.collectives.byId(tx, collectiveId);
    let told = 0;
    for (const { result } of rows) {
      const commitment = commitments.get(numbers.get(result.source) ?? Number.NaN);
      if (!commitment || commitment.state === result.state) continue;
      await this.report(tx, actor.accountId, commitment, result, at, dayOf(at, timeZone));
      told += 1;
    }
    if (fresh.length + told > 0) {
      tx.record(
        resultsImported({
          collectiveId,
          actorId: actor.accountId,
          subjectId: programme.id,
          about: [{ type: 'Collective', id: collectiveId }],
          payload: { count: fresh.length + told },
        }),
      );
    }
    return { ...plan, changed: told, published };
  }

  private async takeOver(tx: Tx, collectiveId: Id, rows: readonly ReadyResult[], otherChapter: string): Promise<void> {
    const wish = { collectiveId, adopted: true };
    const { adopted } = await this.proposals.import(
      tx,
      wish,
      rows.map(({ measure }) => measure),
    );
    const measures = adopted.map((text) => ({
      ...text,
      chapter: text.chapter || otherChapter,
      decisionId: null,
      vote: null,
    }));
    await this.programme.takeOver(tx, collectiveId, measures);
  }

  private async report(
    tx: Tx,
    by: Id,
    { collectiveId, id, reports }: CommitmentRow,
    result: PlannedResult,
    at: Date,
    today: string,
  ): Promise<void> {
    const { state, progress, url, startedOn, finishedOn, updatedOn } = result;
    const past = (day: string | null): string => (day !== null && day < today ? day : today);
    const evidence =
      url === null ? [] : [{ label: new URL(url).hostname, url, file: null, on: past(updatedOn ?? finishedOn) }];
    const far = progress === null ? '' : ` Avancement annoncé : ${progress} %.`;
    const note = `Repris du suivi tenu auparavant${url === null ? '' : ` (${url})`}.${far}`;
    const number = reports + 1;
    await this.commitments.insertReport(tx, {
      collectiveId,
      id: newId(),
      commitmentId: id,
      number,
      state,
      note,
      evidence,
      by,
      at,
    });
    if (state === 'done' && startedOn !== null)
      await this.commitments.setState(tx, id, 'started', past(startedOn), null);
    await this.commitments.setState(tx, id, state, past(isOpen(state) ? startedOn : finishedOn), null);
  }

  /** By source of the row: the number of the measure it is about. */
  private async measures(db: Db, collectiveId: Id, rows: readonly ReadyResult[]): Promise<Map<string, number>> {
    const known = await this.programmes.importedMeasures(db, collectiveId);
    const bySource = new Map(known.map((measure) => [measure.source, measure.number]));
    const byUrl = new Map(known.flatMap(({ url, number }) => (url === null ? [] : [[url, number] as const])));
    const numbers = new Set(known.map(({ number }) => number));
    return new Map(
      rows.flatMap(({ result }) => {
        const said = result.number !== null && numbers.has(result.number) ? result.number : undefined;
        const linked = result.proposals.map((url) => byUrl.get(url)).find((number) => number !== undefined);
        const number = bySource.get(resultSource(result.source)) ?? said ?? linked;
        return number === undefined ? [] : [[result.source, number] as const];
      }),
    );
  }

  private async byNumber(
    db: Db,
    collectiveId: Id,
    numbers: ReadonlyMap<string, number>,
  ): Promise<Map<number, CommitmentRow>> {
    const rows = await this.commitments.byNumbers(db, collectiveId, [...new Set(numbers.values())]);
    return new Map(rows.map((row) => [row.number, row]));
  }
}
