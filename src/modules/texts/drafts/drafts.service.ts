import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import * as Y from 'yjs';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { notFound } from '../../../kernel/common.refusals.js';
import { ensure, type Decision } from '../../../kernel/decision.js';
import { newId, type Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import type { SubjectRef, SubjectType } from '../../../kernel/subject-ref.js';
import { Database, type Db, type Tx } from '../../../platform/database/database.js';
import { Signals } from '../../../platform/database/signals.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { Subjects, type SubjectCard } from '../../../platform/subjects/subjects.js';
import { draftUnderWay } from '../domain/text.refusals.js';
import type { TextDocument } from '../domain/clause.js';
import { ensureClauseIds } from '../domain/clause.js';
import type { TextVersion } from '../text-version.js';
import { TextsService } from '../texts.service.js';
import { passagesOf, type Passage } from './attribution.js';
import { DraftRoom, type DraftNews } from './draft-room.js';
import { DraftsRepository, type Draft } from './drafts.repository.js';
import { bringTo, documentOf } from './y-text.js';

/** Who may write a text together, and who may watch: said by whoever owns that type of subject. */
export interface DraftOwner {
  mayWrite(actor: Actor, id: Id, db: Db): Promise<Decision>;
  mayWatch(actor: Actor, id: Id, db: Db): Promise<Decision>;
  /** Makes a version of what was written together (`DraftsService.nextVersion`), with its event; nothing where nothing is new. */
  publish(actor: SignedInActor, id: Id, reason: string): Promise<unknown>;
  /** The live topic that is told of its versions. */
  topic(card: SubjectCard, db: Db): string | Promise<string>;
}

/** A text being written together, as those who may watch it see it. */
export interface DraftState {
  readonly card: SubjectCard;
  readonly topic: string;
  /** null before its first version. */
  readonly version: TextVersion | null;
  readonly unpublished: boolean;
  /** Since the latest version, the last one first. */
  readonly writerIds: readonly Id[];
  /** null where nothing was written together yet. */
  readonly writtenAt: Date | null;
  readonly mayWrite: Decision;
}

/** What of a draft becomes the next version. */
export interface DraftedText {
  readonly draft: Draft;
  readonly document: TextDocument;
  /** Who wrote since the version before, or whose words are still there. */
  readonly authorIds: readonly Id[];
}

export interface OpenDraft {
  readonly id: Id;
  readonly collectiveId: Id;
  readonly subject: SubjectRef;
  readonly room: DraftRoom;
}

/** What is written from where there is no version yet. */
const blank: TextDocument = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: null } }] };
/** Kept in memory this long after the last one left, in milliseconds. */
const restsFor = 20_000;
/** A snapshot is worth taking after so many updates. */
const snapshotEvery = 100;

/** Texts written together: open rooms of this process, and the log of each in the database. */
@Injectable()
export class DraftsService implements OnModuleInit, BeforeApplicationShutdown {
  private readonly owners = new Map<SubjectType, DraftOwner>();
  private readonly open = new Map<Id, Promise<OpenDraft>>();
  private readonly resting = new Map<Id, NodeJS.Timeout>();
  private readonly snapshotAt = new Map<Id, number>();
  private tell: (draftId: Id, message: DraftNews) => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly signals: Signals,
    private readonly texts: TextsService,
    private readonly subjects: Subjects,
    private readonly drafts: DraftsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.signals.on('draft', (payload) => void this.hear(payload));
  }

  /** While the database is still there. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.resting.values()) clearTimeout(timer);
    await Promise.allSettled([...this.open.keys()].map((id) => this.close(id)));
  }

  /** Called in `onModuleInit` by the module that owns that type of text. */
  addOwner(type: SubjectType, owner: DraftOwner): void {
    if (this.owners.has(type)) throw new Error(`who writes ${type} is said twice`);
    this.owners.set(type, owner);
  }

  /** Called by what carries the rooms to their people. */
  onTell(tell: (draftId: Id, message: DraftNews) => void): void {
    this.tell = tell;
  }

  async mayWatch(actor: Actor, { type, id }: SubjectRef): Promise<Decision> {
    return this.ownerOf(type).mayWatch(actor, id, this.database);
  }

  async mayWrite(actor: Actor, { type, id }: SubjectRef): Promise<Decision> {
    return this.ownerOf(type).mayWrite(actor, id, this.database);
  }

  /** For who may watch it; refuses the others. */
  async state(actor: Actor, subject: SubjectRef): Promise<DraftState> {
    ensure(await this.mayWatch(actor, subject));
    const [card, version, draft, mayWrite] = await Promise.all([
      this.subjects.card(subject),
      this.texts.latest(this.database, subject),
      this.find(this.database, subject),
      this.mayWrite(actor, subject),
    ]);
    if (!card) throw new Refused(notFound());
    const writerIds = draft ? await this.writers(this.database, draft) : [];
    const unpublished = draft !== null && draft.lastSeq !== draft.publishedSeq;
    const topic = await this.ownerOf(subject.type).topic(card, this.database);
    return { card, topic, version, unpublished, writerIds, writtenAt: draft?.writtenAt ?? null, mayWrite };
  }

  /** What was written together becomes the next version, if its owner lets this person; nothing where nothing is new. */
  async publish(actor: SignedInActor, subject: SubjectRef, reason: string): Promise<void> {
    const owner = this.ownerOf(subject.type);
    ensure(await owner.mayWatch(actor, subject.id, this.database));
    await owner.publish(actor, subject.id, reason);
  }

  /** The draft of a text, open in this process; begun from its latest version by who may write it. */
  async enter(actor: Actor, subject: SubjectRef): Promise<OpenDraft> {
    ensure(await this.mayWatch(actor, subject));
    const found = (await this.drafts.find(this.database, subject.id)) ?? (await this.begin(actor, subject));
    const opened = await this.opened(found, subject);
    clearTimeout(this.resting.get(found.id));
    this.resting.delete(found.id);
    return opened;
  }

  /** A draft open here; null when it is not. */
  async here(draftId: Id): Promise<OpenDraft | null> {
    return (await this.open.get(draftId)) ?? null;
  }

  /** The last one left: it is put away in a while. */
  empty(draftId: Id): void {
    clearTimeout(this.resting.get(draftId));
    const timer = setTimeout(() => void this.close(draftId), restsFor);
    timer.unref();
    this.resting.set(draftId, timer);
  }

  /** Null where nothing was written together yet. */
  find(db: Db, subject: SubjectRef): Promise<Draft | null> {
    return this.drafts.find(db, subject.id);
  }

  /** Since the latest version, the last one first. */
  async writers(db: Db, draft: Draft): Promise<Id[]> {
    return draft.lastSeq === draft.publishedSeq ? [] : this.drafts.writersSince(db, draft.id, draft.publishedSeq);
  }

  /** What is written and in no version yet; held until the transaction ends. Null when the latest version has it all. */
  private async unpublished(tx: Tx, subject: SubjectRef): Promise<DraftedText | null> {
    const draft = await this.drafts.hold(tx, subject.id);
    if (!draft || draft.lastSeq === draft.publishedSeq) return null;
    const doc = await this.whole(tx, draft.id);
    const log = await this.drafts.since(tx, draft.id, 0);
    const kept = passagesOf(doc, log).flatMap(({ accountId }) => accountId ?? []);
    const since = await this.drafts.writersSince(tx, draft.id, draft.publishedSeq);
    const document = ensureClauseIds(documentOf(doc), newId);
    doc.destroy();
    return { draft, document, authorIds: [...new Set([...since, ...kept])] };
  }

  /**
   * What was written together as the next version of its text, or its first, in the owner's transaction and after its
   * policy; signed by who wrote. null where nothing is new; the version before where the words are the same again.
   */
  async nextVersion(
    tx: Tx,
    by: { readonly collectiveId: Id; readonly accountId: Id; readonly reason: string },
    subject: SubjectRef,
  ): Promise<TextVersion | null> {
    const drafted = await this.unpublished(tx, subject);
    if (!drafted) return null;
    const { collectiveId, accountId, reason } = by;
    const { document } = drafted;
    const authorIds = drafted.authorIds.length > 0 ? drafted.authorIds : [accountId];
    const text = { collectiveId, subject, document, authorIds, reason, by: accountId };
    const latest = await this.texts.latest(tx, subject);
    const version = latest
      ? await this.texts.addVersion(tx, { ...text, basedOn: latest.id })
      : await this.texts.create(tx, text);
    await this.settle(tx, subject, version);
    return version;
  }

  /** The draft is as the version that was just written; ids the version gave its clauses are theirs in the draft too. */
  async settle(tx: Tx, subject: SubjectRef, version: TextVersion): Promise<void> {
    const draft = await this.drafts.hold(tx, subject.id);
    if (!draft) return;
    const doc = await this.whole(tx, draft.id);
    const before = Y.encodeStateVector(doc);
    let changed = false;
    doc.once('update', () => (changed = true));
    bringTo(doc, version.document);
    if (changed) {
      const update = { accountId: null, bytes: Y.encodeStateAsUpdate(doc, before) };
      await this.drafts.append(draft.id, [update], this.clock.now(), tx);
    }
    doc.destroy();
    await this.drafts.publish(tx, draft.id);
  }

  /** Refuses DraftUnderWay where words written together are in no version yet. */
  async ensureSettled(tx: Tx, subject: SubjectRef): Promise<void> {
    const draft = await this.drafts.hold(tx, subject.id);
    if (draft && draft.lastSeq !== draft.publishedSeq) throw new Refused(draftUnderWay());
  }

  /** The same, for who may watch it. */
  async readPassages(actor: Actor, subject: SubjectRef): Promise<Passage[]> {
    ensure(await this.mayWatch(actor, subject));
    return this.passages(this.database, subject);
  }

  /** Who wrote which words of the draft, in reading order; nothing where there is none. */
  async passages(db: Db, subject: SubjectRef): Promise<Passage[]> {
    const draft = await this.drafts.find(db, subject.id);
    if (!draft) return [];
    const doc = await this.whole(db, draft.id);
    const passages = passagesOf(doc, await this.drafts.since(db, draft.id, 0));
    doc.destroy();
    return passages;
  }

  private ownerOf(type: SubjectType): DraftOwner {
    const owner = this.owners.get(type);
    if (!owner) throw new Refused(notFound());
    return owner;
  }

  private async begin(actor: Actor, subject: SubjectRef): Promise<Draft> {
    ensure(await this.mayWrite(actor, subject));
    return this.unitOfWork.run(async (tx) => {
      const version = await this.texts.latest(tx, subject);
      const collectiveId = version?.collectiveId ?? (await this.subjects.card(subject, tx))?.collectiveId;
      if (collectiveId === undefined) throw new Refused(notFound());
      const now = this.clock.now();
      const id = newId();
      if (await this.drafts.insert(tx, collectiveId, id, subject, now)) {
        const doc = new Y.Doc();
        bringTo(doc, version?.document ?? blank);
        await this.drafts.append(id, [{ accountId: null, bytes: Y.encodeStateAsUpdate(doc) }], now, tx);
        await this.drafts.publish(tx, id);
        doc.destroy();
      }
      const draft = await this.drafts.find(tx, subject.id);
      if (!draft) throw new Error(`the draft of ${subject.type} ${subject.id} is gone`);
      return draft;
    });
  }

  private opened(draft: Draft, subject: SubjectRef): Promise<OpenDraft> {
    const { id, collectiveId } = draft;
    const found = this.open.get(id);
    if (found) return found;
    const log = {
      append: (updates: Parameters<DraftsRepository['append']>[1]) => this.drafts.append(id, updates, this.clock.now()),
      since: (seq: number) => this.drafts.since(this.database, id, seq),
      snapshot: () => this.drafts.snapshot(this.database, id),
    };
    const opening = DraftRoom.open(log, (message) => this.tell(id, message)).then((room) => ({
      id,
      collectiveId,
      subject,
      room,
    }));
    this.open.set(id, opening);
    opening.catch(() => this.open.delete(id));
    return opening;
  }

  /** `<draft> <seq>` from any process, this one included; null: something may have been missed. */
  private async hear(payload: string | null): Promise<void> {
    const [draftId, seq] = payload?.split(' ') ?? [];
    const ids = draftId === undefined ? [...this.open.keys()] : [draftId];
    for (const id of ids) {
      const opened = await this.open.get(id)?.catch(() => null);
      await opened?.room.catchUp(seq === undefined ? Infinity : Number(seq)).catch(() => undefined);
    }
  }

  private async close(draftId: Id): Promise<void> {
    this.resting.delete(draftId);
    const opened = await this.open.get(draftId)?.catch(() => null);
    if (!opened) return;
    this.open.delete(draftId);
    const snapshot = opened.room.snapshot();
    if (snapshot && snapshot.seq - (this.snapshotAt.get(draftId) ?? 0) >= snapshotEvery) {
      await this.drafts.keepSnapshot(draftId, snapshot, this.clock.now());
      this.snapshotAt.set(draftId, snapshot.seq);
    }
    opened.room.close();
  }

  private async whole(db: Db, draftId: Id): Promise<Y.Doc> {
    const doc = new Y.Doc();
    const snapshot = await this.drafts.snapshot(db, draftId);
    if (snapshot) Y.applyUpdate(doc, snapshot.bytes);
    for (const { bytes } of await this.drafts.since(db, draftId, snapshot?.seq ?? 0)) Y.applyUpdate(doc, bytes);
    return doc;
  }
}
