import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { Subjects } from '../subjects/subjects.js';
import { subjectsIn, withSubjectsNamed } from './named-subjects.js';
import type { Processing } from './processing.js';

const nightly = 'personal-data:expire';

/** What one module holds on a person, how it gives it back and how it forgets it (R12). */
export interface PersonalDataHolder {
  /** Key of its part in the downloaded file. */
  readonly name: string;
  /** Its line of the register of processing, shown to everybody. */
  readonly processing: Processing;
  /** Everything held on the account, as plain JSON. */
  export(db: Db, accountId: Id): Promise<unknown>;
  /** Forgets what erasure must forget; what was said in public stays, without its author's name. May refuse. */
  erase(tx: Tx, accountId: Id): Promise<void>;
  /** Deletes what its line says is no longer kept, every night; doing it twice is doing it once. */
  expire?(now: Date): Promise<void>;
}

/** Every module that keeps something about people takes its place here in `onModuleInit`. */
@Injectable()
export class PersonalData implements OnModuleInit {
  private readonly holders = new Map<string, PersonalDataHolder>();

  constructor(
    private readonly subjects: Subjects,
    private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(nightly, () => this.expire(this.clock.now()));
    this.jobs.every('17 3 * * *', nightly);
  }

  add(holder: PersonalDataHolder): void {
    if (this.holders.has(holder.name)) throw new Error(`personal data ${holder.name} is held twice`);
    this.holders.set(holder.name, holder);
  }

  /** The register of processing (GDPR art. 30), by title. */
  register(): readonly (Processing & { readonly name: string })[] {
    return [...this.holders.values()]
      .map(({ name, processing }) => ({ name, ...processing }))
      .sort((one, other) => one.title.fr.localeCompare(other.title.fr, 'fr'));
  }

  /** All that is held on somebody, by holder; what it is about is named, not only numbered. */
  async export(db: Db, accountId: Id): Promise<Record<string, unknown>> {
    const parts: [string, unknown][] = [];
    for (const holder of this.holders.values()) parts.push([holder.name, await holder.export(db, accountId)]);
    const cards = await this.subjects.cards(subjectsIn(parts), db);
    return Object.fromEntries(parts.map(([name, part]) => [name, withSubjectsNamed(part, cards)]));
  }

  /** In the order the holders came; the account itself is erased by its own module, last. */
  async erase(tx: Tx, accountId: Id): Promise<void> {
    for (const holder of this.holders.values()) await holder.erase(tx, accountId);
  }

  /** What is past its term, of every holder: one that fails does not keep the others from it. */
  async expire(now: Date): Promise<void> {
    const failures: unknown[] = [];
    for (const holder of this.holders.values()) {
      try {
        await holder.expire?.(now);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'what is past its term was not all deleted');
  }
}
