import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { changedMeanwhile, notFound } from '../../kernel/common.refusals.js';
import { denied, ensure, type Decision } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { SubjectRef, SubjectType } from '../../kernel/subject-ref.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { Subjects, type SubjectCard } from '../../platform/subjects/subjects.js';
import type { Actor } from '../../platform/sessions/actor.js';
import { hashText } from './domain/canonical.js';
import { ensureClauseIds, mayBeVersion, parseDocument } from './domain/clause.js';
import { diffTexts } from './domain/diff.js';
import { keepClauseIds } from './domain/keep-ids.js';
import { originsOf, type ClauseOrigin } from './domain/origins.js';
import { toPlainText } from './domain/render.js';
import { summarise } from './domain/summary.js';
import type { NewText, NewTextVersion, TextDifference, TextOrigins, TextVersion } from './text-version.js';
import { TextsRepository, type FreshVersion } from './texts.repository.js';

/** Merges of merges, at most. */
const longestLine = 40;

/** Whether somebody may read the texts of a subject: asked by whoever owns that type of subject. */
export type MayReadText = (actor: Actor, subject: SubjectRef, db: Db) => Promise<Decision>;

/** Versions of texts. Owners ask their own policies before writing; readers from outside pass the owner's check. */
@Injectable()
export class TextsService {
  private readonly readers = new Map<SubjectType, MayReadText>();

  constructor(
    private readonly database: Database,
    private readonly repository: TextsRepository,
    private readonly subjects: Subjects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Says who may read texts of this type; without it nobody does. Called in `onModuleInit` by the module that owns them. */
  addReader(type: SubjectType, mayRead: MayReadText): void {
    if (this.readers.has(type)) throw new Error(`who reads ${type} is said twice`);
    this.readers.set(type, mayRead);
  }

  /** Version 1. Refuses an empty or malformed document. */
  async create(tx: Tx, text: NewText): Promise<TextVersion> {
    const [version] = await this.createMany(tx, [text]);
    if (!version) throw new Error('one text makes one version');
    return version;
  }

  /** Many first versions at once (an import), in the order given. */
  async createMany(tx: Tx, texts: readonly NewText[]): Promise<TextVersion[]> {
    const versions: FreshVersion[] = [];
    for (const text of texts) versions.push(await this.fresh(text, null));
    await this.repository.insertFirst(tx, versions);
    for (const [place, version] of versions.entries()) {
      const sources = texts[place]?.sources ?? [];
      if (sources.length > 0) await this.repository.insertSources(tx, version, sources);
    }
    return versions;
  }

  /** The next version; the one it is based on when nothing changed. Refuses ChangedMeanwhile when that is not the latest. */
  async addVersion(tx: Tx, { basedOn, ...text }: NewTextVersion): Promise<TextVersion> {
    const latest = await this.latest(tx, text.subject);
    if (!latest || latest.collectiveId !== text.collectiveId) throw new Refused(notFound());
    if (latest.id !== basedOn) throw new Refused(changedMeanwhile());
    const version = await this.fresh(text, latest);
    if (version.hash === latest.hash) return latest;
    if (!(await this.repository.insertNext(tx, version))) throw new Refused(changedMeanwhile());
    return version;
  }

  /** null when the subject has no text. */
  async latest(db: Db, subject: SubjectRef): Promise<TextVersion | null> {
    const [version] = await this.repository.latestOf(db, [subject.id]);
    return version ?? null;
  }

  /** By subject id; subjects without text are left out. */
  async latestOf(db: Db, subjects: readonly SubjectRef[]): Promise<Map<Id, TextVersion>> {
    const ids = subjects.map(({ id }) => id);
    const versions = ids.length === 0 ? [] : await this.repository.latestOf(db, ids);
    return new Map(versions.map((version) => [version.subject.id, version]));
  }

  /** Newest first. */
  versions(db: Db, subject: SubjectRef): Promise<TextVersion[]> {
    return this.repository.versions(db, subject.id);
  }

  /** Throws NotFound, also for a version of another collective. */
  async version(db: Db, collectiveId: Id, versionId: Id): Promise<TextVersion> {
    const [version] = await this.repository.byIds(db, [versionId]);
    if (version?.collectiveId !== collectiveId) throw new Refused(notFound());
    return version;
  }

  /** By version id; those of another collective are left out. */
  async versionsById(db: Db, collectiveId: Id, ids: readonly Id[]): Promise<Map<Id, TextVersion>> {
    const found = ids.length === 0 ? [] : await this.repository.byIds(db, ids);
    return new Map(found.filter((each) => each.collectiveId === collectiveId).map((each) => [each.id, each]));
  }

  /** Throws NotFound unless both are versions of one text of this collective. */
  async difference(db: Db, collectiveId: Id, fromId: Id, toId: Id): Promise<TextDifference> {
    const found = await this.repository.byIds(db, [fromId, toId]);
    const from = found.find(({ id }) => id === fromId);
    const to = found.find(({ id }) => id === toId);
    if (from?.collectiveId !== collectiveId || to?.subject.id !== from.subject.id) throw new Refused(notFound());
    const changes = diffTexts(from.document, to.document);
    return { from, to, changes, summary: summarise(changes) };
  }

  /** A version for a reader from outside. */
  async read(actor: Actor, versionId: Id): Promise<TextVersion> {
    const [version] = await this.repository.byIds(this.database, [versionId]);
    if (!version) throw new Refused(notFound());
    ensure(await this.mayRead(actor, version.subject));
    return version;
  }

  /** What changed between two versions, for a reader from outside. */
  async readDifference(actor: Actor, fromId: Id, toId: Id): Promise<TextDifference> {
    const { collectiveId } = await this.read(actor, fromId);
    return this.difference(this.database, collectiveId, fromId, toId);
  }

  /**
   * Which version brought each word of this one, for a reader from outside. Words of a text they may not read, or that
   * went through more texts than anybody merges, are said to be of the first version here.
   */
  async readOrigins(actor: Actor, versionId: Id): Promise<TextOrigins> {
    const version = await this.read(actor, versionId);
    const read = new Map<Id, TextVersion>();
    const clauses = await this.origins(actor, version, read, longestLine);
    const named = new Set(clauses.flatMap(({ runs }) => runs.map(({ versionId: id }) => id)));
    const sources = [...read.values()].filter(({ id, subject }) => named.has(id) && subject.id !== version.subject.id);
    return { clauses, sources };
  }

  /** Puts in `read` each version that was read on the way. */
  private async origins(
    actor: Actor,
    { subject, number }: TextVersion,
    read: Map<Id, TextVersion>,
    left: number,
  ): Promise<readonly ClauseOrigin[]> {
    const versions = (await this.versions(this.database, subject)).filter((version) => version.number <= number);
    const first = versions.at(-1);
    const sources = first && left > 0 ? await this.repository.sources(this.database, first.id) : [];
    const brought: ClauseOrigin[] = [];
    for (const source of sources) {
      if (!(await this.mayRead(actor, source.subject)).allowed) continue;
      brought.push(...(await this.origins(actor, source, read, left - 1)));
    }
    for (const version of versions) read.set(version.id, version);
    return originsOf(versions.toReversed(), brought);
  }

  /** Every version of a text, newest first, for a reader from outside. */
  async readHistory(actor: Actor, subject: SubjectRef): Promise<{ card: SubjectCard; versions: TextVersion[] }> {
    ensure(await this.mayRead(actor, subject));
    const [card, versions] = await Promise.all([this.subjects.card(subject), this.versions(this.database, subject)]);
    if (!card) throw new Refused(notFound());
    return { card, versions };
  }

  private async mayRead(actor: Actor, subject: SubjectRef): Promise<Decision> {
    const ask = this.readers.get(subject.type);
    return ask ? ask(actor, subject, this.database) : denied(notFound());
  }

  private async fresh(text: NewText, parent: TextVersion | null): Promise<FreshVersion> {
    const read = ensureClauseIds(parseDocument(text.document), newId);
    const document = parent ? keepClauseIds(parent.document, read) : read;
    ensure(mayBeVersion(document));
    return {
      collectiveId: text.collectiveId,
      id: newId(),
      subject: text.subject,
      number: (parent?.number ?? 0) + 1,
      hash: await hashText(document),
      document,
      plain: toPlainText(document),
      authorIds: [...new Set(text.authorIds)],
      reason: text.reason,
      parentId: parent?.id ?? null,
      createdBy: text.by,
      createdAt: this.clock.now(),
    };
  }
}
