import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../database/database.js';
import { Subjects } from '../subjects/subjects.js';
import { subjectsIn, withSubjectsNamed } from './named-subjects.js';

/** What one module holds on a person, how it gives it back and how it forgets it (R12). */
export interface PersonalDataHolder {
  /** Key of its part in the downloaded file. */
  readonly name: string;
  /** Everything held on the account, as plain JSON. */
  export(db: Db, accountId: Id): Promise<unknown>;
  /** Forgets what erasure must forget; what was said in public stays, without its author's name. May refuse. */
  erase(tx: Tx, accountId: Id): Promise<void>;
}

/** Every module that keeps something about people takes its place here in `onModuleInit`. */
@Injectable()
export class PersonalData {
  private readonly holders = new Map<string, PersonalDataHolder>();

  constructor(private readonly subjects: Subjects) {}

  add(holder: PersonalDataHolder): void {
    if (this.holders.has(holder.name)) throw new Error(`personal data ${holder.name} is held twice`);
    this.holders.set(holder.name, holder);
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
}
