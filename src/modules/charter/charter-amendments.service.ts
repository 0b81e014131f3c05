import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { changedMeanwhile, notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, type Standing } from '../collectives/index.js';
import { amend, merge, TextsService, type TextDocument, type TextVersion } from '../texts/index.js';
import { ArticleTexts, typedAgain } from './article-texts.js';
import { amendmentOn, CharterAmendmentBases } from './charter-amendment-bases.js';
import {
  charterAmendmentRecommended,
  charterAmendmentReworded,
  charterAmendmentTabled,
  charterAmendmentWithdrawn,
  charterAmendmentsAccepted,
  charterAmendmentsRejected,
} from './charter-amendments.events.js';
import { CharterAmendmentsRepository, type CharterAmendmentRow } from './charter-amendments.repository.js';
import {
  mayAmendCharter,
  mayEditCharter,
  mayRewordCharterAmendment,
  mayWithdrawCharterAmendment,
} from './charter.policy.js';
import { CharterRepository } from './charter.repository.js';
import type { CharterVersionRow } from './charter.rows.js';
import type { CharterRecommendation } from './domain/charter-amendment.js';
import {
  charterAmendmentChangesNothing,
  charterAmendmentContested,
  charterAmendmentSettled,
  charterAmendmentStale,
  charterAmendmentsConflict,
  tooManyCharterAmendments,
} from './domain/charter-amendment.refusals.js';
import { EndorsersService } from './endorsers.service.js';

/** An article as somebody would have it: the whole of it, from the words they read. */
export interface AmendedArticle {
  readonly textVersionId: Id;
  /** Markdown. */
  readonly text: string;
  readonly reason: string;
}

/** What a plenary decided of amendments: called by whoever applies its decisions, in their transaction. */
export interface AmendmentsDecision {
  readonly collectiveId: Id;
  readonly decisionId: Id;
  readonly plenaryId: Id;
  readonly actorId: Id;
}

const mostOpen = 500;

/**
 * Members amend the draft of a charter; the coordination gives its word and takes in what it recommends; a plenary
 * decides the rest. What is adopted is never amended: the next draft is (R6).
 */
@Injectable()
export class CharterAmendmentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly amendments: CharterAmendmentsRepository,
    private readonly bases: CharterAmendmentBases,
    private readonly charters: CharterRepository,
    private readonly articles: ArticleTexts,
    private readonly texts: TextsService,
    private readonly endorsers: EndorsersService,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `id` is made by the sender: sent twice, it is tabled once. */
  table(
    actor: SignedInActor,
    { collectiveId, versionId, articleId, id }: { collectiveId: Id; versionId: Id; articleId: Id; id: Id },
    input: AmendedArticle,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { version, standing } = await this.hold(tx, actor, collectiveId, versionId);
      ensure(mayAmendCharter(standing, version));
      await this.endorsers.ensureMay(tx, standing, 'amend');
      const open = await this.amendments.open(tx, versionId);
      if (open.length >= mostOpen) throw new Refused(tooManyCharterAmendments({ limit: mostOpen }));
      const { textVersionId: baseVersionId, reason } = input;
      const amendment = await this.read(tx, version, articleId, input);
      const createdAt = this.clock.now();
      const made = { collectiveId, id, versionId, articleId, baseVersionId, amendment, reason, createdAt };
      if ((await this.amendments.insert(tx, { ...made, createdBy: actor.accountId })) === null) return;
      this.bases.tell(tx, charterAmendmentTabled, version, [await this.byId(tx, collectiveId, id)], actor.accountId);
    });
  }

  /** Written again by its author on today's words: what was recommended of it is to be said again. */
  reword(actor: SignedInActor, collectiveId: Id, id: Id, input: AmendedArticle): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { version, standing, row } = await this.holdOne(tx, actor, collectiveId, id);
      ensure(mayRewordCharterAmendment(standing, version, row));
      const amendment = await this.read(tx, version, row.articleId, input);
      await this.amendments.rewrite(tx, id, { baseVersionId: input.textVersionId, amendment });
      await this.amendments.reword(tx, id, input.reason);
      this.bases.tell(tx, charterAmendmentReworded, version, [row], actor.accountId);
    });
  }

  withdraw(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { version, standing, row } = await this.holdOne(tx, actor, collectiveId, id);
      ensure(mayWithdrawCharterAmendment(standing, row));
      await this.bases.end(tx, [row], { state: 'withdrawn' });
      this.bases.tell(tx, charterAmendmentWithdrawn, version, [row], actor.accountId);
    });
  }

  /** The coordination's word; its author is told. */
  recommend(
    actor: SignedInActor,
    collectiveId: Id,
    id: Id,
    { word, reason }: { word: CharterRecommendation; reason: string },
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { version, standing, row } = await this.holdOne(tx, actor, collectiveId, id);
      ensure(mayEditCharter(standing, version));
      if (row.state !== 'tabled') throw new Refused(charterAmendmentSettled({ number: row.number }));
      await this.amendments.recommend(tx, id, word, reason, actor.accountId);
      this.bases.tell(tx, charterAmendmentRecommended, version, [row], actor.accountId);
    });
  }

  /** The coordination takes into the draft what it recommends, all of it together or nothing. */
  accept(actor: SignedInActor, collectiveId: Id, versionId: Id, ids: readonly Id[]): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { version, standing } = await this.hold(tx, actor, collectiveId, versionId);
      ensure(mayEditCharter(standing, version));
      const all = await this.amendments.of(tx, versionId);
      const rows = all.filter(({ id }) => ids.includes(id));
      if (rows.length < new Set(ids).size || rows.length === 0) throw new Refused(notFound());
      for (const { number, state, stale, recommendation } of rows) {
        if (state !== 'tabled') throw new Refused(charterAmendmentSettled({ number }));
        if (stale) throw new Refused(charterAmendmentStale({ number }));
        if (recommendation !== 'accept') throw new Refused(charterAmendmentContested({ number }));
      }
      await this.takeIn(tx, version, rows, { actorId: actor.accountId });
    });
  }

  /** Of these, those a plenary may vote now. */
  async votable(db: Db, collectiveId: Id, ids: readonly Id[]): Promise<Id[]> {
    return (await this.amendments.votable(db, collectiveId, ids)).map(({ id }) => id);
  }

  /** Refuses (CharterAmendmentsConflict) what cannot pass together. */
  async ensureTogether(db: Db, collectiveId: Id, ids: readonly Id[]): Promise<void> {
    const rows = await this.amendments.votable(db, collectiveId, ids);
    for (const group of byArticle(rows)) await this.merged(db, collectiveId, group);
  }

  /** A plenary adopts these: they are in the draft, whatever the coordination's word. */
  async adopt(tx: Tx, ids: readonly Id[], { collectiveId, decisionId, plenaryId, actorId }: AmendmentsDecision) {
    const rows = await this.amendments.votable(tx, collectiveId, ids);
    const [first] = rows;
    if (!first) return;
    const version = await this.version(tx, collectiveId, first.versionId);
    await this.takeIn(tx, version, rows, { actorId, decisionId, plenaryId });
  }

  async reject(tx: Tx, ids: readonly Id[], { collectiveId, decisionId, plenaryId, actorId }: AmendmentsDecision) {
    const rows = await this.amendments.votable(tx, collectiveId, ids);
    const [first] = rows;
    if (!first) return;
    const version = await this.version(tx, collectiveId, first.versionId);
    await this.bases.end(tx, rows, { state: 'rejected', decisionId });
    const about = [{ type: 'Plenary' as const, id: plenaryId }];
    this.bases.tell(tx, charterAmendmentsRejected, version, rows, actorId, { about });
  }

  /** Of a version of the charter, in the order they were tabled. */
  of(versionId: Id): Promise<CharterAmendmentRow[]> {
    return this.amendments.of(this.database, versionId);
  }

  async versionOf(collectiveId: Id, id: Id): Promise<Id | null> {
    return (await this.amendments.byId(this.database, collectiveId, id))?.versionId ?? null;
  }

  /** Each article they change has its next text; what else is open on it is carried over. */
  private async takeIn(
    tx: Tx,
    version: CharterVersionRow,
    rows: readonly CharterAmendmentRow[],
    by: { actorId: Id; decisionId?: Id; plenaryId?: Id },
  ): Promise<void> {
    const { collectiveId } = version;
    const parts = await this.charters.parts(tx, version.id);
    for (const group of byArticle(rows)) {
      const { base, document } = await this.merged(tx, collectiveId, group);
      const articleId = group[0]?.articleId ?? '';
      const article = parts.flatMap(({ articles }) => articles).find((each) => each.articleId === articleId);
      if (article?.textVersionId !== base.id) throw new Refused(changedMeanwhile());
      const numbers = group.map(({ number }) => number).join(', ');
      const textVersionId = await this.articles.amend(tx, {
        collectiveId,
        articleId,
        basedOn: base.id,
        document,
        authorIds: [...new Set(group.map(({ author }) => author.id))],
        reason: `Amendement${group.length > 1 ? 's' : ''} n° ${numbers}`,
        by: by.actorId,
      });
      await this.charters.updateArticle(tx, version.id, { articleId, title: article.title, textVersionId });
      const { actorId, decisionId } = by;
      await this.bases.end(tx, group, { state: 'accepted', textVersionId, ...(decisionId ? { decisionId } : {}) });
      const step = { articleId, fromId: base.id, toId: textVersionId };
      await this.bases.follow(tx, version, step, { actorId, ...(decisionId ? { decisionId } : {}) });
    }
    const { revision } = await this.version(tx, collectiveId, version.id);
    await this.charters.touch(tx, version.id, revision);
    const about = by.plenaryId ? [{ type: 'Plenary' as const, id: by.plenaryId }] : [];
    this.bases.tell(tx, charterAmendmentsAccepted, version, rows, by.actorId, { about });
  }

  /** What amendments of one article make of it together. */
  private async merged(
    db: Db,
    collectiveId: Id,
    group: readonly CharterAmendmentRow[],
  ): Promise<{ base: TextVersion; document: TextDocument }> {
    const base = await this.texts.version(db, collectiveId, group[0]?.baseVersionId ?? '');
    const { document, conflicts } = merge(
      base,
      group.map((row) => amendmentOn(row, base)),
    );
    const [conflict] = conflicts;
    if (conflict) throw new Refused(charterAmendmentsConflict({ words: conflict.words }));
    return { base, document };
  }

  /** What somebody's words do to an article as it is now. */
  private async read(tx: Tx, version: CharterVersionRow, articleId: Id, { textVersionId, text }: AmendedArticle) {
    const parts = await this.charters.parts(tx, version.id);
    const article = parts.flatMap(({ articles }) => articles).find((each) => each.articleId === articleId);
    if (!article) throw new Refused(notFound());
    if (article.textVersionId !== textVersionId) throw new Refused(changedMeanwhile());
    const base = await this.texts.version(tx, version.collectiveId, textVersionId);
    const amendment = amend(base, typedAgain(base.document, text));
    if (amendment.operations.length === 0) throw new Refused(charterAmendmentChangesNothing({ field: 'text' }));
    return amendment;
  }

  private async holdOne(tx: Tx, actor: SignedInActor, collectiveId: Id, id: Id) {
    const { versionId } = await this.byId(tx, collectiveId, id);
    const held = await this.hold(tx, actor, collectiveId, versionId);
    // Read again, now that nothing else changes it.
    return { ...held, row: await this.byId(tx, collectiveId, id) };
  }

  private async hold(
    tx: Tx,
    actor: SignedInActor,
    collectiveId: Id,
    versionId: Id,
  ): Promise<{ version: CharterVersionRow; standing: Standing }> {
    const version = await this.version(tx, collectiveId, versionId);
    return { version, standing: await this.collectives.standing(actor, collectiveId, tx) };
  }

  /** Holds the version until the transaction ends: one amendment at a time changes it. */
  private async version(tx: Tx, collectiveId: Id, versionId: Id): Promise<CharterVersionRow> {
    const version = await this.charters.forUpdate(tx, collectiveId, versionId);
    if (!version) throw new Refused(notFound());
    return version;
  }

  private async byId(db: Db, collectiveId: Id, id: Id): Promise<CharterAmendmentRow> {
    const found = await this.amendments.byId(db, collectiveId, id);
    if (!found) throw new Refused(notFound());
    return found;
  }
}

/** Those of one article together. */
function byArticle(rows: readonly CharterAmendmentRow[]): readonly (readonly CharterAmendmentRow[])[] {
  const groups = new Map<Id, CharterAmendmentRow[]>();
  for (const row of rows) groups.set(row.articleId, [...(groups.get(row.articleId) ?? []), row]);
  return [...groups.values()];
}
