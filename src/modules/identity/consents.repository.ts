import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Language } from '../../kernel/refusal.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { ConsentKind } from './domain/consent.js';

export interface ConsentRow {
  readonly id: Id;
  readonly kind: ConsentKind;
  readonly collectiveId: Id | null;
  readonly collective: string | null;
  readonly version: number;
  readonly language: Language;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
}

export interface NewConsent extends Pick<ConsentRow, 'id' | 'kind' | 'collectiveId' | 'version' | 'givenAt'> {
  readonly accountId: Id;
  /** The language the words were shown in; the account's own when absent. */
  readonly language?: Language;
}

@Injectable()
export class ConsentsRepository {
  /** Agreeing again to what stands is agreeing once, to the version shown last. */
  async give(tx: Tx, consent: NewConsent): Promise<void> {
    await tx.sql(
      `update consent set withdrawn_at = $5 where account_id = $1 and kind = $2 and collective_id is not distinct from $3
         and version <> $4 and withdrawn_at is null`,
      [consent.accountId, consent.kind, consent.collectiveId, consent.version, consent.givenAt],
    );
    await tx.sql(
      `insert into consent (collective_id, id, account_id, kind, version, language, given_at)
       select $1, $2, a.id, $4, $5, coalesce($6, a.language), $7 from account a where a.id = $3
       on conflict (account_id, kind, collective_id) where withdrawn_at is null do nothing`,
      [
        consent.collectiveId,
        consent.id,
        consent.accountId,
        consent.kind,
        consent.version,
        consent.language ?? null,
        consent.givenAt,
      ],
    );
  }

  async withdraw(tx: Tx, accountId: Id, kind: ConsentKind, collectiveId: Id | null, at: Date): Promise<void> {
    await tx.sql(
      `update consent set withdrawn_at = greatest($4, given_at) where account_id = $1 and kind = $2
         and collective_id is not distinct from $3 and withdrawn_at is null`,
      [accountId, kind, collectiveId, at],
    );
  }

  /** Of one account, newest first. */
  of(db: Db, accountId: Id): Promise<ConsentRow[]> {
    return db.sql(
      `select c.id, c.kind, c.collective_id as "collectiveId", k.name as collective, c.version, c.language,
              c.given_at as "givenAt", c.withdrawn_at as "withdrawnAt"
       from consent c left join collective k on k.id = c.collective_id
       where c.account_id = $1 order by c.given_at desc, c.id desc`,
      [accountId],
    );
  }
}
