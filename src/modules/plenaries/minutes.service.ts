import { Injectable, type OnModuleInit } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import { allowed, denied, every, when, type Decision } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import type { Actor, SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, RolesService } from '../collectives/index.js';
import { documentFromMarkdown, DraftsService, TextsService, type TextVersion } from '../texts/index.js';
import { DecisionsRepository } from './decisions.repository.js';
import { draftMinutes } from './domain/minutes.js';
import { minutesNotSigned } from './domain/minutes.refusals.js';
import { minutesPublishedAlready } from './domain/plenary.refusals.js';
import { MinutesFactsReader } from './minutes-facts.js';
import { minutesDrafted, minutesEdited, minutesPublished } from './plenaries.events.js';
import { mayKeepDesk, mayWriteMinutes } from './plenaries.policy.js';
import { PlenariesRepository } from './plenaries.repository.js';
import type { Minutes, Plenary } from './plenaries.rows.js';
import { PlenaryDesk, type Act } from './plenary-desk.js';
import { SigningRepository, signingRoles } from './signing.repository.js';

const refOf = ({ id }: Pick<Minutes, 'id'>): SubjectRef => ({ type: 'Minutes', id });

/** Minutes: drafted from what happened when the plenary closes, edited by chair and secretary until published. */
@Injectable()
export class MinutesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly desk: PlenaryDesk,
    private readonly plenaries: PlenariesRepository,
    private readonly facts: MinutesFactsReader,
    private readonly signing: SigningRepository,
    private readonly decisions: DecisionsRepository,
    private readonly collectives: CollectivesService,
    private readonly roles: RolesService,
    private readonly texts: TextsService,
    private readonly drafts: DraftsService,
  ) {}

  onModuleInit(): void {
    this.texts.addReader('Minutes', async (actor, { id }, db) => {
      const found = await this.decisions.minutesState(db, id);
      if (!found) return denied(notFound());
      if (found.state === 'published') return allowed;
      const standing = await this.collectives.standing(actor, found.collectiveId, db);
      return mayKeepDesk(standing, { id: found.plenaryId });
    });
    this.drafts.addOwner('Minutes', {
      mayWrite: (actor, id, db) => this.mayWrite(actor, id, db),
      mayWatch: (actor, id, db) => this.mayWrite(actor, id, db),
      publish: async (actor, id, reason) => this.publishDraft(actor, await this.plenaryOf(this.database, id), reason),
      topic: async ({ id }, db) => `plenary:${await this.plenaryOf(db, id)}`,
    });
  }

  /** Chair and secretary write them together, until they are published; nobody reads them before. */
  private async mayWrite(actor: Actor, id: Id, db: Db): Promise<Decision> {
    const found = await this.decisions.minutesState(db, id);
    if (!found) return denied(notFound());
    const standing = await this.collectives.standing(actor, found.collectiveId, db);
    return every(
      () => mayKeepDesk(standing, { id: found.plenaryId }),
      () => when(found.state !== 'published', minutesPublishedAlready()),
    );
  }

  private async plenaryOf(db: Db, minutesId: Id): Promise<Id> {
    const found = await this.decisions.minutesState(db, minutesId);
    if (!found) throw new Refused(notFound());
    return found.plenaryId;
  }

  /** Writes the first version, in the transaction that closes the plenary. */
  async draft({ tx, plenary, now, tell }: Act): Promise<void> {
    const { collectiveId, id: plenaryId } = plenary;
    const minutes: Minutes = { collectiveId, id: newId(), plenaryId, state: 'draft', publishedAt: null };
    await this.decisions.insertMinutes(tx, minutes, now);
    const { facts, language } = await this.facts.of(tx, plenary);
    const document = documentFromMarkdown(draftMinutes(facts, language), newId);
    await this.texts.create(tx, {
      collectiveId,
      subject: refOf(minutes),
      document,
      authorIds: [],
      reason: '',
      by: null,
    });
    tell(minutesDrafted, {}, { subjectId: minutes.id });
  }

  /**
   * Saves a next version: signatures of the one before fall. Refuses (R6) once published, ChangedMeanwhile when based on
   * another than the latest, DraftUnderWay while words written together are in no version yet.
   */
  edit(actor: SignedInActor, plenaryId: Id, basedOn: Id, document: unknown, reason: string): Promise<TextVersion> {
    return this.desk.act(actor, plenaryId, mayWriteMinutes, async (act) => {
      const minutes = await this.unpublished(act);
      await this.drafts.ensureSettled(act.tx, refOf(minutes));
      const version = await this.texts.addVersion(act.tx, {
        collectiveId: act.plenary.collectiveId,
        subject: refOf(minutes),
        document,
        authorIds: [act.actorId],
        reason,
        by: act.actorId,
        basedOn,
      });
      await this.drafts.settle(act.tx, refOf(minutes), version);
      await this.signing.clear(act.tx, minutes.id);
      act.tell(minutesEdited, {}, { subjectId: minutes.id });
      return version;
    });
  }

  /** What was written together becomes the next version, as `edit` does; nothing where nothing is new. */
  publishDraft(actor: SignedInActor, plenaryId: Id, reason: string): Promise<void> {
    return this.desk.act(actor, plenaryId, mayWriteMinutes, async (act) => {
      const minutes = await this.unpublished(act);
      const before = await this.texts.latest(act.tx, refOf(minutes));
      const by = { collectiveId: act.plenary.collectiveId, accountId: act.actorId, reason };
      const version = await this.drafts.nextVersion(act.tx, by, refOf(minutes));
      if (!version || version.id === before?.id) return;
      await this.signing.clear(act.tx, minutes.id);
      act.tell(minutesEdited, {}, { subjectId: minutes.id });
    });
  }

  /** Published, they no longer change; the plenary is minuted. Refuses MinutesNotSigned while a signature is awaited. */
  publish(actor: SignedInActor, plenaryId: Id): Promise<void> {
    return this.desk.act(actor, plenaryId, mayWriteMinutes, async (act) => {
      const minutes = await this.unpublished(act);
      await this.ensureSettled(act.tx, minutes);
      if (!(await this.allSigned(act.tx, act.plenary, minutes.id))) throw new Refused(minutesNotSigned());
      await this.settle(act, minutes.id);
    });
  }

  /** Refuses DraftUnderWay: what is signed is what all will read. */
  ensureSettled(tx: Tx, minutes: Pick<Minutes, 'id'>): Promise<void> {
    return this.drafts.ensureSettled(tx, refOf(minutes));
  }

  /** Signed, by whoever holds each role; a role nobody holds signs nothing. */
  async allSigned(db: Db, { collectiveId, id }: Plenary, minutesId: Id): Promise<boolean> {
    const signed = (await this.signing.signatures(db, minutesId)).map(({ role }) => role);
    for (const role of signingRoles) {
      if (signed.includes(role)) continue;
      if ((await this.roles.holders(db, collectiveId, role, id)).length > 0) return false;
    }
    return signed.length > 0;
  }

  /** Publishes, in the transaction of an act: what chair and secretary were given for is done, and their roles end. */
  async settle({ tx, plenary, actorId, now, tell }: Act, minutesId: Id): Promise<void> {
    const { collectiveId, id, number } = plenary;
    await this.decisions.publishMinutes(tx, minutesId, actorId, now);
    await this.plenaries.setState(tx, id, 'minuted', now);
    tell(minutesPublished, {}, { subjectId: minutesId });
    const reason = `Compte-rendu de la plénière ${number} publié`;
    await this.roles.endOver(tx, { collectiveId, subjectId: id, by: actorId, reason });
  }

  /** The minutes and their latest text: a draft only for whoever writes it. */
  async read(db: Db, plenary: Plenary, mayWrite: boolean): Promise<{ minutes: Minutes; text: TextVersion } | null> {
    const minutes = await this.decisions.minutesOf(db, plenary.id);
    if (!minutes || (minutes.state === 'draft' && !mayWrite)) return null;
    const text = await this.texts.latest(db, refOf(minutes));
    return text && { minutes, text };
  }

  private async unpublished({ tx, plenary }: Act): Promise<Minutes> {
    const minutes = await this.decisions.minutesOf(tx, plenary.id);
    if (!minutes) throw new Refused(notFound());
    if (minutes.state === 'published') throw new Refused(minutesPublishedAlready());
    return minutes;
  }
}
