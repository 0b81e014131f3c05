import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { changedMeanwhile, notFound } from '../../kernel/common.refusals.js';
import { dayOf, daysAfter, endOfDay } from '../../kernel/day.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService } from '../collectives/index.js';
import {
  charterAdopted,
  charterDraftEdited,
  charterDrafted,
  charterPutInForce,
  charterSuperseded,
} from './charter.events.js';
import { mayDraftCharter, mayEditCharter } from './charter.policy.js';
import { CharterRepository } from './charter.repository.js';
import type { CharterVersionRow, Layout, PartRow } from './charter.rows.js';
import { ArticleTexts } from './article-texts.js';
import { CharterAmendmentBases } from './charter-amendment-bases.js';
import { charterAmendmentsOpen } from './domain/charter-amendment.refusals.js';
import type { CharterDates } from './domain/charter.js';
import {
  charterAwaitsItsDay,
  charterDayPast,
  charterDraftExists,
  charterEmpty,
  charterIsAdopted,
  charterOrderIncomplete,
  charterPartNotEmpty,
} from './domain/charter.refusals.js';
import { EndorsementsRepository } from './endorsements.repository.js';

/** The job of what comes at its day: versions that take effect, endorsements that lapse, letters about both. */
export const charterDue = 'charter:due';

/** Which draft is edited, as it was read: its revision rises at each edit. */
export interface DraftRef {
  readonly collectiveId: Id;
  readonly versionId: Id;
  readonly revision: number;
}

export interface PartInput {
  readonly title: string;
  readonly introduction: string;
}

export interface ArticleInput {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

/** What a plenary decided: called by whoever applies its decisions, in their transaction. */
export interface CharterDecision {
  readonly collectiveId: Id;
  readonly charterVersionId: Id;
  readonly decisionId: Id;
  readonly plenaryId: Id;
  readonly actorId: Id;
}

/** The charter by versions: drafted by the coordination, adopted by a plenary, in force on its day, never edited after (R6). */
@Injectable()
export class CharterService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly charters: CharterRepository,
    private readonly endorsements: EndorsementsRepository,
    private readonly texts: ArticleTexts,
    private readonly amendments: CharterAmendmentBases,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens the next version: a copy of the one in force, or empty for the first. One draft at a time. */
  async draft(actor: SignedInActor, collectiveId: Id, reason: string): Promise<CharterVersionRow> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayDraftCharter(await this.collectives.standing(actor, collectiveId, tx)));
      const [newest] = await this.charters.versions(tx, collectiveId);
      if (newest?.state === 'draft') throw new Refused(charterDraftExists({ number: newest.number }));
      const number = (newest?.number ?? 0) + 1;
      const made = { collectiveId, id: newId(), number, reason };
      const version = { ...made, draftedBy: actor.accountId, draftedAt: this.clock.now() };
      if (!(await this.charters.insert(tx, version))) throw new Refused(charterDraftExists({ number }));
      if (newest) await this.charters.copy(tx, newest.id, made.id);
      tx.record(charterDrafted({ ...this.told(actor, made), payload: { number } }));
      return this.byId(tx, collectiveId, made.id);
    });
  }

  addPart(actor: SignedInActor, ref: DraftRef, part: PartInput): Promise<CharterVersionRow> {
    return this.edit(actor, ref, (tx, version) => this.charters.insertPart(tx, version, { partId: newId(), ...part }));
  }

  editPart(actor: SignedInActor, ref: DraftRef, partId: Id, part: PartInput): Promise<CharterVersionRow> {
    return this.edit(actor, ref, async (tx, version) => {
      if (!(await this.charters.updatePart(tx, version.id, { partId, ...part }))) throw new Refused(notFound());
    });
  }

  removePart(actor: SignedInActor, ref: DraftRef, partId: Id): Promise<CharterVersionRow> {
    return this.edit(actor, ref, async (tx, version, parts) => {
      if (findPart(parts, partId).articles.length > 0) throw new Refused(charterPartNotEmpty());
      await this.charters.deletePart(tx, version.id, partId);
    });
  }

  addArticle(actor: SignedInActor, ref: DraftRef, partId: Id, article: ArticleInput): Promise<CharterVersionRow> {
    return this.edit(actor, ref, async (tx, version, parts) => {
      findPart(parts, partId);
      const articleId = newId();
      const textVersionId = await this.texts.create(tx, actor, { ...version, articleId, markdown: article.text });
      await this.charters.insertArticle(tx, version, { articleId, partId, title: article.title, textVersionId });
    });
  }

  editArticle(actor: SignedInActor, ref: DraftRef, articleId: Id, article: ArticleInput): Promise<CharterVersionRow> {
    return this.edit(actor, ref, async (tx, version, parts) => {
      const { textVersionId: basedOn } = findArticle(parts, articleId);
      const text = { ...version, articleId, markdown: article.text, basedOn };
      const textVersionId = await this.texts.change(tx, actor, text);
      await this.charters.updateArticle(tx, version.id, { articleId, title: article.title, textVersionId });
      const step = { articleId, fromId: basedOn, toId: textVersionId };
      await this.amendments.follow(tx, version, step, { actorId: actor.accountId });
    });
  }

  /** What was written together becomes the article's text; nothing where nothing is new. */
  publishArticle(
    actor: SignedInActor,
    ref: Pick<CharterVersionRow, 'collectiveId' | 'id'>,
    articleId: Id,
    reason: string,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const version = await this.lock(tx, ref.collectiveId, ref.id);
      ensure(mayEditCharter(await this.collectives.standing(actor, version.collectiveId, tx), version));
      const { title, textVersionId: before } = findArticle(await this.charters.parts(tx, version.id), articleId);
      const text = await this.texts.publish(tx, actor, { ...version, articleId, reason });
      if (text === null || text === before) return;
      await this.charters.updateArticle(tx, version.id, { articleId, title, textVersionId: text });
      const step = { articleId, fromId: before, toId: text };
      await this.amendments.follow(tx, version, step, { actorId: actor.accountId });
      await this.charters.touch(tx, version.id, version.revision);
      this.edited(tx, actor, version, [articleId]);
    });
  }

  removeArticle(actor: SignedInActor, ref: DraftRef, articleId: Id): Promise<CharterVersionRow> {
    return this.edit(actor, ref, async (tx, version, parts) => {
      findArticle(parts, articleId);
      await this.charters.deleteArticle(tx, version.id, articleId);
      await this.amendments.lapse(tx, version, actor.accountId, articleId);
    });
  }

  /** Puts parts and articles in an order that names each of them once. */
  arrange(actor: SignedInActor, ref: DraftRef, layout: Layout): Promise<CharterVersionRow> {
    return this.edit(actor, ref, async (tx, version, parts) => {
      const now = parts.flatMap(({ partId, articles }) => [partId, ...articles.map(({ articleId }) => articleId)]);
      const wanted = layout.flatMap(({ partId, articleIds }) => [partId, ...articleIds]);
      const sameParts = layout.every(({ partId }) => parts.some((part) => part.partId === partId));
      if (!sameParts || [...now].sort().join() !== [...wanted].sort().join())
        throw new Refused(charterOrderIncomplete());
      await this.charters.arrange(tx, version.id, layout);
    });
  }

  /** Says when the draft takes effect, and how long endorsers of another version have to renew: voted with it. */
  date(actor: SignedInActor, ref: DraftRef, dates: CharterDates): Promise<CharterVersionRow> {
    return this.edit(actor, ref, async (tx, version) => {
      const { takesEffectOn } = dates;
      if (takesEffectOn !== null && takesEffectOn < (await this.today(tx, version.collectiveId)))
        throw new Refused(charterDayPast({ field: 'takesEffectOn' }));
      await this.charters.setDates(tx, version.id, dates);
    });
  }

  /** Refuses a vote on a version while amendments to it wait: they are taken in, or voted, first. */
  async ensureAmended(db: Db, ids: readonly Id[]): Promise<void> {
    for (const id of ids) {
      const numbers = await this.amendments.waiting(db, id);
      if (numbers.length > 0) throw new Refused(charterAmendmentsOpen({ numbers: numbers.join(', ') }));
    }
  }

  /** Refuses a vote on another version while one that is adopted waits for its day. */
  async ensureNoneAwaits(db: Db, collectiveId: Id): Promise<void> {
    const adopted = await this.charters.adopted(db, collectiveId);
    if (adopted) throw new Refused(charterAwaitsItsDay({ number: adopted.number, on: adopted.takesEffectOn ?? '' }));
  }

  /**
   * Adopts a draft by a plenary's decision: in force at once, or on the day it says. Refuses one that is not a draft, that
   * is empty, while another waits for its day, or while the phase forbids it.
   */
  async adopt(tx: Tx, decision: CharterDecision): Promise<void> {
    const { collectiveId, charterVersionId, decisionId, plenaryId, actorId } = decision;
    await this.collectives.ensurePhaseAllows(tx, collectiveId, 'adopt-charter');
    const version = await this.lock(tx, collectiveId, charterVersionId);
    if (version.state !== 'draft') throw new Refused(charterIsAdopted({ number: version.number }));
    const parts = await this.charters.parts(tx, version.id);
    if (parts.every(({ articles }) => articles.length === 0)) throw new Refused(charterEmpty());
    await this.ensureNoneAwaits(tx, collectiveId);
    const today = await this.today(tx, collectiveId);
    const takesEffectOn = version.takesEffectOn ?? today;
    await this.amendments.lapse(tx, version, actorId);
    await this.charters.adopt(tx, version.id, { plenaryId, decisionId, at: this.clock.now(), takesEffectOn });
    if (takesEffectOn <= today) {
      await this.enter(tx, { ...version, plenaryId }, actorId);
      return;
    }
    const { timeZone } = await this.collectives.byId(tx, collectiveId);
    const runAt = endOfDay(daysAfter(takesEffectOn, -1), timeZone);
    tx.later({ name: charterDue, payload: {}, runAt, key: `${charterDue}:${version.id}` });
    const payload = { number: version.number, on: takesEffectOn };
    tx.record(charterAdopted({ ...this.toldOf(version, plenaryId, actorId), payload }));
  }

  /** Puts an adopted version in force once its day has come; once, whoever calls. */
  async putInForce(tx: Tx, collectiveId: Id, versionId: Id): Promise<void> {
    const version = await this.lock(tx, collectiveId, versionId);
    const { state, takesEffectOn } = version;
    const isDue = takesEffectOn !== null && takesEffectOn <= (await this.today(tx, collectiveId));
    if (state === 'adopted' && isDue) await this.enter(tx, version, null);
  }

  /** The version before is superseded, its endorsements are to renew: `charter:due` writes to each endorser within a quarter of an hour. */
  private async enter(tx: Tx, version: CharterVersionRow, actorId: Id | null): Promise<void> {
    const { collectiveId, id, number, renewWithin, plenaryId } = version;
    const at = this.clock.now();
    const before = await this.charters.inForce(tx, collectiveId);
    if (before) {
      await this.charters.supersede(tx, before.id, at);
      const toRenew = await this.endorsements.makeToRenew(tx, collectiveId, id, at);
      const payload = { number: before.number, toRenew };
      tx.record(charterSuperseded({ ...this.told({ accountId: actorId }, before), payload }));
    }
    const today = await this.today(tx, collectiveId);
    await this.charters.putInForce(tx, id, at, renewWithin === null ? null : daysAfter(today, renewWithin));
    tx.record(charterPutInForce({ ...this.toldOf(version, plenaryId, actorId), payload: { number } }));
  }

  private async today(db: Db, collectiveId: Id): Promise<string> {
    const { timeZone } = await this.collectives.byId(db, collectiveId);
    return dayOf(this.clock.now(), timeZone);
  }

  /** Throws NotFound, also for a version of another collective. */
  async byId(db: Db, collectiveId: Id, id: Id): Promise<CharterVersionRow> {
    const found = await this.charters.byId(db, collectiveId, id);
    if (!found) throw new Refused(notFound());
    return found;
  }

  /** Those of these versions a plenary may decide on now; who edits one finishes first. */
  drafts(db: Db, collectiveId: Id, ids: readonly Id[]): Promise<Id[]> {
    return this.charters.drafts(db, collectiveId, ids);
  }

  inForce(db: Db, collectiveId: Id): Promise<CharterVersionRow | null> {
    return this.charters.inForce(db, collectiveId);
  }

  /** The version before a number; null for the first. */
  async before(db: Db, collectiveId: Id, number: number): Promise<CharterVersionRow | null> {
    const versions = await this.charters.versions(db, collectiveId);
    return versions.find((version) => version.number === number - 1) ?? null;
  }

  /** Newest first, the draft included. */
  versions(collectiveId: Id): Promise<CharterVersionRow[]> {
    return this.charters.versions(this.database, collectiveId);
  }

  /** Parts in order, with their articles. */
  parts(db: Db, versionId: Id): Promise<PartRow[]> {
    return this.charters.parts(db, versionId);
  }

  private edit(
    actor: SignedInActor,
    { collectiveId, versionId, revision }: DraftRef,
    change: (tx: Tx, version: CharterVersionRow, parts: readonly PartRow[]) => Promise<void>,
  ): Promise<CharterVersionRow> {
    return this.unitOfWork.run(async (tx) => {
      const version = await this.lock(tx, collectiveId, versionId);
      ensure(mayEditCharter(await this.collectives.standing(actor, collectiveId, tx), version));
      if (!(await this.charters.touch(tx, versionId, revision))) throw new Refused(changedMeanwhile());
      await change(tx, version, await this.charters.parts(tx, versionId));
      this.edited(tx, actor, version, []);
      return this.byId(tx, collectiveId, versionId);
    });
  }

  private edited(tx: Tx, actor: SignedInActor, version: CharterVersionRow, articleIds: readonly Id[]): void {
    const told = this.told(actor, version);
    const about = [...told.about, ...articleIds.map((id) => ({ type: 'CharterArticle' as const, id }))];
    tx.record(charterDraftEdited({ ...told, about, payload: { number: version.number } }));
  }

  private async lock(tx: Tx, collectiveId: Id, id: Id): Promise<CharterVersionRow> {
    const found = await this.charters.forUpdate(tx, collectiveId, id);
    if (!found) throw new Refused(notFound());
    return found;
  }

  private toldOf(version: CharterVersionRow, plenaryId: Id | null, actorId: Id | null) {
    const told = this.told({ accountId: actorId }, version);
    return { ...told, about: [...told.about, ...(plenaryId ? [{ type: 'Plenary' as const, id: plenaryId }] : [])] };
  }

  private told({ accountId }: { accountId: Id | null }, { id, collectiveId }: { id: Id; collectiveId: Id }) {
    return {
      collectiveId,
      actorId: accountId,
      subjectId: id,
      about: [{ type: 'Collective' as const, id: collectiveId }],
    };
  }
}

function findPart(parts: readonly PartRow[], partId: Id): PartRow {
  const found = parts.find((part) => part.partId === partId);
  if (!found) throw new Refused(notFound());
  return found;
}

function findArticle(parts: readonly PartRow[], articleId: Id) {
  const found = parts.flatMap(({ articles }) => articles).find((article) => article.articleId === articleId);
  if (!found) throw new Refused(notFound());
  return found;
}
