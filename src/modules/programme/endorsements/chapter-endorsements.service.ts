import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import type { Awaiting } from '../../../kernel/awaiting.js';
import { notFound } from '../../../kernel/common.refusals.js';
import { ensure } from '../../../kernel/decision.js';
import { newId, type Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import { Database, type Db, type Tx } from '../../../platform/database/database.js';
import type { EventFactory } from '../../../platform/events/event.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService, type Standing } from '../../collectives/index.js';
import { maySpeakFor, OrganisationsService, type OrganisationName } from '../../organisations/index.js';
import { clausesOf, clauseText, TextsService } from '../../texts/index.js';
import { publishedChapter, saysSomethingElse, stands } from '../domain/chapter-endorsement.js';
import {
  chapterEndorsedAlready,
  chapterEndorsementNotThere,
  chapterNotPublished,
  publicationOvertaken,
  reservationOnNoClause,
  reservationOnNoMeasure,
} from '../domain/chapter-endorsement.refusals.js';
import type { PublishedChapter } from '../domain/publication.js';
import { chapterEndorsed, chapterEndorsementToRenew, chapterEndorsementWithdrawn } from '../programme.events.js';
import { ProgrammeRepository } from '../programme.repository.js';
import {
  ChapterEndorsementsRepository,
  type ChapterEndorsementView,
  type ChapterReservationView,
} from './chapter-endorsements.repository.js';

export interface ChapterSignature {
  readonly chapterId: Id;
  readonly organisationId: Id;
  /** Number of the publication that was read. */
  readonly publication: number;
  readonly statement: string;
  /** On a measure, or on one of its clauses. */
  readonly reservations: readonly { readonly number: number; readonly clauseId: Id | null; readonly reason: string }[];
}

/** A programme, and whose. */
interface ProgrammeRef {
  readonly collectiveId: Id;
  readonly id: Id;
}

interface Told {
  readonly collectiveId: Id;
  readonly programmeId: Id;
  readonly actorId: Id | null;
  readonly chapterId: Id;
  readonly title: string;
  readonly organisation: Pick<OrganisationName, 'id' | 'name'>;
  readonly publication: number;
}

/** Organisations endorse chapters as they are published, with their reservations; asked again when these change, free to leave (R5). */
@Injectable()
export class ChapterEndorsementsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly endorsements: ChapterEndorsementsRepository,
    private readonly programme: ProgrammeRepository,
    private readonly texts: TextsService,
    private readonly organisations: OrganisationsService,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(collectiveId: Id, chapterId: Id | null, organisationId: Id | null): Promise<ChapterEndorsementView[]> {
    return this.endorsements.list(this.database, collectiveId, chapterId, organisationId);
  }

  /** The organisations somebody speaks for here. */
  async spokenFor(actor: Actor, collectiveId: Id): Promise<OrganisationName[]> {
    const { roles } = await this.collectives.standing(actor, collectiveId);
    const ids = representedBy(roles);
    const found = await Promise.all(ids.map((id) => this.organisations.byId(this.database, collectiveId, id)));
    return found.map(({ id, slug, name }) => ({ id, slug, name }));
  }

  /** What awaits who speaks for an organisation: the chapters it endorsed that say something else now. */
  async awaiting(db: Db, { collectiveId, roles }: Standing): Promise<Awaiting[]> {
    const ids = representedBy(roles);
    const found = ids.length === 0 ? [] : await this.endorsements.toRenew(db, collectiveId, ids);
    return found.map(({ chapterId, chapterSlug, title, organisation }) => ({
      kind: 'renew',
      subject: { type: 'Chapter', id: chapterId },
      title: `${organisation.name} · ${title}`,
      path: chapterSlug ? `/programme/${chapterSlug}` : `/organisations/${organisation.slug}`,
      deadline: null,
    }));
  }

  /** Signs for an organisation, by a verified representative; one that was to renew is renewed by it. */
  endorse(actor: SignedInActor, collectiveId: Id, signature: ChapterSignature): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { chapterId, statement } = signature;
      const organisation = await this.organisations.byId(tx, collectiveId, signature.organisationId);
      ensure(maySpeakFor(await this.collectives.standing(actor, collectiveId, tx), organisation));
      // No publication comes between what was read and what is signed.
      const { id: programmeId, version } = await this.programme.lock(tx, collectiveId);
      const [latest] = version === 0 ? [] : await this.programme.publications(tx, collectiveId, version);
      const chapter = latest && publishedChapter(latest.content, chapterId);
      if (!chapter) throw new Refused(chapterNotPublished());
      if (version !== signature.publication) throw new Refused(publicationOvertaken({ number: version }));
      const now = this.clock.now();
      await this.endorsements.renew(tx, chapterId, organisation.id, now);
      const made = { collectiveId, id: newId(), chapterId, organisationId: organisation.id, publication: version };
      const { title } = chapter;
      const row = { ...made, title, statement, signedBy: actor.accountId, at: now };
      if (!(await this.endorsements.insert(tx, row)))
        throw new Refused(chapterEndorsedAlready({ organisation: organisation.name }));
      await this.reserve(tx, made, chapter, signature.reservations);
      const told = { collectiveId, programmeId, chapterId, title, organisation, publication: version };
      this.tell(tx, chapterEndorsed, { ...told, actorId: actor.accountId }, signature.reservations.length);
    });
  }

  /** Always the organisation’s to do: dated, told, nothing erased (R5). */
  withdraw(actor: SignedInActor, collectiveId: Id, id: Id, reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { id: programmeId } = await this.programme.lock(tx, collectiveId);
      const found = await this.endorsements.forUpdate(tx, collectiveId, id);
      if (!found) throw new Refused(notFound());
      const { organisation, state, chapterId, title, publication } = found;
      ensure(maySpeakFor(await this.collectives.standing(actor, collectiveId, tx), organisation));
      if (!stands(state)) throw new Refused(chapterEndorsementNotThere());
      await this.endorsements.withdraw(tx, id, reason, this.clock.now());
      const told = { collectiveId, programmeId, chapterId, title, organisation, publication };
      this.tell(tx, chapterEndorsementWithdrawn, { ...told, actorId: actor.accountId });
    });
  }

  /** A version was published: who endorsed a chapter that says something else now is asked again, at once. */
  async askAgain(tx: Tx, { collectiveId, id: programmeId }: ProgrammeRef, number: number): Promise<void> {
    const active = await this.endorsements.active(tx, collectiveId);
    if (active.length === 0) return;
    const publications = await this.programme.publications(tx, collectiveId);
    const contents = new Map(publications.map((each) => [each.number, each.content]));
    const latest = contents.get(number);
    const changed = active.filter(({ publication, chapterId }) => {
      const signed = contents.get(publication);
      const before = signed && publishedChapter(signed, chapterId);
      return !latest || !before || saysSomethingElse(before, publishedChapter(latest, chapterId));
    });
    await this.endorsements.askAgain(
      tx,
      changed.map(({ id }) => id),
      this.clock.now(),
    );
    for (const { chapterId, title, organisation } of changed) {
      const told = { collectiveId, programmeId, actorId: null, chapterId, title, organisation, publication: number };
      this.tell(tx, chapterEndorsementToRenew, told);
    }
  }

  private async reserve(
    tx: Tx,
    endorsement: { readonly collectiveId: Id; readonly id: Id },
    chapter: PublishedChapter,
    reservations: ChapterSignature['reservations'],
  ): Promise<void> {
    const left = new Map(chapter.measures.map((measure) => [measure.number, measure]));
    for (const { number, clauseId, reason } of reservations) {
      const measure = left.get(number);
      if (!measure || !left.delete(number)) throw new Refused(reservationOnNoMeasure({ field: 'reservations' }));
      const { title, textVersionId } = measure;
      const quote = clauseId && (await this.wordsOf(tx, endorsement.collectiveId, textVersionId, clauseId));
      const made: ChapterReservationView = { number, title, textVersionId, clauseId, quote, reason };
      await this.endorsements.reserve(tx, endorsement, made);
    }
  }

  private async wordsOf(tx: Tx, collectiveId: Id, textVersionId: Id, clauseId: Id): Promise<string> {
    const text = (await this.texts.versionsById(tx, collectiveId, [textVersionId])).get(textVersionId);
    const clause = text && clausesOf(text.document).find(({ id }) => id === clauseId);
    if (!clause) throw new Refused(reservationOnNoClause({ field: 'reservations' }));
    return clauseText(clause);
  }

  private tell(tx: Tx, event: EventFactory, told: Told, reservations = 0): void {
    const { collectiveId, programmeId, actorId, chapterId, title, organisation, publication } = told;
    tx.record(
      event({
        collectiveId,
        actorId,
        subjectId: chapterId,
        about: [
          { type: 'Organisation', id: organisation.id },
          { type: 'Programme', id: programmeId },
        ],
        payload: { title, organisation: organisation.name, number: publication, reservations },
      }),
    );
  }
}

const representedBy = (roles: Standing['roles']): Id[] =>
  roles.flatMap(({ kind, subjectId }) => (kind === 'representative' && subjectId ? [subjectId] : []));
