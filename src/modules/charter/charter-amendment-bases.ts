import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { Id } from '../../kernel/ids.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { EventFactory, EventPayload } from '../../platform/events/event.js';
import { rebase, TextsService, type Amendment, type BaseText } from '../texts/index.js';
import { charterAmendmentFell, charterAmendmentStaled, charterAmendmentsLapsed } from './charter-amendments.events.js';
import {
  CharterAmendmentsRepository,
  type CharterAmendmentEnd,
  type CharterAmendmentRow,
} from './charter-amendments.repository.js';
import type { CharterVersionRow } from './charter.rows.js';

/** What an amendment does, as the texts know it; on the text it stands on. */
export const amendmentOn = ({ algorithm, operations }: CharterAmendmentRow, { hash: base }: BaseText): Amendment => ({
  base,
  algorithm,
  operations,
});

type Version = Pick<CharterVersionRow, 'id' | 'collectiveId' | 'number'>;

/** Carries the open amendments of a draft along as it changes, and tells their authors what becomes of them. */
@Injectable()
export class CharterAmendmentBases {
  constructor(
    private readonly amendments: CharterAmendmentsRepository,
    private readonly texts: TextsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * An article's text went from one version to another: what is open on it stands on the new one. One whose words are all
   * there is accepted by it; one whose words were changed otherwise falls with a plenary's decision, else its author must choose.
   */
  async follow(
    tx: Tx,
    version: Version,
    { articleId, fromId, toId }: { articleId: Id; fromId: Id; toId: Id },
    by: { actorId: Id; decisionId?: Id },
  ): Promise<void> {
    if (fromId === toId) return;
    const open = (await this.amendments.open(tx, version.id)).filter(
      (row) => row.articleId === articleId && !row.stale && row.baseVersionId === fromId,
    );
    if (open.length === 0) return;
    const from = await this.texts.version(tx, version.collectiveId, fromId);
    const to = await this.texts.version(tx, version.collectiveId, toId);
    for (const row of open) {
      const found = rebase(from, to, amendmentOn(row, from));
      if ('conflicts' in found) await this.overtaken(tx, version, row, by);
      else if (found.amendment.operations.length > 0)
        await this.amendments.rewrite(tx, row.id, { baseVersionId: toId, amendment: found.amendment });
      else await this.end(tx, [row], { state: 'accepted', textVersionId: toId, ...decided(by) });
    }
  }

  /** Numbers of those that await a decision on a version; whose author must choose first does not. */
  async waiting(db: Db, versionId: Id): Promise<readonly number[]> {
    return (await this.amendments.open(db, versionId)).flatMap(({ number, stale }) => (stale ? [] : [number]));
  }

  /** The article left the draft, or the draft was adopted without them: they are open no more. */
  async lapse(tx: Tx, version: Version, actorId: Id | null, articleId?: Id): Promise<void> {
    const open = await this.amendments.open(tx, version.id);
    const rows = articleId === undefined ? open : open.filter((row) => row.articleId === articleId);
    if (rows.length === 0) return;
    await this.end(tx, rows, { state: 'lapsed' });
    this.tell(tx, charterAmendmentsLapsed, version, rows, actorId);
  }

  async end(tx: Tx, rows: readonly CharterAmendmentRow[], end: Omit<CharterAmendmentEnd, 'at'>): Promise<void> {
    const ids = rows.map(({ id }) => id);
    await this.amendments.end(tx, ids, { ...end, at: this.clock.now() });
  }

  /** About the amendments and, for their inbox, their authors. */
  tell(
    tx: Tx,
    event: EventFactory,
    { id, collectiveId, number }: Version,
    rows: readonly CharterAmendmentRow[],
    actorId: Id | null,
    { more = {}, about = [] }: { more?: EventPayload; about?: readonly SubjectRef[] } = {},
  ): void {
    const numbers = rows.map((row) => row.number).join(', ');
    const authors = [...new Set(rows.map(({ author }) => author.id))];
    tx.record(
      event({
        collectiveId,
        actorId,
        subjectId: id,
        about: [
          { type: 'Collective', id: collectiveId },
          ...rows.map((row) => ({ type: 'CharterAmendment' as const, id: row.id })),
          ...authors.map((author) => ({ type: 'Account' as const, id: author })),
          ...about,
        ],
        payload: { number, amendments: numbers, ...more },
      }),
    );
  }

  private async overtaken(
    tx: Tx,
    version: Version,
    row: CharterAmendmentRow,
    by: { actorId: Id; decisionId?: Id },
  ): Promise<void> {
    if (by.decisionId === undefined) {
      await this.amendments.makeStale(tx, row.id);
      this.tell(tx, charterAmendmentStaled, version, [row], by.actorId);
      return;
    }
    await this.end(tx, [row], { state: 'fallen', ...decided(by) });
    this.tell(tx, charterAmendmentFell, version, [row], by.actorId);
  }
}

const decided = ({ decisionId }: { decisionId?: Id }) => (decisionId === undefined ? {} : { decisionId });
