import { Worker } from 'node:worker_threads';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { notFound } from '../../../kernel/common.refusals.js';
import { ensure, type Decision } from '../../../kernel/decision.js';
import { newId, type Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import type { SubjectRef, SubjectType } from '../../../kernel/subject-ref.js';
import { Database, type Db } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Limits } from '../../../platform/limits/limits.js';
import { Observability } from '../../../platform/observability/observability.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import { withNotes, type Publication, type PublicationFormat } from '../domain/publishing/publication.js';
import { exportsBusy, exportTooLarge } from '../domain/publishing/publishing.refusals.js';
import { ExportsRepository, type DocumentExport } from './exports.repository.js';
import type { ToWrite } from './publication-worker.js';
import { writePublication } from './write-publication.js';

export type { DocumentExport } from './exports.repository.js';

/** A thing as a publication, with the name of its file without the ending. */
export interface Published {
  readonly collectiveId: Id;
  readonly name: string;
  readonly publication: Publication;
}

/** How a type of thing is made a publication: said by whoever owns it. */
export interface PublicationSource {
  mayRead(actor: Actor, id: Id, db: Db): Promise<Decision>;
  /** Asked once `mayRead` has allowed. */
  publication(id: Id, db: Db): Promise<Published>;
}

const writeJob = 'texts:write-export';
const forgetJob = 'texts:forget-exports';
const writePayload = z.object({ exportId: z.uuid() });
/** Of one account, in an hour. */
const ofOne = { points: 60, seconds: 3_600 };
/** Of the whole installation: whoever asks has no account to be counted by. */
const mostWaiting = 20;
const mostCharacters = 60_000_000;
const keptFor = 24 * 3_600_000;
/** Milliseconds after which what is not made is begun again: whoever made it has ended. */
const givenUpAfter = 90_000;

/** Files of texts: asked for by who may read them, made by a job in a thread of its own, kept a day. */
@Injectable()
export class ExportsService implements OnModuleInit {
  private readonly sources = new Map<SubjectType, PublicationSource>();

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly exports: ExportsRepository,
    private readonly jobs: Jobs,
    private readonly limits: Limits,
    private readonly observability: Observability,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(writeJob, (payload) => this.write(writePayload.parse(payload).exportId));
    this.jobs.define(forgetJob, () => this.exports.forgetBefore(new Date(this.clock.now().getTime() - keptFor)));
    this.jobs.every('17 * * * *', forgetJob);
  }

  /** Called in `onModuleInit` by the module that owns that type of thing. */
  addSource(type: SubjectType, source: PublicationSource): void {
    if (this.sources.has(type)) throw new Error(`${type} is published twice`);
    this.sources.set(type, source);
  }

  /** The file of these words, made once however often it is asked for. */
  async ask(actor: Actor, subject: SubjectRef, format: PublicationFormat, notes: boolean): Promise<DocumentExport> {
    const source = await this.allowed(actor, subject);
    if (actor.accountId !== null) await this.limits.spend('export', actor.accountId, ofOne);
    const { collectiveId, name, publication } = await source.publication(subject.id, this.database);
    const whole = withNotes(publication, notes);
    const text = JSON.stringify(whole);
    if (text.length > mostCharacters) throw new Refused(exportTooLarge());
    const hash = await sha256(`${format} ${text}`);
    return this.unitOfWork.run(async (tx) => {
      const found = await this.exports.byHash(tx, hash);
      if (found && !this.givenUp(found)) return found;
      if ((await this.exports.waiting(tx)) >= mostWaiting) throw new Refused(exportsBusy());
      const id = found?.id ?? newId();
      const row = { collectiveId, id, subjectType: subject.type, subjectId: subject.id, format, hash, name };
      const now = this.clock.now();
      if (found) await this.exports.again(tx, id, whole, now);
      const fresh = found !== null || (await this.exports.insert(tx, row, whole, now));
      if (fresh) tx.later({ name: writeJob, payload: { exportId: id }, maxAttempts: 3 });
      const made = await this.exports.byHash(tx, hash);
      if (!made) throw new Error('an export is asked for and gone');
      return made;
    });
  }

  /** How far it is; null where there is none, or not for this reader. */
  async see(actor: Actor, id: Id): Promise<DocumentExport | null> {
    const found = await this.exports.byId(this.database, id);
    if (!found) return null;
    const source = this.sources.get(found.subjectType);
    const decision = await source?.mayRead(actor, found.subjectId, this.database);
    return decision?.allowed ? found : null;
  }

  /** The file; null until it is made, or for who may not read it. */
  async file(actor: Actor, id: Id): Promise<{ readonly made: DocumentExport; readonly bytes: Buffer } | null> {
    const made = await this.see(actor, id);
    const bytes = made?.state === 'done' ? await this.exports.bytes(id) : null;
    return made && bytes ? { made, bytes } : null;
  }

  private async allowed(actor: Actor, { type, id }: SubjectRef): Promise<PublicationSource> {
    const source = this.sources.get(type);
    if (!source) throw new Refused(notFound());
    ensure(await source.mayRead(actor, id, this.database));
    return source;
  }

  private givenUp({ state, createdAt, startedAt }: DocumentExport): boolean {
    if (state === 'done') return false;
    return state === 'failed' || this.clock.now().getTime() - (startedAt ?? createdAt).getTime() > givenUpAfter;
  }

  private async write(id: Id): Promise<void> {
    const found = await this.exports.start(id, this.clock.now());
    if (!found) return;
    try {
      const { source: publication, format, hash } = found;
      await this.exports.finish(id, await inThread({ publication, format, hash }));
    } catch (error) {
      this.observability.log.error({ error, format: found.format }, 'a file could not be made');
      await this.exports.fail(id);
    }
  }
}

/** A file of a large text takes seconds of processor: the process goes on answering meanwhile. */
function inThread(work: ToWrite): Promise<Uint8Array> {
  const here = import.meta.url;
  // Read from its source, as tests do, there is no built thread to start.
  if (!here.endsWith('.js')) return writePublication(work.publication, work.format, work.hash);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./publication-worker.js', here), { workerData: work });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread ended with ${code}`)));
  });
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex');
}
