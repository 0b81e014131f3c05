import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { signInFirst } from '../../../kernel/common.refusals.js';
import { ensure } from '../../../kernel/decision.js';
import { newId, type Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { collected, type Upload } from '../../../platform/http/uploads.js';
import { Limits } from '../../../platform/limits/limits.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import { mayTakePart } from '../domain/standing.js';
import { CollectivesService } from '../collectives.service.js';
import { fileLimits, fileNameOf, mediaTypeOf, type KeptFile } from '../domain/kept-file.js';
import { fileKindUnknown, fileTooLarge, fileUnknown, tooManyFilesWaiting } from '../domain/kept-file.refusals.js';
import { KeptFilesRepository } from './kept-files.repository.js';

/** Of one account, in an hour. */
const ofOne = { points: 60, seconds: 3_600 };

/**
 * Files joined to what is published. A file comes first, alone, and waits (a day at most); what is published then names it,
 * and from there on it is public and stays.
 */
@Injectable()
export class KeptFilesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly files: KeptFilesRepository,
    private readonly collectives: CollectivesService,
    private readonly limits: Limits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By whoever takes part in the collective. */
  async receive(actor: Actor, collectiveId: Id, { name, said, bytes }: Upload): Promise<KeptFile> {
    const { accountId } = actor;
    if (accountId === null) throw new Refused(signInFirst());
    ensure(mayTakePart(await this.collectives.standing(actor, collectiveId)));
    await this.limits.spend('file', accountId, ofOne);
    if (said !== null && said > fileLimits.bytes) throw new Refused(fileTooLarge());
    const whole = await collected(bytes, fileLimits.bytes, () => new Refused(fileTooLarge()));
    const kept = fileNameOf(name);
    const mediaType = whole.length === 0 ? null : mediaTypeOf(kept, whole);
    if (mediaType === null) throw new Refused(fileKindUnknown());
    const sha256 = createHash('sha256').update(whole).digest('hex');
    const file: KeptFile = { id: newId(), name: kept, mediaType, size: whole.length, sha256 };
    await this.unitOfWork.run(async (tx) => {
      await this.files.lockSender(tx, accountId);
      if ((await this.files.waiting(tx, accountId)) >= fileLimits.waiting) throw new Refused(tooManyFilesWaiting());
      await this.files.insert(tx, { ...file, collectiveId, bytes: whole, by: accountId, at: this.clock.now() });
    });
    return file;
  }

  /** In the transaction that publishes what names them. Refuses FileUnknown: another's, of elsewhere, joined already, or gone. */
  async join(tx: Tx, collectiveId: Id, accountId: Id, ids: readonly Id[]): Promise<KeptFile[]> {
    if (ids.length === 0) return [];
    const joined = await this.files.join(tx, collectiveId, accountId, ids, this.clock.now());
    if (joined.length !== ids.length) throw new Refused(fileUnknown());
    return joined;
  }

  /** One that was published; null for every other. */
  published(id: Id): Promise<(KeptFile & { readonly bytes: Buffer }) | null> {
    return this.files.published(this.database, id);
  }
}
