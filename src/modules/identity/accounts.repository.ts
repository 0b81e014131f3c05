import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId, type Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { AccountEntity } from './account.entity.js';

export interface PersonRow {
  readonly id: Id;
  readonly name: string;
  readonly erased: boolean;
}

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

@Injectable()
export class AccountsRepository {
  /** Holds the account until the transaction ends: whoever writes of it waits, or is seen. */
  async hold(tx: Tx, id: Id): Promise<void> {
    await tx.sql('select from account where id = $1 for update', [id]);
  }

  byId(db: Db, id: Id): Promise<AccountEntity | null> {
    return db.manager.findOneBy(AccountEntity, { id });
  }

  byEmail(db: Db, email: string): Promise<AccountEntity | null> {
    return db.manager.findOneBy(AccountEntity, { email, erasedAt: IsNull() });
  }

  async insert(tx: Tx, account: AccountEntity): Promise<void> {
    await tx.manager.insert(AccountEntity, account);
  }

  async update(tx: Tx, id: Id, change: Partial<AccountEntity>): Promise<void> {
    await tx.manager.update(AccountEntity, { id }, change);
  }

  people(db: Db, ids: readonly Id[]): Promise<PersonRow[]> {
    return db.sql<PersonRow>('select id, name, erased_at is not null as erased from account where id = any($1)', [ids]);
  }

  /** Whether there is no account yet. Two who ask at once: the second waits for what the first does of it. */
  async isFirst(tx: Tx): Promise<boolean> {
    if (await this.any(tx)) return false;
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended('first account', 0))`);
    return !(await this.any(tx));
  }

  private async any(db: Db): Promise<boolean> {
    const rows = await db.sql('select 1 from account limit 1');
    return rows.length > 0;
  }

  async insertLink(tx: Tx, accountId: Id, token: string, now: Date, expiresAt: Date): Promise<void> {
    await tx.sql(
      'insert into magic_link (id, account_id, token_hash, created_at, expires_at) values ($1, $2, $3, $4, $5)',
      [newId(), accountId, digest(token), now, expiresAt],
    );
  }

  /** Spends a link: exactly one of two simultaneous callers gets the account. */
  async spendLink(tx: Tx, token: string, now: Date): Promise<Id | null> {
    const [row] = await tx.sql<{ account_id: Id }>(
      `update magic_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2
       returning account_id`,
      [digest(token), now],
    );
    return row?.account_id ?? null;
  }

  /** True when the challenge had not been spent before. */
  async spendChallenge(tx: Tx, challenge: string, now: Date, expiresAt: Date): Promise<boolean> {
    await tx.sql('delete from spent_challenge where expires_at < $1', [now]);
    const rows = await tx.sql(
      'insert into spent_challenge (challenge, expires_at) values ($1, $2) on conflict do nothing returning 1',
      [challenge, expiresAt],
    );
    return rows.length === 1;
  }

  /** Letters waiting or lately sent, without their body: it holds sign-in links. */
  lettersTo(db: Db, email: string): Promise<{ subject: string; createdAt: Date; sentAt: Date | null }[]> {
    return db.sql(
      'select subject, created_at as "createdAt", sent_at as "sentAt" from mail where address = $1 order by created_at desc, id desc',
      [email],
    );
  }

  /** Sign-in links, letters and ended sessions of an account. */
  async forgetTraces(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql('delete from mail where address = (select email::text from account where id = $1)', [accountId]);
    await tx.sql('delete from magic_link where account_id = $1', [accountId]);
    await tx.sql('delete from session where account_id = $1', [accountId]);
  }

  /** The installation's own secret, made on first use; the same for every process. */
  async secret(db: Db, fresh: string): Promise<string> {
    await db.sql('insert into installation (secret) values ($1) on conflict do nothing', [fresh]);
    const [row] = await db.sql<{ secret: string }>('select secret from installation');
    return row?.secret ?? fresh;
  }
}
