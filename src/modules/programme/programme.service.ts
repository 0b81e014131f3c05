import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, mayCoordinate } from '../collectives/index.js';
import { measureHeadingShift, searchWords, startOfWords } from '../proposals/index.js';
import { TextsService, toHtml } from '../texts/index.js';
import { CoherenceReading } from './coherence/coherence.reading.js';
import { countFindings, type Finding } from './domain/coherence.js';
import { isCosted } from './domain/cost.js';
import { ChapterEndorsementsService } from './endorsements/chapter-endorsements.service.js';
import { Introductions } from './introductions.js';
import { moved, slugOf } from './domain/order.js';
import { changesBetween, type PublicationChange } from './domain/publication.js';
import type { MeasureVote } from './domain/vote.js';
import { chapterNotEmpty, costNeedsSource, nothingToPublish, pointsStillOpen } from './domain/programme.refusals.js';
import type { ChapterEntity, MeasureEntity, ProgrammeEntity } from './programme.entity.js';
import {
  chapterAdded,
  chapterEdited,
  chapterMoved,
  chapterRemoved,
  measureEntered,
  measureEstimated,
  measureMoved,
  measureReworded,
  measuresTakenOver,
  programmePublished,
} from './programme.events.js';
import { ProgrammeRepository, type MeasureEstimate } from './programme.repository.js';
import type {
  FoundMeasure,
  MeasureVersionView,
  ChapterView,
  MeasureView,
  ProgrammeRow,
  PublicationRow,
} from './programme.views.js';

/** An adopted proposal, as it enters: its words are those of the version that was voted. */
export interface AdoptedProposal {
  readonly collectiveId: Id;
  readonly proposalId: Id;
  readonly number: number;
  readonly title: string;
  /** Title of its chapter; made when the programme has none by that name. */
  readonly chapter: string;
  readonly html: string;
  readonly textVersionId: Id;
  readonly cost: string | null;
  readonly competence: string | null;
  readonly authorIds: readonly Id[];
  readonly decisionId: Id | null;
  readonly vote: MeasureVote | null;
  readonly adoptedAt: Date;
}

/** A version of a text that a plenary made, and by how many. */
export interface DecidedWords {
  readonly versionId: Id;
  readonly decisionId: Id;
  readonly vote: MeasureVote | null;
}

export interface ChapterInput {
  readonly title: string;
  /** Markdown; may be empty. */
  readonly introduction: string;
}

export interface WholeProgramme extends ProgrammeRow {
  readonly chapters: readonly ChapterView[];
}

const mostFound = 50;

/** What it costs is said in figures once it is in the programme. */
const notCosted = { costOnce: null, costYearly: null, costSource: null };

const firstVersion = { version: 1, ...notCosted };

type Arrange<T> = (tx: Tx, chapters: readonly ChapterEntity[], programme: ProgrammeEntity) => Promise<T>;

/** Chapters in their order, adopted measures in theirs, publication. Coordination arranges; only plenaries adopt. */
@Injectable()
export class ProgrammeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly repository: ProgrammeRepository,
    private readonly coherence: CoherenceReading,
    private readonly introductions: Introductions,
    private readonly endorsements: ChapterEndorsementsService,
    private readonly texts: TextsService,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async whole(collectiveId: Id): Promise<WholeProgramme> {
    const { programme, chapters } = await this.repository.whole(this.database, collectiveId);
    return {
      ...(programme ?? {
        id: collectiveId,
        introduction: null,
        introductionVersionId: null,
        state: 'draft',
        version: 0,
        publishedAt: null,
      }),
      chapters,
    };
  }

  /** Every version published, newest first. */
  publications(collectiveId: Id): Promise<PublicationRow[]> {
    return this.repository.publications(this.database, collectiveId);
  }

  async publication(collectiveId: Id, number: number): Promise<PublicationRow | null> {
    const [found] = await this.repository.publications(this.database, collectiveId, number);
    return found ?? null;
  }

  /** What changed from a published version to another, or to the programme as it stands. Throws NotFound. */
  async changes(collectiveId: Id, from: number, to: number | null): Promise<PublicationChange[]> {
    const [before, after] = await Promise.all([
      this.publication(collectiveId, from),
      to === null
        ? this.repository.content(this.database, collectiveId)
        : this.publication(collectiveId, to).then((found) => found?.content ?? null),
    ]);
    if (!before || !after) throw new Refused(notFound());
    return changesBetween(before.content, after);
  }

  /** Every chapter with the words of its measures, in one statement. */
  chaptersWithWords(collectiveId: Id): Promise<readonly ChapterView[]> {
    return this.repository.chaptersWithWords(this.database, collectiveId);
  }

  chapter(collectiveId: Id, slug: string): Promise<ChapterView | null> {
    return this.repository.chapter(this.database, collectiveId, slug);
  }

  measure(id: Id): Promise<(MeasureView & { collectiveId: Id; chapterSlug: string }) | null> {
    return this.repository.measure(this.database, id);
  }

  /** The measures that hold these words, accents and endings aside, the closest first. */
  search(collectiveId: Id, text: string): Promise<FoundMeasure[]> {
    const start = startOfWords(searchWords(text));
    return start === null
      ? Promise.resolve([])
      : this.repository.search(this.database, collectiveId, text, start, mostFound);
  }

  /** Puts an adopted proposal at the end of its chapter. Entering twice is entering once. */
  async enter(tx: Tx, adopted: AdoptedProposal): Promise<void> {
    const programme = await this.repository.lock(tx, adopted.collectiveId);
    if (await this.repository.has(tx, adopted.collectiveId, adopted.proposalId)) return;
    const chapters = await this.repository.chapters(tx, adopted.collectiveId);
    const chapter =
      chapters.find(({ title }) => title === adopted.chapter) ??
      (await this.append(tx, adopted.collectiveId, chapters, adopted.chapter));
    const { collectiveId, chapter: _title, authorIds, ...words } = adopted;
    const id = newId();
    await this.repository.insertMeasure(tx, {
      ...words,
      ...firstVersion,
      collectiveId,
      id,
      chapterId: chapter.id,
      position: (await this.repository.measures(tx, chapter.id)).length,
      authorIds: [...authorIds],
    });
    await this.repository.keepVersions(tx, [id]);
    tx.record(
      measureEntered({
        collectiveId,
        actorId: null,
        subjectId: id,
        about: [
          { type: 'Programme', id: programme.id },
          { type: 'Proposal', id: adopted.proposalId },
          { type: 'Collective', id: collectiveId },
        ],
        payload: { title: adopted.title, chapter: chapter.title },
      }),
    );
  }

  /**
   * Plenaries changed the words of what is in the programme already: each time its next version (R6), the ones before stay
   * to be read. Told twice, it is one; what is not in the programme enters when it is adopted.
   */
  async reword(tx: Tx, collectiveId: Id, proposalId: Id, decided: readonly DecidedWords[]): Promise<void> {
    const programme = await this.repository.lock(tx, collectiveId);
    const measure = await this.repository.measureOf(tx, collectiveId, proposalId);
    if (!measure) return;
    const ids = [measure.textVersionId, ...decided.map(({ versionId }) => versionId)];
    const texts = await this.texts.versionsById(tx, collectiveId, ids);
    const standing = texts.get(measure.textVersionId)?.number ?? 0;
    let { version, authorIds } = measure;
    for (const { versionId, decisionId, vote } of decided) {
      const text = texts.get(versionId);
      if (!text || text.number <= standing) continue;
      version += 1;
      authorIds = [...new Set([...authorIds, ...text.authorIds])];
      await this.repository.reword(tx, measure.id, {
        html: toHtml(text.document, { headingShift: measureHeadingShift }),
        textVersionId: versionId,
        adoptedAt: text.createdAt,
        version,
        authorIds,
        decisionId,
        vote,
      });
      await this.repository.keepVersions(tx, [measure.id]);
      tx.record(
        measureReworded({
          collectiveId,
          actorId: null,
          subjectId: measure.id,
          about: [
            { type: 'Programme', id: programme.id },
            { type: 'Proposal', id: proposalId },
            { type: 'Collective', id: collectiveId },
          ],
          payload: { title: measure.title, version },
        }),
      );
    }
  }

  /** Every version of a measure, by the number of the proposal it was; newest first. */
  versions(collectiveId: Id, number: number): Promise<MeasureVersionView[]> {
    return this.repository.versionsOf(this.database, collectiveId, number);
  }

  /** Measures adopted before, in another tool: all at once, at the end of their chapters, told in one entry of the log. */
  async takeOver(tx: Tx, collectiveId: Id, adopted: readonly AdoptedProposal[]): Promise<void> {
    const programme = await this.repository.lock(tx, collectiveId);
    const chapters = await this.repository.chapters(tx, collectiveId);
    const sizes = await this.repository.sizes(tx, collectiveId);
    const measures: MeasureEntity[] = [];
    for (const { chapter: title, authorIds, ...words } of adopted) {
      let chapter = chapters.find((each) => each.title === title);
      if (!chapter) chapters.push((chapter = await this.append(tx, collectiveId, chapters, title)));
      const position = sizes.get(chapter.id) ?? 0;
      sizes.set(chapter.id, position + 1);
      measures.push({
        ...words,
        ...firstVersion,
        id: newId(),
        chapterId: chapter.id,
        position,
        authorIds: [...authorIds],
      });
    }
    await this.repository.insertMeasures(tx, measures);
    await this.repository.keepVersions(
      tx,
      measures.map(({ id }) => id),
    );
    tx.record(
      measuresTakenOver({
        collectiveId,
        actorId: null,
        subjectId: programme.id,
        about: [{ type: 'Collective', id: collectiveId }],
        payload: { count: measures.length },
      }),
    );
  }

  addChapter(actor: SignedInActor, collectiveId: Id, input: ChapterInput): Promise<ChapterEntity> {
    return this.arrange(actor, collectiveId, async (tx, chapters, programme) => {
      const chapter = await this.append(tx, collectiveId, chapters, input.title);
      const subject = { type: 'Chapter', id: chapter.id } as const;
      const words = { collectiveId, subject, markdown: input.introduction };
      const introductionVersionId = await this.introductions.write(tx, actor, words);
      await this.repository.introduce(tx, subject, introductionVersionId);
      this.tell(tx, chapterAdded, actor, programme, chapter.title);
      return { ...chapter, introductionVersionId };
    });
  }

  editChapter(actor: SignedInActor, collectiveId: Id, id: Id, input: ChapterInput): Promise<ChapterEntity> {
    return this.arrange(actor, collectiveId, async (tx, chapters, programme) => {
      const subject = { type: 'Chapter', id } as const;
      const found = find(chapters, id);
      const words = { collectiveId, subject, markdown: input.introduction };
      const introductionVersionId = await this.introductions.write(tx, actor, words);
      const chapter = { ...found, title: input.title, introductionVersionId };
      await this.repository.saveChapter(tx, chapter);
      this.tell(tx, chapterEdited, actor, programme, chapter.title);
      return chapter;
    });
  }

  moveChapter(actor: SignedInActor, collectiveId: Id, id: Id, position: number): Promise<ChapterEntity> {
    return this.arrange(actor, collectiveId, async (tx, chapters, programme) => {
      const chapter = find(chapters, id);
      const order = moved(chapters, chapter, position);
      await this.repository.orderChapters(
        tx,
        order.map((each) => each.id),
      );
      this.tell(tx, chapterMoved, actor, programme, chapter.title);
      return { ...chapter, position: order.indexOf(chapter) };
    });
  }

  /** Only an empty chapter: adopted text does not leave the programme by being tidied away (R6). */
  removeChapter(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.arrange(actor, collectiveId, async (tx, chapters, programme) => {
      const chapter = find(chapters, id);
      if ((await this.repository.measures(tx, id)).length > 0) throw new Refused(chapterNotEmpty());
      await this.repository.removeChapter(tx, id);
      await this.repository.orderChapters(
        tx,
        chapters.filter((each) => each !== chapter).map((each) => each.id),
      );
      this.tell(tx, chapterRemoved, actor, programme, chapter.title);
    });
  }

  /** Moves a measure to a position (0-based) of a chapter, its own or another. */
  moveMeasure(actor: SignedInActor, collectiveId: Id, id: Id, chapterId: Id, position: number): Promise<void> {
    return this.arrange(actor, collectiveId, async (tx, chapters, programme) => {
      const measure = await this.repository.measureRow(tx, collectiveId, id);
      if (!measure) throw new Refused(notFound());
      const target = find(chapters, chapterId);
      const there = (await this.repository.measures(tx, chapterId)).map((each) => each.id);
      await this.repository.orderMeasures(
        tx,
        chapterId,
        moved(there.includes(id) ? there : [...there, id], id, position),
      );
      if (measure.chapterId !== chapterId) {
        const left = (await this.repository.measures(tx, measure.chapterId)).map((each) => each.id);
        await this.repository.orderMeasures(tx, measure.chapterId, left);
      }
      tx.record(
        measureMoved({
          collectiveId,
          actorId: actor.accountId,
          subjectId: id,
          about: [{ type: 'Programme', id: programme.id }],
          payload: { title: measure.title, chapter: target.title },
        }),
      );
    });
  }

  setIntroduction(actor: SignedInActor, collectiveId: Id, introduction: string): Promise<void> {
    return this.arrange(actor, collectiveId, async (tx, _chapters, programme) => {
      const subject = { type: 'Programme', id: programme.id } as const;
      const words = { collectiveId, subject, markdown: introduction };
      await this.repository.introduce(tx, subject, await this.introductions.write(tx, actor, words));
      this.tell(tx, chapterEdited, actor, programme, 'Introduction');
    });
  }

  /** Says what a measure costs and who would carry it out; the words that were voted stay what they are. */
  estimateMeasure(actor: SignedInActor, collectiveId: Id, id: Id, estimate: MeasureEstimate): Promise<void> {
    return this.arrange(actor, collectiveId, async (tx, _chapters, programme) => {
      const measure = await this.repository.measureRow(tx, collectiveId, id);
      if (!measure) throw new Refused(notFound());
      const { once, yearly, competence } = estimate;
      if (isCosted(estimate) && estimate.source === null) throw new Refused(costNeedsSource({ field: 'source' }));
      const source = isCosted(estimate) ? estimate.source : null;
      await this.repository.estimate(tx, id, { once, yearly, source, competence });
      tx.record(
        measureEstimated({
          collectiveId,
          actorId: actor.accountId,
          subjectId: id,
          about: [{ type: 'Programme', id: programme.id }],
          payload: { title: measure.title, once, yearly, competence },
        }),
      );
    });
  }

  /**
   * Publishes the programme as it stands: a numbered version that stays what it was. What is still open in it
   * (PointsStillOpen) must be known to who publishes, to the point: `knowing` is how many they read.
   */
  publish(actor: SignedInActor, collectiveId: Id, knowing: number): Promise<number> {
    return this.arrange(actor, collectiveId, async (tx, _chapters, programme) => {
      if (!(await this.repository.hasMeasures(tx, collectiveId))) throw new Refused(nothingToPublish());
      const { findings } = await this.coherence.of(tx, collectiveId);
      if (findings.length !== knowing && findings.length > 0)
        throw new Refused(pointsStillOpen({ count: findings.length }));
      return this.publishVersion(tx, programme, actor.accountId, findings);
    });
  }

  /** The next version with whatever points are open, in the caller's transaction: measures taken over, published there. */
  async publishAsItIs(tx: Tx, accountId: Id, collectiveId: Id): Promise<number> {
    const programme = await this.repository.lock(tx, collectiveId);
    const { findings } = await this.coherence.of(tx, collectiveId);
    return this.publishVersion(tx, programme, accountId, findings);
  }

  private async publishVersion(
    tx: Tx,
    programme: ProgrammeEntity,
    accountId: Id,
    findings: readonly Finding[],
  ): Promise<number> {
    const { collectiveId } = programme;
    const number = programme.version + 1;
    const by = { id: newId(), number, at: this.clock.now(), by: accountId };
    await this.repository.publish(tx, programme, { ...by, openPoints: countFindings(findings) });
    await this.endorsements.askAgain(tx, programme, number);
    tx.record(
      programmePublished({
        collectiveId,
        actorId: accountId,
        subjectId: programme.id,
        about: [{ type: 'Collective', id: collectiveId }],
        payload: { number, open: findings.length },
      }),
    );
    return number;
  }

  private arrange<T>(actor: SignedInActor, collectiveId: Id, work: Arrange<T>): Promise<T> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.collectives.standing(actor, collectiveId, tx)));
      const programme = await this.repository.lock(tx, collectiveId);
      return work(tx, await this.repository.chapters(tx, collectiveId), programme);
    });
  }

  private async append(
    tx: Tx,
    collectiveId: Id,
    chapters: readonly ChapterEntity[],
    title: string,
  ): Promise<ChapterEntity> {
    const chapter: ChapterEntity = {
      title,
      introductionVersionId: null,
      collectiveId,
      id: newId(),
      slug: slugOf(title, new Set(chapters.map(({ slug }) => slug))),
      position: chapters.length,
    };
    await this.repository.saveChapter(tx, chapter);
    return chapter;
  }

  private tell(
    tx: Tx,
    event: typeof chapterAdded,
    actor: SignedInActor,
    programme: ProgrammeEntity,
    title: string,
  ): void {
    tx.record(
      event({
        collectiveId: programme.collectiveId,
        actorId: actor.accountId,
        subjectId: programme.id,
        payload: { title },
      }),
    );
  }
}

function find(chapters: readonly ChapterEntity[], id: Id): ChapterEntity {
  const found = chapters.find((chapter) => chapter.id === id);
  if (!found) throw new Refused(notFound());
  return found;
}
