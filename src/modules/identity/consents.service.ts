import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused, type Language } from '../../kernel/refusal.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { ConsentsRepository, type ConsentRow } from './consents.repository.js';
import { currentWords, wordsAgreedTo, type ConsentKind } from './domain/consent.js';
import { consentWordsChanged } from './domain/identity.refusals.js';

export interface Consent extends ConsentRow {
  /** As they were shown, in the language they were shown in. */
  readonly words: string;
  /** The words shown today are others. */
  readonly outdated: boolean;
}

/** What each person explicitly agreed to, in which words, and when they took it back (R12; GDPR art. 7 and 9). */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly database: Database,
    private readonly consents: ConsentsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws ConsentWordsChanged when somebody agreed to words that are no longer those shown. */
  ensureCurrent(kind: ConsentKind, version: number | null): void {
    if (version !== null && version !== currentWords(kind).version) throw new Refused(consentWordsChanged());
  }

  /** Records agreement to the words shown today. */
  give(tx: Tx, accountId: Id, kind: ConsentKind, collectiveId: Id | null, language?: Language): Promise<void> {
    return this.consents.give(tx, {
      id: newId(),
      accountId,
      kind,
      collectiveId,
      version: currentWords(kind).version,
      ...(language ? { language } : {}),
      givenAt: this.clock.now(),
    });
  }

  withdraw(tx: Tx, accountId: Id, kind: ConsentKind, collectiveId: Id | null): Promise<void> {
    return this.consents.withdraw(tx, accountId, kind, collectiveId, this.clock.now());
  }

  async of(accountId: Id, db: Db = this.database): Promise<Consent[]> {
    const rows = await this.consents.of(db, accountId);
    return rows.map((row) => ({
      ...row,
      words: wordsAgreedTo(row.kind, row.version, row.language, row.collective) ?? '',
      outdated: row.version !== currentWords(row.kind).version,
    }));
  }
}
